import type { ImportedBlock, ImportedNote, Inline } from './importedDocument.ts';
import { getMark, type NotedPage } from './pdfLayout.ts';
import type { Line, Part } from './pdfLines.ts';

/**
 * Where notes are numbered anew on every page, gives each a mark of its own: the second note `1` becomes `1-2`, and so does its mark on that page.
 */
export function distinguishMarks(pages: readonly NotedPage[]): NotedPage[] {
  const uses = new Map<string, number>();
  return pages.map((noted) => {
    const names = new Map<string, string>();
    for (const line of noted.notes) {
      const mark = getMark(line);
      if (mark !== undefined && !names.has(mark)) {
        const use = (uses.get(mark) ?? 0) + 1;
        uses.set(mark, use);
        names.set(mark, use === 1 ? mark : `${mark}-${String(use)}`);
      }
    }
    const rename = (line: Line): Line => ({
      ...line,
      parts: line.parts.map((part): Part => ({
        ...part,
        text: part.text.map((inline): Inline => ('note' in inline ? { note: names.get(inline.note) ?? inline.note } : inline)),
      })),
    });
    const isRenamed = [...names].some(([mark, name]) => mark !== name);
    return isRenamed ? { page: { ...noted.page, lines: noted.page.lines.map(rename) }, notes: noted.notes.map(rename) } : noted;
  });
}

/**
 * Makes marks and notes agree: what is raised and has no note is text (`1er`, `km²`), and stars at the end of a word that have a note are its
 * mark (`Canada*`).
 */
export function settleMarks(blocks: readonly ImportedBlock[], notes: readonly ImportedNote[]): { blocks: ImportedBlock[]; notes: ImportedNote[] } {
  const known = new Set(notes.map((note) => note.mark));
  const used = new Set<string>();
  const settle = (text: readonly Inline[]): Inline[] => joinText(text.flatMap((inline, index) => settleInline(inline, text[index - 1], known, used)));
  return {
    blocks: blocks.map((block): ImportedBlock =>
      block.kind === 'table' ? { ...block, rows: block.rows.map((row) => row.map(settle)) } : { ...block, text: settle(block.text) },
    ),
    notes: notes.map((note) => ({ ...note, text: settle(note.text) })),
  };
}

const RAISED_DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function settleInline(inline: Inline, before: Inline | undefined, known: ReadonlySet<string>, used: Set<string>): Inline[] {
  if ('note' in inline) {
    if (known.has(inline.note)) {
      used.add(inline.note);
      return [inline];
    }
    return [{ text: inline.note.replace(/\d/g, (digit) => RAISED_DIGITS[Number(digit)] ?? digit) }];
  }
  const [, start = '', mark = ''] = /^([^*†‡]*)(\*{1,6}|[†‡])(?=$|[\s.,;:])/u.exec(inline.text) ?? [];
  const touches = start === '' ? before !== undefined && 'text' in before : /\S/.test(start);
  if (!touches || !known.has(mark) || used.has(mark)) {
    return [inline];
  }
  used.add(mark);
  const rest = inline.text.slice(start.length + mark.length);
  return [...(start === '' ? [] : [{ ...inline, text: start.trimEnd() }]), { note: mark }, ...(rest === '' ? [] : [{ ...inline, text: rest }])];
}

/** Text put back in place of a mark takes the style before it, so that `1er` stays one word. */
function joinText(inlines: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const inline of inlines) {
    const last = joined.at(-1);
    const isPlain = 'text' in inline && inline.bold === undefined && inline.italic === undefined;
    if (last !== undefined && 'text' in last && 'text' in inline && ((last.bold === inline.bold && last.italic === inline.italic) || (isPlain && inline.text.length <= 4 && !/\s$/.test(last.text)))) {
      joined.splice(-1, 1, { ...last, text: last.text + inline.text });
    } else {
      joined.push(inline);
    }
  }
  return joined;
}
