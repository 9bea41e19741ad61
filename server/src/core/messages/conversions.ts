import type { Language } from '../model.ts';
import { languageNames } from './actions.ts';
import { defineMessages } from './defineMessages.ts';

/** The names of changes of all references at once. */
export const conversionMessages = defineMessages(
  {
    allInLanguage: (language: Language, count: number, left: number) => `Write ${many(count, 'reference', 'references')} in ${languageNames.en[language]}${stay(left)}`,
    allInShort: (count: number, left: number) => `Write ${many(count, 'reference', 'references')} in short form${stay(left)}`,
    allInProse: (count: number, left: number) => `Write ${many(count, 'reference', 'references')} in full words${stay(left)}`,
  },
  {
    allInLanguage: (language: Language, count: number, left: number) => `Pasar ${many(count, 'referencia', 'referencias')} al ${languageNames.es[language]}${quedan(left)}`,
    allInShort: (count: number, left: number) => `Escribir ${many(count, 'referencia', 'referencias')} en forma abreviada${quedan(left)}`,
    allInProse: (count: number, left: number) => `Escribir ${many(count, 'referencia', 'referencias')} con todas sus palabras${quedan(left)}`,
  },
  {
    allInLanguage: (language: Language, count: number, left: number) => `Convertir ${many(count, 'renvoi', 'renvois')} en ${languageNames.fr[language]}${restent(left)}`,
    allInShort: (count: number, left: number) => `Écrire ${many(count, 'renvoi', 'renvois')} sous forme abrégée${restent(left)}`,
    allInProse: (count: number, left: number) => `Écrire ${many(count, 'renvoi', 'renvois')} en toutes lettres${restent(left)}`,
  },
);

function many(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}

function stay(left: number): string {
  return left === 0 ? '' : `; ${left === 1 ? '1 stays as it is' : `${left} stay as they are`}`;
}

function quedan(left: number): string {
  return left === 0 ? '' : `; ${left === 1 ? '1 queda como está' : `${left} quedan como están`}`;
}

function restent(left: number): string {
  return left === 0 ? '' : ` ; ${left === 1 ? '1 reste tel quel' : `${left} restent tels quels`}`;
}
