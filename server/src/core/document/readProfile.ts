import type { Paragraph, Problem } from '../model.ts';
import { findState, findStateName } from '../reference/stateNames.ts';
import { isClosed } from './blocks.ts';
import { marksBetween } from './items.ts';
import type { Block, PreparedSource, ReadResult } from './prepare.ts';
import { nameFromFile } from './shortName.ts';
import { separateTables, type Table } from './tables.ts';

/**
 * Reads a country profile that has sections instead of numbered paragraphs, such as the Migration Governance Indicators of the
 * International Organization for Migration. Every section is a paragraph: under its number where it has one (`1`, `1.1` … `6.2`), else under its
 * name (`INTRODUCTION`, `KEY SOURCES`; a long heading under the name it gives in parentheses, `COVID-19`). A chapter that only has a title
 * (`4`) has that title as its text. Headings inside a section stay in its text, on lines of their own.
 *
 * The profile is named after what it says of itself: "MIGRATION GOVERNANCE INDICATORS", "MEXICO | PROFILE 2022" give `MGI-MEX-2022`, and it is also
 * known as "MGI Mexico 2022". Symbols that it cites are never its own. Total: a text without a section gives none, and the problem `no-paragraphs`.
 */
export function readProfile(source: PreparedSource): ReadResult {
  const { blocks, tables } = separateTables(source.text, source.blocks);
  const paragraphs = collectSections(blocks, tables);
  const problems: Problem[] = paragraphs.length > 0 ? [] : [{ code: 'no-paragraphs', detail: {}, span: { start: 0, end: Math.min(1, source.text.length) } }];
  const masthead = findMasthead(blocks);
  const year = /©[^\n©]{0,60}?\b((?:19|20)\d\d)\b/.exec(source.text.slice(0, longestFrontPages))?.[1] ?? masthead?.year;
  return {
    kind: 'profile',
    ...(masthead && { title: `${masthead.title}: ${masthead.line}` }),
    ...(year !== undefined && { date: year }),
    ...getName(masthead, source.fileName),
    paragraphs,
    problems,
  };
}

/** True for a text that says on its first pages that it is such a profile: "MEXICO | PROFILE 2022". */
export function isProfile(blocks: readonly Block[]): boolean {
  return findMasthead(blocks) !== undefined;
}

// ── What it says of itself ──

interface Masthead {
  readonly title: string;
  /** `MEXICO | PROFILE 2022` */
  readonly line: string;
  readonly place: string;
  readonly year: string;
}

/** Front pages are no longer than this, in characters and in blocks. */
const longestFrontPages = 12_000;
const frontBlocks = 60;

const profileLine = /^(?<place>[^|]{2,60}?)\s{0,3}\|\s{0,3}(?:PROFILE|PERFIL|PROFIL)\s(?<year>(?:19|20)\d\d)$/iu;
const indicators = /^(?:migration governance indicators|indicadores (?:de|sobre la) gobernanza de la migración|indicateurs (?:de|relatifs à la) gouvernance des migrations)/iu;

function findMasthead(blocks: readonly Block[]): Masthead | undefined {
  const front = blocks.slice(0, frontBlocks);
  const title = front.find((block) => indicators.test(block.text));
  for (const block of front) {
    const line = block.cells ? block.cells.join(' | ') : block.text;
    const groups = profileLine.exec(line)?.groups;
    if (groups && title) return { title: title.text, line, place: groups['place']!, year: groups['year']! };
  }
  return undefined;
}

function getName(masthead: Masthead | undefined, fileName: string): Pick<ReadResult, 'name' | 'aliases'> {
  const state = masthead && findState(masthead.place);
  // "MEXICO CITY | PROFILE 2022" is a city's profile, and not to be taken for the country's.
  if (!masthead || !state || state.start !== 0 || state.end !== masthead.place.length) return { name: nameFromFile(fileName) };
  const names = (['en', 'es', 'fr'] as const).map((language) => findStateName(state.iso3, language) ?? masthead.place);
  return {
    name: `MGI-${state.iso3}-${masthead.year}`,
    aliases: [...new Set([...names.map((name) => `MGI ${name} ${masthead.year}`), `Migration Governance Indicators Profile ${masthead.year} – ${names[0]}`])],
  };
}

