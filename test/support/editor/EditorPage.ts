// Over 300 lines: everything a person does in a VS Code window, in one vocabulary for all tests.
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Frame, Locator, Page } from 'playwright-core';

/**
 * A VS Code window, in the words of the person who uses it. Every method waits until what it names is there, and fails after
 * {@link LIMIT_MS} with what it waited for. Text is compared with runs of white space, the editor's no-break spaces among
 * them, taken as one space.
 */
export class EditorPage {
  /** The page itself, for what has no method here. */
  readonly raw: Page;

  constructor(page: Page) {
    this.raw = page;
    page.setDefaultTimeout(LIMIT_MS);
  }

  /** Waits until the workbench shows its side bar and status bar. */
  async waitForWorkbench(): Promise<void> {
    await this.raw.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: 60_000 });
  }

  /** Opens a file by its path in the workspace, for example `drafts/report.md`, and leaves the cursor at its start. */
  async openFile(path: string): Promise<void> {
    const name = path.split('/').at(-1) ?? path;
    await this.pick('Control+P', path, name);
    await this.raw.locator('.tab.active').filter({ hasText: name }).waitFor();
    await this.editor().locator('.view-line').first().waitFor();
    await this.focusEditor();
  }

  /** Runs a command by the title that the command palette shows, for example `View: Toggle Word Wrap`. */
  async runCommand(title: string): Promise<void> {
    await this.pick('F1', title, title);
  }

  /** The commands that the command palette offers for some words, by their titles in the language of the editor. */
  async commandTitles(query: string): Promise<readonly string[]> {
    await this.press('F1');
    await this.quickInput().waitFor();
    await this.raw.keyboard.insertText(query);
    const labels = this.raw.locator('.quick-input-list .monaco-list-row .quick-input-list-row:first-child .label-name');
    await labels.filter({ hasText: query }).first().waitFor();
    const titles = (await labels.allInnerTexts()).map(oneLine);
    await this.press('Escape');
    return titles;
  }

  /** The rows of the list that is open over the editor, those on the screen; waits until the first shows the wanted words. */
  async listRows(first: string): Promise<readonly string[]> {
    const rows = this.raw.locator('.quick-input-list .monaco-list-row');
    await this.waitUntil(async () => oneLine((await rows.allInnerTexts())[0] ?? '').includes(oneLine(first)), `a list that begins with “${first}”`);
    return (await rows.allInnerTexts()).map(oneLine);
  }

  /** Opens the list of what can be done at the cursor, once it holds the wanted entry, and returns the entries on the screen. */
  async quickFixes(wanted: string): Promise<readonly string[]> {
    const rows = this.raw.locator('.action-widget .monaco-list-row.action');
    // The list is made once when it opens: findings that come later are only in the next one.
    await this.waitUntil(async () => {
      if ((await rows.count()) > 0) await this.press('Escape');
      await this.press('Control+.');
      await rows.first().waitFor({ timeout: 2000 }).catch(() => undefined);
      return (await rows.allInnerTexts()).some((row) => oneLine(row) === wanted);
    }, `the quick fix “${wanted}”`);
    return (await rows.allInnerTexts()).map(oneLine);
  }

  /** Takes an entry of the list that {@link quickFixes} has opened. */
  async takeQuickFix(title: string): Promise<void> {
    await this.raw.locator('.action-widget .monaco-list-row.action').filter({ hasText: title }).first().click();
    await this.raw.locator('.action-widget .monaco-list-row.action').first().waitFor({ state: 'hidden' });
  }

  /** Gives what stands at the cursor another name, as with F2, and returns the name that was offered. */
  async rename(name: string): Promise<string> {
    const input = this.raw.locator('.rename-box input');
    await this.press('F2');
    await input.waitFor();
    const offered = await input.inputValue();
    await input.fill(name);
    await this.raw.keyboard.press('Enter');
    await input.waitFor({ state: 'hidden' });
    return offered;
  }

  /** Where the cursor is, as the status bar says it: `Ln 34, Col 2`. */
  async place(): Promise<string> {
    return oneLine(await this.raw.locator('#status\\.editor\\.selection').innerText());
  }

  /** Puts the active file back as it was saved. Only then is its text on the screen the saved one, and the cursor where it stays. */
  async revertFile(): Promise<void> {
    await this.runCommand('File: Revert File');
    await this.waitUntil(async () => !(await this.isChanged()), 'the file as it was saved');
  }

  /** Closes the active file, and waits until another one, or none, has its place. */
  async closeFile(): Promise<void> {
    const closed = await this.activeFile();
    await this.runCommand('View: Close Editor');
    await this.waitUntil(async () => (await this.activeFile()) !== closed, `another file than ${closed}`);
  }

  /** Says in which language the active file is written, for example `Markdown`, and goes on in its text. */
  async chooseLanguage(name: string): Promise<void> {
    await this.runCommand('Change Language Mode');
    const input = this.raw.locator('.quick-input-widget:not(.hidden) input.input[placeholder^="Select Language Mode"]');
    await input.fill(name);
    await this.listRows(name);
    await input.press('Enter');
    await input.waitFor({ state: 'hidden' });
    await this.raw.locator('#status\\.editor\\.mode', { hasText: name }).waitFor();
    await this.focusEditor();
  }

  /** The name on the active tab; '' where no file is open. */
  async activeFile(): Promise<string> {
    const names = await this.raw.locator('.editor-group-container.active .tab.active').allInnerTexts();
    return (names[0] ?? '').replace(/\s+/g, '');
  }

  /** Brings the editor of an open file to the front, with the cursor in it. */
  async clickTab(name: string): Promise<void> {
    await this.raw.locator('.tab').filter({ hasText: name }).first().click();
    await this.focusEditor();
  }

  /** Types an answer into the box or list that is open over the editor, in place of what stands there, and takes it; `next` is shown by the box that comes after it. */
  async answer(text: string, next?: string): Promise<void> {
    const input = this.quickInput();
    await input.waitFor();
    await input.fill(text);
    const row = this.raw.locator('.quick-input-list .monaco-list-row').filter({ hasText: text });
    const isListed = await row.first().waitFor({ timeout: 2000 }).then(() => true, () => false);
    // The first of a list need not be the one that was typed.
    if (isListed) await row.first().click();
    else await this.raw.keyboard.press('Enter');
    if (next === undefined) await input.waitFor({ state: 'hidden' });
    else await this.waitForText(next);
  }

  /** The content of a window that an extension has made: the frame in which the wanted element is shown. */
  async webview(wanted: string, limitMs = 60_000): Promise<Frame> {
    let found: Frame | undefined;
    await this.waitUntil(async () => {
      for (const frame of this.raw.frames().slice(1)) {
        if (await frame.locator(wanted).first().isVisible().catch(() => false)) found = frame;
      }
      return found !== undefined;
    }, `a window with ${wanted}`, limitMs);
    if (!found) throw new Error(`no window shows ${wanted}`);
    return found;
  }

  /** Waits until VS Code has kept something with these words for the next start, which it does every few seconds when it has nothing else to do. */
  async waitUntilKept(words: readonly string[]): Promise<void> {
    await this.waitUntil(async () => (await this.raw.evaluate<readonly string[]>(keptTexts)).some((kept) => words.every((word) => kept.includes(word))), `a kept state with ${words.join(', ')}`, 120_000);
  }

  /** Whether the active file differs from what was saved; the editor knows also when undoing has brought it back. */
  async isChanged(): Promise<boolean> {
    return (await this.raw.locator('.tab.active.dirty').count()) > 0;
  }

  /** Puts the cursor at a line and column, both from 1. */
  async goTo(line: number, column = 1): Promise<void> {
    await this.raw.keyboard.press('Control+G');
    const input = this.quickInput();
    await input.waitFor();
    // The box opens with a colon or the last answer in it.
    await input.fill(`:${String(line)}:${String(column)}`);
    await this.raw.keyboard.press('Enter');
    await input.waitFor({ state: 'hidden' });
    // The box closes before the cursor is there.
    await this.waitUntil(async () => (await this.place()).startsWith(`Ln ${String(line)},`), `line ${String(line)}`);
    await this.focusEditor();
  }

  /** Types as a person does, so that completion and automatic brackets react. */
  async type(text: string): Promise<void> {
    // At the speed of quick fingers.
    await this.raw.keyboard.type(text, { delay: 60 });
  }

  /** Presses a key or chord, for example `Control+Space` or `F12`. */
  async press(key: string): Promise<void> {
    await this.raw.keyboard.press(key);
  }

  /** Waits until the text stands anywhere in the window: editor, panel, hover, list. */
  async waitForText(text: string, limitMs = LIMIT_MS): Promise<void> {
    await this.waitUntil(async () => (await this.text()).includes(oneLine(text)), `the text “${text}”`, limitMs);
  }

  /** Waits until all the text of the window together looks like this. */
  async waitForMatch(wanted: RegExp): Promise<void> {
    await this.waitUntil(async () => wanted.test(await this.text()), `a text like ${String(wanted)}`);
  }

  /** Waits until a row of a view in the side bar shows more words than those it is found by, which may come later. */
  async waitForRow(text: string, wanted: RegExp): Promise<void> {
    await this.waitUntil(async () => wanted.test(oneLine(await (await this.treeRow(text)).innerText())), `“${text}” with ${String(wanted)}`);
  }

  /** Waits until the text stands nowhere in the window. */
  async waitForNoText(text: string, limitMs = LIMIT_MS): Promise<void> {
    await this.waitUntil(async () => !(await this.text()).includes(oneLine(text)), `no text “${text}”`, limitMs);
  }

  /** All the text the window shows at this moment. */
  async text(): Promise<string> {
    return oneLine(await this.raw.evaluate(bodyText));
  }

  /** Rests the mouse on a piece of text in the editor that is on the screen, and returns what the hover says. */
  async hover(text: string, options: { readonly occurrence?: number } = {}): Promise<string> {
    const hover = this.hoverBox();
    const point = async (): Promise<boolean> => {
      await this.raw.mouse.move(1, 1);
      const { x, y } = await this.findInEditor(text, options.occurrence ?? 1);
      await this.raw.mouse.move(x, y, { steps: 3 });
      // Before the extension is ready there is none: the pointer comes again.
      return hover.waitFor({ timeout: 3000 }).then(
        () => true,
        () => false,
      );
    };
    await this.waitUntil(point, `a hover on “${text}”`);
    const unfinished = /^$|Loading(?:…|\.\.\.)|Checking for quick fixes/;
    // A hover has parts, of VS Code's and of ours, and shows each as it comes: all are there when it has stopped growing.
    let before = '';
    await this.waitUntil(async () => {
      // It may have gone again: something on the screen has moved under the pointer.
      if (!(await hover.isVisible()) && !(await point())) return false;
      const now = oneLine(await hover.innerText({ timeout: 2000 }).catch(() => ''));
      const settled = now === before && !unfinished.test(now);
      before = now;
      if (!settled) await this.raw.waitForTimeout(400);
      return settled;
    }, `all of the hover on “${text}”`);
    return before;
  }

  /** Rests the mouse on a piece of text until the hover says what is wanted, and returns it: on a busy machine a part of it comes late. */
  async hoverFor(text: string, wanted: RegExp, options: { readonly occurrence?: number } = {}): Promise<string> {
    let said = '';
    await this.waitUntil(async () => {
      said = await this.hover(text, options);
      return wanted.test(said);
    }, `a hover on “${text}” like ${String(wanted)}`);
    return said;
  }

  /** The hover that is shown, to look for links or pictures in it. */
  hoverBox(): Locator {
    return this.raw
      .locator('.monaco-hover:not(.hidden) .monaco-hover-content, .monaco-resizable-hover:not(.hidden) .monaco-hover-content')
      .first();
  }

  /** Where the links of the hover that is shown lead to; a link of VS Code's own to a command is among them. */
  async hoverLinks(): Promise<readonly string[]> {
    const links = await this.hoverBox().locator('a').all();
    const addresses = await Promise.all(links.map(async (link) => (await link.getAttribute('data-href')) ?? (await link.getAttribute('href'))));
    return addresses.filter((address) => address !== null);
  }

  /** Clicks on a piece of text in the editor that is on the screen; the modifier `Control` follows a link or a definition. */
  async clickText(
    text: string,
    options: { readonly occurrence?: number; readonly modifier?: 'Control' | 'Alt' | 'Shift'; readonly button?: 'left' | 'right' } = {},
  ): Promise<void> {
    const { x, y } = await this.findInEditor(text, options.occurrence ?? 1);
    if (options.modifier !== undefined) await this.raw.keyboard.down(options.modifier);
    await this.raw.mouse.move(x, y, { steps: 3 });
    await this.raw.mouse.click(x, y, { button: options.button ?? 'left' });
    if (options.modifier !== undefined) await this.raw.keyboard.up(options.modifier);
  }

  /** The rows of the completion list, topmost first, once its first is what is wanted: it is filled as the answers come, and narrowed by each letter. */
  async suggestions(first: RegExp): Promise<readonly string[]> {
    const rows = this.raw.locator('.suggest-widget.visible .monaco-list-row');
    const read = async (): Promise<readonly string[]> => (await rows.allInnerTexts()).map(oneLine);
    await this.waitUntil(async () => first.test((await read())[0] ?? ''), `an offer like ${String(first)}`);
    return read();
  }

  /** Asks for the completion list with its key until its first row is what is wanted: before those who answer are ready it comes up empty, and stays so. */
  async askForSuggestions(first: RegExp): Promise<readonly string[]> {
    const firstRow = this.raw.locator('.suggest-widget.visible .monaco-list-row').first();
    const isThere = async (): Promise<boolean> => first.test(oneLine((await firstRow.innerText({ timeout: 300 }).catch(() => ''))));
    await this.waitUntil(async () => {
      await this.press('Control+Space');
      for (let looks = 0; looks < 20; looks += 1) {
        if (await isThere()) return true;
        await this.raw.waitForTimeout(200);
      }
      // With the list open the key would show its details.
      await this.press('Escape');
      return false;
    }, `an offer like ${String(first)} on asking`);
    return this.suggestions(first);
  }

  /** Opens the Problems view and returns its rows: files and findings as they are shown. */
  async problems(): Promise<readonly string[]> {
    const panel = this.raw.locator('.markers-panel');
    if (!(await panel.isVisible())) await this.press('Control+Shift+M');
    await panel.waitFor();
    return (await panel.locator('.monaco-list-row').allInnerTexts()).map(oneLine);
  }

  /** A row of a view in the side bar that shows these words, once it is on the screen. */
  async treeRow(text: string): Promise<Locator> {
    const row = this.treeRows(text).first();
    await row.waitFor();
    return row;
  }

  /** The rows of views in the side bar that are on the screen and show these words. */
  treeRows(text: string): Locator {
    return this.raw.locator('.part.sidebar .pane-body .monaco-list-row').filter({ hasText: text });
  }

  /** The words of the rows of the side bar that are selected. */
  async treeSelection(): Promise<string> {
    return oneLine((await this.raw.locator('.part.sidebar .pane-body .monaco-list-row.selected').allInnerTexts()).join(' '));
  }

  /** The number at the icon of the extension; '' where it has none. */
  async badge(): Promise<string> {
    const badge = this.raw.locator('.activitybar .action-item', { has: this.raw.locator('[aria-label^="Periodic Report"]') }).locator('.badge-content');
    return (await badge.count()) === 0 ? '' : (await badge.first().innerText()).trim();
  }

  /** Drags something to a piece of text in the editor that is on the screen, and drops it there. */
  async dragToEditor(from: Locator, text: string): Promise<void> {
    const box = await from.boundingBox();
    if (!box) throw new Error('What is to be dragged is not on the screen');
    const { x, y } = await this.findInEditor(text, 1);
    await this.raw.mouse.move(box.x + 40, box.y + box.height / 2);
    await this.raw.mouse.down();
    await this.raw.mouse.move(box.x + 60, box.y + box.height / 2 + 4, { steps: 4 });
    // Without it a drop over the editor opens something in place of what is there.
    await this.raw.keyboard.down('Shift');
    await this.raw.mouse.move(x, y, { steps: 10 });
    await this.raw.mouse.move(x + 2, y, { steps: 2 });
    await this.raw.mouse.up();
    await this.raw.keyboard.up('Shift');
  }

  /** The text of the active editor's lines on the screen, in order. */
  async editorLines(): Promise<readonly string[]> {
    const lines = await this.editor().locator('.view-line').evaluateAll(textsInOrder);
    return lines.map((line) => line.replace(/\u00a0/g, ' '));
  }

  /** Photographs the window; the path is made when it is missing. */
  async screenshot(path: string): Promise<void> {
    await mkdir(dirname(path), { recursive: true });
    await this.raw.screenshot({ path });
  }

  /** Repeats a question until it is answered true; fails after the limit, naming what was waited for. */
  async waitUntil(question: () => Promise<boolean>, what: string, limitMs = LIMIT_MS): Promise<void> {
    const end = Date.now() + limitMs;
    while (!(await question())) {
      if (Date.now() > end)
        throw new Error(`Waited ${String(limitMs / 1000)} s in vain for ${what}. The window shows:\n${(await this.text()).slice(0, 3000)}`);
      await this.raw.waitForTimeout(PAUSE_MS);
    }
  }

  private editor(): Locator {
    return this.raw.locator('.editor-group-container.active .editor-instance, .editor-group-container .editor-instance').first();
  }

  private quickInput(): Locator {
    return this.raw.locator('.quick-input-widget:not(.hidden) input.input').first();
  }

  /** Opens a list with a key, narrows it by typing, and takes the first row that shows the wanted words. */
  private async pick(key: string, query: string, wanted: string): Promise<void> {
    const input = this.quickInput();
    // The first key press can come before the workbench listens.
    for (let attempt = 0; !(await input.isVisible()); attempt += 1) {
      if (attempt === 20) throw new Error(`${key} opened no list`);
      await this.raw.keyboard.press(key);
      await input.waitFor({ timeout: 1000 }).catch(() => undefined);
    }
    // A query that starts with ">" asks for a command; typing keeps the mark that the box opens with.
    await this.raw.keyboard.press('End');
    await this.raw.keyboard.insertText(query);
    const rows = this.raw.locator('.quick-input-list .monaco-list-row');
    const row = rows.filter({ hasText: wanted }).first();
    await row.waitFor();
    // A list that is still being filled moves its rows: what is clicked must stand where it stood a moment ago.
    let before = '';
    await this.waitUntil(async () => {
      const now = (await rows.allInnerTexts()).join('\n');
      const rests = now === before;
      before = now;
      if (!rests) await this.raw.waitForTimeout(150);
      return rests;
    }, `the list with “${wanted}” to be complete`);
    await row.click();
    // What was chosen may open a list of its own. A list that is drawn anew under the pointer takes no click: then it is chosen again.
    let asked = 0;
    await this.waitUntil(async () => {
      if (!(await input.isVisible()) || !(await row.isVisible())) return true;
      asked += 1;
      if (asked % 40 === 0) await row.click({ timeout: 1000 }).catch(() => undefined);
      return false;
    }, `the list to close after “${wanted}”`);
  }

  private async focusEditor(): Promise<void> {
    await this.editor().locator('.native-edit-context, textarea.inputarea').first().focus();
  }

  /** The middle of the nth piece of text among the editor's visible lines, in pixels of the window. */
  private async findInEditor(text: string, occurrence: number): Promise<{ x: number; y: number }> {
    let point: { x: number; y: number } | undefined;
    await this.waitUntil(async () => {
      point = await this.editor().locator('.view-line').evaluateAll(findPoint, { wanted: text, nth: occurrence });
      return point !== undefined;
    }, `“${text}” in the editor`);
    if (point === undefined) throw new Error(`“${text}” is not in the editor`);
    return point;
  }
}

