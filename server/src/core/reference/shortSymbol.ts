import { parseSymbol } from './symbol.ts';

/** The end of a symbol where a text writes only that. Offsets of the text. */
export interface ShortSymbol {
  readonly start: number;
  readonly end: number;
  /** `CO/4`, `QPR/4`. */
  readonly written: string;
}

/** Every `CO/4`, `FCO/4`, `QPR/4`, `RQ/4` and `Q/4` of a text that is no part of a longer symbol. */
export function findShortSymbols(text: string): readonly ShortSymbol[] {
  const found: ShortSymbol[] = [];
  for (let at = text.indexOf('/'); at >= 0; at = text.indexOf('/', at + 1)) {
    const kind = shortKind.exec(text.slice(Math.max(0, at - 4), at));
    const cycle = kind && shortCycle.exec(text.slice(at + 1, at + 8));
    if (!kind || !cycle) continue;
    const start = at - kind[1]!.length;
    found.push({ start, end: at + 1 + cycle[0].length, written: text.slice(start, at + 1 + cycle[0].length) });
  }
  return found;
}

const shortKind = /(?:^|[^A-Za-z\d/_.-])(CO|FCO|QPR|RQ|Q)$/;
const shortCycle = /^\d{1,2}(?:-\d{1,2})?(?![\da-z/_-])/i;

/**
 * The symbol that a short form ends, made whole after another symbol: `CO/4` in a text about `CMW/C/MEX/5` is `CMW/C/MEX/CO/4`; `GC/2` in any
 * document of that Committee `CMW/C/GC/2`, `GR/35` (a general recommendation) `CEDAW/C/GC/35` in one of CEDAW. Undefined where the other
 * symbol has no such part, and where the Committee numbered its general comments otherwise at the time.
 */
export function completeSymbol(short: string, like: string): string | undefined {
  const parts = parseSymbol(like);
  const [kind = '', number = ''] = short.split('/');
  if (parts?.body === undefined) return undefined;
  if (kind === 'GC' || kind === 'GR') return getGeneralComment(parts.body, kind, Number(number));
  if (parts.state === undefined || (parts.form !== 'reporting' && parts.form !== 'legacy')) return undefined;
  const steps = parts.symbol.split('/');
  return parseSymbol([...steps.slice(0, steps.indexOf(parts.state) + 1), short].join('/'))?.symbol;
}

/** The symbols a short form may stand for, made whole after each of these; one where all agree. */
export function completeAll(short: string, like: readonly string[]): readonly string[] {
  return [...new Set(like.flatMap((symbol) => completeSymbol(short, symbol) ?? []))];
}

/** The Committees that adopt general recommendations; the others adopt general comments. */
const recommending: readonly string[] = ['CEDAW', 'CERD'];

/**
 * The first general comment of each Committee that bears a symbol of this form (earlier ones are `CCPR/C/21/Rev.1/Add.13`, `CRC/GC/2001/1`,
 * `E/C.12/2000/4`, or stand in annual reports). Source: the Committees' lists of general comments.
 */
const firstOfForm: Readonly<Record<string, number>> = { CMW: 1, CRPD: 1, CED: 1, CAT: 2, CRC: 8, 'E/C.12': 17, CEDAW: 27, CERD: 32, CCPR: 32 };

/** Adopted by two Committees together, under one symbol. */
const joint: Readonly<Record<string, string>> = {
  'CMW/C/GC/3': 'CMW/C/GC/3-CRC/C/GC/22',
  'CRC/C/GC/22': 'CMW/C/GC/3-CRC/C/GC/22',
  'CMW/C/GC/4': 'CMW/C/GC/4-CRC/C/GC/23',
  'CRC/C/GC/23': 'CMW/C/GC/4-CRC/C/GC/23',
  'CEDAW/C/GC/31': 'CEDAW/C/GC/31-CRC/C/GC/18',
  'CRC/C/GC/18': 'CEDAW/C/GC/31-CRC/C/GC/18',
};

function getGeneralComment(body: string, kind: 'GC' | 'GR', number: number): string | undefined {
  const first = firstOfForm[body];
  if (first === undefined || number < first || (kind === 'GR') !== recommending.includes(body)) return undefined;
  const symbol = body === 'E/C.12' ? `E/C.12/GC/${number}` : `${body}/C/GC/${number}`;
  return joint[symbol] ?? symbol;
}
