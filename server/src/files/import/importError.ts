import type { UnreadableReason } from '../unreadableReason.ts';

/**
 * A file that cannot be read, and why: `new ImportError('encrypted')`. The readers throw it and nothing else on purpose; whatever else they
 * throw counts as `damaged`.
 */
export class ImportError extends Error {
  readonly reason: UnreadableReason;

  constructor(reason: UnreadableReason) {
    super(reason);
    this.name = 'ImportError';
    this.reason = reason;
  }
}
