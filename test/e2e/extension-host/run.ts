import Mocha from 'mocha';
import { appendFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';

/**
 * What the extension host calls: runs every test file that was bundled beside this one. The counts go to the file that
 * `PERIODIC_REPORT_TEST_COUNTS` names, the report to the one beside it that ends in `.txt`: on the console it would drown in what
 * the workbench says there. Rejects when a test failed, which VS Code turns into its exit code.
 */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 120_000, color: false, forbidOnly: true, forbidPending: true });
  for (const name of readdirSync(__dirname)) if (name.endsWith('.test.cjs')) mocha.addFile(join(__dirname, name));
  const counts = process.env['PERIODIC_REPORT_TEST_COUNTS'];
  if (counts !== undefined) {
    Mocha.reporters.Base.consoleLog = (...values: unknown[]) => {
      appendFileSync(`${counts}.txt`, `${format(...values)}\n`);
    };
  }
  await new Promise<void>((resolve, reject) => {
    const runner = mocha.run((failures) => {
      const { passes: passed = 0, failures: failed = 0, pending: skipped = 0 } = runner.stats ?? {};
      if (counts !== undefined) writeFileSync(counts, JSON.stringify({ passed, failed, skipped }));
      if (failures > 0) reject(new Error(`${String(failures)} failed in the extension host`));
      else resolve();
    });
  });
}
