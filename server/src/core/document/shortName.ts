/**
 * A short stable name for a document that has no UN symbol, from the name of its file: for `CMW_C_SR_second-report-continued.txt` this is
 * `CMW-C-SR-second-report-continued`. The folder, the ending, the language at the end (`_es`) and signs that cannot stand in a citation are dropped,
 * so that a name never looks like a symbol and is the same in every folder and language. An empty file name gives `document`.
 */
export function nameFromFile(fileName: string): string {
  const base = fileName
    .slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
    .slice(-longestFileName)
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replace(/[_. -](?:en|es|fr|ru|ar|zh)$/i, '');
  const name = base
    .replace(/[^\p{L}\p{N}.-]{1,255}/gu, '-')
    .replace(/^[-.]{1,255}|[-.]{1,255}$/g, '');
  return name === '' ? 'document' : name;
}

const longestFileName = 255;
