import type { DocumentKind, FactName, Language, Problem, UiLanguage } from '../model.ts';
import { defineMessages } from './defineMessages.ts';
import { featureMessages } from './features.ts';
import { longDate } from './longDate.ts';

/**
 * What a reader noticed in a UN document, in one sentence a lawyer can use.
 *
 * For the problem `text-incomplete` of CMW/C/MEX/CO/4, para. 38 (a) in English: "38 (a) is incomplete in the source: its sentence does not end."
 */
export function getProblemMessage(problem: Problem, language: UiLanguage): string {
  const words = problemMessages(language);
  const { detail } = problem;
  const get = (key: string): string => detail[key] ?? '';
  switch (problem.code) {
    case 'paragraph-missing':
      return words.paragraphMissing(get('number'));
    case 'paragraph-repeated':
      return words.paragraphRepeated(get('number'));
    case 'number-unread':
      return words.numberUnread(get('number'), get('reference'));
    case 'text-unnumbered':
      return words.textUnnumbered(get('words'));
    case 'follow-up-unclear':
      return words.followUpUnclear(get('reference'));
    case 'numbers-inferred':
      return words.numbersInferred;
    case 'letters-inferred':
      return words.lettersInferred(get('number'));
    case 'item-repeated':
      return words.itemRepeated(get('reference'), get('label'));
    case 'item-missing':
      return words.itemMissing(get('reference'), get('label'));
    case 'reply-missing': {
      const [number = '', ...labels] = get('question').split('.');
      return words.replyMissing(number + labels.map((label) => (language === 'en' ? ` (${label})` : ` ${label})`)).join(''));
    }
    case 'reply-unclear':
      return words.replyUnclear(get('heading'));
    case 'text-incomplete':
      return words.textIncomplete(get('reference'));
    case 'possible-recommendation':
      return words.possibleRecommendation(get('reference'), get('words'));
    case 'footnote-missing':
      return words.footnoteMissing(get('mark'));
    case 'footnote-unmarked':
      return words.footnoteUnmarked(get('mark'));
    case 'ibid-ambiguous':
      return words.ibidAmbiguous(get('mark'));
    case 'symbol-conflict':
      return words.symbolConflict(get('used'), get('other'));
    case 'symbol-unknown':
      return words.symbolUnknown;
    case 'fact-conflict': {
      const fact = get('fact') as FactName;
      const [used, other] = [get('used'), get('other')].map((value) => getFactValue(fact, value, language)) as [string, string];
      return words.factConflict(words[`fact-${fact}`], used, other, words[`where-${get('where') as 'title'}`]);
    }
    case 'no-paragraphs':
      return words.noParagraphs;
    case 'text-unreadable':
      return words.textUnreadable(get('reason'));
  }
}

/** The value of a fact in the user's words: names of States, Committees and cycles are as the text or the symbol has them. */
function getFactValue(fact: FactName, value: string, language: UiLanguage): string {
  if (fact === 'kind') return featureMessages(language).documentKind(value as DocumentKind);
  if (fact === 'language') return languageNames[language][value as Language];
  return fact === 'date' ? longDate(value, language) : value;
}

/** The languages of documents in the user's words. */
export const languageNames: Readonly<Record<UiLanguage, Readonly<Record<Language, string>>>> = {
  en: { en: 'English', es: 'Spanish', fr: 'French', ru: 'Russian', ar: 'Arabic', zh: 'Chinese' },
  es: { en: 'inglés', es: 'español', fr: 'francés', ru: 'ruso', ar: 'árabe', zh: 'chino' },
  fr: { en: 'anglais', es: 'espagnol', fr: 'français', ru: 'russe', ar: 'arabe', zh: 'chinois' },
};

/** `2–7`: several in a row are one problem. */
function isRange(numbers: string): boolean {
  return numbers.includes('–');
}

/** Before a fact, in French; the others take "le". */
const factArticles: Readonly<Record<string, string>> = { État: 'L’', langue: 'La ', date: 'La ' };

