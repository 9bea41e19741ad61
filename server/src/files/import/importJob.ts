import type { UnreadableReason } from '../unreadableReason.ts';
import type { Format } from './formatOf.ts';
import type { ImportWarning } from './importedDocument.ts';

// What the importing thread is sent, and what it answers.

/** In bytes. A report of 500 pages is under 10 MB; more than this are pictures, or harm. */
export const largestImportFile = 25_000_000;

export interface ImportJob {
  readonly number: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly format: Exclude<Format['kind'], 'unreadable'>;
  readonly fileName: string;
  /** Of the bytes, hexadecimal. */
  readonly sha256: string;
}

export type ImportAnswer = { readonly number: number } & ImportOutcome;

export type ImportOutcome =
  | { readonly kind: 'imported'; readonly markdown: string; readonly warnings: readonly ImportWarning[] }
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason };
