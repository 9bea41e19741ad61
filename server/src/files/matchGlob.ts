import { skippedFolder, type Folders } from './folders.ts';
import { lookThrough } from './lookThrough.ts';

/**
 * The files that match a pattern with `*`, `**`, `?` and `{a,b}`, in the order of their names. `start` gives, for an alternative of the pattern, the folder
 * where it starts and what of it remains; `undefined` where it starts nowhere. Folders that hold no documents (`node_modules`, hidden ones) are entered
 * only when the pattern names them. A pattern that ends with the name of a folder means the documents in it: `../library`.
 */
export async function matchGlob(folders: Folders, pattern: string, start: (alternative: string) => { readonly folder: string; readonly rest: string } | undefined): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const alternative of expandBraces(pattern.replaceAll('\\', '/'))) {
    const from = start(alternative);
    const segments = from?.rest.split('/').filter((segment) => segment !== '' && segment !== '.') ?? [];
    if (from) await walk(folders, from.folder, segments, found, 0);
  }
  return [...found].sort();
}

/** Deeper than any real tree: ends a circle of links. */
const deepest = 64;

/** Alternatives beyond this are nobody's intention. */
const mostAlternatives = 256;

async function walk(folders: Folders, folder: string, segments: readonly string[], found: Set<string>, depth: number): Promise<void> {
  const [segment, ...rest] = segments;
  if (segment === undefined || depth > deepest) return;
  if (segment === '..') return walk(folders, folders.parent(folder), rest, found, depth + 1);
  const anyDepth = segment === '**';
  const last = rest.length === 0;
  // `**` also stands for no folder at all.
  if (anyDepth && !last) await walk(folders, folder, rest, found, depth + 1);
  const matches = anyDepth ? () => true : segmentMatcher(segment);
  for (const { name, kind, linked, place } of await folders.list(folder)) {
    if (!matches(name)) continue;
    if (kind === 'file' && last) found.add(place);
    if (kind !== 'folder') continue;
    if (anyDepth) {
      if (!linked && !skippedFolder(name)) await walk(folders, place, segments, found, depth + 1);
    } else if (!last) {
      await walk(folders, place, rest, found, depth + 1);
    } else if (!isGlob(segment)) {
      for (const document of (await lookThrough(folders, place, true, true)).documents) found.add(document);
    }
  }
}

/** A matcher that takes time in proportion to the name: it never goes back further than the last `*`. */
function segmentMatcher(segment: string): (name: string) => boolean {
  if (!/[*?]/.test(segment)) return (name) => name === segment;
  return (name) => {
    if (name.startsWith('.') && !segment.startsWith('.')) return false;
    let at = 0;
    let patternAt = 0;
    let star = -1;
    let starredTo = 0;
    while (at < name.length) {
      if (segment[patternAt] === '*') {
        star = patternAt++;
        starredTo = at;
      } else if (segment[patternAt] === '?' || segment[patternAt] === name[at]) {
        patternAt++;
        at++;
      } else if (star >= 0) {
        patternAt = star + 1;
        at = ++starredTo;
      } else {
        return false;
      }
    }
    while (segment[patternAt] === '*') patternAt++;
    return patternAt === segment.length;
  };
}

/** True when a string means files by a pattern, not by name. */
export function isGlob(text: string): boolean {
  return /[*?{}]/.test(text);
}

/** The patterns that one with `{a,b}` stands for. */
export function expandBraces(pattern: string): readonly string[] {
  let open: readonly string[] = [pattern];
  // Innermost braces first; each round takes one pair out of every alternative.
  for (let round = 0; round < 8 && open.length <= mostAlternatives; round++) {
    const next = open.flatMap((alternative) => {
      const braces = /\{([^{}]{0,1000})\}/.exec(alternative);
      if (!braces) return [alternative];
      const before = alternative.slice(0, braces.index);
      const after = alternative.slice(braces.index + braces[0].length);
      return (braces[1] ?? '').split(',').map((choice) => before + choice + after);
    });
    if (next.length === open.length && next.every((alternative, index) => alternative === open[index])) break;
    open = next;
  }
  return open;
}