/** How long a method waits before it fails: generous, for machines whose cores are shared. */
const LIMIT_MS = 45_000;

/** How long it waits between two looks: to look lays out the whole window anew. */
const PAUSE_MS = 150;

function oneLine(text: string): string {
  return text.replace(/[\s\u200b]+/g, ' ').trim();
}

// What the functions below use of the page they run in. The project is compiled without the types of the DOM, whose names
// (Document, Range, Location …) would be in scope everywhere else.
interface PageNode {
  readonly textContent: string;
}
interface PageLine extends PageNode {
  getBoundingClientRect(): { readonly top: number; readonly left: number; readonly width: number; readonly height: number };
}
declare const document: {
  readonly body: { readonly innerText: string };
  createTreeWalker(root: PageNode, what: number): { nextNode(): PageNode | null };
  createRange(): PageLine & { setStart(node: PageNode, at: number): void; setEnd(node: PageNode, at: number): void };
};

/** Runs in the page: all that is in its databases as text. */
const keptTexts = `(async () => {
  const answer = (request) => new Promise((resolve, reject) => { request.onsuccess = () => resolve(request.result); request.onerror = reject; });
  const kept = [];
  for (const { name } of await indexedDB.databases()) {
    const database = await answer(indexedDB.open(name));
    for (const store of database.objectStoreNames) kept.push(...(await answer(database.transaction(store).objectStore(store).getAll())));
    database.close();
  }
  return kept.filter((value) => typeof value === 'string');
})()`;

