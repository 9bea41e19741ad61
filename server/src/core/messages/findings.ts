import type { UiLanguage } from '../model.ts';
import { defineMessages } from './defineMessages.ts';
import { formatNumber } from './formatNumber.ts';
import { longDate } from './longDate.ts';

/** What is said of a unit that has no reply. `text` is the beginning of its own words. */
export interface UnansweredWords {
  readonly unit: string;
  readonly topic: string;
  readonly followUp: boolean;
  readonly due: string | undefined;
  readonly text: string;
}

export interface WordLimitWords {
  readonly total: number;
  readonly body: number;
  readonly footnotes: number;
  readonly limit: number;
}

/** Where something stands, for people: a line, and the file when it is another one. */
export interface PlaceWords {
  readonly file: string | undefined;
  readonly line: number;
}

/**
 * What the findings say. References in them are written in the language of the words (`36 (b)` in English, `36 b)` in Spanish); what a
 * fix would write into the draft is quoted in the language of the draft.
 */
export const findingMessages = defineMessages(
  {
    unanswered: (unit: UnansweredWords) => `${capital(unit.unit)} is not answered${inBrackets([unit.topic, ...followUpWords.en(unit)])}: “${unit.text}”`,
    partialAncestor: (whole: string, items: string, count: number) =>
      `This replies to ${whole} as a whole; ${items} ${count === 1 ? 'has' : 'have'} no reply of ${count === 1 ? 'its' : 'their'} own`,
    dispositionReasonMissing: 'A recommendation that is set aside needs its reason: add “reason: …”',
    dispositionUnknownStatus: (written: string) => `“${written}” is no status of a reply: write “not-accepted” or “not-applicable”, or leave the status out`,
    dispositionNoReference: 'It is not said which recommendation this is about: write its reference after “reply:”',
    ignoreReasonMissing: 'This comment gives no reason, so it hides nothing: “; reason: …”',
    ignoreNoFinding: (codes: string) => `This comment does not say which finding it hides: ${codes}`,
    ignoreUnknownFinding: (written: string) => `There is no finding “${written}”`,
    ignoreUnused: 'There is nothing here that this comment hides; it can be deleted',
    dispositionUnknownKey: (written: string) => `“${written}” has no meaning here: a reply can state its status, reason and owner`,
    mentionedOnly: (units: string, count: number) => `${capital(units)} ${count === 1 ? 'is' : 'are'} only mentioned here; no text replies to ${count === 1 ? 'it' : 'them'}`,
    thinReply: (unit: string, words: number, minimum: number) =>
      `The reply to ${unit} has ${words === 0 ? 'no words' : words === 1 ? '1 word' : `${words} words`} of its own; fewer than ${minimum} do not count as an answer`,
    unfilledPlaceholder: (slot: string) => `Still to be filled in: ${slot}`,
    duplicateReply: (units: string, count: number, place: PlaceWords) =>
      `${capital(units)} ${count === 1 ? 'is' : 'are'} already replied to ${place.file === undefined ? `in line ${place.line}` : `in ${place.file}, line ${place.line}`}`,
    unknownDocumentAnswers: (symbol: string) => `${symbol} is not among the documents: what it recommends is not known, so reply coverage cannot be computed`,
    unknownDocumentIssues: (symbol: string) => `${symbol} is not among the documents: references to this list of issues cannot be checked`,
    unknownDocument: (symbol: string) => `${symbol} is not among the documents: paragraphs cited from it cannot be checked`,
    unknownDocumentMeant: (symbol: string, meant: string) => `${symbol} is not among the documents. Is ${meant} meant?`,
    unknownParagraph: (document: string, number: string) => `${document} has no paragraph ${number}`,
    unknownParagraphHere: (number: string) => `This report has no paragraph ${number}`,
    unknownItem: (document: string, reference: string) => `${document} has no item ${reference}`,
    ambiguousIbid: 'It cannot be told what “ibid.” stands for here: the note before cites no document, or several. Write the symbol',
    ambiguousDocuments: (written: string) => `“${written}” may be of more than one document. Write the symbol`,
    ambiguousAnswers: (written: string) => `“${written}” may be of any of the documents that this report answers. Write the symbol`,
    ambiguousLabel: (written: string) => `“${written}” may be a letter or a number: both exist. Write it in full`,
    ambiguousList: (written: string) => `The list that begins with “${written}” goes on in a way that cannot be read for certain. Write each paragraph and item`,
    notARecommendation: (cited: string, recommendation: string) => `${capital(cited)} states a concern; its recommendation is ${recommendation}. A reply answers the recommendation`,
    notARecommendationAlone: (cited: string) => `${capital(cited)} recommends nothing: there is nothing to reply to`,
    supersededReply: (cited: string, answers: string) => `This replies to ${cited}, of an earlier cycle; this report answers ${answers}`,
    supersededReiterated: (cited: string, answers: string, successors: string) =>
      `This replies to ${cited}, of an earlier cycle; this report answers ${answers}, which repeats it in ${successors}`,
    supersededAnswers: (answers: string, newer: string) => `There are newer concluding observations: ${newer}. This report answers ${answers}`,
    referenceStyle: (form: string) => `House style: ${form}`,
    referenceUncertain: (form: string) => `Is ${form} meant? It is read here as it is written`,
    wordLimit: (words: WordLimitWords) =>
      `The report has ${formatNumber(words.total, 'en')} words (body ${formatNumber(words.body, 'en')}, footnotes ${formatNumber(words.footnotes, 'en')}); the limit is ${formatNumber(words.limit, 'en')}. Over it the State is asked to shorten the report`,
    wordLimitAdvice: (words: WordLimitWords) =>
      `The report has ${formatNumber(words.total, 'en')} words (body ${formatNumber(words.body, 'en')}, footnotes ${formatNumber(words.footnotes, 'en')}); a report of this kind should have no more than ${formatNumber(words.limit, 'en')}`,
    frontMatterNotYaml: 'The lines at the top of this file cannot be read. Each is a name, a colon and a value: “answers: CMW/C/MEX/CO/4”',
    frontMatterNotAMapping: 'The lines at the top of this file must each be a name, a colon and a value: “answers: CMW/C/MEX/CO/4”',
    frontMatterMisplaced: 'What this draft answers is read only in the first lines of the file, between two lines “---”. Until it stands there, no reply is counted',
    frontMatterUnknownKey: (key: string, meant: string) => `“${key}” has no meaning at the top of a draft. Is “${meant}” meant?`,
    frontMatterBadSymbol: (written: string) => (written === '' ? 'The symbol of a UN document is missing here' : `“${written}” is not the symbol of a UN document`),
    frontMatterBadValue: (key: string, written: string, allowed: string) =>
      `“${written}” cannot be the value of “${key}”${allowed === '' ? '' : `: it may be ${allowed}`}`,
    frontMatterNothingAsked: (symbol: string) => `No recommendation is found in ${symbol}: there is nothing to reply to. Is another document meant?`,
    configurationNotJson: 'These settings cannot be read: look for a missing comma, quotation mark or bracket',
    configurationUnknownKey: (key: string) => `There is no setting “${key}”`,
    configurationBadValue: (key: string, allowed: string) => `The setting “${key}” cannot have this value${allowed === '' ? '' : `: it may be ${allowed}`}`,
    configurationBadWhole: 'Settings must be a list of names and values in braces: { "minimumReplyWords": 15 }',
    unreadable: (reason: string) => `This file cannot be read: ${reason}`,
    replaceWith: (text: string) => `Replace with “${text}”`,
    writeAllInHouseStyle: (count: number) => `Write all ${count} references of this file in house style`,
  },
  {
    unanswered: (unit: UnansweredWords) => `${capital(el(unit.unit))} no tiene respuesta${inBrackets([unit.topic, ...followUpWords.es(unit)])}: «${unit.text}»`,
    partialAncestor: (whole: string, items: string, count: number) =>
      `Aquí se responde ${al(whole)} en su conjunto; ${el(items)} no ${count === 1 ? 'tiene' : 'tienen'} respuesta propia`,
    dispositionReasonMissing: 'Toda recomendación que se deja de lado requiere un motivo: añada «reason: …»',
    dispositionUnknownStatus: (written: string) => `«${written}» no es un estado de la respuesta: escriba «not-accepted» (no aceptada) o «not-applicable» (no procede), o no indique ninguno`,
    dispositionNoReference: 'No se dice de qué recomendación se trata: escriba su referencia después de «reply:»',
    ignoreReasonMissing: 'Este comentario no da ningún motivo, por lo que no oculta nada: «; reason: …»',
    ignoreNoFinding: (codes: string) => `Este comentario no dice qué aviso oculta: ${codes}`,
    ignoreUnknownFinding: (written: string) => `No existe el aviso «${written}»`,
    ignoreUnused: 'No hay nada aquí que este comentario oculte; se puede borrar',
    dispositionUnknownKey: (written: string) => `«${written}» no tiene significado aquí: de una respuesta pueden indicarse el estado («status»), el motivo («reason») y la autoridad responsable («owner»)`,
    mentionedOnly: (units: string, count: number) => `${capital(el(units))} solo se ${count === 1 ? 'menciona' : 'mencionan'} aquí; ningún texto ${count === 1 ? 'le' : 'les'} da respuesta`,
    thinReply: (unit: string, words: number, minimum: number) =>
      `La respuesta ${al(unit)} ${words === 0 ? 'no tiene palabras propias' : words === 1 ? 'tiene 1 palabra propia' : `tiene ${words} palabras propias`}; con menos de ${minimum} no cuenta como respuesta`,
    unfilledPlaceholder: (slot: string) => `Falta completar: ${slot}`,
    duplicateReply: (units: string, count: number, place: PlaceWords) =>
      `${capital(el(units))} ya ${count === 1 ? 'tiene' : 'tienen'} respuesta en ${place.file === undefined ? `la línea ${place.line}` : `${place.file}, línea ${place.line}`}`,
    unknownDocumentAnswers: (symbol: string) => `${symbol} no está entre los documentos: no se conocen sus recomendaciones y no puede calcularse la cobertura de las respuestas`,
    unknownDocumentIssues: (symbol: string) => `${symbol} no está entre los documentos: no pueden comprobarse las referencias a esta lista de cuestiones`,
    unknownDocument: (symbol: string) => `${symbol} no está entre los documentos: no pueden comprobarse los párrafos que se citan de él`,
    unknownDocumentMeant: (symbol: string, meant: string) => `${symbol} no está entre los documentos. ¿Se trata de ${meant}?`,
    unknownParagraph: (document: string, number: string) => `${document} no tiene párrafo ${number}`,
    unknownParagraphHere: (number: string) => `El presente informe no tiene párrafo ${number}`,
    unknownItem: (document: string, reference: string) => `${document} no tiene apartado ${reference}`,
    ambiguousIbid: 'No puede saberse a qué se refiere aquí «ibid.»: la nota anterior no cita ningún documento, o cita varios. Escriba la signatura',
    ambiguousDocuments: (written: string) => `«${written}» puede ser de más de un documento. Escriba la signatura`,
    ambiguousAnswers: (written: string) => `«${written}» puede ser de cualquiera de los documentos a los que responde este informe. Escriba la signatura`,
    ambiguousLabel: (written: string) => `«${written}» puede ser una letra o un número: ambos existen. Escríbalo completo`,
    ambiguousList: (written: string) => `La lista que empieza con «${written}» sigue de un modo que no puede leerse con certeza. Escriba cada párrafo y apartado`,
    notARecommendation: (cited: string, recommendation: string) => `${capital(el(cited))} expresa una preocupación; la recomendación que le corresponde figura en ${el(recommendation)}. Se responde a la recomendación`,
    notARecommendationAlone: (cited: string) => `${capital(el(cited))} no recomienda nada: no hay a qué responder`,
    supersededReply: (cited: string, answers: string) => `Aquí se responde a ${cited}, de un ciclo anterior; este informe responde a ${answers}`,
    supersededReiterated: (cited: string, answers: string, successors: string) =>
      `Aquí se responde a ${cited}, de un ciclo anterior; este informe responde a ${answers}, que lo reitera en ${el(successors)}`,
    supersededAnswers: (answers: string, newer: string) => `Hay observaciones finales más recientes: ${newer}. Este informe responde a ${answers}`,
    referenceStyle: (form: string) => `Forma usual: ${form}`,
    referenceUncertain: (form: string) => `¿Se trata de ${form}? Aquí se lee tal como está escrito`,
    wordLimit: (words: WordLimitWords) =>
      `El informe tiene ${formatNumber(words.total, 'es')} palabras (texto ${formatNumber(words.body, 'es')}, notas ${formatNumber(words.footnotes, 'es')}); el límite es de ${formatNumber(words.limit, 'es')}. Si lo supera, se pide al Estado que lo abrevie`,
    wordLimitAdvice: (words: WordLimitWords) =>
      `El informe tiene ${formatNumber(words.total, 'es')} palabras (texto ${formatNumber(words.body, 'es')}, notas ${formatNumber(words.footnotes, 'es')}); se aconseja que un informe de este tipo no pase de ${formatNumber(words.limit, 'es')}`,
    frontMatterNotYaml: 'No pueden leerse las líneas iniciales de este archivo. Cada una es un nombre, dos puntos y un valor: «answers: CMW/C/MEX/CO/4»',
    frontMatterNotAMapping: 'Cada una de las líneas iniciales de este archivo debe ser un nombre, dos puntos y un valor: «answers: CMW/C/MEX/CO/4»',
    frontMatterMisplaced: 'Lo que este borrador responde solo se lee en las primeras líneas del archivo, entre dos líneas «---». Mientras no esté ahí, no se cuenta ninguna respuesta',
    frontMatterUnknownKey: (key: string, meant: string) => `«${key}» no tiene significado al inicio de un borrador. ¿Se trata de «${meant}»?`,
    frontMatterBadSymbol: (written: string) => (written === '' ? 'Falta aquí la signatura de un documento de las Naciones Unidas' : `«${written}» no es la signatura de un documento de las Naciones Unidas`),
    frontMatterBadValue: (key: string, written: string, allowed: string) =>
      `«${written}» no puede ser el valor de «${key}»${allowed === '' ? '' : `: puede ser ${allowed}`}`,
    frontMatterNothingAsked: (symbol: string) => `No se encuentra ninguna recomendación en ${symbol}: no hay a qué responder. ¿Se trata de otro documento?`,
    configurationNotJson: 'No pueden leerse estos ajustes: busque una coma, unas comillas o un corchete que falte',
    configurationUnknownKey: (key: string) => `No existe el ajuste «${key}»`,
    configurationBadValue: (key: string, allowed: string) => `El ajuste «${key}» no puede tener este valor${allowed === '' ? '' : `: puede ser ${allowed}`}`,
    configurationBadWhole: 'Los ajustes deben ser una lista de nombres y valores entre llaves: { "minimumReplyWords": 15 }',
    unreadable: (reason: string) => `No puede leerse este archivo: ${reason}`,
    replaceWith: (text: string) => `Sustituir por «${text}»`,
    writeAllInHouseStyle: (count: number) => `Escribir las ${count} referencias de este archivo en la forma usual`,
  },
  {
    unanswered: (unit: UnansweredWords) => `${capital(le(unit.unit))} n’a pas reçu de réponse${inBrackets([unit.topic, ...followUpWords.fr(unit)], '\u00A0:')} «\u00A0${unit.text}\u00A0»`,
    partialAncestor: (whole: string, items: string, count: number) =>
      `Ce texte répond ${au(whole)} dans son ensemble ; ${le(items)} ${count === 1 ? 'n’a' : 'n’ont'} pas de réponse propre`,
    dispositionReasonMissing: 'Toute recommandation écartée doit l’être pour un motif : ajoutez «\u00A0reason: …\u00A0»',
    dispositionUnknownStatus: (written: string) => `«\u00A0${written}\u00A0» n’est pas un état de la réponse : écrivez «\u00A0not-accepted\u00A0» (non acceptée) ou «\u00A0not-applicable\u00A0» (sans objet), ou n’indiquez rien`,
    dispositionNoReference: 'Il n’est pas dit de quelle recommandation il s’agit : écrivez sa référence après «\u00A0reply:\u00A0»',
    ignoreReasonMissing: 'Ce commentaire ne donne aucun motif et ne masque donc rien : «\u00A0; reason: …\u00A0»',
    ignoreNoFinding: (codes: string) => `Ce commentaire ne dit pas quelle constatation il masque : ${codes}`,
    ignoreUnknownFinding: (written: string) => `Il n’y a pas de constatation «\u00A0${written}\u00A0»`,
    ignoreUnused: 'Il n’y a rien ici que ce commentaire masque ; il peut être supprimé',
    dispositionUnknownKey: (written: string) => `«\u00A0${written}\u00A0» n’a pas de sens ici : on peut indiquer l’état («\u00A0status\u00A0»), le motif («\u00A0reason\u00A0») et l’autorité responsable («\u00A0owner\u00A0») d’une réponse`,
    mentionedOnly: (units: string, count: number) => `${capital(le(units))} ${count === 1 ? 'est seulement mentionné' : 'sont seulement mentionnés'} ici ; aucun texte n’y répond`,
    thinReply: (unit: string, words: number, minimum: number) =>
      `La réponse ${au(unit)} ${words === 0 ? 'n’a aucun mot qui lui soit propre' : words === 1 ? 'a 1 mot qui lui est propre' : `a ${words} mots qui lui sont propres`} ; à moins de ${minimum}, elle ne compte pas comme réponse`,
    unfilledPlaceholder: (slot: string) => `Reste à compléter : ${slot}`,
    duplicateReply: (units: string, count: number, place: PlaceWords) =>
      `${capital(le(units))} ${count === 1 ? 'a' : 'ont'} déjà reçu une réponse ${place.file === undefined ? `à la ligne ${place.line}` : `dans ${place.file}, ligne ${place.line}`}`,
    unknownDocumentAnswers: (symbol: string) => `${symbol} n’est pas parmi les documents : ses recommandations ne sont pas connues et la couverture des réponses ne peut être calculée`,
    unknownDocumentIssues: (symbol: string) => `${symbol} n’est pas parmi les documents : les renvois à cette liste de points ne peuvent être vérifiés`,
    unknownDocument: (symbol: string) => `${symbol} n’est pas parmi les documents : les paragraphes qui en sont cités ne peuvent être vérifiés`,
    unknownDocumentMeant: (symbol: string, meant: string) => `${symbol} n’est pas parmi les documents. S’agit-il de ${meant} ?`,
    unknownParagraph: (document: string, number: string) => `${document} n’a pas de paragraphe ${number}`,
    unknownParagraphHere: (number: string) => `Le présent rapport n’a pas de paragraphe ${number}`,
    unknownItem: (document: string, reference: string) => `${document} n’a pas d’alinéa ${reference}`,
    ambiguousIbid: 'On ne peut savoir à quoi renvoie ici «\u00A0ibid.\u00A0» : la note précédente ne cite aucun document, ou en cite plusieurs. Écrivez la cote',
    ambiguousDocuments: (written: string) => `«\u00A0${written}\u00A0» peut être tiré de plusieurs documents. Écrivez la cote`,
    ambiguousAnswers: (written: string) => `«\u00A0${written}\u00A0» peut être tiré de n’importe lequel des documents auxquels ce rapport répond. Écrivez la cote`,
    ambiguousLabel: (written: string) => `«\u00A0${written}\u00A0» peut être une lettre ou un chiffre : les deux existent. Écrivez-le en entier`,
    ambiguousList: (written: string) => `La liste qui commence par «\u00A0${written}\u00A0» se poursuit d’une façon qui ne peut être lue avec certitude. Écrivez chaque paragraphe et alinéa`,
    notARecommendation: (cited: string, recommendation: string) => `${capital(le(cited))} exprime une préoccupation ; la recommandation correspondante figure ${au(recommendation)}. C’est à elle qu’il est répondu`,
    notARecommendationAlone: (cited: string) => `${capital(le(cited))} ne recommande rien : il n’y a pas lieu d’y répondre`,
    supersededReply: (cited: string, answers: string) => `Ce texte répond à ${cited}, d’un cycle antérieur ; ce rapport répond à ${answers}`,
    supersededReiterated: (cited: string, answers: string, successors: string) =>
      `Ce texte répond à ${cited}, d’un cycle antérieur ; ce rapport répond à ${answers}, qui le réitère ${au(successors)}`,
    supersededAnswers: (answers: string, newer: string) => `Il existe des observations finales plus récentes : ${newer}. Ce rapport répond à ${answers}`,
    referenceStyle: (form: string) => `Forme d’usage : ${form}`,
    referenceUncertain: (form: string) => `S’agit-il de ${form}\u00A0? La cote est lue ici telle qu’elle est écrite`,
    wordLimit: (words: WordLimitWords) =>
      `Le rapport compte ${formatNumber(words.total, 'fr')} mots (texte ${formatNumber(words.body, 'fr')}, notes ${formatNumber(words.footnotes, 'fr')}) ; la limite est de ${formatNumber(words.limit, 'fr')}. Au-delà, l’État est invité à l’abréger`,
    wordLimitAdvice: (words: WordLimitWords) =>
      `Le rapport compte ${formatNumber(words.total, 'fr')} mots (texte ${formatNumber(words.body, 'fr')}, notes ${formatNumber(words.footnotes, 'fr')}) ; il est conseillé qu’un rapport de ce type n’en compte pas plus de ${formatNumber(words.limit, 'fr')}`,
    frontMatterNotYaml: 'Les premières lignes de ce fichier ne peuvent être lues. Chacune est un nom, deux-points et une valeur : «\u00A0answers: CMW/C/MEX/CO/4\u00A0»',
    frontMatterNotAMapping: 'Chacune des premières lignes de ce fichier doit être un nom, deux-points et une valeur : «\u00A0answers: CMW/C/MEX/CO/4\u00A0»',
    frontMatterMisplaced: 'Ce à quoi ce projet répond n’est lu que dans les premières lignes du fichier, entre deux lignes «\u00A0---\u00A0». Tant que cela n’y figure pas, aucune réponse n’est comptée',
    frontMatterUnknownKey: (key: string, meant: string) => `«\u00A0${key}\u00A0» n’a pas de sens au début d’un projet de rapport. S’agit-il de «\u00A0${meant}\u00A0» ?`,
    frontMatterBadSymbol: (written: string) => (written === '' ? 'Il manque ici la cote d’un document des Nations Unies' : `«\u00A0${written}\u00A0» n’est pas la cote d’un document des Nations Unies`),
    frontMatterBadValue: (key: string, written: string, allowed: string) =>
      `«\u00A0${written}\u00A0» ne peut être la valeur de «\u00A0${key}\u00A0»${allowed === '' ? '' : ` ; sont possibles : ${allowed}`}`,
    frontMatterNothingAsked: (symbol: string) => `Aucune recommandation n’est trouvée dans ${symbol} : il n’y a pas lieu de répondre. S’agit-il d’un autre document ?`,
    configurationNotJson: 'Ces réglages ne peuvent être lus : cherchez une virgule, un guillemet ou une accolade manquants',
    configurationUnknownKey: (key: string) => `Il n’existe pas de réglage «\u00A0${key}\u00A0»`,
    configurationBadValue: (key: string, allowed: string) => `Le réglage «\u00A0${key}\u00A0» ne peut avoir cette valeur${allowed === '' ? '' : ` ; sont possibles : ${allowed}`}`,
    configurationBadWhole: 'Les réglages doivent être une liste de noms et de valeurs entre accolades : { "minimumReplyWords": 15 }',
    unreadable: (reason: string) => `Ce fichier ne peut être lu : ${reason}`,
    replaceWith: (text: string) => `Remplacer par «\u00A0${text}\u00A0»`,
    writeAllInHouseStyle: (count: number) => `Écrire les ${count} renvois de ce fichier dans la forme d’usage`,
  },
);

