import type { Span } from '../model.ts';

// Short forms after which a full stop ends no sentence, in the languages that have such forms.
const abbreviations = new Set(
  ('no nos núm núms nº n° art arts para paras párr párrs par pars p pp vol vols cf see ibid ibíd e.g i.e etc sr sra sres dr dra mr mrs ms mm mme m st vs v fig ch chap sect sec ' +
    'rev add corr amend res doc ed eds op cit loc inc ltd u.s d.c ee.uu ee uu approx ca al п пп ст гл разд т.е т.д см им').split(' '),
);

const stop = /[.?!…][)\]"'”’»]{0,3}(?=\s{1,3}[\p{Lu}\d“"«¿¡([‘]|$)|[。！？][」』”）]{0,2}|[؟۔.](?=\s\p{Script=Arabic})/gu;

const articles = /\s{1,3}\((?:[Aa]rts?|[Aa]rt[íi]culos?|[Aa]rticles?|ст)\.?\s[^()]{1,80}\)(?=\s{1,3}\p{Lu}|$)/uy;

/** Splits running text into sentences, as offsets; `No. 6`, `arts. 73` and `(2)` do not end one. Covers the whole text, in order. */
export function getSentences(text: string): readonly Span[] {
  const sentences: Span[] = [];
  let start = 0;
  stop.lastIndex = 0;
  for (let match = stop.exec(text); match; match = stop.exec(text)) {
    if (match[0][0] === '.' && isAbbreviation(text, match.index)) continue;
    // "… of the Views. (art. 2) The State party should …": the articles belong to what they stand behind.
    articles.lastIndex = match.index + match[0].length;
    const end = match.index + match[0].length + (articles.exec(text)?.[0].length ?? 0);
    sentences.push({ start, end });
    start = end;
    while (start < text.length && /\s/.test(text[start]!)) start++;
  }
  if (text.slice(start).trim() !== '') sentences.push({ start, end: text.length });
  return sentences;
}

function isAbbreviation(text: string, at: number): boolean {
  const word = /[\p{L}.°]{1,12}$/u.exec(text.slice(Math.max(0, at - 12), at))?.[0].toLowerCase();
  if (word === undefined) return false;
  // An initial: "J. Smith"; but not "the letter a." at the end.
  return abbreviations.has(word) || /^\p{L}$/u.test(word) && /\p{Lu}$/u.test(text.slice(0, at));
}
