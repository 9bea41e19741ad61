import { DidChangeWatchedFilesNotification, type ClientCapabilities, type Connection, type Disposable } from 'vscode-languageserver';
import type { WatchedPlace } from '../files/watchedPlaces.ts';
import type { ClientFacts } from './clientFacts.ts';

/** Of every workspace folder: what may be a draft, a document, or the settings. */
const workspacePatterns = ['**/*.{md,markdown}', '**/documents/**', '**/periodic-report.json'];

/**
 * Asks the client to tell when files change: those of the workspace, and the documents that settings name, wherever they are. A class because what was
 * asked for is taken back when settings name other places.
 */
export class FileWatching {
  readonly #connection: Connection;
  #asked: string | undefined;
  #last: Promise<Disposable | undefined> = Promise.resolve(undefined);

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Asks for the workspace and these places; nothing where that is what was asked for last. */
  watch(places: readonly WatchedPlace[]): void {
    const watchers = [...workspacePatterns.map((globPattern) => ({ globPattern })), ...places.map(({ folder, pattern }) => ({ globPattern: { baseUri: folder, pattern } }))];
    const asked = JSON.stringify(watchers);
    if (asked === this.#asked) return;
    this.#asked = asked;
    const before = this.#last;
    // One after the other, and the new before the old is taken back: nothing goes unseen in between. A client that refuses is asked again with the next change.
    this.#last = before.then(async (old) => {
      try {
        const registered = await this.#connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
        old?.dispose();
        return registered;
      } catch (error) {
        this.#connection.console.error(`client/registerCapability: ${String(error)}`);
        this.#asked = undefined;
        return old;
      }
    });
  }
}

/** Whether the client can be asked, and about what. */
export function getWatching({ workspace }: ClientCapabilities): Pick<ClientFacts, 'watchesFiles'> {
  const { dynamicRegistration, relativePatternSupport } = workspace?.didChangeWatchedFiles ?? {};
  return dynamicRegistration === true ? { watchesFiles: relativePatternSupport === true ? 'anywhere' : 'workspace' } : {};
}
