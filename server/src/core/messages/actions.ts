import type { Language } from '../model.ts';
import { defineMessages } from './defineMessages.ts';

/** The names of what the editor offers to do at a place of a draft. */
export const actionMessages = defineMessages(
  {
    insertReply: (unit: string) => `Insert a reply for ${unit}`,
    insertReplies: (paragraph: string) => `Insert replies for all items of paragraph ${paragraph}`,
    insertAllReplies: (count: number) => `Insert replies for these ${count} recommendations`,
    writeInHouseStyle: (form: string) => `Write this reference in house style: ${form}`,
    convertTo: (language: Language, form: string) => `Convert reference to ${languageNames.en[language]}: ${form}`,
    writeInProse: (form: string) => `Write this reference in full words: ${form}`,
    writeInShort: (form: string) => `Write this reference in short form: ${form}`,
    writeOutIbid: (form: string) => `Write out “Ibid.”: ${form}`,
    writeOutSymbol: (form: string) => `Write the whole symbol: ${form}`,
  },
  {
    insertReply: (unit: string) => `Insertar una respuesta para ${unit.startsWith('párr') ? `el ${unit}` : unit}`,
    insertReplies: (paragraph: string) => `Insertar respuestas para todos los apartados del párrafo ${paragraph}`,
    insertAllReplies: (count: number) => `Insertar respuestas para estas ${count} recomendaciones`,
    writeInHouseStyle: (form: string) => `Escribir esta referencia en la forma usual: ${form}`,
    convertTo: (language: Language, form: string) => `Pasar la referencia al ${languageNames.es[language]}: ${form}`,
    writeInProse: (form: string) => `Escribir esta referencia con todas sus palabras: ${form}`,
    writeInShort: (form: string) => `Escribir esta referencia en forma abreviada: ${form}`,
    writeOutIbid: (form: string) => `Escribir la referencia completa en lugar de «Ibid.»: ${form}`,
    writeOutSymbol: (form: string) => `Escribir la signatura completa: ${form}`,
  },
  {
    insertReply: (unit: string) => `Insérer une réponse pour ${unit.startsWith('par.') ? `le ${unit}` : unit}`,
    insertReplies: (paragraph: string) => `Insérer des réponses pour tous les alinéas du paragraphe ${paragraph}`,
    insertAllReplies: (count: number) => `Insérer des réponses pour ces ${count} recommandations`,
    writeInHouseStyle: (form: string) => `Écrire ce renvoi dans la forme d’usage : ${form}`,
    convertTo: (language: Language, form: string) => `Convertir le renvoi en ${languageNames.fr[language]} : ${form}`,
    writeInProse: (form: string) => `Écrire ce renvoi en toutes lettres : ${form}`,
    writeInShort: (form: string) => `Écrire ce renvoi sous forme abrégée : ${form}`,
    writeOutIbid: (form: string) => `Remplacer « Ibid. » par le renvoi complet : ${form}`,
    writeOutSymbol: (form: string) => `Écrire la cote complète : ${form}`,
  },
);

const languageNames: Readonly<Record<'en' | 'es' | 'fr', Readonly<Record<Language, string>>>> = {
  en: { en: 'English', es: 'Spanish', fr: 'French', ru: 'Russian', ar: 'Arabic', zh: 'Chinese' },
  es: { en: 'inglés', es: 'español', fr: 'francés', ru: 'ruso', ar: 'árabe', zh: 'chino' },
  fr: { en: 'anglais', es: 'espagnol', fr: 'français', ru: 'russe', ar: 'arabe', zh: 'chinois' },
};

/**
 * The slot that stands in an inserted reply until the drafter fills it, in the language of the draft. What it asks for is what a reply
 * should hold: the measure, its result at a date, the difficulty.
 */
export const replySlots: Readonly<Record<Language, string>> = {
  en: '{Measures taken, their results as at a date, and difficulties}',
  es: '{Medidas adoptadas, sus resultados a una fecha y dificultades}',
  fr: '{Mesures prises, leurs résultats à une date donnée et difficultés}',
  ru: '{Принятые меры, их результаты на определенную дату и трудности}',
  ar: '{التدابير المتخذة ونتائجها حتى تاريخ محدد والصعوبات}',
  zh: '{已采取的措施、截至某日的成果和困难}',
};
