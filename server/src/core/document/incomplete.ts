// A verb, at most one adverb, and at once an insertion that says in keeping with what: what is to be done must follow it.
const opening = new RegExp(
  [
    String.raw`^(?:\p{L}{2,20}ly )?\p{Lu}?\p{L}{2,20}(?: urgently| promptly| immediately)?, (?:in (?:keeping|line|accordance|conformity|compliance|harmony) with|pursuant to|consistent with|in the light of|as recommended (?:by|in)) `,
    String.raw`^\p{Lu}\p{L}{2,20}(?: \p{L}{2,20}mente| con urgencia| sin demora)?, (?:de (?:conformidad|acuerdo) con|en consonancia con|con arreglo a|conforme a|en cumplimiento de|a la luz de) `,
    String.raw`^(?:D[e’'] ?)?\p{L}{2,20}(?: \p{L}{2,20}ment| d[’']urgence| sans délai)?, (?:conformément à|en application de|compte tenu de|à la lumière de|en accord avec) `,
  ].join('|'),
  'u',
);

/** A few adverbs that stand where a verb would. */
const openingAdverb = /^(?:Also|Further|Moreover|However|Además|Asimismo|También|Également|Toutefois|Urgently|Specifically|Particularly|Continue|Ensure|Cooperate|Report|Persevere)$/u;

/** An article, a possessive or a conjunction right before the sign that ends the item. English prepositions may end a clause ("entitled to"). */
const dangling =
  /(?<![\p{L}\p{N}.’'-])(?:the|an|of the|and|or|its|their|whose|el|los|las|una|del|y|sus?|de los?|de las?|que|les|des|du|et|ou|aux?|leurs?|ses|dans|pour|sur|de l[’'])\s?[;.]$/u;
const longestEnd = 40;

/**
 * Whether an item of a recommendation breaks off before it says what to do: "Urgently adopt, in keeping with joint general comment No. 4 … of
 * destination and return;" (CMW/C/MEX/CO/4, 38 (a)), or stops at a word that nothing can end with: "Ensure the implementation of the;". Careful: an insertion that is closed by a comma and followed by more words is complete.
 */
export function findIncomplete(text: string): boolean {
  if (dangling.test(text.slice(-longestEnd))) return true;
  const match = opening.exec(text);
  if (!match) return false;
  const verb = /^(?:\p{L}+ly )?(\p{L}+)/u.exec(text)?.[1] ?? '';
  if (openingAdverb.test(verb)) return false;
  const clauses = withoutEnd(text.slice(match[0].length)).split(/, |; /).slice(1);
  if (clauses.length === 0) return true;
  // "countries of origin, transit, destination and return" is a list of short words, not what is to be adopted.
  const isListElement = (clause: string): boolean => clause.split(' ').length <= 3 && !/^(?:an?|the|all|any|its|their|such|un|una|el|la|los|las|su|sus|une|des|les|le|tous|toutes)\s/iu.test(clause);
  return clauses.every(isListElement) && /\s(?:and|or|y|e|o|et|ou)\s/u.test(` ${clauses[clauses.length - 1]!} `);
}

/** Without the sign and the conjunction that join an item to the next one. */
function withoutEnd(text: string): string {
  return text.trimEnd().replace(/[;,]\s(?:and|or|y|o|et|ou)$/u, '').replace(/\s?[;.:,]$/u, '');
}