const problemMessages = defineMessages(
  {
    paragraphMissing: (number: string) => (isRange(number) ? `Paragraphs ${number} are missing.` : `Paragraph ${number} is missing.`),
    paragraphRepeated: (number: string) => `Paragraph ${number} stands twice.`,
    numberUnread: (number: string, reference: string) => `A sentence numbered ${number} is read as part of paragraph ${reference}: its number does not fit the count.`,
    textUnnumbered: (words: string) => `“${words}” has no number and belongs to no paragraph: it is left out.`,
    followUpUnclear: (reference: string) => `The list for follow-up names ${reference}, which the text does not have.`,
    numbersInferred: 'The text has lost its paragraph numbers; they are counted by order and may differ from the published ones.',
    lettersInferred: (number: string) => `Lists have lost their letters (first in paragraph ${number}); they are given by order and may differ from the published ones.`,
    itemRepeated: (reference: string, label: string) => `Item ${label} of paragraph ${reference} stands twice; a reference to it leads to the first.`,
    itemMissing: (reference: string, label: string) => `Item ${label} of paragraph ${reference} is missing.`,
    replyMissing: (question: string) => `A heading replies to paragraph ${question}, and no reply stands under it.`,
    replyUnclear: (heading: string) => `What the heading “${heading}” replies to could not be told; the paragraphs under it count as a reply to nothing.`,
    textIncomplete: (reference: string) => `${reference} is incomplete in the source: its sentence does not end.`,
    possibleRecommendation: (reference: string, words: string) => `${reference} reads like a recommendation (“${words}”) and is not counted as one.`,
    footnoteMissing: (mark: string) => `Footnote ${mark} is marked in the text, but the note is missing.`,
    footnoteUnmarked: (mark: string) => `Footnote ${mark} has no mark in the text.`,
    ibidAmbiguous: (mark: string) => `“Ibid.” in footnote ${mark} could mean more than one document, or none.`,
    symbolConflict: (used: string, other: string) => `The symbol is given as ${used} and as ${other}; ${used} is used.`,
    symbolUnknown: 'The text does not give its symbol.',
    'fact-state': 'State',
    'fact-committee': 'Committee',
    'fact-cycle': 'number of the report',
    'fact-kind': 'kind of document',
    'fact-language': 'language',
    'fact-date': 'date',
    'where-title': 'the title',
    'where-masthead': 'the first page',
    'where-file-name': 'the name of the file',
    'where-front-matter': 'the front matter',
    'where-text': 'the text itself',
    factConflict: (fact: string, used: string, other: string, where: string) => `The ${fact} is taken to be ${used}; ${where} says ${other}.`,
    noParagraphs: 'No numbered paragraphs were found.',
    textUnreadable: (reason: string) => `A part of the text could not be read: ${reason}.`,
  },
  {
    paragraphMissing: (number) => (isRange(number) ? `Faltan los párrafos ${number}.` : `Falta el párrafo ${number}.`),
    paragraphRepeated: (number) => `El párrafo ${number} figura dos veces.`,
    numberUnread: (number, reference) => `Una oración con el número ${number} se lee como parte del párrafo ${reference}: su número no sigue la cuenta.`,
    textUnnumbered: (words) => `«${words}» no tiene número ni pertenece a ningún párrafo: se omite.`,
    followUpUnclear: (reference) => `La lista de seguimiento menciona ${reference}, que no figura en el texto.`,
    numbersInferred: 'El texto ha perdido los números de los párrafos; se cuentan por orden y pueden diferir de los publicados.',
    lettersInferred: (number) => `Hay listas que han perdido sus letras (la primera en el párrafo ${number}); se asignan por orden y pueden diferir de las publicadas.`,
    itemRepeated: (reference, label) => `El apartado ${label} del párrafo ${reference} figura dos veces; una referencia lleva al primero.`,
    itemMissing: (reference, label) => `Falta el apartado ${label} del párrafo ${reference}.`,
    replyMissing: (question) => `Un título responde al párrafo ${question} y debajo no hay respuesta.`,
    replyUnclear: (heading) => `No se pudo determinar a qué responde el título «${heading}»; los párrafos que le siguen no cuentan como respuesta a nada.`,
    textIncomplete: (reference) => `${reference} está incompleto en el original: la oración no termina.`,
    possibleRecommendation: (reference, words) => `${reference} se lee como una recomendación («${words}») y no se cuenta como tal.`,
    footnoteMissing: (mark) => `La nota ${mark} está señalada en el texto, pero falta.`,
    footnoteUnmarked: (mark) => `La nota ${mark} no está señalada en el texto.`,
    ibidAmbiguous: (mark) => `«Ibid.» en la nota ${mark} puede aludir a más de un documento, o a ninguno.`,
    symbolConflict: (used, other) => `La signatura figura como ${used} y como ${other}; se utiliza ${used}.`,
    symbolUnknown: 'El texto no da su signatura.',
    'fact-state': 'Estado',
    'fact-committee': 'Comité',
    'fact-cycle': 'número del informe',
    'fact-kind': 'tipo de documento',
    'fact-language': 'idioma',
    'fact-date': 'fecha',
    'where-title': 'el título',
    'where-masthead': 'la primera página',
    'where-file-name': 'el nombre del archivo',
    'where-front-matter': 'el encabezado del archivo',
    'where-text': 'el texto mismo',
    factConflict: (fact, used, other, where) => `Se entiende que ${fact === 'fecha' ? 'la' : 'el'} ${fact} es ${used}; ${where} dice ${other}.`,
    noParagraphs: 'No se encontraron párrafos numerados.',
    textUnreadable: (reason) => `No se pudo leer una parte del texto: ${reason}.`,
  },
  {
    paragraphMissing: (number) => (isRange(number) ? `Les paragraphes ${number} manquent.` : `Le paragraphe ${number} manque.`),
    paragraphRepeated: (number) => `Le paragraphe ${number} figure deux fois.`,
    numberUnread: (number, reference) => `Une phrase qui porte le numéro ${number} est lue comme partie du paragraphe ${reference} : son numéro ne suit pas le compte.`,
    textUnnumbered: (words) => `« ${words} » ne porte pas de numéro et n’appartient à aucun paragraphe : ce passage est laissé de côté.`,
    followUpUnclear: (reference) => `La liste de suivi mentionne ${reference}, qui ne figure pas dans le texte.`,
    numbersInferred: 'Le texte a perdu ses numéros de paragraphe ; ils sont comptés dans l’ordre et peuvent différer de ceux qui ont été publiés.',
    lettersInferred: (number) => `Des listes ont perdu leurs lettres (la première au paragraphe ${number}) ; elles sont données dans l’ordre et peuvent différer de celles qui ont été publiées.`,
    itemRepeated: (reference, label) => `L’alinéa ${label} du paragraphe ${reference} figure deux fois ; un renvoi mène au premier.`,
    itemMissing: (reference, label) => `L’alinéa ${label} du paragraphe ${reference} manque.`,
    replyMissing: (question) => `Un titre répond au paragraphe ${question}, et aucune réponse ne le suit.`,
    replyUnclear: (heading) => `On n’a pas pu déterminer à quoi répond le titre « ${heading} » ; les paragraphes qui le suivent ne comptent comme réponse à rien.`,
    textIncomplete: (reference) => `${reference} est incomplet dans l’original : la phrase ne se termine pas.`,
    possibleRecommendation: (reference, words) => `${reference} se lit comme une recommandation (« ${words} ») et n’est pas compté comme telle.`,
    footnoteMissing: (mark) => `La note ${mark} est appelée dans le texte, mais elle manque.`,
    footnoteUnmarked: (mark) => `La note ${mark} n’est pas appelée dans le texte.`,
    ibidAmbiguous: (mark) => `« Ibid. » dans la note ${mark} peut viser plusieurs documents, ou aucun.`,
    symbolConflict: (used, other) => `La cote est donnée comme ${used} et comme ${other} ; ${used} est retenue.`,
    symbolUnknown: 'Le texte ne donne pas sa cote.',
    'fact-state': 'État',
    'fact-committee': 'Comité',
    'fact-cycle': 'numéro du rapport',
    'fact-kind': 'type de document',
    'fact-language': 'langue',
    'fact-date': 'date',
    'where-title': 'le titre',
    'where-masthead': 'la première page',
    'where-file-name': 'le nom du fichier',
    'where-front-matter': 'l’en-tête du fichier',
    'where-text': 'le texte lui-même',
    factConflict: (fact, used, other, where) => `${factArticles[fact] ?? 'Le '}${fact} retenu${fact === 'langue' || fact === 'date' ? 'e' : ''} est ${used} ; ${where} indique ${other}.`,
    noParagraphs: 'Aucun paragraphe numéroté n’a été trouvé.',
    textUnreadable: (reason) => `Une partie du texte n’a pas pu être lue : ${reason}.`,
  },
);
