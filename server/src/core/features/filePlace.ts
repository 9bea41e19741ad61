/** The name of a file from its path or address, for people: `report.md` for `file:///home/ana/draft/report.md`. The id itself when it has no end. */
export function getFileName(fileId: string): string {
  const path = fileId.replace(/[?#].*$/, '').replace(/[\\/]+$/, '');
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  if (name === '') return fileId;
  if (!/^[a-z][a-z\d+.-]+:/i.test(fileId)) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    // A stray "%" in a name: what is written is the best there is.
    return name;
  }
}

/** The line of an offset, counted from 1. */
export function getLine(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}
