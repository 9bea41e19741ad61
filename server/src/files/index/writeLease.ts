import { hostname } from 'node:os';
import type { Database } from './sqlite.ts';

/**
 * Of all windows that have an index open, one writes: two that read the same thousand files would do the work twice. Whoever holds the lease
 * renews it; the lease of a program that was killed ends by itself, at once where it ran on this machine.
 */
export interface WriteLease {
  /** True when this program may write now, and for `leaseLasts` milliseconds. Asked again it is renewed. */
  readonly take: (now: number) => boolean;
  release(): void;
}

/** In milliseconds. */
export const leaseLasts = 10_000;

export function createWriteLease(database: Database, holder: string): WriteLease {
  const find = database.prepare("select value from facts where name = 'writer'");
  const set = database.prepare("insert or replace into facts (name, value) values ('writer', ?)");
  const own = `${hostname()} ${process.pid} ${holder}`;

  function isFree(now: number): boolean {
    const value = find.get()?.['value'];
    if (typeof value !== 'string') return true;
    const [time = '', host = '', pid = ''] = value.split(' ');
    if (value.slice(time.length + 1) === own || now - Number(time) > leaseLasts || Number(time) - now > leaseLasts) return true;
    return host === hostname() && Number(pid) !== process.pid && !isRunning(Number(pid));
  }

  return {
    take(now) {
      database.exec('begin immediate');
      try {
        const free = isFree(now);
        if (free) set.run(`${now} ${own}`);
        database.exec('commit');
        return free;
      } catch (error) {
        database.exec('rollback');
        throw error;
      }
    },
    release() {
      database.prepare("delete from facts where name = 'writer' and value like ? escape '!'").run(`%${own.replace(/[!%_]/g, '!$&')}`);
    },
  };
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It runs under another user.
    return (error as { readonly code?: unknown }).code === 'EPERM';
  }
}
