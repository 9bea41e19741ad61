import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { ROOT } from '../../scripts/build.ts';
import type { UiLanguage } from '../../server/src/core/model.ts';

/** Names, which are the same in every language. */
const names = ['Periodic Report', 'English', 'Español', 'Français', 'Русский', 'العربية', '中文'];

/** Properties, parameters and variables of VS Code whose text a user reads. */
const shownProperties = new Set([
  ...['title', 'placeHolder', 'placeholder', 'label', 'description', 'tooltip', 'detail', 'prompt', 'openLabel', 'saveLabel', 'text', 'validationMessage'],
  ...['message', 'badge', 'statusText', 'busyText', 'accessibilityInformation', 'documentation', 'insertText'],
]);

/** Functions of VS Code that show what they are given. */
const showing = /^(?:show(?:Information|Warning|Error)Message|setStatusBarMessage|report|appendLine|MarkdownString|TreeItem|appendMarkdown|appendText)$/;

/** Functions whose words are looked up in the tables of translations, and those that speak to programmers. */
const translating = new Set(['t']);
const forProgrammers = /^(?:Error|TypeError|error|log|warn|trace|debug)$/;

describe('The languages of the product', () => {
  it('has no word in the client that is not looked up in the translations', () => {
    const found = listSources('client/src').flatMap((file) => findLiterals(file, isShownInClient));
    assert.deepEqual(found, []);
  });

  it('has no sentence in the server and the command line that is not in the tables of messages', () => {
    const folders = ['lsp', 'cli', 'core/features', 'core/findings', 'core/coverage', 'core/page'].map((folder) => join('server/src', folder));
    // A style sheet says nothing, and headings of documents are known in three languages.
    const sources = folders.flatMap(listSources).filter((file) => !/(?:styleSheet|topicNames)\.ts$/.test(file));
    const found = sources.flatMap((file) => findLiterals(file, isSentence)).filter((each) => !wordsOfDrafts.some((words) => each.endsWith(`: ${words}`)));
    assert.deepEqual(found, []);
  });

  it('sees a word that is not translated, where there is one', () => {
    const client = "vscode.window.showErrorMessage('Not found'); item.tooltip = `$(check) ${count} done`; view.badge = { value: 1, tooltip: vscode.l10n.t('{0} open', 1) };";
    assert.deepEqual(findInText('client.ts', client, isShownInClient), ['client.ts: Not found', 'client.ts: done']);
    const server = "throw new Error('no such file'); const reason = 'could not be read'; const key = 'reference-style';";
    assert.deepEqual(findInText('server.ts', server, isSentence), ['server.ts: could not be read']);
  });

  it('has no word in the manifest that is not looked up in package.nls.json', () => {
    const manifest: unknown = JSON.parse(read('package.json'));
    assert.deepEqual(findInManifest(manifest, []), []);
  });

  for (const language of ['es', 'fr'] as const) {
    it(`says everything of the manifest otherwise in ${language} than in English`, () => {
      const english = JSON.parse(read('package.nls.json')) as Record<string, string>;
      const translated = JSON.parse(read(`package.nls.${language}.json`)) as Record<string, string>;
      const same = Object.keys(english).filter((key) => english[key] === translated[key]);
      assert.deepEqual(same.filter((key) => !sameInBoth[language].includes(english[key] ?? '')), []);
    });

    it(`says everything of the server and the command line otherwise in ${language} than in English`, async () => {
      const tables = await readTables();
      assert.ok(tables.length >= 10);
      const same = tables.flatMap(({ name, table }) => {
        const [english, translated] = [table('en'), table(language)];
        assert.deepEqual(Object.keys(translated), Object.keys(english), name);
        return Object.entries(english).filter(([key, entry]) => String(entry) === String(translated[key])).map(([key, entry]) => `${name}.${key}: ${String(entry)}`);
      });
      assert.deepEqual(same.filter((found) => !sameInBoth[language].some((text) => found.endsWith(`: ${text}`))), []);
    });
  }
});

/** Not said to anybody: written into or looked for in a text that is in this language. */
const wordsOfDrafts = ['del presente informe'];

/** What is the same word in English and another language. */
const sameInBoth: Readonly<Record<'es' | 'fr', readonly string[]>> = {
  es: ['error', 'Total', '–', 'code=>`original: ${code}`', '(name,value,from)=>`${name}: ${value} (${from})`'],
  fr: ['Options', 'information', 'Section', 'Total', 'Mentions', 'mention', 'introduction', 'Date', 'mark=>`Note ${mark}`', '–', 'Code', 'Documents'],
};

/** A node of text, and whether what it stands in shows it to a user. */
type Shows = (node: ts.Node, text: string) => boolean;

/** Two words and more with a space between: keys and names of things have none. */
function isSentence(node: ts.Node, text: string): boolean {
  // Of HTML the words between the tags, whole or cut off.
  const words = text.replace(/<[^<>]*(?:>|$)|^[^<>]*>/g, '');
  if (!/\p{L}{2,}[,:]? \p{L}{2,}/u.test(words) || isFor(node, (name) => forProgrammers.test(name) || name === 'defineMessages')) return false;
  // Words of the documents, by which they are read.
  if (ts.isPropertyAccessExpression(node.parent) && node.parent.name.text === 'split') return false;
  return !isInLanguage(node);
}

/** Whether it stands in a table under the name of its language. */
function isInLanguage(node: ts.Node): boolean {
  for (let parent = node.parent as ts.Node | undefined; parent; parent = parent.parent as ts.Node | undefined) {
    if (ts.isPropertyAssignment(parent) && /^(?:en|es|fr|ru|ar|zh)$/.test(parent.name.getText())) return true;
  }
  return false;
}

function isShownInClient(node: ts.Node, text: string): boolean {
  if (!/\p{L}{2,}/u.test(text) || isFor(node, (name) => translating.has(name))) return false;
  for (let at = node, parent = node.parent as ts.Node | undefined; parent; at = parent, parent = parent.parent as ts.Node | undefined) {
    if (ts.isPropertyAssignment(parent) && parent.initializer === at && shownProperties.has(parent.name.getText())) return true;
    if (ts.isBinaryExpression(parent) && parent.right === at && ts.isPropertyAccessExpression(parent.left) && shownProperties.has(parent.left.name.text)) return true;
    if ((ts.isCallExpression(parent) || ts.isNewExpression(parent)) && parent.expression !== at) return showing.test(getCalled(parent));
    // What is compared or looked up is not shown.
    if (ts.isBlock(parent) || ts.isArrowFunction(parent) || ts.isElementAccessExpression(parent) || (ts.isBinaryExpression(parent) && /^[!=]==$/.test(parent.operatorToken.getText()))) return false;
  }
  return false;
}

/** Whether a text is given, however deep, to a function with such a name. */
function isFor(node: ts.Node, isMeant: (name: string) => boolean): boolean {
  for (let at = node, parent = node.parent as ts.Node | undefined; parent; at = parent, parent = parent.parent as ts.Node | undefined) {
    if ((ts.isCallExpression(parent) || ts.isNewExpression(parent)) && parent.expression !== at && isMeant(getCalled(parent))) return true;
  }
  return false;
}

/** For `vscode.l10n.t(…)` this is `t`. */
function getCalled({ expression }: ts.CallExpression | ts.NewExpression): string {
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText();
}

function findLiterals(file: string, shows: Shows): readonly string[] {
  return findInText(file, read(file), shows);
}

function findInText(file: string, text: string, shows: Shows): readonly string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return;
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
    // The name of an icon is no word.
    const words = isText ? node.text.replace(/\$\([\w~-]+\)/g, '').trim() : '';
    if (isText && !names.includes(words) && shows(node, words)) found.push(`${file}: ${words}`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Texts of the manifest that people read. */
const shownInManifest = new Set(['title', 'shortTitle', 'label', 'description', 'markdownDescription', 'enumDescriptions', 'markdownEnumDescriptions', 'enumItemLabels', 'contents', 'altText', 'name', 'contextualTitle', 'category', 'displayName', 'deprecationMessage', 'placeholder', 'tooltip']);
/** `name` is the package's own identifier there. */
const identifiers = ['name', 'scripts', 'dependencies', 'devDependencies', 'categories', 'keywords', 'engines', 'bin'];

function findInManifest(value: unknown, path: readonly string[]): readonly string[] {
  if (path.length === 1 && identifiers.includes(path[0] ?? '')) return [];
  if (typeof value === 'string') {
    const key = path.findLast((step) => !/^\d+$/.test(step)) ?? '';
    return shownInManifest.has(key) && !/^%[\w.-]+%$/.test(value) && !names.includes(value) ? [`${path.join('.')}: ${value}`] : [];
  }
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, inner]) => findInManifest(inner, [...path, key])) : [];
}

interface Table {
  readonly name: string;
  readonly table: (language: UiLanguage) => Readonly<Record<string, unknown>>;
}

/** Every table of messages of the core. */
async function readTables(): Promise<readonly Table[]> {
  const folder = 'server/src/core/messages';
  const tables: Table[] = [];
  for (const file of listSources(folder)) {
    const exported = (await import(pathToFileURL(join(ROOT, file)).href)) as Readonly<Record<string, unknown>>;
    for (const [name, table] of Object.entries(exported)) if (/Messages$/.test(name) && name !== 'defineMessages') tables.push({ name, table: table as Table['table'] });
  }
  return tables;
}

function listSources(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts')).map((name) => join(folder, name)).sort();
}

function read(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}
