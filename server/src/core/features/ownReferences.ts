import { getDraftMarkdown } from '../draft/markdown.ts';
import { resolveTarget } from '../draft/resolveReference.ts';
import { getPath } from '../draft/targets.ts';
import type { Draft, OwnParagraph, Path, Reference, Span } from '../model.ts';
import { hasOwnLead } from '../reference/ownLead.ts';
import type { Snapshot } from '../snapshot.ts';

/** All files of the report that a file is part of, in the order in which the report has them: those with its symbol, by name. */
export function getOwnFiles({ drafts }: Snapshot, draft: Draft): readonly Draft[] {
  const symbol = draft.frontMatter?.symbol?.value;
  if (symbol === undefined) return [draft];
  return [...drafts.values()].filter(({ frontMatter }) => frontMatter?.symbol?.value === symbol).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** A numbered paragraph of a report in its place. */
export interface PlacedParagraph {
  readonly draft: Draft;
  readonly paragraph: OwnParagraph;
}

export function getOwnParagraphs(files: readonly Draft[]): readonly PlacedParagraph[] {
  return files.flatMap((draft) => draft.paragraphs.map((paragraph) => ({ draft, paragraph })));
}

/** A reference to paragraphs of the report itself: "see paragraphs 55 and 57 above". */
export interface OwnReference {
  readonly draft: Draft;
  readonly reference: Reference;
  /** Parallel to its targets: where one leads to, and undefined where no paragraph has that number, or where it is none of this report. */
  readonly elements: readonly OwnElement[];
  /** It says that it speaks of the report ("paragraph 55 above", "see para. 55"); a bare number may be of a text that the sentence named before. */
  readonly certain: boolean;
}

export interface OwnElement {
  readonly path: Path;
  readonly through?: Path;
  /** True where it speaks of a paragraph of the report, whether that is there or not. */
  readonly own: boolean;
  /** Its paragraph, and the last of a range, are there. */
  readonly found: boolean;
}

/** Every reference to the report's own paragraphs, in its files and in the other drafts of the workspace. */
export function getOwnReferences(snapshot: Snapshot, files: readonly Draft[]): readonly OwnReference[] {
  const ids = new Set(files.map(({ id }) => id));
  const { library, drafts } = snapshot;
  const found: OwnReference[] = [];
  for (const draft of drafts.values()) {
    for (const reference of draft.references) {
      const elements = reference.targets.map((target): OwnElement => {
        const resolution = resolveTarget(target, reference, { library, draft, drafts: drafts.values() });
        const isFound = resolution.kind === 'found-here' && ids.has(resolution.draftId);
        const isCut = resolution.kind === 'ambiguous' && resolution.reason === 'cut-list' && resolution.candidates.some(({ symbol }) => symbol === files[0]?.frontMatter?.symbol?.value);
        const isMissing = resolution.kind === 'unknown-paragraph' && resolution.document === undefined && ids.has(draft.id);
        return { path: getPath(target, reference), ...(target.through && { through: target.through }), own: isFound || isMissing || isCut, found: isFound };
      });
      if (elements.some(({ own }) => own)) found.push({ draft, reference, elements, certain: reference.citation.source.kind !== 'none' || hasOwnLead(draft.text, reference.span.start) });
    }
  }
  return found;
}

/** Where a draft quotes or shows code: "paragraph 12 above" in there speaks of another text. */
export function getQuotedSpans(draft: Draft): readonly Span[] {
  return getSpansOf(draft, ['Blockquote', 'FencedCode', 'InlineCode']);
}

/** Where parts of a Markdown text stand, by the names of its grammar; of nested ones the outermost. */
export function getSpansOf({ text, frontMatter }: Draft, names: readonly string[]): readonly Span[] {
  const start = frontMatter?.span.end ?? 0;
  const spans: Span[] = [];
  getDraftMarkdown()
    .parse(text.slice(start))
    .iterate({
      enter({ name, from, to }) {
        if (!names.includes(name)) return true;
        spans.push({ start: start + from, end: start + to });
        return false;
      },
    });
  return spans;
}
