/** A word of a text or of a query, as the search compares it. */
export interface SearchWord {
  /** Without accents, in lower case, one spelling for British and American forms: `harmonize` for "Harmonise", `privacion` for "privación". */
  readonly word: string;
  /** Without the ending of number: `trabajador` for "trabajadores". Not a word: only good for comparing. */
  readonly stem: string;
  /** Its place among the words that count; words such as "the" have none and leave no gap. */
  readonly position: number;
}

/**
 * The words of a text that tell something, in order. For "The right to Health" these are `right` and `health`. Empty for a text without
 * such words.
 */
export function toSearchWords(text: string): readonly SearchWord[] {
  const words: SearchWord[] = [];
  for (const written of findWords(text)) {
    const read = readWord(written);
    if (read) words.push({ ...read, position: words.length });
  }
  return words;
}

/** The stems of these words with a space between them: `right health`. A library has a hundred million, and needs nothing else of them. */
export function toStems(text: string): string {
  let stems = '';
  for (const written of findWords(text)) {
    const read = readWord(written);
    if (read) stems += stems === '' ? read.stem : ` ${read.stem}`;
  }
  return stems;
}

function findWords(text: string): readonly string[] {
  const folded = withoutAccents(text);
  return folded.match(plainPattern.test(folded) ? plainWordPattern : wordPattern) ?? [];
}

/** In lower case and without accents: "privación" and "PRIVACION" are the same. */
export function withoutAccents(text: string): string {
  return plainPattern.test(text) ? text.toLowerCase() : text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** A text of this form has no accents, and no letters but a to z: most of an English library. */
const plainPattern = /^[\0-\u007F\u2010-\u2027]*$/;
const plainWordPattern = /[a-z0-9]+/g;

/** A language has some ten thousand words, and a library says them a hundred million times. */
const known = new Map<string, { readonly word: string; readonly stem: string } | undefined>();
const mostKnown = 50_000;

/** Undefined for a word that finds nothing. */
function readWord(whole: string): { readonly word: string; readonly stem: string } | undefined {
  const written = whole.length > longestWord ? whole.slice(0, longestWord) : whole;
  let read = known.get(written);
  if (read === undefined && !known.has(written)) {
    const word = oneSpelling(written);
    read = isStopWord(word) ? undefined : { word, stem: toStem(word) };
    if (known.size >= mostKnown) known.clear();
    known.set(written, read);
  }
  return read;
}

/** True for words that stand in every provision and find none ("the", "de la", "shall"). */
function isStopWord(word: string): boolean {
  return stopWords.has(word);
}

/**
 * Without the ending of number and the last vowel that goes with it, the same for English, Spanish and French: "families" and "family",
 * "derechos" and "derecho", "trabajadores" and "trabajador" meet. Short words and numbers stay.
 */
function toStem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  // The Arabic article is written with its word.
  let stem = word.startsWith('ال') ? word.slice(2) : word;
  if (/[^sui]s$/.test(stem)) stem = stem.slice(0, -1);
  if (stem.length > 4 && stem.endsWith('e')) stem = stem.slice(0, -1);
  return stem.endsWith('y') ? `${stem.slice(0, -1)}i` : stem;
}

/** Longer runs of letters are no word of a language, and must cost no more than one. */
const longestWord = 40;

/** Letters and digits of any script; an apostrophe ends a word ("l'enfant", "Committee's"). Chinese has no spaces: each sign is a word. */
const wordPattern = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;

/** "-ise" and "-our", "-tre": both spellings stand in UN documents. */
function oneSpelling(word: string): string {
  return word.replace(/is(e[ds]?|ing|ations?|able)$/, 'iz$1').replace(/our/, 'or').replace(/tres?$/, (end) => (end === 'tres' ? 'ters' : 'ter'));
}

const stopWords = new Set(
  // English
  ('a an the of to in on at by for from with within without into and or nor but that this these those its it their they them is are was were be been being ' +
    'has have had as such any all other others also which who whom whose not no under upon between among through including include includes ' +
    'shall should may might can could would will do does there than then so if s ' +
    // Spanish
    'el la los las un una unos unas de del al a en con sin por para y e o u que se su sus lo le les es son ser fue como mas no ni entre sobre ' +
    // French
    'le la les un une des du de d l et ou a au aux en dans par pour sur avec sans que qui se sa son ses leur leurs est sont ne pas ce cette ces')
    .split(' '),
);
