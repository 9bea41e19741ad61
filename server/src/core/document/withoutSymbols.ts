/**
 * A heading without the documents that it names in parentheses: for "Fourth periodic report of Mexico (continued) (CMW/C/MEX/4; CMW/C/MEX/QPR/4)"
 * this is "Fourth periodic report of Mexico (continued)". Parentheses may stand in parentheses; one that is never closed stays as it is.
 */
export function withoutSymbols(heading: string): string {
  let kept = '';
  let opening = -1;
  let depth = 0;
  for (let index = 0; index < heading.length; index++) {
    const character = heading[index];
    if (character === '(' && depth++ === 0) opening = index;
    if (depth === 0) kept += heading.charAt(index);
    if (character === ')' && depth > 0 && --depth === 0) {
      const group = heading.slice(opening, index + 1);
      kept = group.includes('/') ? kept.trimEnd() : kept + group;
    }
  }
  return (depth > 0 ? kept + heading.slice(opening) : kept).trim();
}
