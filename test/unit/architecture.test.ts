import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What each part of the core may import beside itself, in the order that data flows; ARCHITECTURE.md draws it. */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  'model.ts': [],
  'configuration.ts': ['model.ts'],
  messages: ['model.ts'],
  reference: ['model.ts'],
  document: ['model.ts', 'reference'],
  library: ['model.ts', 'reference', 'document'],
  // Finding a reference needs no library, resolving it does; the two are kept apart by a test of their own.
  draft: ['model.ts', 'reference', 'library'],
  coverage: ['model.ts', 'configuration.ts', 'messages', 'reference', 'document', 'draft', 'library'],
  'snapshot.ts': ['model.ts', 'configuration.ts', 'draft', 'library', 'coverage'],
  findings: ['model.ts', 'configuration.ts', 'messages', 'reference', 'document', 'draft', 'library', 'coverage', 'snapshot.ts'],
  features: [
    'model.ts',
    'configuration.ts',
    'messages',
    'reference',
    'document',
    'draft',
    'library',
    'coverage',
    'snapshot.ts',
    'findings',
  ],
  // A document of its own, made from the same data and words as everything else.
  page: ['model.ts', 'messages', 'reference', 'coverage', 'features'],
};
/** The top of the core: it may import every part. */
const CORE_TOP = 'service.ts';

/** The libraries that the core may use: pure computation, no input or output. */
const PURE = ['zod/mini', 'fuse.js', 'minisearch', '@lezer/markdown', '@lezer/common', 'yaml'];

