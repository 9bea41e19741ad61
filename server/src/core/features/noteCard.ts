import { featureMessages } from '../messages/features.ts';
import type { Footnote, SourceDocument, Span } from '../model.ts';
import { formatPinpoint } from '../reference/format.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Hover } from './hover.ts';
import { blocks, plain, strong } from './markdown.ts';
import { contains } from './provision.ts';

/** The footnote whose mark stands at an offset of a UN document's text: its words, and what an "Ibid." in it stands for. */
export function findNoteCard(snapshot: Snapshot, fileId: string, offset: number): Hover | undefined {
  const document = snapshot.library.findById(fileId);
  if (!document) return undefined;
  const span = findMark(document.text, offset);
  const note = span && findNote(document, toMark(document.text.slice(span.start, span.end)), offset);
  if (!note) return undefined;
  const language = snapshot.configuration.uiLanguage;
  const words = featureMessages(language);
  const cited = note.references.map((reference) => formatPinpoint(reference, language)).join(' · ');
  const markdown = blocks([strong(plain(words.note(note.mark))), plain(note.text), cited === '' ? plain('') : plain(`${words.cites}: ${cited}`)]);
  return { span, markdown };
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Superior figures (¹⁸), or the mark of a converted document (`[^18]`, `[footnoteRef:18]`, `<sup>18</sup>`), around an offset. */
function findMark(text: string, offset: number): Span | undefined {
  const from = Math.max(0, offset - longestMark);
  for (const match of text.slice(from, offset + longestMark).matchAll(markPattern)) {
    const span = { start: from + match.index, end: from + match.index + match[0].length };
    if (contains(span, offset)) return span;
  }
  return undefined;
}

const longestMark = 24;
const markPattern = /[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4}|\[(?:\^|footnoteRef:)\d{1,4}\]|<sup>\d{1,4}<\/sup>/g;

function toMark(written: string): string {
  return written.replace(/[^\d⁰¹²³⁴⁵⁶⁷⁸⁹]/g, '').replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (figure) => String(superscripts.indexOf(figure)));
}

/**
 * Where the notes of a document start anew (the COVID-19 part of an MGI profile), a mark belongs to the next note of its number; a note never stands
 * before its mark. Nothing for the mark that opens the note itself: it is on the screen.
 */
function findNote(document: SourceDocument, mark: string, offset: number): Footnote | undefined {
  const notes = document.footnotes.filter((candidate) => candidate.mark === mark);
  const note = notes.find(({ span }) => span.end > offset) ?? notes.at(-1);
  return note && !contains(note.span, offset) ? note : undefined;
}
