/** SHA-256 of a text in UTF-8, hexadecimal. */
export function getTextHash(text: string): Promise<string> {
  return getBytesHash(new TextEncoder().encode(text));
}

/** SHA-256 of bytes, hexadecimal. */
export async function getBytesHash(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
