import type { Citation, Language } from '../model.ts';
import { findAnchors, type Anchor } from './anchors.ts';
import { readList, type ReadElement } from './elements.ts';
import { readItems } from './items.ts';
import { arabicLabel } from './labels.ts';
import { letter } from './letters.ts';
import { mayEnd } from './listEnd.ts';
import type { AnchorWord } from './words.ts';

/** A word with the numbers it announces, before it is known which document they belong to. Offsets of the normalised text. */
export interface NumberGroup {
  readonly start: number;
  readonly end: number;
  readonly elements: readonly ReadElement[];
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
  return { start, end: list.end, elements: list.elements, language: undefined, style: 'none', kind: 'paragraph', sure: true, itemsFirst: false };
}

const bareLink = /^(?:#|,?[ \n]{1,2})(?=\d)/;

function readGroup(text: string, anchor: Extract<Anchor, { kind: 'word' }>, from: number): NumberGroup | undefined {
  const entry = anchor.word;
  if (entry.kind === 'recommendation' && (anchor.wordEnd > anchor.start + anchor.written.length || isOtherRecommendation(text, anchor.start))) return undefined;
  const list = readList(text, anchor.at, { plural: entry.plural !== false });
  if (list === undefined) return undefined;
  const first = itemsBefore(text, anchor.start, from);
  const base = { end: list.end, language: entry.language, style: entry.style, kind: entry.kind } as const;
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

// ── 第36段(b) ──

function readChinese(text: string, anchor: Extract<Anchor, { kind: 'chinese' }>): NumberGroup | undefined {
  const list = readList(text, anchor.at, { plural: true, chinese: true });
  if (list === undefined) return undefined;
  const sign = chineseSign.exec(text.slice(list.end, list.end + 4));
  if (!sign) return undefined;
  let end = list.end + sign[0].length;
  let elements = list.elements;
  const last = elements.at(-1)!;
  // 第36段(b), 第36段第(b)项
  const items = readItems(text, text[end] === '第' ? end + 1 : end);
  if (items.labels.length > 0 && last.through === undefined && last.path.length === 1) {
    // 第36段(b)和(c): what follows the sign goes on about its paragraph.
    const path = [...last.path, ...items.labels];
    elements = [...elements.slice(0, -1), { start: last.start, end: items.end, path }];
    end = items.end;
    const more = readRest(text, end, path);
    if (more !== undefined) {
      elements = [...elements, ...more];
      end = elements.at(-1)!.end;
    }
    end += /^(?:项|分段)?/.exec(text.slice(end, end + 2))![0].length;
  }
  return { start: anchor.start, end, elements, language: 'zh', style: 'abbreviated', kind: sign[1] === '节' ? 'section' : 'paragraph', sure: true, itemsFirst: false };
}

const chineseSign = /^[ ]?(段|节)/;

/** Continues a list of items behind `path` by reading it as if the paragraph stood before it. */
function readRest(text: string, at: number, path: ReadElement['path']): readonly ReadElement[] | undefined {
  const elements: ReadElement[] = [];
  let end = at;
  for (let count = 0; count < 20; count++) {
    const join = /^(?:、|和|及|与|以及)/.exec(text.slice(end, end + 3));
    if (!join) break;
    const items = readItems(text, end + join[0].length);
    if (items.labels.length === 0) break;
    elements.push({ start: end + join[0].length, end: items.end, path: [...path.slice(0, path.length - items.labels.length), ...items.labels] });
    end = items.end;
  }
  return elements.length === 0 ? undefined : elements;
}

// ── "apartado b) del párrafo 36", "inciso ii) del apartado a) del párrafo 8", "incisos a) y b) del párrafo 36" ──

interface ItemsBefore {
  readonly start: number;
  /** From the paragraph downwards; the innermost may be a list. */
  readonly steps: readonly (readonly { readonly start: number; readonly end: number; readonly label: string }[])[];
}

/** A quick look before the thorough one, which few citations need. */
const itemWordHint = /paragra|item|point|incis|apartad|liter|letra|alin[eé]a|подпункт|الفرعية/i;
const label = `[(]?(?:[A-Za-zа-д]|[ivx]{2,6}|${arabicLabel})[)]?`;
const itemsFirst = new RegExp(
  `(?<![${letter}])(?:sub-?paragraphs?|items?|points?|incisos?|apartados?|literal(?:es)?|letras?|alinéas?|sous-paragraphes?|подпункт(?:ы|а|е|ах|ов)?|الفقرة الفرعية)[ \\n]` +
    `(${label}(?:(?:,[ ]|[ ](?:and|y|e|et|и|و)[ ])${label}){0,8})` +
    '[ \\n]{1,2}(?:(?:of|del?|du|des|de[ ]l[’\']|de los|de la|of the|من)[ \\n]?(?:los |the )?)?$',
  'i',
);

const oneLabel = new RegExp(`[(]?(?<!\\p{L})([A-Za-zа-д]|[ivx]{2,6}|${arabicLabel})(?!\\p{L})[)]?`, 'gu');

function itemsBefore(text: string, at: number, from: number): ItemsBefore | undefined {
  const steps: { start: number; end: number; label: string }[][] = [];
  let start = at;
  for (let depth = 0; depth < 3; depth++) {
    const windowStart = Math.max(from, start - 80);
    const window = text.slice(windowStart, start);
    const match = itemWordHint.test(window) ? itemsFirst.exec(window) : null;
    if (!match) break;
    const listStart = windowStart + match.index + match[0].indexOf(match[1]!, 1);
    const labels = [...match[1]!.matchAll(oneLabel)].filter((one) => !/^(?:y|e|and|et|и|و)$/.test(one[0]));
    const read = labels.flatMap((one) => {
      const items = readItems(` ${one[0]}`, 0);
      const name = items.labels[0] ?? (/^[a-z]{1,6}$/i.test(one[1]!) ? one[1]!.toLowerCase() : undefined);
      return name === undefined ? [] : [{ start: listStart + one.index, end: listStart + one.index + one[0].length, label: name }];
    });
    if (read.length === 0) break;
    steps.push(read);
    start = windowStart + match.index;
  }
  return steps.length === 0 ? undefined : { start, steps };
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
  }));
}
