import type { Citation, Footnote, Pinpoint, Problem } from '../model.ts';
import type { Block, Note, PreparedSource } from './prepare.ts';
import { parseCitations } from '../reference/citations.ts';
import { resolveIbid } from '../reference/ibid.ts';
import { completeSymbol } from '../reference/shortSymbol.ts';

export interface ReadFootnotes {
  readonly footnotes: readonly Footnote[];
  readonly problems: readonly Problem[];
}

/**
 * Footnotes with what they cite. "Ibid." takes the one document of the note before it, recursively: in CMW/C/MEX/CO/4 note 18 → 17 → 16 → CO/3.
 * A note whose source is not one document is a problem, never a guess. Starred notes belong to the title and are left out.
 */
export function readFootnotes({ notes, blocks, language, symbol }: Pick<PreparedSource, 'notes' | 'blocks' | 'language' | 'symbol'>): ReadFootnotes {
  const numbered = notes.filter(({ mark }) => !mark.startsWith('*'));
  const cited = numbered.map(({ mark, text }) => ({ mark, citations: parseCitations(text, { language }).map((citation) => withSymbol(citation, symbol ?? '')), citesOther: citesElsewhere(text) }));
  const resolved = resolveIbid(cited);
  const problems: Problem[] = [];
  const footnotes = numbered.map(({ mark, text, span }, index): Footnote => {
    const result = resolved[index];
    if (result && result.ambiguous.length > 0) problems.push({ code: 'ibid-ambiguous', detail: { mark }, span });
    return { mark, text, span, references: uniqueReferences(result?.references ?? []) };
  });
  problems.push(...checkMarks(numbered, blocks));
  return { footnotes, problems };
}

/** `CO/3, para. 12` and "its general comment No. 2 (2013)" with the symbol that they are short for in this document. */
function withSymbol(citation: Citation, own: string): Citation {
  const { source } = citation;
  const symbol = source.kind === 'short' && source.told ? completeSymbol(source.end, own) : undefined;
  return symbol === undefined || source.kind !== 'short' ? citation : { ...citation, source: { kind: 'symbol', symbol, span: source.span } };
}

/** A title with an address is a source of its own: the next "Ibid." may mean it. */
function citesElsewhere(text: string): boolean {
  return /https?:\/\/|www\./.test(text);
}

/** More of these than this are one fact about the text, and one problem. */
const fewMarks = 3;

/** Marks without a note, notes without a mark. */
function checkMarks(notes: readonly Note[], blocks: readonly Block[]): readonly Problem[] {
  const noted = new Set(notes.map(({ mark }) => mark));
  const marked = new Set<string>();
  const missing: Problem[] = [];
  for (const block of blocks) {
    for (const { mark, at } of block.marks) {
      if (mark.startsWith('*') || marked.has(mark)) continue;
      marked.add(mark);
      const start = block.toSource(at);
      if (!noted.has(mark)) missing.push({ code: 'footnote-missing', detail: { mark }, span: { start, end: start } });
    }
  }
  const unmarked = notes.filter(({ mark }) => !marked.has(mark)).map(({ mark, span }): Problem => ({ code: 'footnote-unmarked', detail: { mark }, span }));
  return [...sumUp(missing), ...sumUp(unmarked)];
}

function sumUp(problems: readonly Problem[]): readonly Problem[] {
  const [first, last] = [problems[0], problems[problems.length - 1]];
  if (!first || !last || problems.length <= fewMarks) return problems;
  return [{ ...first, detail: { mark: `${first.detail['mark']}–${last.detail['mark']}` } }];
}

function uniqueReferences(references: readonly Pinpoint[]): readonly Pinpoint[] {
  const seen = new Set<string>();
  return references.filter(({ symbol, path }) => {
    const key = `${symbol}#${path.join('.')}`;
    return !seen.has(key) && seen.add(key);
  });
}
