/** Why something was, or was not, recognised, in plain sentences of the user's language. */
export interface Explanation {
  /** What is explained. */
  readonly subject: 'reference' | 'words' | 'draft' | 'note' | 'document' | 'unreadable' | 'unknown';
  readonly title: string;
  readonly sections: readonly ExplanationSection[];
}

export interface ExplanationSection {
  readonly heading: string;
  /** One sentence or fact each; text of documents and drafts stands in them as it is. */
  readonly lines: readonly string[];
}

/** Sections that say something. */
export function toSections(sections: readonly ExplanationSection[]): readonly ExplanationSection[] {
  return sections.filter(({ lines }) => lines.length > 0);
}