/** The only places that may touch the machine. */
const AT_THE_MACHINE = [/^server\/src\/files\//, /^server\/src\/cli\//, /^server\/src\/lsp\/main\.ts$/, /^client\/src\/languageClient\.ts$/];

/** Names that say nothing of what a file gives. */
const EMPTY_NAMES = ['utils', 'util', 'helpers', 'helper', 'types', 'common', 'misc', 'shared', 'constants'];

const LONGEST = 300;

interface Import {
  readonly file: string;
  /** As written: `../model.ts`, `node:fs`, `zod/mini`. */
  readonly written: string;
  /** For a file of the project its path, for example `server/src/core/model.ts`; else as written. */
  readonly target: string;
  /** True when nothing of it is left after compilation. */
  readonly isTypeOnly: boolean;
}

describe('the architecture', () => {
  const files = ['client/src', 'server/src', 'scripts', 'test'].flatMap((folder) => listFiles(folder));
  const code = files.filter((file) => /\.(?:ts|cjs|mjs|js)$/.test(file));
  const imports = code.flatMap(readImports);
  const inCore = imports.filter(({ file }) => file.startsWith('server/src/core/'));

  it('is looked at in full: every part has files, and their imports are seen', () => {
    for (const part of [
      'client/src/',
      'server/src/core/',
      'server/src/files/',
      'server/src/lsp/',
      'server/src/cli/',
      'test/',
      'scripts/',
    ]) {
      assert.ok(
        code.some((file) => file.startsWith(part)),
        part,
      );
    }
    assert.ok(inCore.some(({ target }) => target === 'server/src/core/model.ts'));
    assert.deepEqual(imports.filter(({ target, written }) => written.startsWith('.') && !files.includes(target)).map(show), []);
  });

  it('has a core that imports nothing but itself and a few pure libraries', () => {
    assert.deepEqual(inCore.filter(({ target }) => !target.startsWith('server/src/core/') && !PURE.includes(target)).map(show), []);
  });

  it('has layers in the core that import downwards only', () => {
    const wrong = inCore.filter(({ file, target }) => {
      const [from, to] = [getPart(file), getPart(target)];
      if (from === CORE_TOP || to === undefined || from === to) return false;
      return !(LAYERS[from ?? '']?.includes(to) ?? false);
    });
    assert.deepEqual(wrong.map(show), []);
  });

  it('parses a draft without asking the library, so that one parse serves whatever the library becomes', () => {
    const start = 'server/src/core/draft/parseDraft.ts';
    assert.ok(files.includes(start));
    const reached = new Set([start]);
    for (const file of reached) for (const each of inCore) if (each.file === file && !each.isTypeOnly) reached.add(each.target);
    assert.deepEqual(
      [...reached].filter((file) => getPart(file) === 'library'),
      [],
    );
  });

  it('has no cycle of imports that are left after compilation', () => {
    const kept = imports.filter(({ isTypeOnly, target }) => !isTypeOnly && files.includes(target));
    assert.deepEqual(findCycle(kept), []);
  });

  it('touches the machine only where files are read and programs start', () => {
    const product = imports.filter(({ file }) => /^(?:client|server)\//.test(file));
    const wrong = product.filter((each) => isOfNode(each) && !AT_THE_MACHINE.some((place) => place.test(each.file)));
    assert.deepEqual(wrong.map(show), []);
  });

  it('has programs for the browser that reach nothing of Node', () => {
    for (const start of ['client/src/webExtension.ts', 'server/src/lsp/webMain.ts']) {
      assert.ok(files.includes(start));
      const reached = new Set([start]);
      for (const file of reached) for (const each of imports) if (each.file === file && !each.isTypeOnly) reached.add(each.target);
      assert.ok(reached.size > 10, start);
      assert.deepEqual(imports.filter((each) => reached.has(each.file) && !each.isTypeOnly && isOfNode(each)).map(show), []);
    }
  });

  it('knows VS Code in the client alone', () => {
    const ofVSCode = /^vscode(?:-languageclient(?:\/.*)?)?$/;
    const wrong = imports.filter(({ file, target }) => ofVSCode.test(target) && !/^(?:client\/src|test\/e2e\/(?:extension-host|web))\//.test(file));
    assert.deepEqual(wrong.map(show), []);
  });

  it('has a client over which nothing pops up: it speaks in the status bar, in its views and in texts to read', () => {
    const popUps = /show(?:Information|Warning|Error)Message|\bmodal:|ProgressLocation\.Notification/;
    assert.deepEqual(files.filter((file) => file.startsWith('client/') && popUps.test(read(file))), []);
  });

  it('has a client that takes from the server the protocol and types, nothing that computes', () => {
    const wrong = imports.filter(
      ({ file, target, isTypeOnly }) =>
        file.startsWith('client/src/') && target.startsWith('server/') && !isTypeOnly && !/^server\/src\/lsp\/(?:protocol|fileProtocol)\.ts$/.test(target),
    );
    assert.deepEqual(wrong.map(show), []);
  });

  it('has doors that do not open into each other: the command line and the server only share what is behind them', () => {
    const wrong = imports.filter(
      ({ file, target }) =>
        (file.startsWith('server/src/files/') && /^server\/src\/(?:cli|lsp)\//.test(target)) ||
        (file.startsWith('server/src/lsp/') && target.startsWith('server/src/cli/')) ||
        (/^server\//.test(file) && /^(?:client|test|scripts)\//.test(target)) ||
        (/^client\//.test(file) && /^(?:test|scripts)\//.test(target)),
    );
    assert.deepEqual(wrong.map(show), []);
  });

  it('names every file after what it gives', () => {
    assert.deepEqual(
      files.filter((file) => EMPTY_NAMES.includes((basename(file).split('.')[0] ?? '').toLowerCase())),
      [],
    );
  });

  it(`has files of at most ${LONGEST} lines, or says on the first line why one is longer`, () => {
    const long = code.filter((file) => read(file).trimEnd().split('\n').length > LONGEST);
    assert.deepEqual(
      long.filter((file) => !/^(?:\/\/|\/\*\*?) ?\S.{20,}/.test(read(file))),
      [],
    );
  });

  it('names no package registry and no folder of one machine', () => {
    const hosts = ['registry.npmjs', 'registry.yarnpkg', 'unpkg', 'jsdelivr', 'deb.debian', 'esm.sh'].map((name) =>
      name.replace('.', '\\.'),
    );
    const folders = ['root', 'home', 'work', 'Users'].map((name) => `(?<![\\w.:/-])/${name}/\\w`);
    const pattern = new RegExp([...hosts.map((name) => `\\b${name}\\b`), ...folders].join('|'));
    const text = listFiles('.').filter(
      (file) => /\.(?:[cm]?[jt]s|json|md|ya?ml|svg)$|\/run$|launcher$/.test(file) && basename(file) !== 'architecture.test.ts',
    );
    assert.ok(text.includes('package-lock.json'));
    assert.deepEqual(
      text.flatMap((file) => {
        const found = pattern.exec(read(file));
        return found === null ? [] : [`${file}: ${found[0]}`];
      }),
      [],
    );
  });
});

function isOfNode({ target }: Import): boolean {
  return target.startsWith('node:') || /\/node$/.test(target);
}

function show({ file, written }: Import): string {
  return `${file} imports ${written}`;
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/** The project's own files under a folder, paths from the project's root, without what is installed or built. */
function listFiles(folder: string): readonly string[] {
  const ignored = ['node_modules', 'dist', 'out', 'coverage', '.git', '.cache', '.vscode-test'];
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    if (entry.isDirectory()) return ignored.includes(path) ? [] : listFiles(path);
    return [path];
  });
}

/** Every import, export-from and dynamic import of a file. */
function readImports(file: string): readonly Import[] {
  const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true);
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, isTypeOnly: boolean): void => {
    if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return;
    const written = specifier.text;
    const target = written.startsWith('.') ? posix.join(dirname(file), written) : written;
    found.push({ file, written, target, isTypeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnlyImport(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    else if (ts.isCallExpression(node)) {
      const isRequire = ts.isIdentifier(node.expression) && node.expression.text === 'require';
      if (isRequire || node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0], false);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isTypeOnlyImport(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  return (
    clause.name === undefined && named !== undefined && ts.isNamedImports(named) && named.elements.every((element) => element.isTypeOnly)
  );
}

/** For `server/src/core/reference/symbol.ts` this is `reference`; for `server/src/core/model.ts`, `model.ts`. */
function getPart(path: string): string | undefined {
  return /^server\/src\/core\/([^/]+)/.exec(path)?.[1];
}

/** The files of one cycle in order, or nothing. */
function findCycle(imports: readonly Import[]): readonly string[] {
  const graph = new Map<string, Import[]>();
  for (const each of imports) graph.set(each.file, [...(graph.get(each.file) ?? []), each]);
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): readonly string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const { target } of graph.get(file) ?? []) {
      const cycle = walk(target, [...path, file]);
      if (cycle.length > 0) return cycle;
    }
    done.add(file);
    return [];
  };
  return [...graph.keys()].map((file) => walk(file, [])).find((cycle) => cycle.length > 0) ?? [];
}
