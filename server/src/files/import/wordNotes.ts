import { formatNumber } from './numberFormats.ts';
import { findChild, findValue, type XmlElement } from './parseXml.ts';

/** Gives the notes of a Word file the marks that Word prints. */
export interface NoteCounter {
  /** A reference in the text, in order. Returns the mark: `16`, `iv`. */
  next(kind: NoteKind): string;
  /** A section of the text is over. */
  endSection(): void;
  /** True when the file starts to count again on every page: pages are made by Word when it prints, and the marks here go on instead. */
  readonly byPage: boolean;
}

export type NoteKind = 'footnote' | 'endnote';

interface NoteNumbering {
  readonly format: string;
  readonly start: number;
  readonly restart: string;
}

/** `sections` are the `w:sectPr` of the text in order: each holds for what stands before it. Source: ECMA-376, part 1, 17.11. */
export function createNoteCounter(settings: XmlElement | undefined, sections: readonly XmlElement[]): NoteCounter {
  const of = (kind: NoteKind, section: number): NoteNumbering => {
    const name = kind === 'footnote' ? 'w:footnotePr' : 'w:endnotePr';
    const own = findChild(sections[section], name);
    const general = findChild(settings, name);
    const value = (property: string): string | undefined => findValue(own, property) ?? findValue(general, property);
    return {
      format: value('w:numFmt') ?? (kind === 'footnote' ? 'decimal' : 'lowerRoman'),
      start: Math.max(1, Math.min(Number(value('w:numStart') ?? 1) || 1, 16_383)),
      restart: value('w:numRestart') ?? 'continuous',
    };
  };
  let section = 0;
  const counts: Record<NoteKind, number | undefined> = { footnote: undefined, endnote: undefined };
  return {
    next: (kind) => {
      const { format, start } = of(kind, section);
      const value = counts[kind] ?? start;
      counts[kind] = value + 1;
      return formatNumber(value, format) ?? String(value);
    },
    endSection: () => {
      section = Math.min(section + 1, Math.max(0, sections.length - 1));
      for (const kind of ['footnote', 'endnote'] as const) if (of(kind, section).restart === 'eachSect') counts[kind] = undefined;
    },
    byPage: sections.some((_, index) => of('footnote', index).restart === 'eachPage'),
  };
}
