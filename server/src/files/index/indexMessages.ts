import type { CatalogueEntry } from '../../core/library/shelf.ts';
import type { Place } from '../lineIndex.ts';
import type { FileToIndex, IndexedFile } from './readForIndex.ts';

/** What to look at again. In the worker these are paths. */
export interface UpdateRequest {
  /** The workspace folder: all that stands in folders named `documents`. */
  readonly folder: string;
  /** Folders in it that are workspace folders of their own. */
  readonly without: readonly string[];
  /** Patterns of the settings, and the folder that they are relative to. */
  readonly patterns: readonly string[];
  readonly base: string;
  /** Nothing outside this folder, wherever links lead. */
  readonly within?: string;
  /** Symbols that drafts cite: these documents are read first. */
  readonly first: readonly string[];
  /** Only these files; all of them when it is absent. */
  readonly only?: readonly string[];
}

export type UpdateResult = 'done' | 'cancelled' | 'failed';

export interface SearchRequest {
  readonly words: string;
  readonly limit: number;
  /** Only in documents with these symbols or names. */
  readonly symbols?: readonly string[];
}

/** A passage that a search has found. */
export interface IndexHit {
  /** Its document. */
  readonly document: CatalogueEntry;
  readonly path: readonly string[];
  /** Where it stands in the document, lines and columns from 1. */
  readonly start: Place;
  readonly end: Place;
  readonly text: string;
  /** Greater is better; comparable within one search. */
  readonly score: number;
}

/** What a worker is started with. */
export type WorkerTask = { readonly task: 'index'; readonly file: string } | { readonly task: 'read' };

/** To the worker that keeps the index. Requests with a number are answered with it. */
export type ToIndex =
  | { readonly kind: 'update'; readonly number: number; readonly request: UpdateRequest }
  | { readonly kind: 'search'; readonly number: number; readonly request: SearchRequest }
  | { readonly kind: 'cancel' }
  /** The file is damaged, and is no longer open on the other side: it is deleted. */
  | { readonly kind: 'rebuild' }
  | { readonly kind: 'close' };

export type FromIndex =
  | { readonly kind: 'updated'; readonly number: number; readonly result: UpdateResult }
  | { readonly kind: 'found'; readonly number: number; readonly hits: readonly IndexHit[] }
  /** `done` of `total` files were read. */
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  /** Something else is in the index now. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'damaged' }
  /** The damaged file is deleted. */
  | { readonly kind: 'rebuilt' };

/** To and from a worker that reads. */
export type ToReader = { readonly number: number; readonly file: FileToIndex };
export type FromReader = { readonly number: number; readonly read: IndexedFile };