// ── Sections ──

interface OpenSection {
  readonly number: string;
  readonly headings: readonly string[];
  readonly first: Block;
  readonly body: Block[];
  last: Block;
}

const contentsHeading = /^(?:table of contents|contents|índice|contenido|table des matières|sommaire)$/iu;
/** A line of the table of contents: `KEY FINDINGS // 10`, `Key findings ........ 10`. */
const contentsLine = /^(?<name>.{2,120}?)\s{0,3}(?:\/\/|[.…]{2,200}|\s{2})\s{0,3}\d{1,4}$/u;
const sectionNumber = /^(?<number>\d{1,2}(?:\.\d{1,2}){0,3})\.?(?:\s(?<title>.{1,300}))?$/u;
const annex = /^(?:annex|anexo|annexe|appendix|apéndice)/iu;
/** Names that open a section in any profile, with or without a table of contents. */
const usualNames = /^(?:foreword|acknowledge?ments|objective|introduction|executive summary|conceptual framework|key findings|key sources|references|bibliography|annex(?:es)?|prólogo|agradecimientos|objetivo|introducción|resumen(?: ejecutivo)?|marco conceptual|principales (?:hallazgos|fuentes)|fuentes principales|referencias|bibliografía|anexos?|avant-propos|remerciements|objectif|résumé|cadre conceptuel|principales (?:conclusions|sources)|références|bibliographie|annexes?)$/iu;

function collectSections(blocks: readonly Block[], tables: readonly Table[]): readonly Paragraph[] {
  const { names, from } = readContents(blocks);
  const sections: OpenSection[] = [];
  let chapter: string | undefined;
  let lastNumber: readonly number[] = [];
  let inAnnex = false;
  for (let index = from; index < blocks.length; index++) {
    const block = blocks[index]!;
    const current = sections[sections.length - 1];
    const numbered = inAnnex ? undefined : findSectionNumber(block);
    if (numbered && isAfter(numbered.parts, lastNumber)) {
      lastNumber = numbered.parts;
      const isChapter = numbered.parts.length === 1;
      let title = numbered.title;
      // The number of a chapter stands alone; its title follows in capitals, on one line or two.
      while (title === '' || (isChapter && isCapitals(title))) {
        const next = blocks[index + 1];
        if (!next || !(isCapitals(next.text) || (title === '' && next.headingLevel > 0)) || findSectionNumber(next)) break;
        title = `${title} ${next.text}`.trim();
        index++;
      }
      const heading = isChapter ? `${numbered.number} ${title}`.trim() : numbered.heading;
      if (isChapter) chapter = heading;
      const headings = isChapter || chapter === undefined ? [heading] : [chapter, heading];
      sections.push({ number: numbered.number, headings, first: block, body: [], last: blocks[index]! });
      continue;
    }
    const named = findSectionName(blocks, index, names);
    if (named) {
      index += named.blocks - 1;
      // A heading that the next page repeats goes on the same section.
      if (current?.number !== named.number) sections.push({ number: uniqueName(named.number, sections), headings: [named.heading], first: block, body: [], last: blocks[index]! });
      chapter = undefined;
      inAnnex = annex.test(named.number);
      continue;
    }
    if (current) {
      current.body.push(block);
      current.last = block;
    }
  }
  return sections.map((section, index) => toParagraph(section, tables, sections[index + 1]?.first.span.start ?? Infinity));
}

