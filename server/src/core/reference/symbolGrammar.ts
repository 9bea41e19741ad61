import type { SymbolParts } from '../model.ts';
import { foldSymbolText, splitGluedDate, splitLostHyphen } from './symbolDefects.ts';

/** A symbol read at one place of a text. */
export interface SymbolReading {
  /** Offset behind its last character. */
  readonly end: number;
  readonly parts: SymbolParts;
  /** True when the symbol is written in a way that the official form is not. */
  readonly defective: boolean;
}

/** No symbol is longer than this, spaces and line breaks inside it included. */
const longestSymbol = 120;

/**
 * Reads the document symbol that starts at `start`; undefined where none does. `CMW/C/MEX/CO/4` is read to its end,
 * `CMW/C/MEX/CO/1 Add.1`, `CMW/C/SR. 1988` and a symbol broken by one line break are read as what they mean.
 * Look-alike letters and all hyphens count as the plain ones. Works on normalised text; never throws.
 */
export function readSymbol(text: string, start: number): SymbolReading | undefined {
  const window = joinBrokenLines(foldSymbolText(text.slice(start, start + longestSymbol)));
  const reader = createReader(window.text);
  const form = readTreatyBody(reader) ?? readOtherOrgan(reader);
  if (form === undefined) return undefined;
  const end = start + window.sourceEnd(reader.at);
  return { end, parts: { ...form, symbol: reader.written }, defective: reader.written !== text.slice(start, end) };
}

/** Reads `/Add.1`, ` and Add.1`'s `Add.1`, `Corr.2` at `start`, as it would continue `symbol`. */
export function readSuffix(text: string, start: number): { readonly end: number; readonly suffix: string } | undefined {
  const window = text.slice(start, start + 20);
  const match = suffixPattern.exec(window);
  if (!match || match.index !== 0) return undefined;
  return { end: start + match[0].length, suffix: `/${suffixName(match[1]!)}.${Number(match[2])}` };
}

/** A symbol torn by line breaks next to `/`, `.` or `-` made whole again, with the way back to the end of a piece. */
function joinBrokenLines(text: string): { readonly text: string; sourceEnd(at: number): number } {
  if (!text.includes('\n')) return { text, sourceEnd: (at) => at };
  let joined = '';
  const ends = [0];
  for (let at = 0; at < text.length; at++) {
    const tear = /[ \t\r\n]/.test(text[at]!) ? tornHere.exec(text.slice(at, at + 24)) : null;
    if (tear && (/[/.-]/.test(joined.at(-1) ?? '') || /[/.-]/.test(text[at + tear[0].length] ?? ''))) {
      at += tear[0].length - 1;
      continue;
    }
    joined += text[at]!;
    ends.push(at + 1);
  }
  return { text: joined, sourceEnd: (at) => ends[at]! };
}

/** One line break with blanks around it; a quoted line starts with `>`. */
const tornHere = /^[ \t]{0,3}\r?\n[ \t>]{0,8}/;

type Form = Omit<SymbolParts, 'symbol'>;

interface Reader {
  readonly folded: string;
  at: number;
  /** The canonical symbol as far as read. */
  written: string;
  /** Takes what the pattern matches here and writes its canonical form; the pattern is sticky. */
  take(pattern: RegExp, canonical?: (match: RegExpExecArray) => string): RegExpExecArray | undefined;
  peek(pattern: RegExp): boolean;
}

function createReader(folded: string): Reader {
  const reader: Reader = {
    folded,
    at: 0,
    written: '',
    take: (pattern, canonical) => {
      pattern.lastIndex = reader.at;
      const match = pattern.exec(folded);
      if (!match) return undefined;
      reader.at += match[0].length;
      reader.written += canonical ? canonical(match) : match[0];
      return match;
    },
    peek: (pattern) => {
      pattern.lastIndex = reader.at;
      return pattern.test(folded);
    },
  };
  return reader;
}

// ── The parts of a symbol ──

const sticky = (source: string): RegExp => new RegExp(source, 'y');
const bodies = 'CMW|CCPR|CEDAW|CAT|CRC|CRPD|CERD|CED';

