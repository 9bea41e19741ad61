// What a Word, PDF or web file holds, before it is written as Markdown: the one shape that all readers of such files give.

/**
 * A file's content in reading order, without its layout. For the fourth report of Mexico: its headings, 284 paragraphs with their items,
 * its tables, and the notes that the marks in them refer to. Running heads, page numbers and contents pages are left out by the reader.
 */
export interface ImportedDocument {
  readonly blocks: readonly ImportedBlock[];
  /** In the order of the document. */
  readonly notes: readonly ImportedNote[];
  /** Where the file itself tells it (its properties, its `<title>`); the masthead is read later, from the text. */
  readonly title?: string;
  /** As the file tells it: `en`, `es-MX`. */
  readonly language?: string;
  readonly warnings: readonly ImportWarning[];
}

export type ImportedBlock = ImportedHeading | ImportedParagraph | ImportedTable;

export interface ImportedHeading {
  readonly kind: 'heading';
  /** From 1, the outermost. */
  readonly level: number;
  readonly text: readonly Inline[];
  /** `A.`, `III.`: what numbers the heading, not a paragraph. */
  readonly label?: ImportedLabel;
}

export interface ImportedParagraph {
  readonly kind: 'paragraph';
  /** Without its label. */
  readonly text: readonly Inline[];
  /** 0 for a paragraph, 1 for an item of it, 2 for an item of that. */
  readonly depth: number;
  readonly label?: ImportedLabel;
}

export interface ImportedTable {
  readonly kind: 'table';
  /** Rows of cells; a merged cell stands in its first place and leaves the others empty, so that all rows have the same length. */
  readonly rows: readonly (readonly (readonly Inline[])[])[];
}

/**
 * What numbers a block, as a reader of the file sees it: `36.`, `(a)`, `•`. `literal` is typed in the text; `inferred` is counted by us from
 * automatic numbering.
 */
export interface ImportedLabel {
  readonly text: string;
  readonly origin: 'literal' | 'inferred';
}

/** A piece of text in one style, or the mark of a note. Line breaks inside a block are spaces. */
export type Inline = InlineText | InlineNote;

export interface InlineText {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
}

export interface InlineNote {
  /** The mark of the note: `16`, `*`. */
  readonly note: string;
}

export interface ImportedNote {
  /** As printed: `16`, `*`. Every mark in the text that has a note is written exactly like this. */
  readonly mark: string;
  readonly text: readonly Inline[];
}

/** Something that a reader left out or could not settle: `{ code: 'picture', detail: 'page 3' }`. Never an error. */
export interface ImportWarning {
  readonly code: string;
  readonly detail: string;
}
