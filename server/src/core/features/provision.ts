import type { Library } from '../library/library.ts';
import type { Item, Language, Paragraph, Path, Pinpoint, Recommendation, SourceDocument, Span } from '../model.ts';
import { samePath } from '../reference/path.ts';

/** A place in a document: the paragraph, and the items down to the one that is meant. A document as a whole has no paragraph. */
export interface Provision {
  readonly document: SourceDocument;
  readonly paragraph?: Paragraph;
  /** From the outermost: for `57 (a) (ii)` the items `a` and `ii`. */
  readonly items: readonly Item[];
}

/** The provision at a path of a document. For `['36', 'b']` the paragraph 36 and its item b; undefined when the document has none such. */
export function findProvision(document: SourceDocument, path: Path): Provision | undefined {
  const [number, ...labels] = path;
  if (number === undefined) return { document, items: [] };
  const paragraph = document.paragraphs.find((candidate) => candidate.number === number);
  if (!paragraph) return undefined;
  const items: Item[] = [];
  let level = paragraph.items;
  for (const label of labels) {
    const item = level.find((candidate) => candidate.label === label);
    if (!item) return undefined;
    items.push(item);
    level = item.items;
  }
  return { document, paragraph, items };
}

/**
 * The same document in the language wanted, where the library has it; else as given. Paragraph numbers are the same in all official
 * languages, so a provision found in one is found in the other.
 */
export function getVersion(library: Library, document: SourceDocument, language: Language): SourceDocument {
  if (document.language === language) return document;
  const version = library.findDocument(document.name, language);
  return version?.language === language ? version : document;
}

/** For the provision 57 (a) (ii) this is `['57', 'a', 'ii']`; empty for a document as a whole. */
export function getPath({ paragraph, items }: Pick<Provision, 'items'> & { readonly paragraph?: Paragraph | undefined }): Path {
  return paragraph ? [paragraph.number, ...items.map((item) => item.label)] : [];
}

/** Where a provision stands in its document's text; the start of the text for the document as a whole. */
export function getSpan({ paragraph, items }: Provision): Span {
  return items.at(-1)?.span ?? paragraph?.span ?? { start: 0, end: 0 };
}

/** The unit at a path, where the path leads to one exactly. */
export function findUnit(document: SourceDocument, path: Path): Recommendation | undefined {
  return document.recommendations.find((unit) => samePath(unit.pinpoint.path, path));
}

/** The path of the innermost provision that stands at an offset of the document's text; empty between paragraphs. */
export function getPathAt(document: SourceDocument, offset: number): Path {
  const paragraph = document.paragraphs.find((candidate) => contains(candidate.span, offset));
  if (!paragraph) return [];
  const path = [paragraph.number];
  let level = paragraph.items;
  for (;;) {
    const item = level.find((candidate) => contains(candidate.span, offset));
    if (!item) return path;
    path.push(item.label);
    level = item.items;
  }
}

/** True for an offset in a span or at its end, where a cursor touches it. */
export function contains(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** A provision of a document as it is cited. For CO/4 and `['36']` this is `CMW/C/MEX/CO/4, para. 36`. */
export function toPinpoint(document: SourceDocument, path: Path): Pinpoint {
  return { symbol: document.name, path };
}
