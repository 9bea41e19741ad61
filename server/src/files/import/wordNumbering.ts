import { formatNumber } from './numberFormats.ts';
import { childrenNamed, findChild, findValue, type XmlElement } from './parseXml.ts';
import { findIndent, isOn, toTextStyle, type ParagraphStyle, type WordStyles } from './wordStyles.ts';

/** The lists of a Word file, which number its paragraphs without a letter of the numbers standing in the text. */
export interface WordNumbering {
  /** The place of a paragraph in a list, from its own properties and its style; undefined where nothing numbers it. */
  findPlace(properties: XmlElement | undefined, style: ParagraphStyle): ListPlace | undefined;
  /** Starts to count: a text box and the notes are counted apart from the running text. */
  createCounter(): ListCounter;
}

export interface ListPlace {
  readonly numId: string;
  /** From 0. */
  readonly level: number;
  /** Two places with the same key count on from each other. */
  readonly list: string;
  /** Of the level, in twentieths of a point. */
  readonly indent?: number;
}

export interface ListCounter {
  /** The label that Word shows before the paragraph; to be asked once for each paragraph of a list, in order. */
  next(place: ListPlace): ListLabel;
}

export interface ListLabel {
  /** `36.`, `(a)`, `•`; '' where the level shows nothing. */
  readonly text: string;
  /** A format that is not known: the number is written in digits, which is not what Word shows. */
  readonly unknownFormat?: string;
}

interface Level {
  readonly start: number;
  readonly format: string;
  readonly customFormat?: string;
  /** `%1.`, `(%2)`. */
  readonly pattern: string;
  /** The level restarts after a level before this one (counted from 1); 0: never. Undefined: after every higher level. */
  readonly restartAfter?: number;
  /** All its numbers are written in digits. */
  readonly legal: boolean;
  /** The paragraph style that is bound to it. */
  readonly style?: string;
  readonly indent?: number;
  readonly pictureBullet: boolean;
  readonly font?: string;
}

interface List {
  /** Of the definition: all lists made from it count on from each other. */
  readonly key: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Where this list, and not its definition, says at which number a level starts: the count starts again there, once. */
  readonly starts: ReadonlyMap<number, number>;
}

/** Word has nine. */
const levelCount = 9;
/** A definition that points at another, and so on: more than this is a circle. */
const longestChain = 20;

/**
 * Reads `word/numbering.xml` as Word does (ECMA-376, part 1, 17.9). The number of a paragraph depends on the definition (`w:abstractNum`), on the
 * list made from it (`w:num`, with its own starts and levels), on definitions that stand for a style, and on styles bound to levels.
 */
export function readWordNumbering(root: XmlElement | undefined, styles: WordStyles): WordNumbering {
  const definitions = new Map<string, XmlElement>();
  for (const definition of childrenNamed(root, 'w:abstractNum')) definitions.set(definition.attributes['w:abstractNumId'] ?? '', definition);
  const instances = new Map<string, XmlElement>();
  for (const instance of childrenNamed(root, 'w:num')) instances.set(instance.attributes['w:numId'] ?? '', instance);
  const lists = new Map<string, List | undefined>();
  const findList = (numId: string): List | undefined => {
    if (!lists.has(numId)) lists.set(numId, toList(numId, instances, definitions, styles));
    return lists.get(numId);
  };
  return {
    findPlace: (properties, style) => {
      const own = findValue(properties, 'w:numPr', 'w:numId');
      const numId = own ?? style.numId;
      // 0 takes a paragraph out of the list of its style.
      if (numId === undefined || numId === '0') return undefined;
      const list = findList(numId);
      if (!list) return undefined;
      const level = Math.min(findLevel(properties, style, list, own !== undefined), levelCount - 1);
      const indent = list.levels.get(level)?.indent;
      return { numId, level, list: list.key, ...(indent !== undefined && { indent }) };
    },
    createCounter: () => createCounter(findList),
  };
}

function createCounter(findList: (numId: string) => List | undefined): ListCounter {
  /** By definition, then by level; undefined where the level has not been used since a higher one. */
  const counts = new Map<string, (number | undefined)[]>();
  const started = new Set<string>();
  return {
    next: ({ numId, level }) => {
      const list = findList(numId);
      if (!list) return { text: '' };
      const count = counts.get(list.key) ?? new Array<number | undefined>(levelCount).fill(undefined);
      counts.set(list.key, count);
      const start = (each: number): number => list.starts.get(each) ?? list.levels.get(each)?.start ?? 1;
      const startKey = `${numId} ${level}`;
      const startsHere = list.starts.has(level) && !started.has(startKey);
      started.add(startKey);
      const before = count[level];
      count[level] = startsHere || before === undefined ? start(level) : before + 1;
      // A higher level that was never used counts as used once: a "Heading 2" before any "Heading 1" is 1.1, and the "Heading 1" after it is 2.
      for (let higher = 0; higher < level; higher++) count[higher] ??= start(higher);
      for (let lower = level + 1; lower < levelCount; lower++) {
        const after = list.levels.get(lower)?.restartAfter;
        if (after === undefined || level < after) count[lower] = undefined;
      }
      return toLabel(list, level, count);
    },
  };
}

