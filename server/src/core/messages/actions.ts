import type { Language, Scope } from '../model.ts';
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
    addMissingReplies: 'Add places for all missing replies',
    addedReplies: (count: number) => `Added ${count === 1 ? 'a place for 1 reply' : `places for ${count} replies`}.`,
    addedSomeReplies: (count: number, left: number) => `Added ${count === 1 ? 'a place for 1 reply' : `places for ${count} replies`}; for ${left} more no safe place was found.`,
    nothingIsMissing: 'Every recommendation has a reply or a place for one.',
    noPlaceFound: (count: number) => `No safe place was found for ${count === 1 ? 'the missing reply' : `the ${count} missing replies`}. A comment or a block of code may not be closed.`,
    answeredIsUnknown: (symbol: string) => `${symbol} is not among the documents: what it asks for is not known.`,
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
    addMissingReplies: 'Añadir espacios para todas las respuestas que faltan',
    addedReplies: (count: number) => `Se ${count === 1 ? 'añadió un espacio para 1 respuesta' : `añadieron espacios para ${count} respuestas`}.`,
    addedSomeReplies: (count: number, left: number) => `Se ${count === 1 ? 'añadió un espacio para 1 respuesta' : `añadieron espacios para ${count} respuestas`}; para ${left} más no se encontró un lugar seguro.`,
    nothingIsMissing: 'Todas las recomendaciones tienen una respuesta o un espacio para ella.',
    noPlaceFound: (count: number) => `No se encontró un lugar seguro para ${count === 1 ? 'la respuesta que falta' : `las ${count} respuestas que faltan`}. Puede que un comentario o un bloque de código no esté cerrado.`,
    answeredIsUnknown: (symbol: string) => `${symbol} no está entre los documentos: no se sabe qué pide.`,
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
    addMissingReplies: 'Ajouter un emplacement pour toutes les réponses manquantes',
    addedReplies: (count: number) => (count === 1 ? 'Un emplacement a été ajouté pour 1 réponse.' : `Des emplacements ont été ajoutés pour ${count} réponses.`),
    addedSomeReplies: (count: number, left: number) => `${count === 1 ? 'Un emplacement a été ajouté pour 1 réponse' : `Des emplacements ont été ajoutés pour ${count} réponses`} ; pour ${left} autres, aucun endroit sûr n’a été trouvé.`,
    nothingIsMissing: 'Chaque recommandation a une réponse ou un emplacement pour en écrire une.',
    noPlaceFound: (count: number) => `Aucun endroit sûr n’a été trouvé pour ${count === 1 ? 'la réponse manquante' : `les ${count} réponses manquantes`}. Un commentaire ou un bloc de code n’est peut-être pas fermé.`,
    answeredIsUnknown: (symbol: string) => `${symbol} n’est pas parmi les documents : on ne sait pas ce qu’il demande.`,
  },
);

/** What each language is called in the three that the product speaks. */
export const languageNames: Readonly<Record<'en' | 'es' | 'fr', Readonly<Record<Language, string>>>> = {
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

type Title = (symbol: string, answers: string, state: string) => string;

/** The first heading of a new report, in its own language. */
export const reportTitles: Readonly<Record<Language, Readonly<Record<Scope, Title>>>> = {
  en: {
    all: (symbol, _, state) => `${state === '' ? 'Periodic report' : `Periodic report of ${state}`} (${symbol})`,
    'follow-up': (_, answers, state) => `${state === '' ? 'Information' : `Information received from ${state}`} on follow-up to the concluding observations (${answers})`,
  },
  es: {
    all: (symbol, _, state) => `Informe periódico${state === '' ? '' : ` – ${state}`} (${symbol})`,
    'follow-up': (_, answers, state) => `Información sobre el seguimiento de las observaciones finales${state === '' ? '' : ` – ${state}`} (${answers})`,
  },
  fr: {
    all: (symbol, _, state) => `Rapport périodique${state === '' ? '' : ` – ${state}`} (${symbol})`,
    'follow-up': (_, answers, state) => `Renseignements sur la suite donnée aux observations finales${state === '' ? '' : ` – ${state}`} (${answers})`,
  },
  ru: {
    all: (symbol, _, state) => `Периодический доклад${state === '' ? '' : ` – ${state}`} (${symbol})`,
    'follow-up': (_, answers, state) => `Информация о последующих мерах в связи с заключительными замечаниями${state === '' ? '' : ` – ${state}`} (${answers})`,
  },
  ar: {
    all: (symbol, _, state) => `التقرير الدوري${state === '' ? '' : ` – ${state}`} (${symbol})`,
    'follow-up': (_, answers, state) => `معلومات عن متابعة الملاحظات الختامية${state === '' ? '' : ` – ${state}`} (${answers})`,
  },
  zh: {
    all: (symbol, _, state) => `${state}定期报告（${symbol}）`,
    'follow-up': (_, answers, state) => `${state}关于结论性意见后续行动的资料（${answers}）`,
  },
};
