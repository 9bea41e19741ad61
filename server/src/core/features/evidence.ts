import type { Library } from '../library/library.ts';
import { findMatchedWords } from '../library/matchedWords.ts';
import type { Passage, PassageIndex } from '../library/passageIndex.ts';
import type { Language, Paragraph, Pinpoint, Recommendation, SourceDocument, Span } from '../model.ts';
import { getBody, getEarlierCorpus, getEvidenceCorpus, type EvidenceCorpus } from './evidenceCorpus.ts';
import { getEvidenceQuery, type EvidenceQuery } from './evidenceQuery.ts';
import { getVersion } from './provision.ts';

/** A paragraph in which something was said before on the matter of a recommendation. */
export interface Evidence {
  /** The paragraph: `CMW/C/MEX/4#143`; of a profile its section. */
  readonly pinpoint: Pinpoint;
  readonly document: SourceDocument;
  readonly paragraph: Paragraph;
  /** Its words; of a long section the part that matters. */
  readonly text: string;
  /** Where that stands in the document's text. */
  readonly span: Span;
  /** Greater is better; comparable within one answer. */
  readonly score: number;
  /** Why it was chosen: what was looked for and what stands there for it, the most telling first. */
  readonly why: readonly EvidenceWord[];
}

export interface EvidenceWord {
  /** As the recommendation has it: "detention". */
  readonly wanted: string;
  /** As the paragraph has it: "privación", "holding". */
  readonly found: string;
}

export interface EvidenceOptions {
  readonly limit?: number;
  /** Where a document is at hand in several languages, this one is shown. */
  readonly language?: Language;
}

/**
 * What was said before on the matter of a recommendation, best first: paragraphs of the State's reports and replies, of summary records, profiles
 * and other documents of the same State, at most one for a paragraph and seldom all from one document. Concluding observations are kept apart
 * (`findEarlierObservations`). For CMW/C/MEX/CO/4, para. 36 (b) this begins with the paragraphs on the limit of 36 hours.
 *
 * Empty where the State cannot be told or nothing has a word of it. Documents in other languages are found by the glossary, and by the
 * recommendation's own text in their language where the library has it.
 */
export function findEvidence(library: Library, unit: Recommendation, options: EvidenceOptions = {}): readonly Evidence[] {
  const document = findDocumentOf(library, unit, options.language);
  return document ? rank(library, document, unit, getEvidenceCorpus(library, document), options) : [];
}

/** The version of the document whose words the unit has; for a unit made of others, the version in the language wanted. */
function findDocumentOf(library: Library, unit: Recommendation, language: Language | undefined): SourceDocument | undefined {
  const versions = library.findAll(unit.pinpoint.symbol, language);
  return versions.find((version) => version.recommendations.includes(unit)) ?? versions[0];
}

/** What the same Committee said of it in earlier cycles: the paragraphs of its earlier concluding observations on the State that are nearest. */
export function findEarlierObservations(library: Library, unit: Recommendation, options: EvidenceOptions = {}): readonly Evidence[] {
  const document = findDocumentOf(library, unit, options.language);
  if (!document) return [];
  const named = new Set(unit.reiterates.map(({ symbol, path }) => `${symbol} ${path[0] ?? ''}`));
  const isNamed = ({ pinpoint }: Evidence): number => (named.has(`${pinpoint.symbol} ${pinpoint.path[0] ?? ''}`) ? 1 : 0);
  // What the recommendation itself says that it repeats comes first, whatever its words.
  const found = rank(library, document, unit, getEarlierCorpus(library, document), { ...options, limit: Infinity });
  return [...found].sort((a, b) => isNamed(b) - isNamed(a) || b.score - a.score).slice(0, options.limit ?? defaultLimit);
}

const defaultLimit = 5;

