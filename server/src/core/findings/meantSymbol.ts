import type { Draft, SymbolParts } from '../model.ts';
import type { Library } from '../library/library.ts';
import { isState } from '../reference/stateNames.ts';
import { parseSymbol } from '../reference/symbol.ts';

/**
 * The document of the library, or the report itself, that a symbol most likely means, when the symbol itself cannot be right: its State does not exist
 * (`CMW/C/MXE/CO/4`), its kind does not (`CMW/C/MEX/OC/4`), or its cycle is still to come (`CMW/C/MEX/CO/44` in the fifth report). Undefined
 * for every symbol that may well exist: CMW/C/MEX/CO/3 is no slip for CMW/C/MEX/CO/4, nor is CRC/C/MEX/CO/4.
 */
export function findMeantSymbol(symbol: string, draft: Draft, library: Library): string | undefined {
  const parts = parseSymbol(symbol);
  if (parts?.form !== 'reporting') return undefined;
  const symbols = [...library.getSymbols(`${parts.body ?? ''}/`), draft.frontMatter?.symbol?.value];
  const candidates = symbols.flatMap((known) => {
    const other = known === undefined ? undefined : parseSymbol(known);
    return other?.form === 'reporting' && other.body === parts.body ? [other] : [];
  });
  const sameCycle = (other: SymbolParts): boolean => other.cycle === parts.cycle;
  const sameState = (other: SymbolParts): boolean => other.state === parts.state;
  const sameKind = (other: SymbolParts): boolean => other.kind === parts.kind;
  if (parts.state !== undefined && !isState(parts.state)) {
    return candidates.find((other) => sameCycle(other) && sameKind(other) && getDistance(other.state ?? '', parts.state ?? '') <= slips)?.symbol;
  }
  if (parts.kind !== undefined && !knownKinds.has(parts.kind)) {
    return candidates.find((other) => sameCycle(other) && sameState(other) && other.kind !== undefined && getDistance(other.kind, parts.kind ?? '') <= slips)?.symbol;
  }
  const latest = findLatestCycle(parts, draft);
  if (latest === undefined || getLastCycle(parts) <= latest) return undefined;
  return candidates.filter((other) => sameState(other) && sameKind(other)).sort((a, b) => getLastCycle(b) - getLastCycle(a))[0]?.symbol;
}

/** Letters that may be wrong, missing, added or swapped in a slip. */
const slips = 2;

/** Kinds of documents in the symbols of treaty bodies (domain.md 2). */
const knownKinds = new Set(['CO', 'Q', 'QPR', 'RQ', 'FCO', 'VR', 'OVR', 'AI', 'OAI', 'FAI', 'ROSP', 'CSPRO']);

/** The last cycle of which a document of this kind can exist while the draft is written; undefined for other States and Committees. */
function findLatestCycle(parts: SymbolParts, { frontMatter }: Draft): number | undefined {
  const cycles = [
    ...(frontMatter?.symbol ? [{ symbol: frontMatter.symbol.value, later: 0 }] : []),
    ...(frontMatter?.answers ?? []).map(({ value }) => ({ symbol: value, later: 1 })),
  ].flatMap(({ symbol, later }) => {
    const own = parseSymbol(symbol);
    if (own?.form !== 'reporting' || own.body !== parts.body || own.state !== parts.state) return [];
    // The report itself gives its cycle; concluding observations are answered by the report of the next one.
    if (own.kind === undefined) return [getLastCycle(own)];
    return own.kind === 'CO' && later === 1 ? [getLastCycle(own) + 1] : [];
  });
  if (cycles.length === 0) return undefined;
  const report = Math.max(...cycles);
  // Concluding observations on a report are adopted after it.
  return parts.kind === 'CO' ? report - 1 : report;
}

/** 5 for `4-5`. */
function getLastCycle(parts: SymbolParts): number {
  return Number(parts.cycle?.split('-').at(-1) ?? 0);
}

/** Letters to change, add, drop or swap with the next (Damerau–Levenshtein, restricted) to make one word of the other. */
function getDistance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((rows[i - 1]?.[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (rows[i - 1]?.[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (rows[i - 2]?.[j - 2] ?? 0) + 1);
      row.push(least);
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? 0;
}
