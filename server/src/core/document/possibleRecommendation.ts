import type { Language } from '../model.ts';
import type { FoundAct } from './speechActs.ts';

// "stresses the need for the State party to …", "emphasizes the need for the Government to …", "insiste … sur la nécessité, pour l'État partie, de …".
const need = new RegExp(
  [
    String.raw`(?:need|necessity|obligation) (?:for|of) the (?:State party|Government|authorities) to|State party is (?:under an obligation|obliged) to|importance of the State party[’']s (?:adopting|ensuring|taking)`,
    String.raw`(?:necesidad|obligación) de que (?:el Estado parte|el Gobierno|las autoridades)|necesidad, para el Estado parte,? de`,
    String.raw`(?:nécessité|obligation),? (?:pour|faite à|faite au) (?:l[’']État partie|le Gouvernement|Gouvernement),? (?:de |d[’'])`,
    String.raw`необходимост\p{L}{1,2} (?:для )?государств\p{L}{1,2}-участник\p{L}{0,2}`,
  ].join('|'),
  'iu',
);

// A sentence without the Committee or the State party: "Measures should be taken to …".
const passive: Readonly<Partial<Record<Language, RegExp>>> = {
  en: /(?<=^(?:[^,]{1,80}, )?(?:\S{1,30} ){1,8})(?:should|must) (?:also |not |further )?be(?= )/u,
  es: /(?<=^(?:[^,]{1,80}, )?(?:\S{1,30} ){0,8})(?:se (?:debe|debería|deben|deberían)|(?:debe|debería|deben|deberían) (?:también )?(?:ser|adoptarse|tomarse))(?![\p{L}])/iu,
  fr: /(?<=^(?:[^,]{1,80}, )?(?:\S{1,30} ){1,8})(?:devraient|devrait|doivent|doit) (?:également |aussi )?être(?= )/u,
};

// What the Committee hopes, wishes and proposes, and holds to be necessary, in the words of earlier years: "hopes that the Government will consider …".
const wish: Readonly<Record<Language, RegExp>> = {
  en: new RegExp(
    [
      String.raw`(?:Committee|^it|, it|and it) (?:\p{L}+ ){0,3}(?:hopes|trusts|expects|proposes|wishes (?:that|to see))|Committee (?:\p{L}+ ){0,3}(?:supports|endorses)`,
      String.raw`expresses (?:its|the) (?:\p{L}+ )?(?:hope|wish|expectation)|(?:is the view of the|in the view of the) Committee|In the Committee[’']s view|considers it (?:\p{L}+ )?(?:necessary|essential|important|desirable|advisable|imperative) (?:for|that|to)|Committee,? (?:\p{L}+ ){1,8}in (?:recommending|urging|calling)`,
    ].join('|'),
    'iu',
  ),
  es: new RegExp(
    [
      String.raw`Comité,? (?:\p{L}+ ){0,3}(?:espera|confía en|propone|aboga por|apoya|desea que|formula votos)|^(?:También |Además, |Asimismo, )?(?:espera|confía en|propone|aboga por)(?!\p{L})`,
      String.raw`(?:expresa|manifiesta) (?:su|la|el) (?:\p{L}+ )?(?:esperanza|deseo)|(?:es|sería|considera|estima) (?:\p{L}+ )?(?:preciso|necesario|menester|imprescindible|indispensable|importante|conveniente|deseable|aconsejable) que|(?:conviene|convendría) que`,
    ].join('|'),
    'iu',
  ),
  fr: new RegExp(
    [
      String.raw`(?:Comité|^il|, il|et il),? (?:\p{L}+ ){0,3}(?:espère|propose|compte que|souhaite (?:que|voir)|soutient|forme le vœu)`,
      String.raw`(?:exprime|émet) (?:son|le |l[’'])\s?(?:\p{L}+ )?(?:espoir|souhait|vœu)|il (?:convient|conviendrait)(?!\p{L})|il y a(?:urait)? lieu|il (?:importe|faut|faudrait)(?!\p{L})|il (?:est|serait) (?:\p{L}+ )?(?:nécessaire|indispensable|essentiel|souhaitable|bon|utile) (?:que|de|d[’'])|l[’']État partie se doit d`,
    ].join('|'),
    'iu',
  ),
  ru: /Комитет (?:\p{L}+ ){0,2}(?:надеется|рассчитывает|выражает (?:надежду|пожелание)|считает необходимым)/iu,
  ar: /تأمل اللجنة|اللجنة (?:\p{L}+ )?(?:تأمل|الأمل)|أملها في/u,
  zh: /委员会(?:还|也|并)?(?:希望|期望|期待|提议|相信)/u,
};

/** Whether a sentence hopes, wishes or proposes: "The Committee hopes that the State party will consider ratifying …". */
export function findWish(sentence: string, language: Language): { readonly start: number } | undefined {
  const found = wish[language].exec(sentence.slice(0, longest));
  return found ? { start: found.index } : undefined;
}

/**
 * Words of a sentence that ask for something without the forms in which the Committees recommend: where they stand, for a paragraph of which nothing
 * is counted. "The Committee stresses the need for the State party to train judges." gives "need for the State party to"; it is shown, not counted.
 * Without a language (in the last part, which tells how reports should look) passive sentences and wishes ask for nothing.
 */
export function findPossibleRecommendation(sentence: string, acts: readonly FoundAct[], language: Language | undefined): { readonly start: number } | undefined {
  const reiterated = acts.find(({ act }) => act === 'reiterates');
  if (reiterated) return { start: reiterated.start };
  const text = sentence.slice(0, longest);
  const needed = acts.some(({ act }) => act === 'information') ? need.exec(text) : undefined;
  if (needed) return { start: needed.index };
  const wished = language === undefined ? undefined : findWish(text, language);
  if (wished) return wished;
  const asked = acts.length === 0 && language !== undefined ? passive[language]?.exec(text) : undefined;
  return asked ? { start: asked.index } : undefined;
}

/** What asks stands near the beginning. */
const longest = 600;
