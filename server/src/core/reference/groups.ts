import type { Citation, Language } from '../model.ts';
import { findAnchors, type Anchor } from './anchors.ts';
import { readList, readThrough, type ReadElement } from './elements.ts';
import { itemWords, readItems } from './items.ts';
import { rangeMark } from './joins.ts';
import { arabicLabel } from './labels.ts';
import { letter } from './letters.ts';
import { mayEnd } from './listEnd.ts';
import { exec, isLetter } from './scanning.ts';
import type { AnchorWord } from './words.ts';

/** A word with the numbers it announces, before it is known which document they belong to. Offsets of the normalised text. */
export interface NumberGroup {
  readonly start: number;
  readonly end: number;
  readonly elements: readonly ReadElement[];
  /** Its list goes on in a way that could not be read. */
  readonly isCut?: boolean;
  readonly language: Language | undefined;
  readonly style: Citation['style'];
  readonly kind: 'paragraph' | 'recommendation' | 'section';
  /** The word as written, where one stands. */
  readonly word?: { readonly start: number; readonly end: number; readonly written: string; readonly entry: AnchorWord };
  /** False when only what stands around it can show that it is a citation: Spanish "para 36". */
  readonly sure: boolean;
  /** "apartado b) del párrafo 36": the items stand before their paragraph. */
  readonly itemsFirst: boolean;
  /** What an article before such items becomes before "párrafo": "el" for the "los" of "los apartados b) y c) del párrafo 36". The group starts with it. */
  readonly article?: string;
}

export interface Groups {
  readonly groups: readonly NumberGroup[];
  readonly anchors: readonly Anchor[];
}

/** Finds every group of paragraph numbers in a normalised text whose digits are the common ones. */
export function findGroups(text: string): Groups {
  const anchors = findAnchors(text);
  const groups: NumberGroup[] = [];
  let from = 0;
  for (const anchor of anchors) {
    if (anchor.start < from) continue;
    const group = anchor.kind === 'word' ? readGroup(text, anchor, from) : anchor.kind === 'chinese' ? readChinese(text, anchor) : undefined;
    if (group === undefined) continue;
    groups.push(group);
    from = group.end;
  }
  return { groups, anchors };
}

/** Reads `36 (b)`, `36b`, `#36.b` behind a symbol, where no word announces it. */
export function readBareGroup(text: string, at: number): NumberGroup | undefined {
  const link = bareLink.exec(text.slice(at, at + 8));
  if (!link) return undefined;
  const start = at + link[0].length;
  const list = readList(text, start, { plural: true, itemsOnly: !link[0].includes('#') });
  if (list === undefined || !(list.elements[0]!.path.length > 1 || mayEnd(text, list.end))) return undefined;
  return { start, end: list.end, elements: list.elements, isCut: list.isCut, language: undefined, style: 'none', kind: 'paragraph', sure: true, itemsFirst: false };
}

const bareLink = /^(?:#|,?[ \n]{1,2})(?=\d)/;

function readGroup(text: string, anchor: Extract<Anchor, { kind: 'word' }>, from: number): NumberGroup | undefined {
  const entry = anchor.word;
  if (entry.kind === 'recommendation' && isOtherRecommendation(text, anchor.start)) return undefined;
  const list = readList(text, anchor.at, { plural: entry.plural !== false });
  if (list === undefined) return undefined;
  const isNumbered = anchor.wordEnd > anchor.start + anchor.written.length;
  if (entry.kind === 'recommendation' && isNumbered && !isNumberedParagraph(text, anchor.start, list)) return undefined;
  const first = itemsBefore(text, anchor.start, from);
  const isCut = list.isCut || (first === undefined && hasUnreadBefore(text, anchor.start, from));
  const base = { end: list.end, isCut, language: entry.language, style: entry.style, kind: entry.kind } as const;
  const word = { start: anchor.start, end: anchor.wordEnd, written: text.slice(anchor.start, anchor.wordEnd), entry };
  const sure = entry.safe || list.elements[0]!.path.length > 1;
  const only = list.elements[0]!;
  if (first !== undefined && list.elements.length === 1 && only.through === undefined && only.path.length === 1) {
    const article = findArticle(text, first.start, from);
    return { ...base, start: article?.start ?? first.start, word, sure, itemsFirst: true, elements: placeItems(first, only), ...(article && { article: article.becomes }) };
  }
  return { ...base, start: anchor.start, word, sure, itemsFirst: false, elements: list.elements };
}

/** "general recommendation 35", "ILO Recommendation 202": other bodies' recommendations, not paragraphs. */
function isOtherRecommendation(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 12), at);
  return /(?:general|No\.)[ \n]$/i.test(before) || /[A-Z]{2}[ \n]$/.test(before) || /^[a-zó]{14,16}[ \n](?:general|générale)/i.test(text.slice(at, at + 30));
}

