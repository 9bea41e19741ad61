// Prints, as JSON, every regular expression of the folder given as argument: the composed ones as they are built when the
// modules are loaded, the literal ones from the source. A process of its own, so that the modules are loaded anew.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';

const folder = resolve(process.argv[2]!);
const found = new Map<string, string>();
let file = '';
globalThis.RegExp = new Proxy(RegExp, {
  construct(target, args: [string, string?]) {
    const pattern = Reflect.construct(target, args) as RegExp;
    found.set(String(pattern), file);
    return pattern;
  },
});
for (const name of readdirSync(folder).filter((entry) => entry.endsWith('.ts'))) {
  file = name;
  await import(pathToFileURL(join(folder, name)).href);
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) found.set(node.text, name);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(name, readFileSync(join(folder, name), 'utf8'), ts.ScriptTarget.Latest));
}
console.log(JSON.stringify([...found].map(([pattern, from]) => ({ pattern, file: from }))));