const treatyBody = sticky(`(${bodies})/C(?=/)`);
const subcommittee = sticky(`CAT/OP(?=/)`);
const economicBody = sticky(`E/C\\.12(?=/)`);
/** `CEDAW/SR/1608`, `CMW/SR.593`: a summary record whose `/C` is lost. */
const bareRecord = sticky(`(${bodies})/SR(?:/|\\.[ ]?)(\\d{1,4})(?!\\d)`);
/** Meetings of States parties and conferences: `CRPD/CSP/2019/2`, `CMW/SP/5`. */
const meeting = sticky(`(${bodies})/(SP|CSP)/((?:\\d{4}/)?\\d{1,4})(?!\\d)`);

/** Concluding observations of 2001 to 2005, by session: `CCPR/CO/72/NLD`. */
const sessionObservations = sticky(`(CCPR|CAT|CERD|CEDAW|CRC)/CO/(\\d{1,3})/([A-Z]{3})(?![A-Z])`);

/**
 * Concluding observations by session, by year or, once, with the kind before the State: `CAT/C/CR/30/2`, `CAT/C/XXVII/Concl.1`, `CERD/C/61/CO/3`,
 * `CRC/C/OPAC/CO/2005/3`, `E/C.12/CO/MEX/4`. Follows the body.
 */
const earlyObservations = sticky(
  String.raw`/(?:CR/\d{1,3}/\d{1,3}|[IVXL]{1,8}/Concl\.\d{1,3}|\d{1,3}/CO/\d{1,3}|(?:OPAC|OPSA|OPSC)/CO/(?:19|20)\d{2}/\d{1,3}|CO/(?<state>[A-Z]{3})/(?<cycle>\d{1,2}(?:-\d{1,2})?))(?!\d)`,
);

/** The protocol on the sale of children was OPSA before it was OPSC. */
const optionalProtocol = sticky(`/(OPAC|OPSA|OPSC|OPIC)(?=/)`);
const state = sticky(`/([A-Z]{3})(?=/)`);
const generalComment = sticky(`/GC/(\\d{1,3})(?!\\d)`);
const joint = sticky(`[-/](${bodies})/C/GC/(\\d{1,3})(?!\\d)`);
const year = sticky(`/((?:19|20)\\d{2})(?=/)`);
const record = sticky(`/SR(?:\\.[ ]?|[ ]|/)?(\\d{1,4})(?!\\d)`);
const communication = sticky(`/(\\d{1,3})/(DR?)/(\\d{1,5})/(\\d{4})(?!\\d)`);
const legacyKind = sticky(`/(Q|QPR|RESP|RQ|L)/([A-Z]{3})/(\\d{1,2})(?!\\d)`);
const kind = sticky(`/([A-Z]{1,5})(?=/)`);
const cycleToken = sticky(`/(\\d{1,4})(?:-(\\d{1,2}))?(?!\\d)`);
const legacyYear = sticky(`/(\\d{2}|(?:19|20)\\d{2})/(\\d{1,3})(?!\\d)`);
const sequenceYear = sticky(`/(\\d{1,4})/(\\d{1,4})(?!\\d)`);
const sequenceNumber = sticky(`/(\\d{1,4})(?!\\d)`);

const suffixWord = 'Add|Corr|Rev|Amend|ADD|CORR|REV|AMEND|add|corr|rev|amend';
const suffixPattern = new RegExp(`^(${suffixWord})\\.?[ ]?(\\d{1,3})(?!\\d)`);
/** `/Add.1`; a space or nothing instead of the slash is a slip of the pen. */
const suffix = sticky(`(?:/|[ ]|,[ ])(${suffixWord})(?:\\.[ ]?|[ ])(\\d{1,3})(?!\\d)`);

/** In digits: the Committee on the Rights of the Child has come to Add.271. */
const longestSuffix = 3;
const gluedSuffix = sticky(`/(${suffixWord})\\.(\\d{2,5})(?!\\d)`);

const slashed = (match: RegExpExecArray): string => match.slice(1).filter(Boolean).map((part) => `/${part}`).join('');

