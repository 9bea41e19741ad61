import type { UnreadableReason } from '../unreadableReason.ts';

/** What a file is taken as, or why it is not read. */
export type Format = { readonly kind: 'pdf' | 'word' | 'html' | 'text' } | { readonly kind: 'unreadable'; readonly reason: UnreadableReason };

/**
 * Which reader a file needs, told by its first bytes: a name may be wrong. A name that promises a Word or PDF file and content that is neither
 * make it `damaged`. An old Word file and a protected new one come in the same container: the protected one names its parts.
 */
export function formatOf(bytes: Uint8Array, fileName: string): Format {
  if (bytes.length === 0) return { kind: 'unreadable', reason: 'empty' };
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, headLength));
  // A PDF reader looks for the mark in the first kilobyte: mail programs put lines before it.
  if (head.includes('%PDF-')) return { kind: 'pdf' };
  if (head.startsWith('PK\u0003\u0004')) return { kind: 'word' };
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) return { kind: 'unreadable', reason: isProtected(bytes) || /\.doc[xm]$/i.test(fileName) ? 'encrypted' : 'old-word' };
  if (head.startsWith('{\\rtf')) return { kind: 'unreadable', reason: 'old-word' };
  if (/\.(?:pdf|docx?|docm)$/i.test(fileName)) return { kind: 'unreadable', reason: 'damaged' };
  return { kind: /\.html?$/i.test(fileName) ? 'html' : 'text' };
}

const headLength = 1024;

/** The entry "EncryptedPackage" of a container, in UTF-16, stands in its directory. */
function isProtected(bytes: Uint8Array): boolean {
  const name = [...'EncryptedPackage'].map((letter) => `${letter}\0`).join('');
  return new TextDecoder('latin1').decode(bytes).includes(name);
}
