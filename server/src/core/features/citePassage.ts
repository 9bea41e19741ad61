import { getLineEnd } from '../draft/lineEnd.ts';
import type { Draft, Language, Pinpoint, SourceDocument, Span } from '../model.ts';
import { formatPinpoint } from '../reference/format.ts';
import { contains } from './provision.ts';

/** What a passage is cited as: a footnote with its mark, or its reference where the cursor is. */
export type CitedAs = 'footnote' | 'reference';

/** Insertions into one draft, and where the cursor goes on. */
export interface Citing {
  readonly edits: readonly { readonly span: Span; readonly newText: string }[];
  /** In the text before the edits: behind what is inserted there. */
  readonly cursor: number;
}

type Cited = Pick<SourceDocument, 'symbol' | 'aliases' | 'name'>;

/** How a provision is cited in the language of a draft: `CMW/C/MEX/4, párr. 131`. */
export function citeIn(language: Language, { path }: Pinpoint, document: Cited): string {
  return formatPinpoint({ symbol: document.symbol ?? document.aliases[0] ?? document.name, path }, language);
}

/** A passage with its reference, in the quotation marks of a language: `“Immigration detention …” (CMW/C/MEX/4, para. 131)`. */
export function quoteIn(language: Language, text: string, pinpoint: Pinpoint, document: Cited): string {
  const [open, close] = quotationMarks[language];
  const [left, right] = language === 'zh' ? ['（', '）'] : [' (', ')'];
  return `${open}${text.replace(/\s+/g, ' ').trim()}${close}${left}${citeIn(language, pinpoint, document)}${right}`;
}

const quotationMarks: Readonly<Record<Language, readonly [open: string, close: string]>> = {
  en: ['“', '”'],
  es: ['“', '”'],
  fr: ['« ', ' »'],
  ru: ['«', '»'],
  ar: ['”', '“'],
  zh: ['“', '”'],
};

/**
 * Cites a provision at an offset of a draft. As a footnote: a mark with the next free number, behind the punctuation in English and before it in Spanish
 * and French (the usage of United Nations documents), and the note after the last note: `[^2]: CMW/C/MEX/4, para. 131.` As a reference: its words, with
 * a space where one is missing.
 *
 * Undefined where no text stands: in the front matter, and for a mark also in a note, a comment or code.
 */
export function cite(draft: Draft, offset: number, pinpoint: Pinpoint, document: Cited, as: CitedAs): Citing | undefined {
  const { text, frontMatter, language } = draft;
  if (offset < 0 || offset > text.length || (frontMatter && offset <= frontMatter.span.end)) return undefined;
  const citation = citeIn(language, pinpoint, document);
  if (as === 'reference') {
    const before = /[\p{L}\p{N}.,;:!?)\]”»]$/u.test(text.slice(Math.max(0, offset - 2), offset)) ? ' ' : '';
    const after = /^[\p{L}\p{N}(]/u.test(text.slice(offset, offset + 2)) ? ' ' : '';
    return { edits: [{ span: { start: offset, end: offset }, newText: before + citation + after }], cursor: offset };
  }
  const notes = findNotes(text);
  if (notes.some(({ span }) => contains(span, offset)) || isInCodeOrComment(text, offset)) return undefined;
  const label = String(1 + Math.max(0, ...[...text.matchAll(/\[\^(\d{1,6})\]/g)].map((match) => Number(match[1]))));
  const at = findMarkPlace(draft, offset);
  const lineEnd = getLineEnd(text);
  const note = `[^${label}]: ${citation}.`;
  const last = notes.at(-1);
  const end = last ? last.span.end : text.trimEnd().length;
  // At the end of the text the mark comes first.
  const noteAt = Math.max(end, at);
  const before = last ? lineEnd : lineEnd + lineEnd;
  const rest = text.slice(noteAt);
  const after = rest === '' ? lineEnd : /^[ \t]*\r?\n/.test(rest) ? '' : lineEnd;
  const mark = { span: { start: at, end: at }, newText: `[^${label}]` };
  if (noteAt === at) return { edits: [{ span: mark.span, newText: mark.newText + before + note + after }], cursor: at };
  return { edits: [mark, { span: { start: noteAt, end: noteAt }, newText: before + note + after }], cursor: at };
}

/** Notes with the lines that go on with them, in the order of the text. */
function findNotes(text: string): readonly { readonly span: Span }[] {
  return [...text.matchAll(/^\[\^[^\]\s]{1,60}\]:.*(?:\n(?:[ ]{2}|\t).*)*/gm)].map((match) => ({ span: { start: match.index, end: match.index + match[0].trimEnd().length } }));
}

function isInCodeOrComment(text: string, offset: number): boolean {
  const before = text.slice(0, offset);
  const fences = before.match(/^[ ]{0,3}(?:```|~~~)/gm)?.length ?? 0;
  return fences % 2 === 1 || before.lastIndexOf('<!--') > before.lastIndexOf('-->');
}

/** In these the mark of a note stands before the punctuation: the comma belongs to the sentence, the note to its word. */
const beforePunctuation: ReadonlySet<Language> = new Set(['es', 'fr', 'ru']);

/** Where a mark belongs when the cursor is at an offset: at the end of the word, slot or mark there, on the right side of the punctuation. */
function findMarkPlace(draft: Draft, offset: number): number {
  const { text, language } = draft;
  let at = offset;
  const slot = draft.placeholders.find(({ start, end }) => start < at && at < end);
  if (slot) at = slot.end;
  const mark = [...text.slice(Math.max(0, at - 70), at + 70).matchAll(/\[\^[^\]\s]{1,60}\]/g)].map(({ index, 0: whole }) => ({ start: Math.max(0, at - 70) + index, end: Math.max(0, at - 70) + index + whole.length }));
  at = mark.find(({ start, end }) => start < at && at < end)?.end ?? at;
  if (/[\p{L}\p{N}]$/u.test(text.slice(0, at).slice(-2))) at += /^[\p{L}\p{N}’'-]{0,60}/u.exec(text.slice(at, at + 60))?.[0].length ?? 0;
  // Behind the space after a sentence: the note is for the sentence.
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const trimmed = text.slice(lineStart, at).trimEnd();
  if (trimmed !== '' && !/^(?:\d{1,4}[.)]|[-*+>#|]{1,6})$/.test(trimmed.trimStart())) at = lineStart + trimmed.length;
  if (beforePunctuation.has(language)) {
    const sentence = text.slice(lineStart, at);
    const word = sentence.replace(/[.,;:!?…]{1,4}$/u, '');
    // In French a space stands before some marks.
    return lineStart + (word === sentence ? sentence : word.trimEnd()).length;
  }
  return at + (/^[.,;:!?…”’"')\]]*[.,;:!?…][”’"']?/u.exec(text.slice(at, at + 8))?.[0].length ?? 0);
}
