import { defineMessages } from './defineMessages.ts';

/** What is said of documents that are at hand twice. */
export const duplicateMessages = defineMessages(
  {
    copy: (name: string, language: string, file: string, other: string) => `${name} (${language}) is at hand twice with the same words: ${file} and ${other}.`,
    differing: (name: string, language: string, file: string, other: string, count: number, all: number, numbers: string) =>
      `${name} (${language}) is at hand twice with different words: ${file} and ${other} differ in ${count} of ${all} paragraphs (${numbers}).`,
    sameText: (file: string, other: string, name: string, otherName: string) => `${file} and ${other} have the same words under two names: ${name} and ${otherName}.`,
    similar: (file: string, other: string, name: string, otherName: string, percent: number) =>
      `${file} (${name}) and ${other} (${otherName}) are nearly the same: about ${percent} per cent of their expressions.`,
  },
  {
    copy: (name, language, file, other) => `${name} (${language}) está dos veces con las mismas palabras: ${file} y ${other}.`,
    differing: (name, language, file, other, count, all, numbers) =>
      `${name} (${language}) está dos veces con palabras distintas: ${file} y ${other} difieren en ${count} de ${all} párrafos (${numbers}).`,
    sameText: (file, other, name, otherName) => `${file} y ${other} tienen las mismas palabras con dos nombres: ${name} y ${otherName}.`,
    similar: (file, other, name, otherName, percent) => `${file} (${name}) y ${other} (${otherName}) son casi iguales: coinciden en cerca del ${percent} por ciento de sus expresiones.`,
  },
  {
    copy: (name, language, file, other) => `${name} (${language}) est présent deux fois avec les mêmes mots : ${file} et ${other}.`,
    differing: (name, language, file, other, count, all, numbers) =>
      `${name} (${language}) est présent deux fois avec des mots différents : ${file} et ${other} diffèrent dans ${count} paragraphes sur ${all} (${numbers}).`,
    sameText: (file, other, name, otherName) => `${file} et ${other} ont les mêmes mots sous deux noms : ${name} et ${otherName}.`,
    similar: (file, other, name, otherName, percent) => `${file} (${name}) et ${other} (${otherName}) sont presque identiques : environ ${percent} pour cent de leurs expressions.`,
  },
);
