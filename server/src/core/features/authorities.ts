import type { Draft, Language, SourceDocument, UiLanguage } from '../model.ts';

/** How a language writes the names of institutions. */
interface NameForms {
  /** The word that makes a name that of an institution; outside English it comes first. */
  readonly heads: ReadonlySet<string>;
  /** The article before a name, by what stands there ("del Instituto" has "el"). */
  readonly articles: ReadonlyMap<string, string>;
  /** What joins the words of a name. */
  readonly joining: ReadonlySet<string>;
  /** What joins two names, or two words of one. */
  readonly and: ReadonlySet<string>;
  /** A word with a small letter that still belongs to a name ("Affaires étrangères"). */
  readonly small?: RegExp;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const forms: Readonly<Record<UiLanguage, NameForms>> = {
  en: {
    heads: words('Ministry Institute Commission Secretariat Council Agency Bureau Office Service Department Directorate Guard'),
    articles: new Map([['the', 'the'], ['The', 'the']]),
    joining: words('of for on to the in against and'),
    and: words('and'),
  },
  es: {
    heads: words('Secretaría Instituto Comisión Consejo Fiscalía Procuraduría Dirección Agencia Oficina Coordinación Subsecretaría Guardia Ministerio Unidad'),
    articles: new Map([['la', 'la'], ['La', 'la'], ['el', 'el'], ['El', 'el'], ['del', 'el'], ['al', 'el']]),
    joining: words('de del la las los el para por a al en contra y e'),
    and: words('y e'),
  },
  fr: {
    heads: words('Ministère ministère Institut Commission Secrétariat Conseil Agence Bureau Service Direction Office Garde'),
    articles: new Map([['le', 'le'], ['Le', 'le'], ['du', 'le'], ['au', 'le'], ['la', 'la'], ['La', 'la'], ['l’', 'l’'], ['L’', 'l’']]),
    joining: words('de du des la le les l’ d’ pour à aux au contre et'),
    and: words('et'),
    small: /^\p{Ll}+(?:ale?s?|aux|ères?|iques?|elles?|els?|aires?|ennes?|ains?|aines?)$/u,
  },
};

/** Of other States and of the United Nations: they adopt no measure of this State. */
const foreign = /\b(?:United Nations|International|Inter-American|American States|Naciones Unidas|Internacional|Interamerican|Nations Unies|internationale?|interaméricaine?)/iu;

/** A word, with the apostrophe that ties it to the next; any other mark ends a name. */
const tokenPattern = /\p{L}[\p{L}-]{0,40}’?|[^\s\p{L}]/gu;

/**
 * The institutions that a text names, with the article before each, and how often: "the National Institute of Migration", "la Secretaría de
 * Gobernación". Only names that the text has at least twice in the same form are taken.
 */
function findNamed(text: string, language: UiLanguage): ReadonlyMap<string, number> {
  const { articles, heads } = forms[language];
  const tokens = text.replace(/'/g, '’').match(tokenPattern) ?? [];
  const counts = new Map<string, number>();
  for (let at = 0; at < tokens.length - 1; at++) {
    const article = articles.get(tokens[at]!);
    if (article === undefined || !isCapital(tokens[at + 1]!, heads)) continue;
    const name = readName(tokens, at + 1, forms[language]);
    if (name === undefined || foreign.test(name)) continue;
    const whole = article.endsWith('’') ? article + name : `${article} ${name}`;
    counts.set(whole, (counts.get(whole) ?? 0) + 1);
  }
  return new Map([...counts].filter(([, count]) => count >= 2));
}

/** The name that begins at a token; undefined where it is none of an institution, or its end cannot be told. */
function readName(tokens: readonly string[], start: number, { heads, joining, and, small }: NameForms): string | undefined {
  let end = start;
  for (let at = start; at < Math.min(tokens.length, start + longestName); at++) {
    const token = tokens[at]!;
    if (and.has(token) && opensAnother(tokens, at + 1, heads, joining)) break;
    if (isCapital(token, heads) || (small?.test(token) && at > start)) end = at + 1;
    else if (!joining.has(token)) break;
  }
  const name = tokens.slice(start, end);
  // "the Institute" is no name, and "l’Institut national de migration" ends where no capital tells it.
  if (name.length < 2 || !name.some((token) => heads.has(token)) || (small && (!name.slice(1).some((token) => isCapital(token, heads)) || (joining.has(tokens[end] ?? '') && !and.has(tokens[end] ?? ''))))) return undefined;
  return name.join(' ').replaceAll('’ ', '’');
}

/** "the Ministry of the Interior and the Ministry of Health" are two; "the Ministry of Labour and Social Security" is one. */
function opensAnother(tokens: readonly string[], start: number, heads: ReadonlySet<string>, joining: ReadonlySet<string>): boolean {
  for (let at = start; at < start + longestName; at++) {
    const token = tokens[at] ?? '.';
    if (heads.has(token)) return true;
    if (!isCapital(token, heads) && !joining.has(token)) return false;
  }
  return false;
}

const longestName = 16;

function isCapital(token: string, heads: ReadonlySet<string>): boolean {
  return /^\p{Lu}/u.test(token) || heads.has(token);
}

/** A text is read once: it has one language. */
const named = new WeakMap<Draft | SourceDocument, ReadonlyMap<string, number>>();

function getNamed(text: Draft | SourceDocument, language: UiLanguage): ReadonlyMap<string, number> {
  if (text.language !== language) return new Map();
  let found = named.get(text);
  if (!found) named.set(text, (found = findNamed(text.text, language)));
  return found;
}

/**
 * Who may have done what a reply tells of, the likeliest first: `first` (the owner of the recommendation, those that the settings list), then the
 * institutions that the report and the State's previous report name most often, those that the report gives as owners counting for more: "the National
 * Institute of Migration". Nobody is taken from a text in another language; no language but English, Spanish and French has a list.
 */
export function getAuthorities(first: readonly string[], drafts: readonly Draft[], previous: SourceDocument | undefined, language: Language): readonly string[] {
  if (language !== 'en' && language !== 'es' && language !== 'fr') return [];
  const counts = new Map<string, number>();
  const add = (name: string, count: number): void => void counts.set(name, (counts.get(name) ?? 0) + count);
  for (const text of [...drafts, ...(previous ? [previous] : [])]) for (const [name, count] of getNamed(text, language)) add(name, count);
  // An owner is given without an article: the form with it, where a text has it, is the one to write.
  const withArticle = (name: string): string => [...counts.keys()].find((known) => known.endsWith(` ${name}`)) ?? name;
  for (const { dispositions } of drafts) for (const { owner } of dispositions) if (owner !== undefined && isName(owner)) add(withArticle(owner), mentionsOfOwner);
  const byFrequency = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name);
  return [...new Set([...first.filter(isName).map(withArticle), ...byFrequency])].slice(0, mostAuthorities);
}

/** An owner is named once and dealt with at length. */
const mentionsOfOwner = 3;

function isName(text: string): boolean {
  return /^[^{}\n]{2,120}$/.test(text);
}

/** A list to choose from is read at a glance. */
const mostAuthorities = 12;
