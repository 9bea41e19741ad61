/**
 * The one form in which a file's address is used as a key. Editors write the same address in different ways: `file:///c%3A/r%C3%A9p.md`
 * and `file:///C:/rép.md` are one file. Addresses of other kinds (`untitled:Untitled-1`) are their own key.
 */
export function toFileId(uri: string): string {
  const read = readingAddress.exec(uri);
  if (read) return toFileId(decode(read[1] ?? ''));
  const shown = shownText.exec(uri);
  if (shown) return toFileId(`${shown[3] ?? fileScheme}:${shown[1] ?? (shown[3] === undefined ? '//' : '')}${shown[2]!}`);
  if (!uri.startsWith('file:')) return uri;
  const decoded = decode(uri);
  const lower = decoded.replace(/^file:\/\/\/[A-Z]:/, (drive) => drive.toLowerCase());
  return encodeURI(lower).replace(/[?#]/g, encodeURIComponent);
}

/**
 * The address under which an editor shows the text of a Word, PDF or web file: `file:///reports/co.pdf` is `periodic-report:///reports/co.pdf.md`,
 * `vscode-vfs://github/mx/co.pdf` is `periodic-report://github/mx/co.pdf.md?vscode-vfs`. `toFileId` leads back.
 */
export function toTextUri(id: string): string {
  const scheme = getScheme(id);
  return `periodic-report${id.slice(scheme.length)}.md${scheme === fileScheme ? '' : `?${scheme}`}`;
}

/** For `vscode-vfs://github/mx/report.md` this is `vscode-vfs`; empty for what is no address. */
export function getScheme(id: string): string {
  return /^[a-z][a-z\d+.-]{0,40}(?=:)/i.exec(id)?.[0] ?? '';
}

/** True for an address that a file stands at: on a machine, or where one of the folders is. An unsaved one, or an earlier version of a file, stands nowhere. */
export function isStored(id: string, folders: readonly string[]): boolean {
  return [fileScheme, ...folders.map(getScheme)].includes(getScheme(id));
}

/** Of a file of a machine. */
const fileScheme = 'file';

/** Editors write the slashes of an address without a machine in two ways: `periodic-report:///co.pdf.md`, `periodic-report:/co.pdf.md`. */
const shownText = /^periodic-report:(\/\/)?(.{1,10000}?)\.md(?:\?([a-z][a-z\d+.-]{0,40}))?$/s;

/**
 * The address under which an editor shows a document to be read, in another form than its file has: `periodic-report-reading:/CMW_C_MEX_CO_4.en.md?…`
 * with the file's own address in its query. The path is what stands on the tab. `toFileId` leads back.
 */
export function toReadingUri(id: string, name: string, language: string): string {
  return `periodic-report-reading:/${encodeURIComponent(name.replace(/[^\p{L}\p{N}.-]+/gu, '_'))}.${language}.md?${encodeURIComponent(id)}`;
}

export function isReadingUri(uri: string): boolean {
  return readingAddress.test(uri);
}

const readingAddress = /^periodic-report-reading:[^?]{0,2000}\?(.{1,20000})$/s;

/** Editors encode what is encoded once more, or not. An address that was never encoded stays as it is. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** True when a file is in a folder, at any depth; both as keys. */
export function isUnder(id: string, folder: string): boolean {
  return id.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}
