import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { before, describe, it } from 'mocha';

/** Effort of the checker where it has to search (patterns with look-around): enough to find what it finds at all. */
const effort = { timeout: 6000, maxIteration: 2, seedingTimeout: 100, incubationTimeout: 200, attackTimeout: 200 };

describe('the patterns of references', function () {
  this.timeout(90_000);
  let patterns: readonly { readonly pattern: string; readonly file: string }[] = [];
  let checkSync: (source: string, flags: string, parameters: object) => { readonly status: string };

  before(async () => {
    // The checker in plain JavaScript: no other process, the same everywhere.
    process.env['RECHECK_BACKEND'] = 'pure';
    ({ checkSync } = await import('recheck'));
    patterns = JSON.parse(execFileSync(process.execPath, ['--import=tsx', 'test/support/collectPatterns.mts', 'server/src/core/reference'], { encoding: 'utf8' })) as typeof patterns;
  });

  it('are all found', () => {
    assert.ok(patterns.some(({ pattern }) => pattern.includes('paragraphes')), 'composed ones');
    assert.ok(patterns.some(({ file }) => file === 'leftQualifiers.ts'), 'literal ones');
    assert.ok(patterns.length > 150);
  });

  it('are linear, each one', () => {
    const unsafe = patterns.flatMap(({ pattern, file }) => {
      const [, source = '', flags = ''] = /^\/(.*)\/([a-z]*)$/s.exec(pattern)!;
      const { status } = checkSync(source, flags, effort);
      return status === 'safe' ? [] : [`${file}: ${status}: ${pattern}`];
    });
    assert.deepEqual(unsafe, []);
  });

  it('would not pass if one were not', () => {
    assert.equal(checkSync('^(a+)+$', '', effort).status, 'vulnerable');
    assert.equal(checkSync('\\s*\\n', 'g', effort).status, 'vulnerable');
  });
});
