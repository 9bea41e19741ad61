import type { Language } from '../model.ts';
import { phrases } from './speechActs.phrases.ts';
import { english } from './speechActs.en.ts';
import { french } from './speechActs.fr.ts';
import { spanish } from './speechActs.es.ts';

/** What the Committee does with a sentence; `reiterates` is one whose object is neither a recommendation nor a concern. */
export type Act = 'recommendation' | 'request' | 'reiterates' | 'information' | 'concern' | 'positive';

/** How a language says them. All patterns are sources for one regular expression and have no capturing groups of their own. */
export interface SpeechActTable {
  /** "the Committee", "it": where a verb may follow. */
  readonly subject: string;
  /** Pronouns that are a subject only at the start of a sentence or after a comma. */
  readonly pronoun: string;
  /** Words that may stand between subject and verb: "also strongly", "lui", "le". */
  readonly between: string;
  /** The subject may be left out: "Recomienda también que …". */
  readonly subjectMayBeAbsent: boolean;
  readonly verbs: Readonly<Record<'recommendation' | 'request' | 'reiterates' | 'information' | 'concern' | 'positive', string>>;
  /** "The State party should": subject, then auxiliary. */
  readonly stateShould: string;
  /** Turns without the Committee as subject: "It is recommended that", "Preocupa al Comité", "… are also of concern". */
  readonly impersonal: Readonly<Partial<Record<'recommendation' | 'request' | 'concern', string>>>;
  /** What is reiterated: a recommendation, or a concern. */
  readonly recommendationNoun: string;
  readonly concernNoun: string;
  /** "… and further recommends": what joins a second verb to the first. */
  readonly conjunction: string;
  /** Whom the second verb addresses: "and urges the State party", not "and encourages violence". */
  readonly addressee: string;
  /** What makes an invitation a request: "to submit its next report", "to inform the Committee". Follows the State party. */
  readonly reporting: string;
  /** "Please provide": how a list of issues asks. */
  readonly asks: string;
  /** Section headings. */
  readonly sections: { readonly introduction: string; readonly positive: string; readonly concern: string; readonly followUp: string };
}

export interface FoundAct {
  readonly act: Act;
  /** Of the verb, in the sentence. */
  readonly start: number;
  readonly end: number;
  /** The words of the verb. */
  readonly words: string;
}

interface Compiled {
  readonly subject: RegExp;
  readonly between: RegExp;
  readonly verbs: readonly (readonly [Exclude<Act, never>, RegExp])[];
  readonly should: RegExp;
  readonly shouldAnywhere: RegExp;
  readonly impersonal: readonly (readonly [Act, RegExp])[];
  readonly recommendationNoun: RegExp;
  readonly concernNoun: RegExp;
  readonly coordinated: RegExp;
  readonly addressee: RegExp;
  readonly reporting: RegExp;
  readonly asks: RegExp;
  readonly sections: { readonly introduction: RegExp; readonly positive: RegExp; readonly concern: RegExp; readonly followUp: RegExp };
  readonly subjectMayBeAbsent: boolean;
}

const compiled = { en: compile(english), es: compile(spanish), fr: compile(french) };

/** How far a subject's verb may be: "The Committee, recalling …, recommends". Longer insertions are rare and never decide alone. */
const reach = 700;
/** No sentence of a Committee is longer; what is, was never one. */
const longestSentence = 5_000;
/** How far after "reiterates" its object may be. */
const objectReach = 90;

/**
 * What the Committee does in one sentence, in the order of its verbs. For "The Committee reiterates its previous recommendation and urges …"
 * this is two recommendations. Russian, Arabic and Chinese are read by phrases.
 */