/** BM25: how soon a repeated word counts no more, and how much a long paragraph loses. */
const saturation = { repetition: 1, length: 0.7 };
/** Rare words tell more than their rarity says: most words of a recommendation are the language of all recommendations. */
const rarityPower = 1.4;
/** How much a paragraph gains that has all the words wanted over one that has a few of them often. */
const coverageShare = 1.2;
/** What the neighbours in its section add: answers to one question of a list of issues stand together. */
const sectionShare = 0.15;
const neighbours = 3;
/** What the question that a section replies to adds, where the list of issues is at hand. */
const questionShare = 0.3;
/** Introductions, lists of sources and other parts without a number are no statements. */
const withoutNumber = 0.55;
/** Documents of another Committee's dialogue. */
const otherCommittee = 0.85;
/** Each further paragraph of a document already shown must be better by this share. */
const diversity = 0.14;

interface Scored {
  readonly index: PassageIndex;
  readonly passage: Passage;
  readonly score: number;
}

function rank(library: Library, document: SourceDocument, unit: Recommendation, corpus: EvidenceCorpus, options: EvidenceOptions): readonly Evidence[] {
  const queries = new Map<Language, EvidenceQuery>();
  /** In the language of the document that is searched, where the recommendation is at hand in it. */
  function getQuery(language: Language): EvidenceQuery {
    let query = queries.get(language);
    if (!query) {
      const version = getVersion(library, document, language);
      const same = version.recommendations.find(({ pinpoint }) => pinpoint.path.join('.') === unit.pinpoint.path.join('.'));
      query = same && version !== document ? getEvidenceQuery(version, same) : getEvidenceQuery(document, unit);
      queries.set(language, query);
    }
    return query;
  }
  const body = getBody(document.symbol);
  const scores = new Map(corpus.indexes.map((index) => [index, scorePassages(corpus, index, getQuery(index.document.language))]));
  const scored: Scored[] = [];
  for (const [index, own] of scores) {
    const questions = getQuestionScores(index, scores);
    const other = getBody(index.document.symbol);
    const weight = other !== undefined && body !== undefined && other !== body ? otherCommittee : 1;
    const around = getSectionScores(index, own);
    index.passages.forEach((passage, at) => {
      if (own[at]! <= 0) return;
      const score = (own[at]! + sectionShare * around(at) + questionShare * (questions.get(passage.paragraph.number) ?? 0)) * weight * (/^\d/.test(passage.paragraph.number) ? 1 : withoutNumber);
      scored.push({ index, passage, score });
    });
  }
  return choose(scored, options.limit ?? defaultLimit).map((best) => toEvidence(library, corpus, best, getQuery(best.index.document.language), options.language));
}

function scorePassages(corpus: EvidenceCorpus, index: PassageIndex, query: EvidenceQuery): Float64Array {
  const scores = new Float64Array(index.passages.length);
  const covered = new Float64Array(index.passages.length);
  let coverable = 0;
  for (const [stem, weight] of query.words) {
    const { spread, byDocument } = corpus.getMatches(stem);
    if (spread === 0) continue;
    const value = weight * getRarity(corpus, spread) ** rarityPower;
    coverable += value;
    for (const [passage, frequency] of byDocument.get(index) ?? []) {
      const length = 1 - saturation.length + (saturation.length * index.passages[passage]!.length) / corpus.averageLength;
      scores[passage]! += (value * frequency * (saturation.repetition + 1)) / (frequency + saturation.repetition * length);
      covered[passage]! += value * Math.min(1, frequency);
    }
  }
  for (const [expression, weight] of query.expressions) {
    const spread = corpus.getSpreadOf(expression);
    if (spread === 0) continue;
    for (const passage of corpus.getPassagesWith(index, expression)) scores[passage]! += weight * getRarity(corpus, spread);
  }
  return scores.map((score, passage) => score * (1 + (coverable > 0 ? (coverageShare * covered[passage]!) / coverable : 0)));
}

/** As BM25 has it: great for what stands in few passages. */
function getRarity({ passages }: EvidenceCorpus, spread: number): number {
  return Math.log(1 + (passages - spread + 0.5) / (spread + 0.5));
}

