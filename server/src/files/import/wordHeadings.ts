import { findValue, type XmlElement } from './parseXml.ts';
import type { ParagraphStyle } from './wordStyles.ts';

/** Word's own headings; some programs translate the names. */
const builtIn = /^(?:heading|t[ií]tulo|titre|заголовок|标题)\s?([1-9])$/iu;

/**
 * The headings of the United Nations' own templates, without spaces and underscores: `_ H_M_G` (title of the document), `_ H _Ch_G` (I., II.),
 * `_ H_1_G` (A., B.), `_ H_2/3_G` (1., 2.), `_ H_4_G`, `_ H_5/6_G`. Geneva's end in G.
 */
const unitedNations: ReadonlyMap<string, number> = new Map([['hm', 1], ['hch', 2], ['h1', 3], ['h2', 4], ['h23', 4], ['h3', 4], ['h4', 5], ['h5', 6], ['h56', 6], ['h6', 6]]);

/** The level of a heading, from 1; undefined for a paragraph of running text. */
export function findHeadingLevel(properties: XmlElement | undefined, style: ParagraphStyle): number | undefined {
  const own = findValue(properties, 'w:outlineLvl');
  if (own !== undefined && /^[0-9]$/.test(own)) return own === '9' ? undefined : Number(own) + 1;
  if (style.outline === runningText) return undefined;
  for (const name of style.names) {
    const level = builtIn.exec(name.trim())?.[1];
    if (level !== undefined) return Number(level);
    if (/^_/.test(name)) {
      const found = unitedNations.get(name.replace(/[_\s/]/g, '').replace(/G$/, '').toLowerCase());
      if (found !== undefined) return found;
    }
    if (/^title$/i.test(name)) return 1;
  }
  return style.outline === undefined ? undefined : style.outline + 1;
}

/** The outline level of text that is no heading. */
const runningText = 9;

/** A line of a table of contents or of figures: it repeats headings, with page numbers. */
export function isContentsLine(style: ParagraphStyle): boolean {
  return style.names.some((name) => /^(?:toc [1-9]|toc heading|table of figures|contents [1-9])$/i.test(name));
}
