/**
 * A heading without the documents that it names in parentheses: for "Fourth periodic report of Mexico (continued) (CMW/C/MEX/4; CMW/C/MEX/QPR/4)"
 * this is "Fourth periodic report of Mexico (continued)".
 */
export function withoutSymbols(heading: string): string {
  return heading.replace(/\s{0,3}\([^()]{1,400}\)/g, (inParentheses) => (inParentheses.includes('/') ? '' : inParentheses)).trim();
}