function readTreatyBody(reader: Reader): Form | undefined {
  const torn = reader.take(bareRecord, (m) => `${m[1]}/C/SR.${m[2]}`);
  if (torn) return { form: 'summary-record', body: torn[1]! };
  const conference = reader.take(meeting, (m) => `${m[1]}/${m[2]}/${m[3]!}`);
  if (conference) return { form: 'sequential', body: conference[1]! };
  const early = reader.take(sessionObservations, (m) => `${m[1]}/CO/${m[2]}/${m[3]}`);
  if (early) {
    takeSuffixes(reader);
    return { form: 'legacy', body: early[1]!, kind: 'CO', state: early[3]! };
  }
  const committee = reader.take(treatyBody, (m) => `${m[1]}/C`);
  const body = committee ? committee[1]! : reader.take(subcommittee, () => 'CAT/OP') ? 'CAT/OP' : reader.take(economicBody, () => 'E/C.12') ? 'E/C.12' : undefined;
  if (body === undefined) return undefined;
  const form = readGeneralComment(reader, body) ?? readRecord(reader, body) ?? readEarlyObservations(reader, body) ?? readCommunication(reader, body) ?? readReporting(reader, body) ?? readSequential(reader, body);
  if (form) takeSuffixes(reader);
  return form;
}

function readGeneralComment(reader: Reader, body: string): Form | undefined {
  if (!reader.take(generalComment, (m) => `/GC/${m[1]}`)) return undefined;
  takeSuffixes(reader);
  reader.take(joint, (m) => `-${m[1]}/C/GC/${m[2]}`);
  return { form: 'general-comment', body };
}

function readRecord(reader: Reader, body: string): Form | undefined {
  const before = { at: reader.at, written: reader.written };
  reader.take(year, slashed);
  if (reader.take(record, (m) => `/SR.${m[1]}`)) return { form: 'summary-record', body };
  Object.assign(reader, before);
  return undefined;
}

function readEarlyObservations(reader: Reader, body: string): Form | undefined {
  const found = reader.take(earlyObservations);
  if (!found) return undefined;
  const { state: country, cycle } = found.groups ?? {};
  return { form: 'legacy', body, kind: 'CO', ...(country !== undefined && { state: country }), ...(cycle !== undefined && { cycle }) };
}

function readCommunication(reader: Reader, body: string): Form | undefined {
  return reader.take(communication, slashed) ? { form: 'communication', body } : undefined;
}

function readReporting(reader: Reader, body: string): Form | undefined {
  const before = { at: reader.at, written: reader.written };
  const legacy = reader.take(legacyKind, slashed);
  if (legacy) return { form: 'legacy', body, kind: legacy[1]!, state: legacy[2]!, cycle: legacy[3]! };
  reader.take(optionalProtocol, slashed);
  const country = reader.take(state, slashed);
  const code = country?.[1];
  if (code !== undefined && !/^(?:ADD|REV)$/.test(code)) {
    if (reader.take(legacyYear, slashed)) return { form: 'legacy', body, state: code };
    const type = reader.take(kind, slashed)?.[1];
    const cycle = takeCycle(reader);
    if (cycle !== undefined) return { form: 'reporting', body, state: code, ...(type === undefined ? {} : { kind: type }), cycle };
  }
  Object.assign(reader, before);
  return undefined;
}

/** The cycle, without a date glued to it (`CO/18 de diciembre` is 1 and "8 de diciembre"). */
function takeCycle(reader: Reader): string | undefined {
  let cycle: string | undefined;
  const start = reader.at;
  const match = reader.take(cycleToken, (m) => {
    cycle = m[2] === undefined ? m[1]! : `${m[1]}-${m[2]}`;
    return `/${cycle}`;
  });
  if (!match || cycle === undefined) return undefined;
  const number = match[1]!;
  if (match[2] === undefined) {
    const kept = splitGluedDate(number, reader.folded.slice(reader.at, reader.at + 30), reader.written.startsWith('CERD'));
    if (kept !== undefined) {
      reader.at -= number.length - kept.length;
      reader.written = reader.written.slice(0, -number.length) + kept;
      return kept;
    }
    // `1617` is taken at its word where it may be 16-17; what it may be is offered by `findSymbols`.
    if (number.length > 3 && splitLostHyphen(number) === undefined) {
      reader.at = start;
      return undefined;
    }
    return cycle;
  }
  if (number.length > 2) {
    reader.at = start;
    return undefined;
  }
  return cycle;
}

