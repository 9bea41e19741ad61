/**
 * The one form in which a file's address is used as a key. Editors write the same address in different ways: `file:///c%3A/r%C3%A9p.md`
 * and `file:///C:/rép.md` are one file. Addresses of other kinds (`untitled:Untitled-1`) are their own key.
 */
export function toFileId(uri: string): string {
  const shown = shownText.exec(uri);
  if (shown) return toFileId(`file:${shown[1] ?? '//'}${shown[2]!}`);
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

/**
 * The address under which an editor shows the text of a Word, PDF or web file: `file:///reports/co.pdf` is `periodic-report:///reports/co.pdf.md`.
 * `toFileId` leads back.
 */
export function toTextUri(id: string): string {
  return `periodic-report${id.slice('file'.length)}.md`;
}

/** Editors write the slashes of an address without a machine in two ways: `periodic-report:///co.pdf.md`, `periodic-report:/co.pdf.md`. */
const shownText = /^periodic-report:(\/\/)?(.{1,10000})\.md$/s;

/** True when a file is in a folder, at any depth; both as keys. */
export function isUnder(id: string, folder: string): boolean {
  return id.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}