/**
 * "Recommendation No. 36 (b)" speaks of a paragraph with its item, "Recomendación núm. 66" where it is a heading of its own or the Committee's. The
 * numbered recommendations of the ILO, of national commissions and of others stand in the sentence, or say whose they are.
 */
function isNumberedParagraph(text: string, at: number, { end, elements }: { readonly end: number; readonly elements: readonly ReadElement[] }): boolean {
  const before = text.slice(Math.max(0, at - 40), at);
  const after = text.slice(end, end + 60);
  if (ofOurs.test(after)) return true;
  if (ofOthers.test(after) || isNamed(before)) return false;
  // CNDH numbers its recommendations `8VG/2017`: a letter without a parenthesis is no item.
  if (elements[0]!.open) return false;
  return elements[0]!.path.length > 1 || (/(?:^|\n)[ \t>#*_–—-]{0,12}$/.test(before) && /^[ \t*_]{0,4}(?:$|[\r\n:.–—])/.test(after));
}

const ofOurs = /^,?[ \n](?:of the|del?|du|des|de las)[ ](?:(?:Committee|Comité)(?![ ](?:on|for|against|para|contra|de|des|du|sur|pour))|concluding observations|observaciones finales|observations finales)/i;
const ofOthers = /^,?[ \n](?:of|del?|du|des|d['’]|by|issued|emitida)/i;

/** "the Migrant Workers Recommendation No. 151": a name, which the first word of a line is not. */
function isNamed(before: string): boolean {
  const words = before.slice(before.lastIndexOf('\n') + 1).split(' ').filter((word) => isLetter(word[0]));
  return words.length > 1 && /^[A-ZÀ-Þ]/.test(words.at(-1)!);
}

// ── 第36段(b) ──

function readChinese(text: string, anchor: Extract<Anchor, { kind: 'chinese' }>): NumberGroup | undefined {
  const list = readList(text, anchor.at, { plural: true, chinese: true });
  if (list === undefined) return undefined;
  const sign = chineseSign.exec(text.slice(list.end, list.end + 4));
  if (!sign) return undefined;
  let end = list.end + sign[0].length;
  let elements = list.elements;
  const last = elements.at(-1)!;
  const isAlone = last.through === undefined && last.path.length === 1;
  // 第36段(b), 第36段第(b)项
  const items = isAlone ? readItems(text, text[end] === '第' ? end + 1 : end) : undefined;
  if (items && items.labels.length > 0) {
    const read = readRest(text, { start: last.start, end: items.end, path: [...last.path, ...items.labels] });
    elements = [...elements.slice(0, -1), ...read];
    end = skipUnit(text, read.at(-1)!.end);
  } else if (isAlone) {
    // 第34段至第38段
    const through = readThrough(text, { end, path: last.path }, { plural: true, chinese: true });
    const signAgain = through?.path.length === 1 ? chineseSign.exec(text.slice(through.end, through.end + 4)) : null;
    if (through && signAgain) {
      end = through.end + signAgain[0].length;
      elements = [...elements.slice(0, -1), { start: last.start, end: through.end, path: last.path, through: through.path }];
    }
  }
  return { start: anchor.start, end, elements, language: 'zh', style: 'abbreviated', kind: sign[1] === '节' ? 'section' : 'paragraph', sure: true, itemsFirst: false };
}

const chineseSign = /^[ ]?(段|节)/;
const chineseJoin = /(?:、|和|及|与|以及)第?/y;

/** 第36段(a)至(c)和(f): what follows the first item behind the sign goes on about its paragraph. 项 may stand behind each. */
function readRest(text: string, first: ReadElement): readonly ReadElement[] {
  const elements: ReadElement[] = [];
  let next: ReadElement | undefined = first;
  while (next !== undefined && elements.length < 20) {
    const element = withRangeEnd(text, next);
    elements.push(element);
    const at = skipUnit(text, element.end);
    const join = exec(chineseJoin, text, at);
    const items = join && readItems(text, at + join[0].length);
    const { path } = element;
    next = join && items && items.labels.length > 0 ? { start: at + join[0].length, end: items.end, path: [...path.slice(0, Math.max(1, path.length - items.labels.length)), ...items.labels] } : undefined;
  }
  return elements;
}

function withRangeEnd(text: string, element: ReadElement): ReadElement {
  const end = skipUnit(text, element.end);
  const through = exec(rangeMark, text, end) ? readThrough(text, { end, path: element.path }, { plural: true, chinese: true }) : undefined;
  return through && through.path.length > 1 ? { ...element, end: through.end, through: through.path } : element;
}

function skipUnit(text: string, at: number): number {
  return at + /^(?:项|分段)?/.exec(text.slice(at, at + 2))![0].length;
}

// ── "apartado b) del párrafo 36", "inciso ii) del apartado a) del párrafo 8", "incisos a) y b) del párrafo 36" ──

interface ItemsBefore {
  readonly start: number;
  /** From the paragraph downwards; the innermost may be a list. */
  readonly steps: readonly (readonly ItemBefore[])[];
}

interface ItemBefore {
  readonly start: number;
  readonly end: number;
  readonly label: string;
  /** The last of a range: "alinéas b à d du paragraphe 36". */
  readonly through?: string;
}

/** A quick look before the thorough one, which few citations need. */
const itemWordHint = /paragra|item|point|incis|apartad|liter|numeral|letra|lettre|alin[eé]a|подпункт|الفرعية|(?:sub-?paras?|incs?|apdos?|litt?|lits|let|als?|aps?)\./i;
const label = `[(]?(?:[A-Za-zа-д]|[ivx]{2,6}|${arabicLabel})[)]?`;
const joinBefore = /(?:,[ ]|[ ](?:and|y|e|et|и|و)[ ])|([ ](?:to|a la|al|a|à)[ ]|[ ]?[-\u2010-\u2015][ ]?)/y;
const oneLabel = new RegExp(`[(]?([A-Za-zа-д]|[ivx]{2,6}|${arabicLabel})(?!\\p{L})[)]?`, 'uy');
const itemsFirst = new RegExp(
  `(?<![${letter}])(?:${itemWords}|الفقرة الفرعية)[ \\n]` +
    `(${label}(?:(?:,[ ]|[ ](?:and|y|e|et|и|و|to|a la|al|a|à)[ ]|[ ]?[-\\u2010-\\u2015][ ]?)${label}){0,8})` +
    '[ \\n]{1,2}(?:(?:of|del?|du|des|de[ ]l[’\']|de los|de la|of the|من)[ \\n]?(?:los |the )?)?$',
  'i',
);
const ofBefore = /[ ](?:of|del?|du|des)[ ](?:the |los |las )?$/i;
const unreadBefore = new RegExp(`(?<![${letter}])(?:${itemWords})[ \\n][(]?[a-z][)]`, 'i');

/** Items that stand before a paragraph and were not read as such: "los incisos b) y siguientes del párrafo 36". */
function hasUnreadBefore(text: string, at: number, from: number): boolean {
  const window = text.slice(Math.max(from, at - 80), at);
  if (!ofBefore.test(window) || !itemWordHint.test(window)) return false;
  const items = unreadBefore.exec(window);
  return items !== null && !/[.;:\n]/.test(window.slice(items.index + items[0].length));
}

function itemsBefore(text: string, at: number, from: number): ItemsBefore | undefined {
  const steps: ItemBefore[][] = [];
  let start = at;
  for (let depth = 0; depth < 3; depth++) {
    const windowStart = Math.max(from, start - 80);
    const window = text.slice(windowStart, start);
    const match = itemWordHint.test(window) ? itemsFirst.exec(window) : null;
    if (!match) break;
    const read = readLabels(match[1]!, windowStart + match.index + match[0].indexOf(match[1]!, 1));
    if (read.length === 0) break;
    steps.push(read);
    start = windowStart + match.index;
  }
  return steps.length === 0 ? undefined : { start, steps };
}

/** The labels of "a), b) y d) a f)", with offsets of the text in which the list stands at `offset`. */
function readLabels(list: string, offset: number): ItemBefore[] {
  const read: ItemBefore[] = [];
  let isRange = false;
  for (let at = 0; at < list.length; ) {
    const one = exec(oneLabel, list, at);
    if (!one) break;
    const end = at + one[0].length;
    const label = readItems(` ${one[0]}`, 0).labels[0] ?? (/^[a-z]{1,6}$/i.test(one[1]!) ? one[1]!.toLowerCase() : undefined);
    const last = read.at(-1);
    if (label !== undefined && isRange && last) read.splice(-1, 1, { ...last, end: offset + end, through: label });
    else if (label !== undefined) read.push({ start: offset + at, end: offset + end, label });
    const join = exec(joinBefore, list, end);
    if (!join) break;
    isRange = join[1] !== undefined;
    at = end + join[0].length;
  }
  return read;
}

/** An article in the number or gender of "apartados", "letra", "alinéa", which does not fit "párrafo" or "paragraphe". */
function findArticle(text: string, at: number, from: number): { readonly start: number; readonly becomes: string } | undefined {
  const match = article.exec(text.slice(Math.max(from, at - 7), at));
  const becomes = match === null ? undefined : articles[match[1]!.toLowerCase().replace('’', "'").replace('\n', ' ')];
  return match && becomes !== undefined ? { start: at - match[0].length + match[0].indexOf(match[1]!), becomes } : undefined;
}

const article = /(?:^|[ \n(])((?:de[ \n]|a[ \n])?(?:los|las|la)|les|des|aux|(?:à[ \n]|de[ \n])?l['’])[ \n]?$/i;
const articles: Readonly<Record<string, string>> = {
  los: 'el', las: 'el', la: 'el', 'de los': 'del', 'de las': 'del', 'de la': 'del', 'a los': 'al', 'a las': 'al', 'a la': 'al',
  les: 'le', "l'": 'le', des: 'du', "de l'": 'du', aux: 'au', "à l'": 'au',
};

function placeItems(items: ItemsBefore, paragraph: ReadElement): readonly ReadElement[] {
  const outer = items.steps.slice(0, -1).map((step) => step[0]!.label);
  const innermost = items.steps.at(-1)!;
  return innermost.map((one) => ({
    start: one.start,
    // A single item is shown with its paragraph; of several each stands for itself.
    end: innermost.length === 1 ? paragraph.end : one.end,
    path: [...paragraph.path, ...outer, one.label],
    ...(one.through !== undefined && { through: [...paragraph.path, ...outer, one.through] }),
  }));
}
