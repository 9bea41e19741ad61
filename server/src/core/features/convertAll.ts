import { resolveTarget } from '../draft/resolveReference.ts';
import { conversionMessages } from '../messages/conversions.ts';
import type { Draft, Language, Reference, Span } from '../model.ts';
import { convertCitation } from '../reference/convert.ts';
import type { CitationStyle } from '../reference/format.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Action } from './actions.ts';
import { getSpansOf } from './ownReferences.ts';

/**
 * All references of a file, or of a piece of it, written in another language or style, each as one change: "Write 12 references in Spanish; 2 stay as they are". What
 * is ambiguous or not known stays, and so does what would lose words, and what is quoted or code. Languages are those of the draft first.
 */
export function getAllConversions(snapshot: Snapshot, draft: Draft, span: Span | undefined): readonly Action[] {
  const inside = span ? draft.references.filter((reference) => span.start <= reference.span.start && reference.span.end <= span.end) : draft.references;
  const numbered = inside.filter(({ citation }) => citation.elements.some(({ path }) => path.length > 0));
  if (numbered.length < 2) return [];
  const quoted = getSpansOf(draft, ['Blockquote', 'FencedCode', 'InlineCode']);
  const certain = numbered.filter((reference) => isCertain(snapshot, draft, reference) && !quoted.some(({ start, end }) => start <= reference.span.start && reference.span.end <= end));
  const words = conversionMessages(snapshot.configuration.uiLanguage);
  const toAction = (language: Language, style: CitationStyle | undefined, title: (count: number, left: number) => string): readonly Action[] => {
    const edits: { fileId: string; span: Span; newText: string }[] = [];
    let done = 0;
    for (const { citation, span: place, written } of certain) {
      const newText = convertCitation(citation, draft.text, language, style ?? (citation.style === 'prose' ? 'prose' : 'abbreviated'));
      if (newText !== undefined) done++;
      if (newText !== undefined && newText !== written) edits.push({ fileId: draft.id, span: place, newText });
    }
    return edits.length === 0 ? [] : [{ title: title(edits.length, numbered.length - done), kind: 'refactor', preferred: false, edits }];
  };
  const languages = [draft.language, ...offered.filter((language) => language !== draft.language)];
  return [
    ...languages.flatMap((language) => toAction(language, undefined, (count, left) => words.allInLanguage(language, count, left))),
    ...toAction(draft.language, 'abbreviated', words.allInShort),
    ...toAction(draft.language, 'prose', words.allInProse),
  ];
}

/** The languages that reports are written in most; a single reference can be written in all six. */
const offered: readonly Language[] = ['en', 'es', 'fr'];

/** It leads to a provision that is there; nothing is made of what is only likely. */
function isCertain({ library, drafts }: Snapshot, draft: Draft, reference: Reference): boolean {
  if (reference.ambiguous) return false;
  return reference.targets.every((target) => {
    const { kind } = resolveTarget(target, reference, { library, draft, drafts: drafts.values() });
    return kind === 'found' || kind === 'found-here';
  });
}
