import type { Item, Paragraph, ParagraphKind, Path, Problem } from '../model.ts';
import type { Language } from '../model.ts';
import { findIncomplete } from './incomplete.ts';
import { type NumberedParagraph, toParagraph } from './readParagraphs.ts';
import type { Part } from './parts.ts';
import type { Passage } from './passages.ts';
import { findPossibleRecommendation, findWish } from './possibleRecommendation.ts';
import { getSentences } from './sentences.ts';
import { type Act, findActs, type FoundAct, isPraise, namesRecommendations, sectionOf } from './speechActs.ts';

/** A leaf that a State must answer, before follow-up lists and footnotes are read. */
export interface Unit {
  readonly path: Path;
  readonly kind: 'recommendation' | 'request';
  readonly text: string;
  readonly leadIn: string;
  readonly headings: readonly string[];
  readonly span: { readonly start: number; readonly end: number };
  /** Footnotes of its own text, and of the sentence that leads in to it. */
  readonly footnotes: readonly string[];
  readonly leadInFootnotes: readonly string[];
  /** The concern stands in its own paragraph. */
  readonly ownConcern: boolean;
}

export interface ReadUnits {
  readonly paragraphs: readonly Paragraph[];
  readonly units: readonly Unit[];
  readonly problems: readonly Problem[];
}

interface ActedSentence {
  readonly start: number;
  readonly end: number;
  readonly acts: readonly FoundAct[];
}

type Section = ReturnType<typeof sectionOf>;

/**
 * Reads what the Committee does in each paragraph and which leaves a State must answer: a lettered item where a recommendation has items,
 * otherwise the paragraph. Items of a concern are no units; a recommendation in the second half of a paragraph counts with its own sentences.
 */
export function readUnits(numbered: readonly NumberedParagraph[], language: Language): ReadUnits {
  const paragraphs: Paragraph[] = [];
  const units: Unit[] = [];
  const problems: Problem[] = [];
  // Before the first heading stands the introduction; an extract without the headings of sections does not tell.
  const sectioned = numbered.some(({ headings }) => headings.some((heading) => sectionOf(heading, language) !== undefined));
  // A heading without a number over every paragraph, with parts below it, is the title: it opens no part.
  const top = numbered[0]?.headings[0];
  const title = top !== undefined && !/^(?:[IVX]{1,5}|[A-Z]|\d{1,2})\s?[.．]/.test(top) && numbered.every(({ headings }) => headings[0] === top) && numbered.some(({ headings }) => headings.slice(1).some((heading) => sectionOf(heading, language) !== undefined)) ? 1 : 0;
  const sections = numbered.map(({ headings }) => sectionOfPath(headings.slice(title), language, sectioned));
  const drafts = numbered.map((paragraph, index) => readParagraph(paragraph, language, sections[index]));
  for (const [index, draft] of drafts.entries()) {
    const source = numbered[index]!;
    const follows = drafts[index + 1];
    const answered = follows !== undefined && follows.units.length > 0 && sameHeadings(source.headings, numbered[index + 1]!.headings);
    const kind = kindOf(draft, sections[index], answered);
    paragraphs.push(toParagraph(source, kind));
    units.push(...draft.units);
    problems.push(...draft.problems);
  }
  return { paragraphs, units, problems };
}

interface ReadParagraph {
  readonly acts: ReadonlySet<Act>;
  /** It says something kind, and does not only note. */
  readonly praises: boolean;
  /** It hopes or proposes: what is asked, not what is deplored. */
  readonly wishes: boolean;
  readonly units: readonly Unit[];
  readonly problems: readonly Problem[];
}