function readSequential(reader: Reader, body: string): Form | undefined {
  if (reader.take(sequenceYear, slashed) ?? reader.take(sequenceNumber, slashed)) return { form: 'sequential', body };
  return undefined;
}

function takeSuffixes(reader: Reader): void {
  for (let count = 0; count < 3; count++) {
    if (takeGluedSuffix(reader)) return;
    if (!reader.take(suffix, (m) => `/${suffixName(m[1]!)}.${Number(m[2])}`)) return;
  }
}

/** `Add.23830 juin 2004` in an old masthead is Add.238 and "30 juin". */
function takeGluedSuffix(reader: Reader): boolean {
  const before = { ...reader };
  const digits = reader.take(gluedSuffix, (m) => `/${suffixName(m[1]!)}.`)?.[2];
  if (digits === undefined) return false;
  const number = splitGluedDate(digits, reader.folded.slice(reader.at, reader.at + 30), true, longestSuffix);
  if (number === undefined) {
    Object.assign(reader, before);
    return false;
  }
  reader.at -= digits.length - number.length;
  reader.written += String(Number(number));
  return true;
}

function suffixName(written: string): string {
  return written[0]!.toUpperCase() + written.slice(1).toLowerCase();
}

// ── Symbols of other organs ──

const hri = sticky(`HRI/(?:(GEN|MC|ICM)/(\\d{1,4})(?:/(\\d{1,3}))?|(CORE)/([A-Z]{3})/(\\d{4})|(CORE)/(\\d{1,2}))(?!\\d)`);
const upr = sticky(`A/HRC/WG\\.6/(\\d{1,3})/([A-Z]{3})/([1-9])(?!\\d)`);
const humanRightsCouncil = sticky(`A/HRC/(?:(RES|DEC)/)?(\\d{1,3})/(?:(NGO|NI|G|L\\.)/?)?(\\d{1,3})(?!\\d)`);
const resolution = sticky(`A/RES/(\\d{1,3})/(\\d{1,3})(?:([A-Z])(?![A-Za-z]))?(?!\\d)`);
const generalAssembly = sticky(`A/(\\d{2})/(\\d{1,4})(?!\\d)`);
const volume = sticky('[ ]?\\((?:[Vv]ol\\.?|[Tt]\\.|[Tt]omo|vol)[ ]?([IVX]{1,4})\\)');
/** Economic and Social Council, Security Council, Secretariat, conferences: `E/CN.4/2003/85`, `S/RES/1325`, `ST/SGB/2003/13`, `A/CONF.231/3`. */
const organ = sticky(`(?:E|S|ST|A|HRC)/[A-Z]{0,6}\\.?\\d{0,4}(?:/[A-Z]{0,4}\\.?\\d{1,4}){1,4}(?![\\dA-Za-z])`);

function readOtherOrgan(reader: Reader): Form | undefined {
  let form: Form | undefined;
  const join = (match: RegExpExecArray): string => match.slice(1).filter(Boolean).join('/');
  if (reader.take(hri, (m) => `HRI/${join(m)}`)) form = { form: 'hri' };
  else {
    const review = reader.take(upr, (m) => `A/HRC/WG.6/${join(m)}`);
    if (review) form = { form: 'upr', state: review[2]!, cycle: review[1]! };
    else if (reader.take(humanRightsCouncil, (m) => `A/HRC/${join(m)}`)) form = { form: 'human-rights-council' };
    else if (reader.take(resolution, (m) => `A/RES/${m[1]}/${m[2]}${m[3] ?? ''}`)) form = { form: 'resolution' };
    else if (reader.take(generalAssembly, (m) => `A/${m[1]}/${m[2]}`)) form = { form: 'general-assembly' };
    else if (reader.take(organ, (m) => m[0])) form = { form: 'sequential' };
  }
  if (form === undefined) return undefined;
  takeSuffixes(reader);
  if (form.form === 'general-assembly') reader.take(volume, (m) => ` (vol. ${m[1]})`);
  return form;
}
