import { letter } from './letters.ts';
import type { FoundQualifier } from './qualifiers.ts';

/**
 * The name of a text that is no document of ours, at the end of a phrase: "Vélez Loor v. Panama", "judgment of 23 November 2010", "OC-21/14", "amparo en
 * revisión 388/2022", "the common core document". "Concluding observations on the fourth periodic report" names the observations.
 */
export function findOtherText(phrase: string, offset: number): FoundQualifier | undefined {
  if (ours.test(phrase)) return undefined;
  for (const pattern of otherTexts) {
    const match = pattern.exec(phrase);
    if (match) return { qualifier: 'other', start: offset + match.index, end: offset + match.index + match[0].length };
  }
  return undefined;
}

const ours = /observations|observaciones|issues|cuestiones|liste de(?:s)? points|recomm?end|recommand|(?:present|this|presente|este|présent|ce)[ \n](?:[a-zé]{1,12}[ \n])?(?:report|informe|rapport)/i;
const months = 'January|February|March|April|May|June|July|August|September|October|November|December|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre';
const ordinal =
  '(?:initial|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|combined|inicial|primer|segundo|tercer|cuarto|quinto|sexto|séptimo|octavo|noveno|décimo|premier|deuxième|troisième|quatrième|cinquième|sixième|septième)';
const otherTexts: readonly RegExp[] = [
  // "388/2022", "OC-21/14"
  '\\w/[\\w.-]{0,12}\\d',
  `(?<![${letter}])(?:judge?ments?|sentencias?|arrêts?|jugements?|advisory opinions?|opini[oó]n(?:es)? consultivas?|avis consultatifs?|amparos?|common core document|documento básico|documento básico común|document de base|document de base commun)(?: (?:of|de|del|du|en|directo|revisión|${months}|\\d{1,4})){0,6}`,
  // "Vélez Loor v. Panama", "Caso Vélez Loor c. Panamá y otros"
  `[${letter}] (?:v|vs|c)\\. [${letter}\\s]{2,60}`,
  `(?<![${letter}])${ordinal} (?:(?:national|State|country) )?(?:(?:periodic )?report|informe(?: periódico)?|rapport(?: périodique)?)(?: (?:of|de|du) [${letter}]{2,20})?`,
].map((source) => new RegExp(`(?:${source.replace(/ /g, '[ \\n]')})$`, 'i'));