function readParagraph(source: NumberedParagraph, language: Language, section: Section): ReadParagraph {
  const sentences = source.parts.map(({ lead }) => (lead ? readSentences(lead, language) : []));
  const found = sentences.flat().flatMap((sentence) => sentence.acts);
  const acts = new Set(found.map(({ act }) => act));
  const praises = found.some(isPraise);
  const wishes = source.parts.some(({ lead }, index) => lead && sentences[index]!.some(({ start, end }) => findWish(lead.text.slice(start, end), language)));
  const lists = findRecommendingLists(source.parts, sentences, language);
  const units: Unit[] = [];
  const problems: Problem[] = [];
  const common = { headings: source.headings, ownConcern: acts.has('concern') };
  if (lists.length > 0) {
    const taken = new Set<string>();
    // Where two lists have the same letters, the last is the one that is cited by them (`flatten` in parts.ts).
    let later = source.parts.length;
    for (const { part, index, kind } of [...lists].reverse()) {
      // A concern's list that follows takes its letters too.
      for (; later > index + 1; later--) for (const { label } of source.parts[later - 1]!.items) taken.add(label);
      later = index;
      const lead = part.lead ?? source.parts.slice(0, index).findLast((other) => other.lead)?.lead;
      const from = part.lead ? (sentences[index]!.find((sentence) => isRecommending(sentence.acts)) ?? sentences[index]![0])?.start ?? 0 : 0;
      const leadIn = lead?.text.slice(from) ?? '';
      if (part.items.some(({ label }) => taken.has(label))) {
        if (lead) problems.push(possibleRecommendation(source.number, lead, sentences[index]!));
        continue;
      }
      for (const { label } of source.parts[index]!.items) taken.add(label);
      const leadInFootnotes = lead?.marks.filter(({ at }) => at >= from).map(({ mark }) => mark) ?? [];
      const leaves = leavesOf(part.items, [source.number], leadIn);
      units.unshift(...leaves.map((leaf): Unit => ({ ...common, kind, path: leaf.path, text: leaf.item.text, leadIn: leaf.leadIn, span: leaf.item.span, footnotes: leaf.item.footnotes, leadInFootnotes })));
      for (const leaf of leaves) if (findIncomplete(leaf.item.text)) problems.push({ code: 'text-incomplete', detail: { reference: formatReference(leaf.path) }, span: leaf.item.span });
    }
    // What is recommended before or after the list cannot be cited apart from its paragraph.
    for (const [index, { lead }] of source.parts.entries()) {
      if (lead && !lists.some((list) => list.index === index) && sentences[index]!.some((sentence) => isRecommending(sentence.acts))) problems.push(possibleRecommendation(source.number, lead, sentences[index]!));
    }
    return { acts, praises, wishes, units, problems };
  }
  const own = readUndivided(source, sentences);
  if (own) units.push({ ...common, ...own, path: [source.number] });
  // How a report should look is told under the headings of the last part; the first ones hope for a dialogue.
  const substantive = section !== 'introduction' && section !== 'positive' && !source.headings.some((heading) => sectionOf(heading, language) === 'follow-up');
  for (const [index, part] of source.parts.entries()) {
    for (const sentence of own || !part.lead ? [] : sentences[index]!) {
      const text = part.lead!.text.slice(sentence.start, sentence.end);
      const possible = findPossibleRecommendation(text, sentence.acts, substantive ? language : undefined);
      if (!possible) continue;
      const words = wordsFrom(text, possible.start);
      problems.push({ code: 'possible-recommendation', detail: { reference: source.number, words }, span: spanOf(part.lead!, sentence.start + possible.start, sentence.start + possible.start + words.length) });
    }
  }
  const first = source.parts[0]?.lead;
  // Under a heading of recommendations something is asked, in words that no table knows.
  if (!own && problems.length === 0 && acts.size === 0 && first && substantive && source.headings.some(namesRecommendations)) problems.push(possibleRecommendation(source.number, first, []));
  return { acts, praises, wishes, units, problems };
}

