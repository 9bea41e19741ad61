import { childrenNamed, findChild, findValue, type XmlElement } from './parseXml.ts';

/** What a paragraph's style says of it, its ancestors included. */
export interface ParagraphStyle {
  readonly id: string;
  /** As Word shows it in English, whatever the language of Word: `heading 1`, `_ H_1_G`. */
  readonly name: string;
  /** Of the style itself and then of those it is based on. */
  readonly names: readonly string[];
  /** The list that the style numbers its paragraphs in; `0` is none. */
  readonly numId?: string;
  /** From 0. */
  readonly level?: number;
  /** The styles from this one up to the one that names the list: a level of the list may be bound to any of them. */
  readonly numberedBy: readonly string[];
  /** From 0, the outermost heading; 9 is running text. */
  readonly outline?: number;
  /** In twentieths of a point. */
  readonly indent?: number;
}

/** What a style says of letters; undefined where it says nothing. */
export interface TextStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly hidden?: boolean;
  readonly raised?: boolean;
  readonly font?: string;
  /** By script: `{ latin: 'en-GB', eastAsian: 'zh-CN', complex: 'ar-SA' }`. */
  readonly languages?: { readonly latin?: string; readonly eastAsian?: string; readonly complex?: string };
}

export interface WordStyles {
  /** The style with this id, else the default paragraph style, else an empty one. */
  paragraph(id: string | undefined): ParagraphStyle;
  /** What a style, its ancestors included, says of letters. */
  text(id: string | undefined): TextStyle;
  /** What holds where no style says anything. */
  readonly defaults: TextStyle;
  /** The list behind a style of kind "numbering". */
  findListOf(numberingStyle: string): string | undefined;
}

/** A chain of styles longer than this is a circle. */
const longestChain = 40;

/** Reads `word/styles.xml`; without it every paragraph is plain. */
export function readWordStyles(root: XmlElement | undefined): WordStyles {
  const byId = new Map<string, XmlElement>();
  let standard: string | undefined;
  for (const style of childrenNamed(root, 'w:style')) {
    const id = style.attributes['w:styleId'];
    // Of several with one id the first counts (ECMA-376, part 1, 17.7.4.17).
    if (id === undefined || byId.has(id)) continue;
    byId.set(id, style);
    if (style.attributes['w:type'] === 'paragraph' && isOn(style.attributes['w:default'])) standard ??= id;
  }
  const paragraphs = new Map<string, ParagraphStyle>();
  const texts = new Map<string, TextStyle>();

  const chainOf = (id: string): XmlElement[] => {
    const chain: XmlElement[] = [];
    for (let next: string | undefined = id; next !== undefined && chain.length < longestChain; ) {
      const style = byId.get(next);
      if (!style || chain.includes(style)) break;
      chain.push(style);
      next = findValue(style, 'w:basedOn');
    }
    return chain;
  };

  return {
    paragraph: (id) => {
      const key = id !== undefined && byId.has(id) ? id : (standard ?? '');
      const known = paragraphs.get(key);
      if (known) return known;
      const style = toParagraphStyle(key, chainOf(key));
      paragraphs.set(key, style);
      return style;
    },
    text: (id) => {
      const key = id ?? standard ?? '';
      const known = texts.get(key);
      if (known) return known;
      // The nearest style wins.
      const style = chainOf(key).reduceRight<TextStyle>((inherited, each) => mergeTextStyles(inherited, toTextStyle(findChild(each, 'w:rPr'))), {});
      texts.set(key, style);
      return style;
    },
    defaults: toTextStyle(findChild(root, 'w:docDefaults', 'w:rPrDefault', 'w:rPr')),
    findListOf: (id) => findValue(byId.get(id), 'w:pPr', 'w:numPr', 'w:numId'),
  };
}

/** Reads run properties (`w:rPr`): what they say, and nothing about what they leave out. */
export function toTextStyle(properties: XmlElement | undefined): TextStyle {
  if (!properties) return {};
  const bold = findSwitch(properties, 'w:b');
  const italic = findSwitch(properties, 'w:i');
  const hidden = findSwitch(properties, 'w:vanish');
  const aligned = findValue(properties, 'w:vertAlign');
  // Programs that make Word files from PDF files lift letters by half points instead.
  const lifted = findValue(properties, 'w:position');
  const fonts = findChild(properties, 'w:rFonts')?.attributes;
  const font = fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'];
  const lang = findChild(properties, 'w:lang')?.attributes;
  return {
    ...(bold !== undefined && { bold }),
    ...(italic !== undefined && { italic }),
    ...(hidden !== undefined && { hidden }),
    ...((aligned !== undefined || lifted !== undefined) && { raised: aligned === 'superscript' || /^[1-9]/.test(lifted ?? '') }),
    ...(font !== undefined && { font }),
    ...(lang && {
      languages: {
        ...(lang['w:val'] !== undefined && { latin: lang['w:val'] }),
        ...(lang['w:eastAsia'] !== undefined && { eastAsian: lang['w:eastAsia'] }),
        ...(lang['w:bidi'] !== undefined && { complex: lang['w:bidi'] }),
      },
    }),
  };
}

/** `over` wins wherever it says something. */
export function mergeTextStyles(under: TextStyle, over: TextStyle): TextStyle {
  return { ...under, ...over, ...((under.languages ?? over.languages) && { languages: { ...under.languages, ...over.languages } }) };
}

/** `1`, `true`, `on`, or the attribute left out: all mean yes. */
export function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

/** In twentieths of a point, from the side on which the text begins. */
export function findIndent(properties: XmlElement | undefined): number | undefined {
  const indent = findChild(properties, 'w:ind')?.attributes;
  const start = indent?.['w:start'] ?? indent?.['w:left'];
  return start !== undefined && /^-?\d{1,6}$/.test(start) ? Number(start) : undefined;
}

function findSwitch(properties: XmlElement, name: string): boolean | undefined {
  const element = findChild(properties, name);
  return element && (element.attributes['w:val'] === undefined || isOn(element.attributes['w:val']));
}

function toParagraphStyle(id: string, chain: readonly XmlElement[]): ParagraphStyle {
  const names = chain.map((style) => findValue(style, 'w:name') ?? '');
  const numbered = chain.findIndex((style) => findValue(style, 'w:pPr', 'w:numPr', 'w:numId') !== undefined);
  const numId = findValue(chain[numbered], 'w:pPr', 'w:numPr', 'w:numId');
  const level = firstNumber(chain.map((style) => findValue(style, 'w:pPr', 'w:numPr', 'w:ilvl')));
  const outline = firstNumber(chain.map((style) => findValue(style, 'w:pPr', 'w:outlineLvl')));
  const indent = chain.map((style) => findIndent(findChild(style, 'w:pPr'))).find((each) => each !== undefined);
  return {
    id,
    name: names[0] ?? '',
    names,
    ...(numId !== undefined && { numId }),
    ...(level !== undefined && { level }),
    numberedBy: chain.slice(0, numbered + 1).map((style) => style.attributes['w:styleId'] ?? ''),
    ...(outline !== undefined && { outline }),
    ...(indent !== undefined && { indent }),
  };
}

function firstNumber(values: readonly (string | undefined)[]): number | undefined {
  const found = values.find((value) => value !== undefined && /^\d{1,2}$/.test(value));
  return found === undefined ? undefined : Number(found);
}