export function findActs(text: string, language: Language): readonly FoundAct[] {
  const sentence = text.slice(0, longestSentence);
  const table = tableOf(language);
  if (!table) return findPhrases(sentence, language);
  const acts: FoundAct[] = [];
  const add = (found: FoundAct | undefined): void => {
    if (found && !acts.some(({ start, end }) => found.start < end && found.end > start)) acts.push(found);
  };
  for (const [act, pattern] of table.impersonal) {
    const match = firstMatch(pattern, sentence);
    if (match) add({ act, start: match.index, end: match.index + match[0].length, words: match[0].trim() });
  }
  if (table.subjectMayBeAbsent) add(findVerb(sentence, 0, table, false));
  let firstSubject = -1;
  for (const match of sentence.matchAll(table.subject)) {
    if (firstSubject < 0) firstSubject = match.index + match[0].length;
    add(findVerb(sentence, match.index + match[0].length, table, true));
  }
  // A second verb after "and": "reiterates its concern … and urges the State party"; also where the first is one that the tables do not know.
  const firsts = acts.length > 0 ? acts.map(({ end }) => end) : firstSubject >= 0 ? [firstSubject] : [];
  for (const end of firsts) {
    for (const match of sentence.slice(end).matchAll(table.coordinated)) {
      const verb = match[1]!;
      const start = end + match.index + match[0].length - verb.length;
      const found = verbAt(sentence, start, table);
      table.addressee.lastIndex = found?.end ?? 0;
      if (found && (found.act === 'concern' || table.addressee.test(sentence))) add(found);
    }
  }
  const should = firstMatch(table.should, sentence) ?? (acts.length === 0 ? firstMatch(table.shouldAnywhere, sentence) : null);
  if (should) {
    const words = should[1]!;
    const end = should.index + should[0].length;
    const start = end - words.length;
    const act = isInvitation.test(words) && followsAt(table.reporting, sentence, end) ? 'request' : 'recommendation';
    // "is concerned that …, the State party should have": part of the concern, unless a semicolon stands between.
    if (!acts.some((other) => other.act === 'concern' && other.start < should.index && !sentence.slice(other.end, start).includes(';'))) add({ act, start, end, words: words.trim() });
  }
  return acts.sort((a, b) => a.start - b.start);
}

/** An invitation to report is a request: "invites the State party to submit its next periodic report". */
const isInvitation = /(?:^|\s)invit/iu;

function followsAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

function findPhrases(sentence: string, language: Language): readonly FoundAct[] {
  if (language !== 'ru' && language !== 'ar' && language !== 'zh') return [];
  const acts: FoundAct[] = [];
  for (const [act, pattern] of phrases[language]) {
    const match = pattern.exec(sentence);
    // "Committee is concerned about …": a "should" or a welcome in the same breath belongs to the concern.
    if (match && act === 'recommendation' && duty.test(match[0]) && acts.some((other) => other.act === 'concern' && other.start < match.index && !/[;；؛]/.test(sentence.slice(other.end, match.index)))) continue;
    if (match && !(act === 'positive' && acts.length > 0)) acts.push({ act, start: match.index, end: match.index + match[0].length, words: match[0].trim() });
  }
  return acts.sort((a, b) => a.start - b.start);
}

/** What the State should do, and the Committee does not say. */
const duty = /следует|должн|надлежит|необходимо|ينبغي|يجب|على الدولة|应|必须|需要|有义务/iu;

/** "Please provide …": whether a sentence of a list of issues asks something. */
export function asksSomething(sentence: string, language: Language): boolean {
  const table = tableOf(language);
  return table !== undefined && (/[?؟？]$/.test(sentence) || table.asks.test(sentence));
}

/** Whether what is read as positive praises ("welcomes"), and does not only note or consider. */
export function isPraise({ act, words }: FoundAct): boolean {
  return act === 'positive' && praise.test(words);
}

const praise =
  /welcom|appreciat|commend|pleased|grateful|encouraged|congratul|thank|highlight|positive|satisf|acoge|celebra|encomia|felicit|aprecia|valora|agrade|complace|elogia|destaca|reconocimiento|accueille|félicite|salue|remercie|sait gré|réjouit|apprécie|приветств|удовлетворени|признательн|высок|одобря|ترحب|تقدير|تشيد|تثني|欢迎|赞赏|感谢|满意|称赞|肯定/iu;