function possibleRecommendation(number: string, lead: Passage, sentences: readonly ActedSentence[]): Problem {
  const words = sentences.flatMap((sentence) => sentence.acts).find((act) => isRecommending([act]))?.words ?? wordsFrom(lead.text, 0);
  return { code: 'possible-recommendation', detail: { reference: number, words }, span: spanOf(lead, 0, lead.text.length) };
}

/** The recommending sentences of a paragraph without recommending items, from the first one to the end of what belongs to it. */
function readUndivided(source: NumberedParagraph, sentences: readonly (readonly ActedSentence[])[]): Omit<Unit, 'path' | 'headings' | 'ownConcern'> | undefined {
  const texts: string[] = [];
  const marks: string[] = [];
  let kind: Unit['kind'] = 'request';
  let start = -1;
  let end = -1;
  let going = false;
  for (const [index, { lead, items }] of source.parts.entries()) {
    for (const sentence of lead ? sentences[index]! : []) {
      const recommends = isRecommending(sentence.acts);
      // What follows a recommendation and does something else ("The Committee is also concerned") ends it.
      going = recommends || (going && !sentence.acts.some(({ act }) => act === 'concern'));
      if (!going) continue;
      if (recommends && sentence.acts.some(({ act }) => act === 'recommendation')) kind = 'recommendation';
      if (start < 0) start = lead!.toSource(sentence.start);
      end = lead!.toSource(sentence.end);
      texts.push(lead!.text.slice(sentence.start, sentence.end));
      marks.push(...lead!.marks.filter(({ at }) => at > sentence.start && at <= sentence.end).map(({ mark }) => mark));
    }
    if (items.some(({ inline }) => !inline)) going = false;
    else if (going) {
      // "… measures to (a) prevent …, and (b) punish …": the items are part of the sentence.
      for (const item of items) {
        texts.push(`(${item.label}) ${item.text}`);
        marks.push(...item.footnotes);
        end = item.span.end;
      }
    }
  }
  if (texts.length === 0) return undefined;
  return { kind, text: texts.join(' '), leadIn: '', span: { start, end: Math.max(start, end) }, footnotes: marks, leadInFootnotes: [] };
}

interface Recommending {
  readonly part: Part;
  readonly index: number;
  readonly kind: Unit['kind'];
}

/** The lists of the paragraph whose lead-in recommends or requests, or whose items do so themselves. */
function findRecommendingLists(parts: readonly Part[], sentences: readonly (readonly ActedSentence[])[], language: Language): readonly Recommending[] {
  const found: Recommending[] = [];
  let governing: readonly FoundAct[] = [];
  for (const [index, part] of parts.entries()) {
    // "It should: …" or "In particular, the State party: …" goes on what the sentence before did.
    for (const sentence of sentences[index]!) if (sentence.acts.length > 0) governing = sentence.acts;
    const items = part.items.filter(({ inline }) => !inline);
    if (items.length === 0) continue;
    const acts = governing.length > 0 ? governing : actsOfItems(part, items, language);
    if (isRecommending(acts)) found.push({ part, index, kind: kindOfActs(acts) });
    else {
      // Under a concern: "(a) The State party should …".
      const own = items.map((item) => ({ item, acts: actsAtStart(item.text, language) })).filter((each) => isRecommending(each.acts));
      if (own.length > 0) found.push({ part: { lead: undefined, items: own.map(({ item }) => item) }, index, kind: kindOfActs(own.flatMap((each) => each.acts)) });
    }
  }
  return found;
}

function kindOfActs(acts: readonly FoundAct[]): Unit['kind'] {
  return acts.some(({ act }) => act === 'recommendation') ? 'recommendation' : 'request';
}

