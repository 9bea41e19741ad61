/**
 * The one form in which a file's address is used as a key. Editors write the same address in different ways: `file:///c%3A/r%C3%A9p.md`
 * and `file:///C:/rép.md` are one file. Addresses of other kinds (`untitled:Untitled-1`) are their own key.
 */
export function toFileId(uri: string): string {
  if (!uri.startsWith('file:')) return uri;
  let decoded = uri;
  try {
    decoded = decodeURIComponent(uri);
  } catch {
    // A lone "%": the address was never encoded.
  }
  const lower = decoded.replace(/^file:\/\/\/[A-Z]:/, (drive) => drive.toLowerCase());
  return encodeURI(lower).replace(/[?#]/g, encodeURIComponent);
}

/** True when a file is in a folder, at any depth; both as keys. */
export function isUnder(id: string, folder: string): boolean {
  return id.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}
