/** What became of a file that was to be written; `reason` is for `failed` only. */
export type Written =
  | { readonly kind: 'written' }
  /** The same content stood there already. */
  | { readonly kind: 'already-there' }
  /** Something else stood there, and still does. */
  | { readonly kind: 'taken' }
  | { readonly kind: 'failed'; readonly reason: 'not-allowed' | 'no-room' | 'no-folder' | 'failed' };