const followUpWords: Readonly<Record<UiLanguage, (unit: UnansweredWords) => readonly string[]>> = {
  en: (unit) => (unit.followUp ? [unit.due === undefined ? 'follow-up' : `follow-up, due ${longDate(unit.due, 'en')}`] : []),
  es: (unit) => (unit.followUp ? [unit.due === undefined ? 'seguimiento' : `seguimiento, a más tardar el ${longDate(unit.due, 'es')}`] : []),
  fr: (unit) => (unit.followUp ? [unit.due === undefined ? 'suivi' : `suivi, au plus tard le ${longDate(unit.due, 'fr')}`] : []),
};

/** ` (Deprivation of liberty; follow-up)`, or nothing; then the mark that opens what follows. */
function inBrackets(parts: readonly string[], after = ''): string {
  const said = parts.filter((part) => part !== '');
  return `${said.length === 0 ? '' : ` (${said.join('; ')})`}${after}`;
}

/** Begins a sentence with `para. 60`. */
function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `el párr. 60`, `los párrs. 34 y 36`; items go without article: `36 b)`, `36 a) y b)`. */
function el(units: string): string {
  const named = nameInSpanish(units);
  return named.startsWith('párrs.') ? `los ${named}` : named.startsWith('párr.') ? `el ${named}` : named;
}

function al(units: string): string {
  const named = el(units);
  return named.startsWith('el ') ? `al ${named.slice(3)}` : `a ${named}`;
}

/** Several items of one paragraph are a plural without being several paragraphs. */
function nameInSpanish(units: string): string {
  return units.startsWith('párr. ') && /,|\sy\s/.test(units) ? units.slice('párr. '.length) : units;
}

/** `le par. 60`, `les par. 34 et 36`: the abbreviation is the same for one and for several. */
function le(units: string): string {
  return units.startsWith('par.') ? `${isSeveral(units) ? 'les' : 'le'} ${units}` : units;
}

function au(units: string): string {
  return units.startsWith('par.') ? `${isSeveral(units) ? 'aux' : 'au'} ${units}` : `à ${units}`;
}

function isSeveral(units: string): boolean {
  return /,|\set\s|\sà\s/.test(units);
}
