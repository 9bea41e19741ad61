import type { Span } from '../model.ts';

/**
 * Where the first sentence of a text ends: after its full stop, or at `to`.
 *
 * A full stop ends nothing after an abbreviation ("párr.", "No.", "EE. UU."), after a single initial, inside a number, inside
 * `protectedSpans` (citations, addresses) or before a lower-case letter. When in doubt the sentence goes on.
 */
export function findSentenceEnd(text: string, from: number, to: number, protectedSpans: readonly Span[] = []): number {
  let next = 0;
  for (let at = from; at < to; at++) {
    while (next < protectedSpans.length && (protectedSpans[next]?.end ?? 0) <= at) next++;
    const shelter = protectedSpans[next];
    if (shelter && shelter.start <= at) {
      at = shelter.end - 1;
      continue;
    }
    const character = text[at] as string;
    if (wideStops.includes(character)) return at + 1;
    if (!stops.includes(character)) continue;
    const after = skipClosers(text, at + 1, to);
    if (after < to && !isSpace(text[after])) continue;
    const follows = firstVisible(text, after, to);
    if (follows >= to) return to;
    if (!canOpenSentence(text, follows)) continue;
    if (character === '.' && isAbbreviated(text, from, at)) continue;
    return after;
  }
  return to;
}

const stops = '.!?؟۔';
/** Chinese full stops need no space after them. */
const wideStops = '。！？';
const closers = '"\'»”’)]*_';
const openers = '"\'«“‘¿¡([*_—–-';

function skipClosers(text: string, at: number, to: number): number {
  let after = at;
  while (after < to && closers.includes(text[after] as string)) after++;
  return after;
}

function firstVisible(text: string, at: number, to: number): number {
  let visible = at;
  while (visible < to && isSpace(text[visible])) visible++;
  return visible;
}

function isSpace(character: string | undefined): boolean {
  return character !== undefined && /\s/.test(character);
}

function canOpenSentence(text: string, at: number): boolean {
  const character = text[at] as string;
  return openers.includes(character) || /[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(character);
}

/** The word that ends at the full stop; longest abbreviation plus one. */
const longestWord = 12;

function isAbbreviated(text: string, from: number, stop: number): boolean {
  let start = stop;
  while (start > from && stop - start < longestWord && /[\p{L}\p{M}.°]/u.test(text[start - 1] as string)) start--;
  const word = text.slice(start, stop);
  if (word === '') return false;
  const parts = word.split('.');
  const last = parts[parts.length - 1] as string;
  // An initial ("J. Pérez"), or letters with full stops between them ("D.F.", "S.A.").
  if (/^\p{L}$/u.test(last) || /^(?:\p{Lu}\.){1,5}\p{Lu}{0,2}$/u.test(word)) return true;
  return abbreviations.has(last.toLowerCase());
}

/** What stands before a full stop that ends no sentence, in the languages of drafts. "etc." is not here: it often ends one. */
const abbreviations: ReadonlySet<string> = new Set(
  (
    'para paras párr párrs parr parrs par pars pár ' + // paragraphs
    'no nos nº n° núm núms num nums nro nros ' + // numbers
    'art arts sect sects sec secs secc cap caps chap ch vol vols fig figs inc incs pág págs pag pags pp ed eds ' +
    'mr mrs ms dr dra drs sr sra sres sras srta lic mtro mtra ing prof gral st sta sto mme mmes mlle mm hon ' +
    'ee uu rr hh dd aa vs cf ibid ibíd op cit loc al eg ie approx aprox ca ej vid véase rev add corr doc docs ' +
    'jan feb apr jun jul aug sept sep oct nov dec ene abr ago dic janv févr avr juil déc ' +
    'п пп ст гг см др т д стр разд'
  ).split(' '),
);
