import Mocha from 'mocha';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What the extension host calls: runs every test file that was bundled beside this one, and writes the counts to the file that
 * `PERIODIC_REPORT_TEST_COUNTS` names. Rejects when a test failed, which VS Code turns into its exit code.
 */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 20_000, color: false, forbidOnly: true, forbidPending: true });
  for (const name of readdirSync(__dirname)) if (name.endsWith('.test.cjs')) mocha.addFile(join(__dirname, name));
  await new Promise<void>((resolve, reject) => {
    const runner = mocha.run((failures) => {
      const { passes: passed = 0, failures: failed = 0, pending: skipped = 0 } = runner.stats ?? {};
      const file = process.env['PERIODIC_REPORT_TEST_COUNTS'];
      if (file !== undefined) writeFileSync(file, JSON.stringify({ passed, failed, skipped }));
      if (failures > 0) reject(new Error(`${String(failures)} failed in the extension host`));
      else resolve();
    });
  });
}