/** The mean of the best other passages of the same section. A record is one section: there neighbours say nothing. */
function getSectionScores({ document, passages }: PassageIndex, scores: Float64Array): (passage: number) => number {
  if (document.kind === 'summary-record') return () => 0;
  const best = new Map<number, number[]>();
  passages.forEach(({ section }, at) => {
    const list = best.get(section) ?? [];
    list.push(scores[at]!);
    best.set(section, list.sort((a, b) => b - a).slice(0, neighbours + 1));
  });
  return (at) => {
    const list = [...(best.get(passages[at]!.section) ?? [])];
    const own = list.indexOf(scores[at]!);
    list.splice(own >= 0 ? own : neighbours, 1);
    return list.reduce((sum, score) => sum + score, 0) / neighbours;
  };
}

/** For replies to a list of issues that is itself at hand: how well the question meets the recommendation, by paragraph of the reply. */
function getQuestionScores({ document }: PassageIndex, scores: ReadonlyMap<PassageIndex, Float64Array>): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const issues = document.facts?.issues;
  if (!document.repliesTo || issues === undefined || document.repliesToKind === 'concluding-observations') return found;
  for (const [index, own] of scores) {
    if (index.document.symbol !== issues) continue;
    index.passages.forEach(({ paragraph }, at) => {
      for (const reply of document.repliesTo?.get(paragraph.number) ?? []) found.set(reply, Math.max(found.get(reply) ?? 0, own[at]!));
    });
  }
  return found;
}

/** Each paragraph once, in whatever languages and copies it is at hand; the more of a document is shown, the better its next paragraph must be. */
function choose(scored: readonly Scored[], limit: number): readonly Scored[] {
  const best = new Map<string, Scored>();
  for (const each of scored) {
    const key = `${each.index.document.name}\n${each.passage.paragraph.number}`;
    const known = best.get(key);
    if (!known || each.score > known.score) best.set(key, each);
  }
  const rest = [...best.values()].sort((a, b) => b.score - a.score).slice(0, Math.max(60, Number.isFinite(limit) ? limit * 4 : 60));
  const chosen: Scored[] = [];
  const shown = new Map<string, number>();
  const value = ({ score, index }: Scored): number => score * (1 - diversity) ** (shown.get(index.document.name) ?? 0);
  while (chosen.length < limit && rest.length > 0) {
    const at = rest.reduce((first, each, here) => (value(each) > value(rest[first]!) ? here : first), 0);
    const [next] = rest.splice(at, 1);
    chosen.push(next!);
    shown.set(next!.index.document.name, (shown.get(next!.index.document.name) ?? 0) + 1);
  }
  return chosen;
}

/** More words would not make it clearer. */
const mostWords = 8;

function toEvidence(library: Library, corpus: EvidenceCorpus, best: Scored, query: EvidenceQuery, language: Language | undefined): Evidence {
  const { passage, index, score } = best;
  const { paragraph } = passage;
  const version = language ? getVersion(library, index.document, language) : index.document;
  const other = version === index.document ? undefined : version.paragraphs.find(({ number }) => number === paragraph.number);
  const values = new Map<string, { readonly wanted: string; readonly value: number }>();
  for (const [stem, weight] of query.words) {
    for (const [form, likeness] of corpus.getForms(stem)) {
      const value = weight * likeness * getRarity(corpus, corpus.spread.get(form) ?? 0);
      if ((values.get(form)?.value ?? 0) < value) values.set(form, { wanted: query.written.get(stem) ?? stem, value });
    }
  }
  const found = new Map<string, string>();
  for (const word of findMatchedWords(passage.text, (stem) => values.has(stem))) if (!found.has(word.stem)) found.set(word.stem, word.written);
  const why = [...found]
    .map(([stem, word]) => ({ found: word, wanted: values.get(stem)!.wanted, value: values.get(stem)!.value }))
    .sort((a, b) => b.value - a.value)
    .slice(0, mostWords)
    .map(({ wanted, found: word }) => ({ wanted, found: word }));
  return {
    pinpoint: { symbol: index.document.name, path: [paragraph.number] },
    document: other ? version : index.document,
    paragraph: other ?? paragraph,
    text: other ? [other.text, ...other.items.map(({ text }) => text), other.closing].filter((part) => part !== '').join('\n\n') : passage.text,
    span: other ? other.span : passage.span,
    score,
    why,
  };
}
