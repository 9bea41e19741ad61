import { type MappedText, MappedTextBuilder } from './mappedText.ts';
import type { Mark } from './prepare.ts';

/** Running text without markup, and the footnote marks that stood in it. */
export interface CleanText extends MappedText {
  readonly marks: readonly Mark[];
  /** Notes that were written inside the text: `[4: Articles 1, 2 …]`, with their place in the source. */
  readonly inlineNotes: readonly { readonly mark: string; readonly start: number; readonly end: number }[];
}

const superscriptDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** `¹⁸` → `18`. */
export function fromSuperscript(written: string): string {
  return [...written].map((digit) => superscriptDigits.indexOf(digit)).join('');
}

// What is not running text. The order decides: longer and more particular forms first.
const tokens = new RegExp(
  // Nothing else can begin one of these: tried first, it passes over running text quickly.
  String.raw`(?=[[!<&\\*_\x60⁰¹²³⁴⁵⁶⁷⁸⁹\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|  |[^\S ])(?:` +
  [
    String.raw`\[footnoteRef:(?<reference>\d{1,4})\]`, // a Word note mark in a text conversion
    String.raw`\[(?<inlineNote>\d{1,4}):\s{1,20}`, // the note itself, `[4: \t\tArticles …]`, up to its bracket
    String.raw`\[bookmark:[^\]\n]{0,100}\]`,
    String.raw`\[\^(?<markdownMark>[\w*-]{1,12})\](?!:)`,
    String.raw`<sup>\s{0,3}\[?(?<htmlMark>\d{1,3}|\*{1,3})\]?\s{0,3}</sup>`,
    String.raw`(?<superscript>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})`,
    String.raw`!\[[^\]\n]{0,300}\]\([^)\n]{0,600}\)`, // an image
    String.raw`\[(?<linkText>[^[\]\n]{1,400})\]\((?:[^()\n]|\([^()\n]{0,100}\)){0,600}\)(?:<[^<>\s]{1,600}>)?`,
    String.raw`<(?<address>(?:https?://|mailto:)[^<>\s]{1,600})>`,
    // An address that an import wrote as code, so that no renderer makes a link of it.
    String.raw`\x60(?<code>(?:(?:[A-Za-z][\w+.-]{0,20}:)?//|[wW]{3}\.)[^\s\x60]{1,2000}|[^\s\x60@]{1,100}@[^\s\x60@]{1,200})\x60`,
    String.raw`<(?<lineBreak>br)\s{0,2}/?>`,
    String.raw`</?(?:b|i|u|em|strong|sup|sub|span|a|p|div|font)(?:\s[^<>\n]{0,200})?>`,
    String.raw`&(?<entity>amp|lt|gt|nbsp|quot|apos|shy|#\d{1,5});`,
    String.raw`\\(?<escaped>[!-/:-@[-\x60{-~])`,
    String.raw`(?<bold>\*\*\*|\*\*|___|__(?=\S)|(?<=\S)__)`,
    String.raw`(?<star>\*)`,
    String.raw`(?<underscore>_)`,
    '[\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFEFF]{1,20}', // invisible characters
    String.raw`(?<space>\s{2,400}|[^\S ])`, // a single plain space is copied as it is
  ].join('|') +
  ')',
  'gu',
);

