/** One line from its parts; those that do not apply are `undefined` and left out. A title that would show an icon (`$(bug)`, in a file's name) shows the letters. */
export function toLensTitle(parts: readonly (string | undefined)[]): string {
  const line = parts.filter((part) => part !== undefined && part !== '').join(' · ');
  return line.replace(/\s+/g, ' ').replace(/\$(?=\()/g, '$ ');
}
