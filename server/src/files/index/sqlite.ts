/** What is used of `node:sqlite`. Its types come with a newer Node than the oldest that the product runs on. */
export interface Database {
  exec(sql: string): void;
  prepare(sql: string): Statement;
  close(): void;
}

export interface Statement {
  run(...values: readonly SqlValue[]): unknown;
  get(...values: readonly SqlValue[]): Row | undefined;
  all(...values: readonly SqlValue[]): Row[];
}

export type SqlValue = string | number | null | Uint8Array;
export type Row = Readonly<Record<string, SqlValue>>;

interface SqliteModule {
  readonly DatabaseSync: new (path: string, options?: { readonly readOnly?: boolean }) => Database;
}

let engine: SqliteModule | false | undefined;

/** True where Node has the engine: from 22.13 on, and in every VS Code that the product runs in. */
export function hasSqlite(): boolean {
  return findEngine() !== undefined;
}

/** Opens a file; throws where it is no database, cannot be opened or the engine is not there. */
export function openDatabase(path: string, options: { readonly readOnly?: boolean } = {}): Database {
  const found = findEngine();
  if (!found) throw new Error('This Node has no SQLite');
  return new found.DatabaseSync(path, options);
}

function findEngine(): SqliteModule | undefined {
  engine ??= withoutWarning(() => {
    // Asked for in this way, a Node without it says so instead of failing to start.
    const { getBuiltinModule } = process as { readonly getBuiltinModule?: (name: string) => unknown };
    return (getBuiltinModule?.('node:sqlite') as SqliteModule | undefined) ?? false;
  });
  return engine === false ? undefined : engine;
}

/** Node says once that the module is young. An editor would show that line to its user. */
function withoutWarning<Result>(action: () => Result): Result {
  const emitWarning = process.emitWarning.bind(process);
  process.emitWarning = () => undefined;
  try {
    return action();
  } finally {
    process.emitWarning = emitWarning;
  }
}