/** Something that makes cleaning worth while; most lines of a converted text have only single spaces. */
const plain = /^[^[\]<>&\\*_`⁰¹²³⁴⁵⁶⁷⁸⁹!\t\r\n\u00A0\u00AD\u2007\u2009\u200B-\u200F\u202A-\u202F\u2060-\u2069\uFEFF]{0,1000000}$/;

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', nbsp: ' ', quot: '"', apos: "'", shy: '' };

/**
 * Takes markup, invisible characters and footnote marks out of `text[start, end)` and makes every run of white space one space.
 * For `**The Committee reiterates¹⁸ …**` the text is `The Committee reiterates …` with mark `18` at 23. Total: odd markup stays as it is.
 */
export function cleanText(text: string, start: number, end: number): CleanText {
  const raw = text.slice(start, end);
  if (plain.test(raw) && !raw.includes('  ')) {
    const lead = raw.length - raw.trimStart().length;
    const trimmed = raw.trim();
    return { text: trimmed, toSource: (offset) => start + lead + Math.min(offset, trimmed.length), marks: [], inlineNotes: [] };
  }
  const builder = new MappedTextBuilder();
  const marks: Mark[] = [];
  const inlineNotes: { mark: string; start: number; end: number }[] = [];
  const emphasis = findEmphasis(raw);
  let done = 0;
  const copyUntil = (offset: number): void => {
    // Beside markup that is gone, two single spaces would become a double one.
    const from = raw[done] === ' ' && (builder.text === '' || builder.text.endsWith(' ')) ? done + 1 : done;
    builder.add(raw.slice(from, offset), start + from, start + offset);
  };
  tokens.lastIndex = 0;
  for (let match = tokens.exec(raw); match; match = tokens.exec(raw)) {
    const at = match.index;
    const groups = match.groups!;
    let after = at + match[0].length;
    copyUntil(at);
    const mark = groups['reference'] ?? groups['markdownMark'] ?? groups['htmlMark'];
    if (mark !== undefined) marks.push({ mark, at: builder.text.length });
    else if (groups['superscript'] !== undefined) {
      if (isUnit(raw, at)) builder.add(match[0], start + at, start + after);
      else marks.push({ mark: fromSuperscript(groups['superscript']), at: builder.text.length });
    } else if (groups['inlineNote'] !== undefined) {
      const close = findClosingBracket(raw, after);
      inlineNotes.push({ mark: groups['inlineNote'], start: start + after, end: start + close });
      after = Math.min(close + 1, raw.length);
    } else if (groups['linkText'] !== undefined) {
      const inner = cleanText(text, start + at + 1, start + at + 1 + groups['linkText'].length);
      for (const each of inner.marks) marks.push({ mark: each.mark, at: builder.text.length + each.at });
      builder.add(inner.text, start + at + 1, start + at + 1 + groups['linkText'].length);
    } else if (groups['address'] !== undefined) builder.add(groups['address'], start + at + 1, start + after - 1);
    else if (groups['code'] !== undefined) builder.add(groups['code'], start + at + 1, start + after - 1);
    else if (groups['entity'] !== undefined) builder.add(decode(groups['entity']), start + at, start + after);
    else if (groups['escaped'] !== undefined) builder.add(groups['escaped'], start + at + 1, start + after);
    else if (groups['star'] !== undefined || groups['underscore'] !== undefined) {
      if (!emphasis.has(at)) {
        if (groups['star'] !== undefined && /\S/.test(raw[at - 1] ?? ' ') && !/\S/.test(raw[after] ?? ' ')) marks.push({ mark: '*', at: builder.text.length });
        else builder.add(match[0], start + at, start + after);
      }
    } else if (groups['space'] !== undefined || groups['lineBreak'] !== undefined) {
      if (builder.text !== '' && !builder.text.endsWith(' ')) builder.add(' ', start + at, start + after);
    }
    done = after;
    tokens.lastIndex = after;
  }
  copyUntil(raw.length);
  builder.trimEnd();
  return { ...builder.build(), marks, inlineNotes };
}

/** `km²`, `m³` are units of measure, not marks: whether a superscript at `at` is one. */
export function isUnit(raw: string, at: number): boolean {
  return /^[²³]$/.test(raw[at] ?? '') && /(?:^|[\s\d])(?:[kcdh]?m)$/.test(raw.slice(Math.max(0, at - 4), at)) && !/[⁰¹²³⁴⁵⁶⁷⁸⁹]/.test(raw[at + 1] ?? '');
}

/** Where single stars and underscores are emphasis (`*amparo*`): pairs within a block, tight around words. */
function findEmphasis(raw: string): ReadonlySet<number> {
  const found = new Set<number>();
  if (!raw.includes('*') && !raw.includes('_')) return found;
  const pair = /(?<![*\\\p{L}\p{N}])(?:\*(?![\s*])([^*\n]{1,300})(?<![\s\\])\*(?!\*)|_(?![\s_])([^_\n]{1,300})(?<![\s\\])_(?![\p{L}\p{N}_]))/gu;
  for (let match = pair.exec(raw); match; match = pair.exec(raw)) {
    found.add(match.index);
    found.add(match.index + match[0].length - 1);
  }
  return found;
}

/** The bracket that closes an inline note; brackets may be nested in it. The end of the text when there is none. */
function findClosingBracket(raw: string, from: number): number {
  let depth = 1;
  for (let index = from; index < raw.length; index++) {
    const char = raw.charCodeAt(index);
    if (char === 0x5b) depth++;
    else if (char === 0x5d && --depth === 0) return index;
  }
  return raw.length;
}

function decode(entity: string): string {
  if (!entity.startsWith('#')) return entities[entity] ?? '';
  const code = Number(entity.slice(1));
  return code >= 32 && code < 0xd800 ? String.fromCharCode(code) : ' ';
}
