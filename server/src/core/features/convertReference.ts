import { getEdited, getStyleEdits } from '../findings/referenceStyle.ts';
import { actionMessages } from '../messages/actions.ts';
import { languages, type Draft, type Finding, type Reference, type Span } from '../model.ts';
import { convertCitation } from '../reference/convert.ts';
import { formatCitation, type CitationStyle } from '../reference/format.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Action } from './actions.ts';

/**
 * What can be made of the reference at a place: its house form in the draft's language, first; its other style (`para. 36 (b)` against
 * "paragraph 36 (b)"); the document behind an "Ibid." or a `CO/4`; and its form in each other language. For `CMW/C/MEX/CO/4, para. 36 (b)` in an English draft
 * these are "paragraph 36 (b) of CMW/C/MEX/CO/4", `CMW/C/MEX/CO/4, párr. 36 b)` and so on. A list keeps all its elements. Nothing is offered where
 * words would be lost, nor what `reference-style` tells in `findings` already.
 */
export function getConversions(snapshot: Snapshot, draft: Draft, span: Span, findings: readonly Finding[]): readonly Action[] {
  return draft.references.flatMap((reference) => (touches(reference.span, span) ? getConversionsOf(snapshot, draft, reference, findings) : []));
}

function getConversionsOf(snapshot: Snapshot, draft: Draft, reference: Reference, findings: readonly Finding[]): readonly Action[] {
  const words = actionMessages(snapshot.configuration.uiLanguage);
  const { citation } = reference;
  const actions: Action[] = [];
  const taken = new Set([reference.written]);
  const told = findings.find(({ code, span }) => code === 'reference-style' && span.start === reference.span.start);
  for (const { edits } of told?.fixes.slice(0, 1) ?? []) taken.add(getEdited(reference.span, draft.text, edits));
  const add = (form: string | undefined, title: (form: string) => string): void => {
    if (form === undefined || taken.has(form)) return;
    taken.add(form);
    actions.push({ title: title(form), kind: 'refactor', preferred: false, edits: [{ fileId: draft.id, span: reference.span, newText: form }] });
  };
  const style: CitationStyle = citation.style === 'prose' ? 'prose' : 'abbreviated';
  if (!told) {
    const edits = getStyleEdits(citation, draft);
    const form = getEdited(citation.span, draft.text, edits);
    if (edits.length > 0) {
      taken.add(form);
      actions.push({ title: words.writeInHouseStyle(form), kind: 'refactor', preferred: false, edits: edits.map((edit) => ({ fileId: draft.id, ...edit })) });
    }
  }
  const other = style === 'prose' ? 'abbreviated' : 'prose';
  add(findExpanded(reference, draft, style), citation.source.kind === 'ibid' ? words.writeOutIbid : words.writeOutSymbol);
  if (citation.language !== draft.language) add(convertCitation(citation, draft.text, draft.language, style), (form) => words.convertTo(draft.language, form));
  add(convertCitation(citation, draft.text, draft.language, other), other === 'prose' ? words.writeInProse : words.writeInShort);
  for (const language of languages) if (language !== draft.language) add(convertCitation(citation, draft.text, language, style), (form) => words.convertTo(language, form));
  return actions;
}

/** "Ibid., para. 34" and `CO/4, para. 36` with the symbol they stand for; undefined where that is not certain. */
function findExpanded({ citation, targets }: Reference, { language }: Draft, style: CitationStyle): string | undefined {
  const symbol = targets[0]?.pinpoint?.symbol;
  const { source } = citation;
  if (symbol === undefined || (source.kind !== 'ibid' && !(source.kind === 'short' && !source.end.startsWith('G')))) return undefined;
  return formatCitation({ symbol, elements: citation.elements }, language, style);
}

function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}