function toLabel(list: List, index: number, count: readonly (number | undefined)[]): ListLabel {
  const level = list.levels.get(index);
  if (!level) return { text: '' };
  if (level.format === 'bullet' || level.pictureBullet) return { text: toBullet(level) };
  let unknownFormat: string | undefined;
  const text = level.pattern.replace(/%([1-9])/g, (_, written: string) => {
    const each = Number(written) - 1;
    const source = list.levels.get(each);
    const value = count[each] ?? source?.start ?? 1;
    const format = source?.format ?? 'decimal';
    if (format === 'bullet') return '';
    const formatted = level.legal && format !== 'none' ? String(value) : formatNumber(value, format, source?.customFormat);
    if (formatted === undefined) unknownFormat = format;
    return formatted ?? String(value);
  });
  return { text: text.trim(), ...(unknownFormat !== undefined && { unknownFormat }) };
}

/** Bullets of all shapes are `•`, whatever font draws them; a dash stays a dash, and words stay words. */
function toBullet({ pattern, pictureBullet, font }: Level): string {
  if (pictureBullet) return '•';
  const text = pattern.trim();
  if (text === '') return '';
  if (/^[-–—]$/.test(text)) return '–';
  const drawn = /symbol|wingdings|webdings|courier/i.test(font ?? '') || /[\uF000-\uF0FF]/.test(text);
  return [...text].length === 1 || drawn ? '•' : text;
}

function findLevel(properties: XmlElement | undefined, style: ParagraphStyle, list: List, listIsOwn: boolean): number {
  const own = findValue(properties, 'w:numPr', 'w:ilvl');
  if (own !== undefined && /^\d{1,2}$/.test(own)) return Number(own);
  if (!listIsOwn) {
    // The level that is bound to the style counts, whatever number the style gives (17.9.23).
    for (const id of style.numberedBy) for (const [index, level] of list.levels) if (level.style === id) return index;
    return style.level ?? 0;
  }
  for (const [index, level] of list.levels) if (level.style === style.id) return index;
  return 0;
}

function toList(numId: string, instances: ReadonlyMap<string, XmlElement>, definitions: ReadonlyMap<string, XmlElement>, styles: WordStyles): List | undefined {
  const instance = instances.get(numId);
  if (!instance) return undefined;
  let key = findValue(instance, 'w:abstractNumId') ?? '';
  let definition = definitions.get(key);
  for (let step = 0; definition && step < longestChain; step++) {
    const link = findValue(definition, 'w:numStyleLink');
    if (link === undefined) break;
    const target = findValue(instances.get(styles.findListOf(link) ?? ''), 'w:abstractNumId') ?? findLinked(definitions, link);
    if (target === undefined || target === key) break;
    key = target;
    definition = definitions.get(key);
  }
  if (!definition) return undefined;
  const levels = new Map<number, Level>();
  for (const level of childrenNamed(definition, 'w:lvl')) addLevel(levels, level);
  const starts = new Map<number, number>();
  for (const override of childrenNamed(instance, 'w:lvlOverride')) {
    const index = Number(override.attributes['w:ilvl']);
    const start = toCount(findValue(override, 'w:startOverride'));
    if (start !== undefined) starts.set(index, start);
    const level = findChild(override, 'w:lvl');
    if (level) addLevel(levels, level);
  }
  return { key, levels, starts };
}

function findLinked(definitions: ReadonlyMap<string, XmlElement>, style: string): string | undefined {
  for (const [id, definition] of definitions) if (findValue(definition, 'w:styleLink') === style) return id;
  return undefined;
}

function addLevel(levels: Map<number, Level>, element: XmlElement): void {
  const index = Number(element.attributes['w:ilvl'] ?? levels.size);
  if (!Number.isInteger(index) || index < 0 || index >= levelCount) return;
  const format = findChild(element, 'w:numFmt') ?? findChild(element, 'mc:AlternateContent', 'mc:Choice', 'w:numFmt');
  const customFormat = format?.attributes['w:format'];
  const restartAfter = toCount(findValue(element, 'w:lvlRestart'));
  const style = findValue(element, 'w:pStyle');
  const indent = findIndent(findChild(element, 'w:pPr'));
  const { font } = toTextStyle(findChild(element, 'w:rPr'));
  const legal = findChild(element, 'w:isLgl');
  levels.set(index, {
    start: toCount(findValue(element, 'w:start')) ?? 0,
    format: format?.attributes['w:val'] ?? 'decimal',
    ...(customFormat !== undefined && { customFormat }),
    pattern: findValue(element, 'w:lvlText') ?? '',
    ...(restartAfter !== undefined && { restartAfter }),
    legal: legal !== undefined && (legal.attributes['w:val'] === undefined || isOn(legal.attributes['w:val'])),
    ...(style !== undefined && { style }),
    ...(indent !== undefined && { indent }),
    pictureBullet: findChild(element, 'w:lvlPicBulletId') !== undefined,
    ...(font !== undefined && { font }),
  });
}

function toCount(value: string | undefined): number | undefined {
  return value !== undefined && /^\d{1,5}$/.test(value) ? Number(value) : undefined;
}
