import { pathToId } from '../../server/src/files/fileUrl.ts';
import { openLibraryIndex } from '../../server/src/files/index/libraryIndex.ts';
import { toRequest } from './indexedFolder.ts';

// A program that makes the index of a folder (storage, folder) and says each time that something was written; tests kill it, or start two.

const [storage = '', folder = ''] = process.argv.slice(2);
const say = (word: string): void => void process.stdout.write(`${word}\n`);
const alive = setInterval(() => undefined, 1000);
const index = openLibraryIndex(storage, pathToId(folder), { changed: () => say('changed'), progress: () => undefined, lost: () => say('lost') });
say((await index?.update(toRequest(folder))) ?? 'impossible');
await index?.close();
clearInterval(alive);