/** Which part of concluding observations a heading opens. */
export function sectionOf(heading: string, language: Language): 'introduction' | 'positive' | 'concern' | 'follow-up' | undefined {
  const table = tableOf(language);
  // Conversions of Arabic and Chinese put spaces into words, and lose those between them; vowel marks are the editor's choice.
  if (!table) return sectionPhrases.find(([, pattern]) => pattern.test(heading.replace(/[\s\u0640\p{M}]{1,20}/gu, '')))?.[0];
  if (table.sections.introduction.test(heading)) return 'introduction';
  if (table.sections.positive.test(heading) && !table.sections.concern.test(heading)) return 'positive';
  if (table.sections.followUp.test(heading)) return 'follow-up';
  return table.sections.concern.test(heading) ? 'concern' : undefined;
}

/** "E. Suggestions and recommendations": whether a heading says that recommendations stand below it, and nothing else ("concerns and recommendations"). */
export function namesRecommendations(heading: string): boolean {
  const plain = heading.replace(/[\u0640\p{M}]{1,20}/gu, '');
  return /suggestions?|recommendations?|sugerencias?|recomendaci(?:ón|ones)|recommandations?|рекомендаци|توصي|建议/iu.test(plain) && !/concern|difficult|preocupaci|dificultad|préoccupation|difficulté|обеспокоен|озабочен|قلق|关切/iu.test(plain);
}

/** In a heading without its spaces. */
const sectionPhrases = [
  ['introduction', /введение|مقدمة|导言/iu],
  ['positive', /(?:позитивные|положительные)(?:аспекты|моменты)|достигнут\p{L}{1,3}прогресс|прогресс,достигнут|الجوانبالإيجابية|التقدم(?:المحرز|الذيأحرزته)|积极方面|取得的进展/iu],
  ['follow-up', /последующ|распространени|следующ\p{L}{1,3}(?:периодическ|доклад)|متابعة|نشر|التقريرالمقبل|后续行动|传播|下次报告/iu],
  ['concern', /обеспокоенност|озабоченност|рекомендаци|القلق|التوصيات|关切|建议/iu],
] as const;

function tableOf(language: Language): Compiled | undefined {
  return language === 'en' || language === 'es' || language === 'fr' ? compiled[language] : undefined;
}

/** The verb that follows a subject: at once, after adverbs, or after an insertion between commas. */
function findVerb(sentence: string, from: number, table: Compiled, insertions: boolean): FoundAct | undefined {
  const near = verbAfterAdverbs(sentence, from, table);
  if (near || !insertions || !/^\s{0,2},/.test(sentence.slice(from, from + 3))) return near;
  const end = Math.min(sentence.length, from + reach);
  for (let comma = sentence.indexOf(',', from + 2); comma >= 0 && comma < end; comma = sentence.indexOf(',', comma + 1)) {
    const found = verbAfterAdverbs(sentence, comma + 1, table);
    if (found) return found;
  }
  return undefined;
}

function verbAfterAdverbs(sentence: string, from: number, table: Compiled): FoundAct | undefined {
  let at = from;
  for (let steps = 0; steps < 12; steps++) {
    while (at < sentence.length && /[\s,–]/.test(sentence[at]!)) at++;
    const verb = verbAt(sentence, at, table);
    if (verb) return verb;
    table.between.lastIndex = at;
    const skipped = table.between.exec(sentence);
    if (!skipped || skipped[0] === '') return undefined;
    at += skipped[0].length;
  }
  return undefined;
}

function verbAt(sentence: string, at: number, table: Compiled): FoundAct | undefined {
  for (const [act, pattern] of table.verbs) {
    pattern.lastIndex = at;
    const match = pattern.exec(sentence);
    if (!match) continue;
    const found = { start: at, end: at + match[0].length, words: match[0] };
    if (act === 'recommendation' && isInvitation.test(match[0]) && followsAt(table.reporting, sentence, found.end)) return { ...found, act: 'request' };
    return { ...found, act: act === 'reiterates' ? whatIsReiterated(sentence.slice(found.end, found.end + objectReach), table) : act };
  }
  return undefined;
}

