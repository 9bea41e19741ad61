/**
 * True for a pattern of files that cannot lead out of the folder it starts at: `sources/**`. False for `../other/*.txt`, `/home/**`, `C:\texts`, and for
 * alternatives of which one leads out.
 */
export function staysInside(pattern: string): boolean {
  const isAbsolute = pattern.split(/[{},]/).some((part) => /^(?:[\\/]|[a-z]:|~)/i.test(part));
  return !isAbsolute && !pattern.split(/[\\/{},]/).includes('..');
}