function readContents(blocks: readonly Block[]): { readonly names: ReadonlySet<string>; readonly from: number } {
  const names = new Set<string>();
  const heading = blocks.findIndex((block, index) => index < frontBlocks && contentsHeading.test(block.text));
  if (heading < 0) {
    const masthead = blocks.findLastIndex((block, index) => index < frontBlocks && profileLine.test(block.text));
    return { names, from: masthead + 1 };
  }
  let from = heading + 1;
  for (let match = contentsLine.exec(blocks[from]?.text ?? ''); match; match = contentsLine.exec(blocks[from]?.text ?? '')) {
    names.add(match.groups!['name']!.toUpperCase());
    from++;
  }
  return { names, from };
}

function findSectionNumber(block: Block): { number: string; parts: readonly number[]; title: string; heading: string } | undefined {
  const match = sectionNumber.exec(block.text);
  if (!match?.groups || block.text.length > longestHeading) return undefined;
  const number = match.groups['number']!;
  // Without markup only a number with a point ("4.2") is told from the number of a list or a page.
  if (block.headingLevel === 0 && (!number.includes('.') || isClosed(block.text))) return undefined;
  return { number, parts: number.split('.').map(Number), title: match.groups['title'] ?? '', heading: block.text };
}

const longestHeading = 200;

/** Sections only go forward: the steps "1" to "4" of an annex are none. */
function isAfter(number: readonly number[], last: readonly number[]): boolean {
  for (let index = 0; index < Math.max(number.length, last.length); index++) {
    const difference = (number[index] ?? 0) - (last[index] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}

function findSectionName(blocks: readonly Block[], index: number, names: ReadonlySet<string>): { number: string; heading: string; blocks: number } | undefined {
  const block = blocks[index]!;
  if (block.text.length > longestHeading || indicators.test(block.text) || contentsHeading.test(block.text)) return undefined;
  const isKnown = (text: string): boolean => names.has(text.toUpperCase()) || (usualNames.test(text) && (block.headingLevel > 0 || isCapitals(text)));
  if (isKnown(block.text) && (block.headingLevel > 0 || isCapitals(block.text))) return { number: toName(block.text), heading: block.text, blocks: 1 };
  // A page broke the name in two: "KEY", "FINDINGS".
  const both = `${block.text} ${blocks[index + 1]?.text ?? ''}`;
  if (block.headingLevel === 0 && isCapitals(both) && isKnown(both)) return { number: toName(both), heading: both, blocks: 2 };
  if (block.headingLevel === 0 || block.headingLevel > 2 || !isCapitals(block.text) || !block.text.includes(' ')) return undefined;
  const inParentheses = /\(([^()]{2,30})\)$/.exec(block.text)?.[1];
  return { number: toName(inParentheses !== undefined && block.text.length > longestName ? inParentheses : block.text), heading: block.text, blocks: 1 };
}

/** In capitals, as an id has it; a point in it would read as a number and its item. */
function toName(heading: string): string {
  return heading.replace(/\.$/, '').replaceAll('.', ' ').toUpperCase();
}

/** A longer heading is cited by the name that it gives in parentheses. */
const longestName = 40;

function isCapitals(text: string): boolean {
  return text.length <= longestHeading && /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

function uniqueName(name: string, sections: readonly OpenSection[]): string {
  let unique = name;
  for (let count = 2; sections.some((section) => section.number === unique); count++) unique = `${name} ${count}`;
  return unique;
}

function toParagraph({ number, headings, first, body, last }: OpenSection, tables: readonly Table[], nextStart: number): Paragraph {
  const own = tables.filter(({ span }) => span.start > first.span.start && span.start < nextStart);
  const footnotes = [first, ...body].flatMap((block) => marksBetween(block.marks, 0, block.text.length));
  return {
    number,
    headings,
    kind: 'paragraph',
    text: body.length > 0 ? body.map((block) => block.text).join('\n\n') : own.length > 0 ? '' : headings[headings.length - 1]!,
    items: [],
    closing: '',
    footnotes,
    span: { start: first.span.start, end: Math.max(last.span.end, ...own.map(({ span }) => span.end)) },
    ...(own.length > 0 && { tables: own.map(({ rows }) => rows) }),
  };
}
