/** The name of a file from its path or address, for people: `report.md` for `file:///home/ana/draft/report.md`, `Untitled-1` for `untitled:Untitled-1`. */
export function getFileName(fileId: string): string {
  const isAddress = /^[a-z][a-z\d+.-]{1,30}:/i.test(fileId);
  const path = isAddress ? (fileId.split(/[?#]/, 1)[0] ?? '').slice(fileId.indexOf(':') + 1) : fileId;
  const name = path.split(/[\\/]/).findLast((step) => step !== '') ?? '';
  if (name === '' || !isAddress) return name || fileId;
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
