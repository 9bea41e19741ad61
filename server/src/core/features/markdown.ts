/**
 * Markdown made here, and nowhere else. The brand keeps a text of a document or draft from being mixed in unescaped: the only way
 * from a string to `Markdown` is through this file.
 */
export type Markdown = string & { readonly markdown: unique symbol };

/** Longer texts are cut with "…": editors stop rendering a hover long before this, and a hostile text must not be able to fill one. */
const maximumLength = 20_000;

/**
 * A text as it is: nothing in it becomes a link, image, command, HTML, heading, list, table, formula or icon, in VS Code or in any other
 * renderer of Markdown. White space runs become one space.
 *
 * `plain('see [CMW/C/MEX/4](#) at www.ohchr.org')` shows exactly these words; a renderer finds no link in them.
 */
export function plain(text: string): Markdown {
  return escapeStart(within(text)) as Markdown;
}

/** The same for a piece that does not begin its line, where "2025." is a year and no list. */
export function within(text: string): Markdown {
  const line = cut(text.replace(invisible, '').replace(/\s+/g, ' ').trim());
  return line.replace(autolinked, breakAutolink).replace(special, (character) => escapes[character] ?? `\\${character}`) as Markdown;
}

/** A word that is an address, as code, with the stops behind it: it can be read and copied, and no renderer makes a link of it. Undefined for other words. */
export function findAddress(word: string): Markdown | undefined {
  const address = addressWord.exec(word)?.[0].replace(/[.,;:)]{1,5}$/, '').replace(invisible, '');
  return address === undefined ? undefined : (`\`${address}\`${within(word.slice(address.length))}` as Markdown);
}

/** "//" alone is one too: it is shown as it is. */
const addressWord = /^(?:(?:[a-z][\w+.-]{0,20}:)?\/\/|www\.)[^\s`]{1,2000}$/i;

/** Bold; nothing for nothing, because `****` is a rule. */
export function strong(content: Markdown): Markdown {
  return (content === '' ? '' : `**${content}**`) as Markdown;
}

/** Italic; nothing for nothing. */
export function emphasis(content: Markdown): Markdown {
  return (content === '' ? '' : `*${content}*`) as Markdown;
}

/** Parts of one line with a separator of the house; empty parts are left out. */
export function inline(parts: readonly Markdown[], separator: ' ' | ' · ' | ' › ' | '' | ' – ' | ': ' = ' '): Markdown {
  return parts.filter((part) => part !== '').join(separator) as Markdown;
}

/** Blocks under each other; empty ones are left out. */
export function blocks(parts: readonly Markdown[]): Markdown {
  return parts.filter((part) => part !== '').join('\n\n') as Markdown;
}

/** Lines of one block, each on its own line. */
export function lines(parts: readonly Markdown[]): Markdown {
  // Two spaces, not a backslash: an editor that shows the source shows nothing strange.
  return parts.filter((part) => part !== '').join('  \n') as Markdown;
}

/** A quotation, with every line of its blocks in it. */
export function quotation(content: Markdown): Markdown {
  return (content === '' ? '' : content.split('\n').map((line) => (line === '' ? '>' : `> ${line}`)).join('\n')) as Markdown;
}

export interface Bullet {
  readonly content: Markdown;
  readonly bullets?: readonly Bullet[];
}

/** A list with bullets, nested as the items are. */
export function bulletList(bullets: readonly Bullet[], indent = ''): Markdown {
  return bullets
    .map(({ content, bullets: nested = [] }) => [`${indent}- ${content}`, ...(nested.length > 0 ? [bulletList(nested, `${indent}  `)] : [])].join('\n'))
    .join('\n') as Markdown;
}

function cut(text: string): string {
  return text.length > maximumLength ? `${text.slice(0, maximumLength)}…` : text;
}

/** Controls (tab and line ends are white space), and marks that reorder text on the screen so that it reads as something else. */
const invisible = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Starts of what GitHub's Markdown links without any mark: "https://", "ftp://", "www.". The broken character shows as it is. */
const autolinked = /:(?=\/\/)|(?<=www)\./gi;

/** U+0001 and U+0002 cannot stand in the text any more: controls are gone. They mark what `special` then writes as an entity. */
function breakAutolink(character: string): string {
  return character === ':' ? '\u0001' : '\u0002';
}

/** All that can open something in running text. Parentheses, full stops and hyphens cannot, and stay readable in the source. */
const special = /[\\`*_[\]{}<>&~|$@!^\u0001\u0002]/g;

/** Entities where a backslash is not enough: GitHub's links are found before backslashes are, and VS Code reads `$(icon)` afterwards. */
const escapes: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '$': '&#36;',
  '@': '&#64;',
  '\u0001': '&#58;',
  '\u0002': '&#46;',
};

/** What opens a block only at the start of a line: `#`, `-`, `+`, `=`, `1.`, `1)`, and the colon of a definition. */
const blockStart = /^(?:([#+=:-])|(\d{1,9})([.)]))/;

function escapeStart(line: string): string {
  return line.replace(blockStart, (_, mark: string | undefined, number: string, stop: string) => (mark === undefined ? `${number}\\${stop}` : `\\${mark}`));
}
