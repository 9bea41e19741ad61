import { fromRoman } from './labels.ts';
import { findQuestions, isUnclearReply } from './questions.ts';

/** A heading as it stands over paragraphs, innermost last in a path. */
interface OpenHeading {
  readonly text: string;
  readonly rank: number;
  /** `#` count of Markdown; 0 for none. */
  readonly level: number;
  readonly isReply: boolean;
}

// Ranks of UN headings by their numbering: I. > A. > 1. > (a) > plain. Half steps: a second plain heading right below another is inside it.
const rankOf = { part: 0, roman: 1, letter: 2, number: 3, item: 4, plain: 5, inner: 6, reply: 7, underReply: 8 } as const;

const numbered = /^(?:(?<label>[IVXLC]{1,6}|[A-Z])\s?[.．](?=\s|\p{Lu}\p{Ll}|\p{Script=Han})|(?<chinese>[一二三四五六七八九十]{1,3})[、.．]|(?<chineseRound>[（(][一二三四五六七八九十]{1,3}[）)])|(?<digits>\d{1,2})\s?[.．](?!\d)|(?<arabic>أولا\p{M}?|ثانيا\p{M}?|ثالثا\p{M}?|رابعا\p{M}?|خامسا\p{M}?)\s?[-–]|(?<arabicLetter>[أ-ي]هـ?|ألف|باء|جيم|دال|هاء|واو|زاي|حاء|طاء|ياء)\s?[-–]|(?<part>(?:Part|Parte|Partie|Chapter|Annex|Anexo|Annexe|Appendix|Часть|Приложение)\s\S{1,6}))/u;

/** "A. Coordination (para. 21)" is a section like any other, with sections of its own below it. */
const sectionWithNumber = /^(?:[IVXLC]{1,6}|[A-Z]|\d{1,2})\s?[.．].{1,200}\([^()/\d]{1,40}\d[^()/]{0,40}(?:\([a-z]{1,3}\)[^()/]{0,20}){0,3}\){1,2}$/u;

/** What stands before and after the replies belongs to none of them, and none of them to it. */
const standsAlone =
  /^(?:(?:general )?introduction|(?:general|concluding|closing|final|preliminary|introductory) (?:remarks?|comments?|observations?)|conclusions?|introducción|(?:observaciones|consideraciones|comentarios) (?:generales|finales|preliminares)|conclusi(?:ón|ones)|(?:remarques?|observations?) (?:générales?|finales?|préliminaires?|liminaires?)|введение|заключение)$/iu;

/** Keeps the path of headings while a document is read from top to bottom. */
export class HeadingPath {
  readonly #open: OpenHeading[] = [];
  #lastRoman = 0;
  #lastLetter = 0;

  get path(): readonly string[] {
    return this.#open.map(({ text }) => text);
  }

  /** Adds a run of headings that stand together above a paragraph, outermost first. */
  addRun(run: readonly { readonly text: string; readonly level: number }[]): void {
    let plainBefore = false;
    // "Reply to paragraph 8 of the list of issues" is inside every other heading. A plain heading that has no such heading below it divides the
    // reply; one that has opens a new section. A heading that replies to what could not be told stands beside the other replies, and in none of them.
    const replies = run.map(({ text }) => findQuestions(text).length > 0 || isUnclearReply(text));
    const lastReply = replies.lastIndexOf(true);
    const replyOpen = lastReply >= 0 || this.#open.some(({ isReply }) => isReply);
    for (const [index, { text, level }] of run.entries()) {
      let rank: number = (replies[index] && !sectionWithNumber.test(text)) || standsAlone.test(text) ? rankOf.reply : this.#rank(text);
      if (rank === rankOf.plain) rank = replyOpen && index > lastReply ? rankOf.underReply : plainBefore ? rankOf.inner : rank;
      plainBefore = rank === rankOf.plain || rank === rankOf.inner;
      while (this.#open.length > 0 && !isAbove(this.#open[this.#open.length - 1]!, { rank, level })) this.#open.pop();
      this.#open.push({ text: spaced(text), rank, level, isReply: replies[index]! });
    }
  }

  #rank(text: string): number {
    const groups = numbered.exec(text)?.groups;
    if (!groups) return /^\(?[a-z]{1,4}\)\s/.test(text) ? rankOf.item : rankOf.plain;
    if (groups['part'] !== undefined) return rankOf.part;
    if (groups['chinese'] !== undefined || groups['arabic'] !== undefined) return rankOf.roman;
    if (groups['chineseRound'] !== undefined) return rankOf.letter;
    if (groups['digits'] !== undefined) return rankOf.number;
    if (groups['arabicLetter'] !== undefined) return rankOf.letter;
    const label = groups['label']!;
    const roman = fromRoman(label) ?? 0;
    const letter = label.length === 1 ? label.charCodeAt(0) - 64 : 0;
    // "C." follows "B.", "I." opens a Roman series: the neighbour decides, else the likelier reading.
    const isLetter = letter > 0 && (roman === 0 || letter === this.#lastLetter + 1 || (roman !== this.#lastRoman + 1 && roman !== 1));
    if (isLetter) {
      this.#lastLetter = letter;
      return rankOf.letter;
    }
    if (roman === 0) return rankOf.plain;
    this.#lastRoman = roman;
    this.#lastLetter = 0;
    return rankOf.roman;
  }
}

/** Whether one heading is outside another. Numbering decides; Markdown levels decide between headings that have no numbering. */
function isAbove(outer: Pick<OpenHeading, 'rank' | 'level'>, inner: Pick<OpenHeading, 'rank' | 'level'>): boolean {
  // "J." stands beside "I." and "a)" inside "1.", whatever level a conversion gave them.
  if (outer.rank === inner.rank && outer.rank <= rankOf.number) return false;
  if (Math.min(outer.rank, inner.rank) === rankOf.number && Math.max(outer.rank, inner.rank) === rankOf.item) return outer.rank < inner.rank;
  if (outer.level > 0 && inner.level > 0 && outer.level !== inner.level) return outer.level < inner.level;
  // What only its place would put inside another is beside it where both have the same level.
  const rank = outer.level > 0 && outer.level === inner.level && (inner.rank === rankOf.inner || inner.rank === rankOf.underReply) ? rankOf.plain : inner.rank;
  return outer.rank < rank;
}

/** `A.Introduction`, as some conversions have it, is `A. Introduction`. */
export function spaced(text: string): string {
  return text.replace(/^([IVXLC]{1,6}|[A-Z]|\d{1,2})([.．])(?=\p{L})/u, '$1$2 ');
}