/** What a sentence with the Committee or the State party as its first word does. */
function actsAtStart(text: string, language: Language): readonly FoundAct[] {
  const first = getSentences(text)[0];
  if (!first) return [];
  const sentence = text.slice(0, first.end);
  return /^(?:The (?:State|States|Committee)|(?:El|Los) (?:Estado|Comité)|Le Comité|L[’']État|Комитет|Государств|缔约国|委员会)/u.test(sentence) ? findActs(sentence, language) : [];
}

const subjects: ReadonlyMap<Language, string> = new Map([['en', 'The Committee'], ['es', 'El Comité'], ['fr', 'Le Comité']]);

/** "The Committee: (a) Recommends …; (b) Urges …": the verbs stand in the items. */
function actsOfItems(part: Part, items: readonly Item[], language: Language): readonly FoundAct[] {
  if (!part.lead || part.lead.text.length > 300) return [];
  const subject = subjects.get(language);
  if (subject === undefined) return [];
  return items.flatMap(({ text }) => findActs(`${subject} ${text.slice(0, 1).toLowerCase()}${text.slice(1, 200)}`, language).slice(0, 1));
}

function leavesOf(items: readonly Item[], path: Path, leadIn: string): readonly { item: Item; path: Path; leadIn: string }[] {
  return items.flatMap((item) => {
    if (item.inline) return [];
    const own = [...path, item.label];
    const inner = item.items.filter(({ inline }) => !inline);
    return inner.length === 0 ? [{ item: withInner(item), path: own, leadIn }] : leavesOf(inner, own, `${leadIn} ${item.text}`.trim());
  });
}

/** A leaf with its romanettes: they are part of what must be answered. */
function withInner(item: Item): Item {
  if (item.items.length === 0) return item;
  const text = [item.text, ...item.items.map((inner) => `(${inner.label}) ${inner.text}`)].join(' ');
  return { ...item, text, footnotes: [...item.footnotes, ...item.items.flatMap(({ footnotes }) => footnotes)] };
}

function readSentences(passage: Passage, language: Language): readonly ActedSentence[] {
  return getSentences(passage.text).map(({ start, end }) => ({ start, end, acts: findActs(passage.text.slice(start, end), language) }));
}

function isRecommending(acts: readonly FoundAct[]): boolean {
  return acts.some(({ act }) => act === 'recommendation' || act === 'request');
}

function kindOf({ acts, praises, wishes, units }: ReadParagraph, section: Section, answered: boolean): ParagraphKind {
  if (section === 'introduction' || section === 'positive') return section;
  if (units.length > 0) return units.some(({ kind }) => kind === 'recommendation') ? 'recommendation' : 'request';
  if (acts.has('concern')) return 'concern';
  if (section === 'follow-up' || (acts.has('information') && !acts.has('positive'))) return 'information';
  // "The Committee notes that the State party has yet to ratify …", right above the recommendation.
  if (answered && !wishes) return 'concern';
  if (acts.has('information')) return 'information';
  if (section === undefined) return acts.has('positive') ? 'introduction' : 'information';
  return praises || acts.has('reiterates') ? 'positive' : 'information';
}

function sectionOfPath(headings: readonly string[], language: Language, sectioned: boolean): Section {
  // The outermost heading that says what its part is; a topic like "Positive measures" inside the concerns says nothing.
  for (const heading of headings) {
    const section = sectionOf(heading, language);
    if (section !== undefined) return section;
  }
  return sectioned && headings.length === 0 ? 'introduction' : undefined;
}

function sameHeadings(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((heading, index) => heading === b[index]);
}

/** `38 (a)`, `11 (b) (ii)`. */
function formatReference(path: Path): string {
  return [path[0]!, ...path.slice(1).map((label) => `(${label})`)].join(' ');
}

/** A handful of words from a verb on, to show what was read. */
function wordsFrom(text: string, start: number): string {
  return /^(?:\S{1,40}\s?){1,5}/.exec(text.slice(start))?.[0].trim() ?? '';
}

function spanOf(passage: Passage, start: number, end: number): { start: number; end: number } {
  const from = passage.toSource(start);
  return { start: from, end: Math.max(from, passage.toSource(end)) };
}
