import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatCitation } from '../../server/src/core/reference/format.ts';

/** A made document: its file's name and text, and how many numbered paragraphs it has. */
export interface MadeDocument {
  readonly fileName: string;
  readonly symbol: string;
  readonly text: string;
  readonly paragraphs: number;
}

const bodies = ['CMW/C', 'CCPR/C', 'CEDAW/C', 'CAT/C', 'CRC/C', 'CRPD/C', 'CERD/C', 'CED/C', 'E/C.12'];
const states = (
  'AFG Afghanistan ALB Albania DZA Algeria AND Andorra AGO Angola ARG Argentina ARM Armenia AUS Australia AUT Austria AZE Azerbaijan BHR Bahrain BGD Bangladesh BLR Belarus BEL Belgium ' +
  'BEN Benin BTN Bhutan BWA Botswana BRA Brazil BGR Bulgaria KHM Cambodia CMR Cameroon CAN Canada TCD Chad CHL Chile CHN China COL Colombia CUB Cuba CYP Cyprus DNK Denmark ECU Ecuador ' +
  'EGY Egypt EST Estonia ETH Ethiopia FJI Fiji FIN Finland FRA France GAB Gabon GEO Georgia DEU Germany GHA Ghana GRC Greece GTM Guatemala GUY Guyana HTI Haiti HND Honduras HUN Hungary ' +
  'ISL Iceland IND India IDN Indonesia IRQ Iraq IRL Ireland ISR Israel ITA Italy JAM Jamaica JPN Japan JOR Jordan KEN Kenya KWT Kuwait LVA Latvia LBN Lebanon LSO Lesotho LBR Liberia LTU Lithuania'
)
  .split(' ')
  .flatMap((word, index, all) => (index % 2 === 0 ? [{ code: word, name: all[index + 1] ?? '' }] : []));

/**
 * The document at a place of a made library, out of the sentences of real ones: concluding observations, State reports, lists of issues and
 * follow-up reports of nine Committees on 82 States in many cycles, with about a hundred paragraphs of 400 characters each. Words that stand in few
 * documents are mixed in, as names of places and laws are. The same place gives the same text every time.
 */
export function makeDocument(place: number, sentences: readonly string[]): MadeDocument {
  const random = createRandom(place + 1);
  const state = states[Math.floor(place / bodies.length) % states.length] ?? { code: 'MEX', name: 'Mexico' };
  const body = bodies[place % bodies.length] ?? 'CMW/C';
  const cycle = 5 + Math.floor(place / (bodies.length * states.length * kinds.length));
  const kind = kinds[Math.floor(place / (bodies.length * states.length)) % kinds.length] ?? '';
  const symbol = [body, state.code, ...(kind === '' ? [] : [kind]), String(cycle)].join('/');
  const take = (): string => `${sentences[Math.floor(random() * sentences.length)] ?? ''} In ${rareWord(random)}, ${state.name} took it up.`;
  const paragraph = (): string => Array.from({ length: 1 + Math.floor(random() * 2) }, take).join(' ');
  const lines = ['United Nations', symbol, '', 'Distr.: General', '20 May 2025', 'Original: English', '', titleOf(kind, cycle, state.name), ''];
  const count = kind === 'QPR' ? 40 : kind === 'CO' ? 90 : 135;
  for (let number = 1; number <= count; number++) {
    if (number % 6 === 1) lines.push(`${toRoman(Math.ceil(number / 6))}. ${headings[Math.floor(random() * headings.length)] ?? ''}`, '');
    if (kind === 'CO' && number % 2 === 0 && number > 8) {
      const items = Array.from({ length: 3 }, (_, index) => `(${'abc'[index] ?? ''}) Ensure that ${lowerFirst(sentences[Math.floor(random() * sentences.length)] ?? '').replace(/\.$/, '')}${index === 2 ? '.' : ';'}`);
      lines.push(`${number}. **The Committee recommends that the State party:**`, '', ...items.flatMap((item) => [item, '']));
    } else {
      const seen = random() < 0.2 ? ` See ${formatCitation({ symbol: `${body}/${state.code}/CO/${cycle - 1}`, elements: [{ path: [String(1 + Math.floor(random() * 60))] }] }, 'en', 'abbreviated')}.` : '';
      lines.push(`${number}. ${kind === 'CO' && number > 8 ? 'The Committee is concerned that ' : ''}${paragraph()}${seen}`, '');
    }
  }
  return { fileName: `${symbol.replaceAll('/', '_')}.txt`, symbol, text: lines.join('\n'), paragraphs: count };
}

/** Writes the first `count` documents into a folder. */
export async function writeLargeLibrary(folder: string, count: number, sentences: readonly string[]): Promise<{ readonly paragraphs: number; readonly characters: number }> {
  await mkdir(folder, { recursive: true });
  let paragraphs = 0;
  let characters = 0;
  for (let place = 0; place < count; place++) {
    const made = makeDocument(place, sentences);
    paragraphs += made.paragraphs;
    characters += made.text.length;
    await writeFile(join(folder, made.fileName), made.text);
  }
  return { paragraphs, characters };
}

/** Sentences of a text that can stand anywhere. */
export function toSentences(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) =>
    text
      .replace(/\[(?:footnoteRef|bookmark)[^\]]{0,80}\]|[*¹²³⁴⁵⁶⁷⁸⁹⁰#]/g, '')
      .split(/\n+|(?<=[a-z)]\.)\s/)
      .map((sentence) => sentence.trim())
      .filter((sentence) => /^[A-Z][a-z]/.test(sentence) && sentence.endsWith('.') && sentence.length > 60 && sentence.length < 500),
  );
}

const kinds = ['CO', '', 'QPR', 'FCO'];
const headings = ['Right to health', 'Deprivation of liberty', 'Trafficking in persons', 'Access to justice', 'Education', 'Labour exploitation', 'Data collection', 'Non-discrimination'];

function titleOf(kind: string, cycle: number, state: string): string {
  if (kind === 'CO') return `Concluding observations on the ${cycle}th periodic report of ${state}`;
  if (kind === 'QPR') return `List of issues prior to submission of the ${cycle}th periodic report of ${state}`;
  return kind === 'FCO' ? `Information received from ${state} on follow-up to the concluding observations` : `${cycle}th periodic report submitted by ${state}`;
}

/** Few of these words stand often, most seldom, as in any language. */
function rareWord(random: () => number): string {
  const rank = Math.floor(200_000 ** random());
  const syllables = ['ka', 'lo', 'mi', 'ra', 'tes', 'un', 'vor', 'shi', 'bel', 'qua', 'ned', 'gol'];
  let word = '';
  for (let rest = rank + 12; rest > 0; rest = Math.floor(rest / 12)) word += syllables[rest % 12] ?? '';
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function toRoman(value: number): string {
  const signs: readonly (readonly [number, string])[] = [[10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I']];
  let rest = value;
  let roman = '';
  for (const [size, sign] of signs) for (; rest >= size; rest -= size) roman += sign;
  return roman;
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed * 2_654_435_761;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
