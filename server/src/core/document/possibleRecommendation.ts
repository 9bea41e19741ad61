import type { Language } from '../model.ts';
import type { FoundAct } from './speechActs.ts';

// "stresses the need for the State party to …", "insiste … sur la nécessité, pour l'État partie, de …".
const need = new RegExp(
  [
    String.raw`(?:need|necessity|obligation) (?:for|of) the State party to|importance of the State party[’']s (?:adopting|ensuring|taking)`,
    String.raw`(?:necesidad|obligación) de que el Estado parte|necesidad, para el Estado parte,? de`,
    String.raw`(?:nécessité|obligation),? (?:pour|faite à) l[’']État partie,? (?:de |d[’'])`,
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

/**
 * Words of a sentence that ask for something without the forms in which the Committees recommend: where they stand, for a paragraph of which nothing
 * is counted. "The Committee stresses the need for the State party to train judges." gives "need for the State party to"; it is shown, not counted.
 * Without a language (in the last part, which tells how reports should look) passive sentences ask for nothing.
 */
export function findPossibleRecommendation(sentence: string, acts: readonly FoundAct[], language: Language | undefined): { readonly start: number } | undefined {
  const reiterated = acts.find(({ act }) => act === 'reiterates');
  if (reiterated) return { start: reiterated.start };
  const text = sentence.slice(0, longest);
  const needed = acts.some(({ act }) => act === 'information') ? need.exec(text) : undefined;
  if (needed) return { start: needed.index };
  const asked = acts.length === 0 && language !== undefined ? passive[language]?.exec(text) : undefined;
  return asked ? { start: asked.index } : undefined;
}

/** What asks stands near the beginning. */
const longest = 600;
