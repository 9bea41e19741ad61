import type { SourceDocument } from '../core/model.ts';

/** A read document as JSON holds it, without what whoever keeps it keeps apart. */
export type DocumentJson = Omit<SourceDocument, 'id' | 'text' | 'repliesTo'> & { readonly repliesTo?: readonly (readonly [string, readonly string[]])[] };

export function toDocumentJson(document: SourceDocument): DocumentJson {
  const { id: _id, text: _text, repliesTo, ...rest } = document;
  return { ...rest, ...(repliesTo && { repliesTo: [...repliesTo] }) };
}

export function fromDocumentJson({ repliesTo, ...rest }: DocumentJson, { id, text }: { readonly id: string; readonly text: string }): SourceDocument {
  return { ...absent, ...rest, id, text, ...(repliesTo && { repliesTo: new Map(repliesTo) }) };
}

/** What JSON leaves out and the model has. */
const absent: Pick<SourceDocument, 'symbol' | 'date'> = { symbol: undefined, date: undefined };
