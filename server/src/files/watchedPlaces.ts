import { toFileId } from './fileId.ts';
import { mayBeDocument } from './kindOfFile.ts';
import { expandBraces, isGlob } from './matchGlob.ts';

/** Files to be told of when they change: those under a folder that a pattern matches. */
export interface WatchedPlace {
  /** As a key. */
  readonly folder: string;
  /** Relative to it, and never out of it: `**\/*.txt`. */
  readonly pattern: string;
}

/**
 * The places where the files of a pattern are, or will be. An editor watches a folder, so what a pattern begins with, up to the first `*`, is followed.
 *
 * @param base key of the folder at which a relative pattern starts
 * @example
 * toWatchedPlaces('../library/**\/*.txt', 'file:///reports/mexico') // [{ folder: 'file:///reports/library', pattern: '**\/*.txt' }]
 */
export function toWatchedPlaces(pattern: string, base: string): readonly WatchedPlace[] {
  return expandBraces(pattern.replaceAll('\\', '/')).flatMap((alternative) => {
    const { folder, rest } = start(alternative, base);
    const segments = rest.split('/').filter((segment) => segment !== '' && segment !== '.');
    let place = folder.replace(/\/$/, '');
    while (segments.length > 1 && !isGlob(segments[0] ?? '')) {
      const segment = segments.shift() ?? '';
      place = segment === '..' ? getParent(place) : `${place}/${segment}`;
    }
    const last = segments.at(-1);
    if (last === undefined || segments.includes('..')) return [];
    const watched = segments.join('/');
    // What has no ending of a document is a folder, with all that is in it.
    return [{ folder: toFileId(place), pattern: isGlob(last) || mayBeDocument(last) ? watched : `{${watched},${watched}/**}` }];
  });
}

/** Where an alternative of a pattern starts: a drive, a computer of the network, the root, or the base. */
function start(alternative: string, base: string): { readonly folder: string; readonly rest: string } {
  const root = /^(?:[a-z]:|\/\/[^/]{1,255})?\//i.exec(alternative)?.[0];
  if (root === undefined) return { folder: base, rest: alternative };
  const folder = root.startsWith('//') ? `file:${root}` : root === '/' ? 'file:///' : `file:///${root}`;
  return { folder, rest: alternative.slice(root.length) };
}

/** Of a root it is the root itself. */
function getParent(folder: string): string {
  const root = /^[^:/]{1,40}:\/\/[^/]*/.exec(folder)?.[0] ?? '';
  return root + folder.slice(root.length).replace(/\/[^/]*$/, '');
}
