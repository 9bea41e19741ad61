import { fromRoman } from './labels.ts';

export interface InlineItem {
  readonly label: string;
  /** Of its label. */
  readonly start: number;
  readonly textStart: number;
  readonly end: number;
}

// "(a)", "a)", "(ii)" inside a sentence, before a word. The bare form needs white space before it.
const inlineLabel = /(?:\((?<round>[a-z]|[ivx]{1,5}|[1-9])\)|(?<=[\s(])(?<half>[a-z]|[ivx]{1,5})\))\s(?=[\p{L}"“«¿'‘’\d])/gu;

/** What stands before the first item: a colon, or a word that is not the object of a citation ("article 9 (a)", "paragraph (b)"). */
const notBeforeFirst = /(?:\d|\b(?:articles?|arts?\.|paragraphs?|paras?\.|párrafos?|párrs?\.|paragraphes?|par\.|art[íi]culos?|apartados?|incisos?|al[íi]neas?|sub-?paragraphs?|sections?|sect\.|items?|points?|literal(?:es)?|target|meta|cible|objetivos?|goals?))\s{0,2}$/iu;
/** What stands before the later ones: a sign, or a conjunction. */
const beforeLater = /(?:[;,.:]|(?:[;,]\s{0,2})?\b(?:and|or|y|e|o|u|et|ou)|[;,]\s{0,2}(?:and|y|et)\/(?:or|o|ou))\s{0,2}$/iu;

/**
 * Items that run on inside a sentence: in "… resulting in: (i) decisions on removals …; and (ii) the absence of data …" they are `i` and `ii`.
 * At least two, in order from the first; "article 9 (a) and (b)" is a citation and gives none.
 */
export function findInlineItems(text: string): readonly InlineItem[] {
  const found: { label: string; start: number; textStart: number }[] = [];
  let kind: 'letter' | 'roman' | 'digit' | undefined;
  inlineLabel.lastIndex = 0;
  for (let match = inlineLabel.exec(text); match; match = inlineLabel.exec(text)) {
    const label = match.groups!['round'] ?? match.groups!['half']!;
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    if (found.length === 0) {
      if (!/^[ai1]$/.test(label) || before.trim() === '' || notBeforeFirst.test(before) || !(/[:,;—–-]\s{0,2}$/.test(before) || /\p{L}\s{0,2}$/u.test(before))) continue;
      kind = label === 'a' ? 'letter' : label === 'i' ? 'roman' : 'digit';
      found.push({ label, start: match.index, textStart: match.index + match[0].length });
    } else if (valueOf(label, kind!) === found.length + 1 && beforeLater.test(before)) {
      found.push({ label, start: match.index, textStart: match.index + match[0].length });
    }
  }
  if (found.length < 2) return [];
  return found.map((item, index) => ({ ...item, end: found[index + 1]?.start ?? text.length }));
}

function valueOf(label: string, kind: 'letter' | 'roman' | 'digit'): number | undefined {
  if (kind === 'digit') return Number(label);
  if (kind === 'roman') return fromRoman(label);
  return label.length === 1 ? label.charCodeAt(0) - 96 : undefined;
}
