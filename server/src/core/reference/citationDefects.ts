import type { CitationDefect, Language, Path } from '../model.ts';
import { citesSeveral, formatCitation, formatElement, formatPath } from './format.ts';
import type { NumberGroup } from './groups.ts';
import { hasLookAlike } from './symbolDefects.ts';
import { citationWords } from './words.ts';

/**
 * Where a group of numbers departs from the house form of its language, each place with what should stand there: `36b` →
 * `36 (b)`, `para` → `para.`, `9-12` → `9–12`, `36 and 38` stays. `textLanguage` wins for words that two languages share.
 * White space never counts by its kind: a line break or a no-break space is fine.
 */
export function groupDefects(text: string, group: NumberGroup, textLanguage: Language | undefined): readonly CitationDefect[] {
  const language = houseLanguage(group, textLanguage);
  if (language === undefined || group.kind === 'section') return [];
  if (group.itemsFirst || group.kind === 'recommendation') return rewritten(text, group, language);
  const defects: CitationDefect[] = [];
  const word = group.word;
  const style = group.style === 'none' ? 'abbreviated' : group.style;
  if (word) {
    const written = text.slice(word.start, word.end);
    const expected = expectedWord(group, written, language, style);
    // "para.36", "§36"
    const space = group.elements[0]!.start === word.end ? ' ' : '';
    if (expected !== undefined || space !== '') defects.push({ span: { start: word.start, end: word.end }, code: expected === undefined ? 'spacing' : 'word', replacement: (expected ?? written) + space });
  }
  let before: Path | undefined;
  let end: number | undefined;
  for (const [index, element] of group.elements.entries()) {
    if (end !== undefined) defects.push(...separatorDefects(text, end, element.start, language, index === group.elements.length - 1));
    defects.push(...elementDefects(text, element, before, language, style));
    before = element.through ?? element.path;
    end = element.end;
  }
  return defects.sort((a, b) => a.span.start - b.span.start);
}

/** `CMW/C/MEX/CO/4 36b` has lost its word: what stands behind the symbol becomes `, para. 36 (b)`. */
export function wordlessDefect(group: NumberGroup, symbolEnd: number, language: Language): CitationDefect {
  const replacement = citationWords[language].afterSymbol + formatCitation({ elements: group.elements }, language, 'abbreviated');
  return { span: { start: symbolEnd, end: group.end }, code: 'word', replacement };
}

function houseLanguage(group: NumberGroup, textLanguage: Language | undefined): Language | undefined {
  const written = group.word?.entry;
  if (written === undefined) return group.language ?? textLanguage;
  const shared = /^(?:par|para|paras|sect|section)\.?,?$/i.test(group.word!.written) || written.foreign && /^[§¶]/.test(group.word!.written);
  return shared && textLanguage !== undefined ? textLanguage : written.language;
}

/** "apartado b) del párrafo 36", "recommendation 36 (b)": the whole is written anew. */
function rewritten(text: string, group: NumberGroup, language: Language): readonly CitationDefect[] {
  const words = citationWords[language];
  const style = group.style === 'abbreviated' ? 'abbreviated' : 'prose';
  const several = citesSeveral(group.elements) ? 1 : 0;
  let list = '';
  let before: Path | undefined;
  group.elements.forEach((element, index) => {
    if (index > 0) list += index === group.elements.length - 1 ? words.and : words.comma;
    list += formatElement(element, before, language, style);
    before = element.through ?? element.path;
  });
  const contained = group.kind === 'recommendation' ? words.recommendation : undefined;
  const isPlural = group.elements.length > 1 || group.elements[0]!.through !== undefined;
  const article = group.article === undefined ? '' : `${group.article} `;
  const replacement = `${article}${contained === undefined ? '' : `${contained.noun[isPlural ? 1 : 0]} ${contained.within[several]} `}${words.paragraph[style][several]}${words.space}${list}`;
  const written = text.slice(group.start, group.end);
  const capital = /^\p{Lu}/u.test(written) ? replacement[0]!.toUpperCase() + replacement.slice(1) : replacement;
  return [{ span: { start: group.start, end: group.end }, code: group.itemsFirst ? 'item-form' : 'word', replacement: capital }];
}

function expectedWord(group: NumberGroup, written: string, language: Language, style: 'abbreviated' | 'prose'): string | undefined {
  // Cases and articles of Russian and Arabic words are right as they stand.
  if (language === 'ru' || language === 'ar' || language === 'zh') return undefined;
  const [one, several] = citationWords[language].paragraph[style];
  const plain = written.toLowerCase();
  // "paragraphs 36 (a) and (b)" is written as often as "paragraph": both stand.
  const severalItems = group.elements.length > 1 || group.elements[0]!.through !== undefined;
  const expected = citesSeveral(group.elements) ? several : severalItems && plain === several ? several : one;
  if (plain === expected) return undefined;
  return /^\p{Lu}/u.test(written) ? expected[0]!.toUpperCase() + expected.slice(1) : expected;
}

function elementDefects(
  text: string,
  element: NumberGroup['elements'][number],
  before: Path | undefined,
  language: Language,
  style: 'abbreviated' | 'prose',
): readonly CitationDefect[] {
  const written = text.slice(element.start, element.end);
  const spaced = written.replace(/\s+(?:>\s*)?/g, ' ');
  if (language === 'zh') return [];
  const forms = [formatElement(element, before, language, style), formatElement(element, undefined, language, style)];
  if (element.through !== undefined) {
    const plain = citationWords[language].range;
    // An en dash between figures is never wrong, "to" in a footnote neither.
    const marks = new Set([plain.abbreviated, plain.prose, ...(language === 'es' || language === 'fr' ? [] : ['–'])]);
    for (const mark of marks) forms.push(`${formatPath(element.path, language)}${mark}${formatPath(element.through, language)}`, forms[0]!.replace(plain[style], mark));
  }
  // Russian and Arabic ranges have forms of their own ("с 9 по 12", "من 9 إلى 12").
  if (forms.includes(spaced) || (element.through !== undefined && (language === 'ru' || language === 'ar'))) return [];
  const replacement = /^\d/.test(written) ? formatElement(element, sameStart(written) ? before : undefined, language, style) : forms[0]!;
  const squeezed = (form: string): string => form.replace(/ /g, '');
  const code = hasLookAlike(written) ? 'look-alike' : squeezed(spaced) === squeezed(replacement) ? 'spacing' : element.through !== undefined && !/[a-z]/i.test(squeezed(written).replace(/a[l]?|to|à|hasta|through/gi, '')) ? 'range-form' : 'item-form';
  return [{ span: { start: element.start, end: element.end }, code, replacement }];
}

function sameStart(written: string): boolean {
  return !/^\d/.test(written);
}

const oxford = /^,\s(?:and|or|y|et)\s$/i;
const ampersand = /^\s?&\s?$/;
const slash = /^\s?\/\s?$/;

function separatorDefects(text: string, start: number, end: number, language: Language, last: boolean): readonly CitationDefect[] {
  if (language !== 'en' && language !== 'es' && language !== 'fr') return [];
  const written = text.slice(start, end);
  const span = { start, end };
  if (slash.test(written)) return [{ span, code: 'list-form', replacement: last ? citationWords[language].and : citationWords[language].comma }];
  if (last && (oxford.test(written) || ampersand.test(written))) return [{ span, code: 'list-form', replacement: citationWords[language].and }];
  return /^,(?=\S)/.test(written) && !/\n/.test(written) && written === ',' ? [{ span, code: 'spacing', replacement: ', ' }] : [];
}
