import assert from 'node:assert/strict';
import { builtinModules } from 'node:module';
import { bundleWebPrograms } from '../../scripts/build.ts';

// What a browser cannot load: the programs are bundled again, apart from the package, to look at what went into them.
describe('the programs for a browser', function () {
  this.timeout(60_000);

  it('need nothing that a browser does not have: no module of Node, and nothing from outside but VS Code itself', async () => {
    const results = await bundleWebPrograms('out/test/web');
    const outputs = results.flatMap(({ metafile }) => Object.entries(metafile.outputs)).filter(([name]) => name.endsWith('.js'));
    assert.deepEqual(outputs.map(([name]) => name).sort(), ['out/test/web/client.js', 'out/test/web/server.js']);
    const needed = outputs.flatMap(([name, { imports }]) => imports.map(({ path }) => `${name}: ${path}`));
    assert.deepEqual([...new Set(needed)], ['out/test/web/client.js: vscode']);
    const inputs = results.flatMap(({ metafile }) => Object.keys(metafile.inputs));
    assert.ok(inputs.includes('server/src/core/service.ts'));
    assert.deepEqual(inputs.filter((input) => builtinModules.includes(input.replace(/^.*:/, ''))), []);
  });
});
