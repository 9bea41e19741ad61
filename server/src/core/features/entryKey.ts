import { standardReplyNames, type StandardReplyName } from '../messages/standardReplies.ts';

/** What finds an entry of a completion list again when its documentation is asked for. */
export type EntryKey =
  | { readonly kind: 'provision'; readonly fileId: string; readonly id: string }
  | { readonly kind: 'own'; readonly fileId: string; readonly number: string }
  | { readonly kind: 'standard-reply'; readonly fileId: string; readonly name: StandardReplyName; readonly at: number };

export function toKey(key: EntryKey): string {
  switch (key.kind) {
    case 'provision':
      return JSON.stringify([key.fileId, key.id]);
    case 'own':
      return JSON.stringify([key.fileId, null, key.number]);
    case 'standard-reply':
      return JSON.stringify([key.fileId, null, null, key.name, key.at]);
  }
}

/** Undefined for anything that is no key of this module. */
export function parseKey(key: string): EntryKey | undefined {
  let parts: unknown;
  try {
    parts = JSON.parse(key);
  } catch {
    return undefined;
  }
  if (!Array.isArray(parts)) return undefined;
  const [fileId, id, number, name, at] = parts as unknown[];
  if (typeof fileId !== 'string') return undefined;
  if (typeof id === 'string') return { kind: 'provision', fileId, id };
  if (typeof number === 'string') return { kind: 'own', fileId, number };
  const known = standardReplyNames.find((candidate) => candidate === name);
  return known && typeof at === 'number' ? { kind: 'standard-reply', fileId, name: known, at } : undefined;
}