/** Runs in the page: its text at this moment. */
function bodyText(): string {
  return document.body.innerText;
}

/** Runs in the page: the text of lines from the top of the screen down; their order among the elements is another one. */
function textsInOrder(lines: readonly PageLine[]): string[] {
  return lines
    .map((line) => ({ top: line.getBoundingClientRect().top, text: line.textContent }))
    .sort((a, b) => a.top - b.top)
    .map((line) => line.text);
}

/** Runs in the page: the middle of the nth occurrence of a text among the given lines. */
function findPoint(
  lines: readonly PageLine[],
  { wanted, nth }: { readonly wanted: string; readonly nth: number },
): { x: number; y: number } | undefined {
  let left = nth;
  const ordered = lines.map((line) => ({ line, top: line.getBoundingClientRect().top })).sort((a, b) => a.top - b.top);
  for (const { line } of ordered) {
    const content = line.textContent.replace(/\u00a0/g, ' ');
    let at = content.indexOf(wanted);
    while (at >= 0 && left > 1) {
      left -= 1;
      at = content.indexOf(wanted, at + 1);
    }
    if (at < 0) continue;
    const middle = at + Math.floor(wanted.length / 2);
    const walker = document.createTreeWalker(line, 4 /* text */);
    let before = 0;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const length = node.textContent.length;
      if (middle < before + length) {
        const range = document.createRange();
        range.setStart(node, middle - before);
        range.setEnd(node, middle - before + 1);
        const box = range.getBoundingClientRect();
        return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
      }
      before += length;
    }
  }
  return undefined;
}
