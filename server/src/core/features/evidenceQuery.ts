import { findMatchedWords } from '../library/matchedWords.ts';
import { getPassageIndex } from '../library/passageIndex.ts';
import { toSearchWords } from '../library/searchWords.ts';
import type { Item, Recommendation, SourceDocument } from '../model.ts';

/** What is looked for when a recommendation is put to the documents of its State. */
export interface EvidenceQuery {
  /** Stems with what each counts. */
  readonly words: ReadonlyMap<string, number>;
  /** A stem as the recommendation or its concern has it first: "nationality". */
  readonly written: ReadonlyMap<string, string>;
  /** Stems that follow each other, with a space between, and what each such expression counts. */
  readonly expressions: ReadonlyMap<string, number>;
}

/** How much a word counts by where it stands: in the recommendation itself, its heading, the concern that it meets. */
const weights = { text: 1, topic: 0.5, concern: 0.35 };

/** Two words side by side; and a name in capitals ("Federal Public Defender Service"), which is hardly ever there by chance. */
const expressionWeights = { pair: 0.3, name: 1, concernPair: 0.09, concernName: 0.4 };

/** Words that every second recommendation has ("strengthen", "State Party") tell little: how much that takes away from them. */
const commonness = 0.8;

/** Longer recommendations tell nothing more, and each word costs time. */
const longestText = 6_000;

/**
 * The words of a unit for a search: its own, those of its topic and of the concern it meets. Of a concern with items only the lead-in and the
 * item with the same letter count: committees often write both lists in one order (33 (b) and 34 (b) of CMW/C/MEX/CO/4 are both on
 * outsourcing).
 */
export function getEvidenceQuery(document: SourceDocument, unit: Recommendation): EvidenceQuery {
  const common = getPassageIndex(document).postings;
  const count = document.paragraphs.length;
  const telling = (stem: string): number => Math.log(1 + count / (1 + (common.get(stem)?.length ?? 0))) ** commonness;

  const words = new Map<string, number>();
  const addWords = (text: string, weight: number): void => {
    const frequencies = new Map<string, number>();
    for (const { stem } of toSearchWords(text.slice(0, longestText))) frequencies.set(stem, (frequencies.get(stem) ?? 0) + 1);
    for (const [stem, frequency] of frequencies) words.set(stem, (words.get(stem) ?? 0) + weight * (1 + Math.log(frequency)) * telling(stem));
  };
  const concern = getConcern(document, unit);
  addWords(unit.text, weights.text);
  addWords(unit.topic, weights.topic);
  for (const text of concern) addWords(text, weights.concern);

  const expressions = new Map<string, number>();
  const addExpression = (expression: string, weight: number): void => {
    expressions.set(expression, Math.max(expressions.get(expression) ?? 0, weight));
  };
  const addPairs = (text: string, weight: number): void => {
    const stems = toSearchWords(text.slice(0, longestText)).map(({ stem }) => stem);
    const least = Math.log(1 + count);
    stems.forEach((stem, index) => {
      const next = stems[index + 1];
      const share = next === undefined ? 0 : Math.log(1 + count / (1 + Math.min(common.get(stem)?.length ?? 0, common.get(next)?.length ?? 0))) / least;
      if (next !== undefined) addExpression(`${stem} ${next}`, weight * share);
    });
  };
  const addNames = (text: string, weight: number): void => {
    for (const [name] of text.slice(0, longestText).matchAll(namePattern)) {
      const stems = toSearchWords(name).map(({ stem }) => stem);
      if (stems.length > 1) addExpression(stems.join(' '), weight);
    }
  };
  addNames(unit.text, expressionWeights.name);
  addPairs(unit.text, expressionWeights.pair);
  addPairs(unit.topic, expressionWeights.pair);
  for (const text of concern) {
    addNames(text, expressionWeights.concernName);
    addPairs(text, expressionWeights.concernPair);
  }
  const written = new Map<string, string>();
  for (const word of findMatchedWords([unit.text, unit.topic, ...concern].join('\n').slice(0, longestText), (stem) => words.has(stem))) {
    if (!written.has(word.stem)) written.set(word.stem, word.written);
  }
  return { words, written, expressions };
}

/** Words in capitals with small words between them: "National System for the Comprehensive Development of the Family". */
const namePattern = /\p{Lu}[\p{L}'’-]{1,40}(?:(?: (?:of|the|for|and|on|de|la|del|los|las|el|y|des|du|et|pour|les)){0,3} \p{Lu}[\p{L}'’-]{1,40}){1,12}/gu;

function getConcern(document: SourceDocument, unit: Recommendation): readonly string[] {
  const paragraph = document.paragraphs.find(({ number }) => number === unit.concerns[0]);
  if (!paragraph) return [];
  const label = unit.pinpoint.path[1];
  const items = paragraph.items.filter((item) => label === undefined || item.label === label);
  return [[paragraph.text, paragraph.closing].join(' '), ...items.map(toText)];
}

function toText(item: Item): string {
  return [item.text, ...item.items.map(toText)].join(' ');
}