function whatIsReiterated(object: string, table: Compiled): Act {
  const recommendation = object.search(table.recommendationNoun);
  const concern = object.search(table.concernNoun);
  if (recommendation < 0 && concern < 0) return 'reiterates';
  return concern < 0 || (recommendation >= 0 && recommendation < concern) ? 'recommendation' : 'concern';
}

function firstMatch(pattern: RegExp, text: string): RegExpExecArray | null {
  pattern.lastIndex = 0;
  return pattern.exec(text);
}

function compile(table: SpeechActTable): Compiled {
  const start = String.raw`(?<![\p{L}\p{N}])`;
  // The mark of a note that lost its superscript may be glued to a word: "remains concerned4 that".
  const end = String.raw`(?!\p{L})`;
  // `\b` knows no accents: between "’" and "É" it sees no boundary.
  // Before a word and behind one it is one look each: both at every place would take a fifth of all reading.
  const withBoundaries = (source: string): string => source.replace(/(^|[|(:])\\b/g, `$1${start}`).replaceAll(String.raw`\b`, String.raw`(?![\p{L}\p{N}])`);
  const noteMark = String.raw`\d{0,3}`;
  const verbs = table.verbs;
  // Concern before positive ("notes with concern" before "notes"), information before recommendation ("calls attention" before "calls").
  const order = ['concern', 'information', 'recommendation', 'request', 'reiterates', 'positive'] as const;
  const joined = [verbs.recommendation, verbs.request, verbs.reiterates, verbs.concern].join('|');
  return {
    subject: new RegExp(`${start}(?:${table.subject})${end}|(?:^|, |; )(?:${table.pronoun})${end}`, 'giu'),
    // After an elision ("s’") the next word follows at once.
    between: new RegExp(`(?:${table.between})(?:${end}|(?<=[’']))`, 'iuy'),
    verbs: order.map((act) => [act, new RegExp(`(?:${verbs[act]})${end}`, 'iuy')] as const),
    // At the start, after an insertion, or in what the Committee considers: "is of the view that the State party should".
    should: new RegExp(`(?:^|[,:;]${noteMark} |^[^,]{1,200},${noteMark} |(?:view|considers?|believes|stresses|emphasizes|reiterates|considera|reitera|subraya|opina|opinión|estime|considère|avis|rappelle|réaffirme) (?:that |que |de que )?)(${table.stateShould})${end}`, 'iu'),
    // "To this end the State party should": not in a clause of its own ("measures that the State party should take").
    shouldAnywhere: new RegExp(`(?<![\\p{L}\\p{N}])(?<!(?:that|which|whom|what|how|why|if|whether|measures|steps|when|where|que|qu[’']|dont|où|si|quand|comment|quell?e?s?|(?:la|le|les|aux|des)quel(?:le)?s?|auquel|duquel|cual|cuales|quien|quienes|cuando|cuándo|donde|cómo)(?: the| all| each)? )(${table.stateShould})${end}`, 'iu'),
    impersonal: Object.entries(table.impersonal).map(([act, source]) => [act as Act, new RegExp(withBoundaries(source), 'iu')] as const),
    recommendationNoun: new RegExp(`${start}(?:${table.recommendationNoun})${end}`, 'iu'),
    concernNoun: new RegExp(`${start}(?:${table.concernNoun})${end}`, 'iu'),
    // After an elision ("et l’exhorte") the verb follows at once.
    coordinated: new RegExp(`(?:${table.conjunction})(?:(?:${table.between})(?:[ ,]{1,3}|(?<=[’']))){0,4}(${joined})${end}`, 'giu'),
    addressee: new RegExp(table.addressee, 'iuy'),
    reporting: new RegExp(table.reporting, 'iuy'),
    asks: new RegExp(`${start}(?:${table.asks})${end}`, 'iu'),
    sections: {
      introduction: new RegExp(`${start}(?:${table.sections.introduction})`, 'iu'),
      positive: new RegExp(`${start}(?:${table.sections.positive})`, 'iu'),
      concern: new RegExp(`${start}(?:${table.sections.concern})`, 'iu'),
      followUp: new RegExp(`${start}(?:${table.sections.followUp})`, 'iu'),
    },
    subjectMayBeAbsent: table.subjectMayBeAbsent,
  };
}
