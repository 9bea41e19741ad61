// A mocha reporter: the failures in full, a dot for each test, and at the end the counts as JSON in the file that
// PERIODIC_REPORT_TEST_COUNTS names. CommonJS, as mocha loads reporters with require.
'use strict';
const { writeFileSync } = require('node:fs');
const { reporters, Runner } = require('mocha');

module.exports = class CountTests extends reporters.Dot {
  constructor(runner, options) {
    super(runner, options);
    runner.once(Runner.constants.EVENT_RUN_END, () => {
      const { passes: passed, failures: failed, pending: skipped } = this.stats;
      writeFileSync(process.env.PERIODIC_REPORT_TEST_COUNTS, JSON.stringify({ passed, failed, skipped }));
    });
  }
};
