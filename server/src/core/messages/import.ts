import { defineMessages } from './defineMessages.ts';

/** What is said of files that are imported, on the command line and in the editor. */
export const importMessages = defineMessages(
  {
    written: (source: string, target: string) => `${source} was written to ${target}`,
    'already-there': (source: string, target: string) => `${source} is already in ${target}`,
    taken: (source: string, target: string) => `${source} was not imported: ${target} exists with other content, and was left as it is. Move it away, or choose another folder.`,
    failed: (source: string, target: string, reason: string) => `${source} was not imported: ${target} could not be written: ${reason}.`,
    unreadable: (source: string, reason: string) => `${source} was not imported: ${reason}.`,
    'not-allowed': 'you are not allowed to write there',
    'no-room': 'there is no room left',
    'no-folder': 'the folder could not be made',
    'not-written': 'writing failed',
    paragraphs: (count: number) => (count === 1 ? '1 paragraph' : `${count} paragraphs`),
    footnotes: (count: number) => (count === 1 ? '1 footnote' : `${count} footnotes`),
    inferred: (numbers: string) => `Numbers that do not stand in the file and were counted: ${numbers}. Check them against the published document.`,
    toCheck: 'To be checked:',
    more: (count: number) => `and ${count} more`,
    picture: 'It has pictures, which were left out.',
    page: (number: string) => `Page ${number} is a picture without text, and was left out.`,
    brokenPage: (number: string) => `Page ${number} is damaged, and was left out.`,
    characters: (number: string) => `Some characters on page ${number} have no meaning in the file; their places are marked �.`,
    numberField: 'Some of its numbers are fields that only Word counts, and are missing here.',
    numberFormat: (format: string) => `It numbers in a way that is not known here (${format}): check these numbers.`,
    emptyNumbered: (label: string) => `An empty paragraph has the number ${label}, and was left out.`,
    notesByPage: 'Its notes are numbered anew on each page; here they are numbered through.',
    embeddedPart: 'Another file is embedded in it, and was left out.',
    symbol: (font: string) => `A sign of the font “${font}” is not known, and was left out.`,
    leftOut: (what: string) => `Something in it could not be read: ${what}.`,
    outside: 'it is not in the folder that is open, and this folder is not trusted',
    noFolder: 'open a folder first: imported documents are written to its folder “documents”',
  },
  {
    written: (source: string, target: string) => `${source} se ha escrito en ${target}`,
    'already-there': (source: string, target: string) => `${source} ya está en ${target}`,
    taken: (source: string, target: string) => `No se ha importado ${source}: ${target} existe con otro contenido y se ha dejado como está. Muévalo o elija otra carpeta.`,
    failed: (source: string, target: string, reason: string) => `No se ha importado ${source}: no se pudo escribir ${target}: ${reason}.`,
    unreadable: (source: string, reason: string) => `No se ha importado ${source}: ${reason}.`,
    'not-allowed': 'no tiene permiso para escribir ahí',
    'no-room': 'no queda espacio',
    'no-folder': 'no se pudo crear la carpeta',
    'not-written': 'no se pudo escribir',
    paragraphs: (count: number) => (count === 1 ? '1 párrafo' : `${count} párrafos`),
    footnotes: (count: number) => (count === 1 ? '1 nota' : `${count} notas`),
    inferred: (numbers: string) => `Números que no figuran en el archivo y se han contado: ${numbers}. Compruébelos con el documento publicado.`,
    toCheck: 'Por comprobar:',
    more: (count: number) => `y ${count} más`,
    picture: 'Tiene imágenes, que se han omitido.',
    page: (number: string) => `La página ${number} es una imagen sin texto y se ha omitido.`,
    brokenPage: (number: string) => `La página ${number} está dañada y se ha omitido.`,
    characters: (number: string) => `Algunos caracteres de la página ${number} no tienen significado en el archivo; su lugar se marca con �.`,
    numberField: 'Algunos de sus números son campos que solo Word calcula, y aquí faltan.',
    numberFormat: (format: string) => `Numera de una forma que aquí no se conoce (${format}): compruebe esos números.`,
    emptyNumbered: (label: string) => `Un párrafo vacío lleva el número ${label} y se ha omitido.`,
    notesByPage: 'Sus notas se numeran de nuevo en cada página; aquí llevan numeración corrida.',
    embeddedPart: 'Contiene otro archivo incrustado, que se ha omitido.',
    symbol: (font: string) => `No se conoce un signo del tipo de letra «${font}», y se ha omitido.`,
    leftOut: (what: string) => `Algo no se pudo leer: ${what}.`,
    outside: 'no está en la carpeta abierta, y esta carpeta no es de confianza',
    noFolder: 'abra primero una carpeta: los documentos importados se escriben en su carpeta «documents»',
  },
  {
    written: (source: string, target: string) => `${source} a été écrit dans ${target}`,
    'already-there': (source: string, target: string) => `${source} se trouve déjà dans ${target}`,
    taken: (source: string, target: string) => `${source} n’a pas été importé : ${target} existe avec un autre contenu et a été laissé tel quel. Déplacez-le ou choisissez un autre dossier.`,
    failed: (source: string, target: string, reason: string) => `${source} n’a pas été importé : ${target} n’a pas pu être écrit : ${reason}.`,
    unreadable: (source: string, reason: string) => `${source} n’a pas été importé : ${reason}.`,
    'not-allowed': 'vous n’êtes pas autorisé à y écrire',
    'no-room': 'il n’y a plus de place',
    'no-folder': 'le dossier n’a pas pu être créé',
    'not-written': 'l’écriture a échoué',
    paragraphs: (count: number) => (count === 1 ? '1 paragraphe' : `${count} paragraphes`),
    footnotes: (count: number) => (count === 1 ? '1 note' : `${count} notes`),
    inferred: (numbers: string) => `Numéros qui ne figurent pas dans le fichier et ont été comptés : ${numbers}. Vérifiez-les dans le document publié.`,
    toCheck: 'À vérifier :',
    more: (count: number) => `et ${count} de plus`,
    picture: 'Il contient des images, qui ont été laissées de côté.',
    page: (number: string) => `La page ${number} est une image sans texte et a été laissée de côté.`,
    brokenPage: (number: string) => `La page ${number} est endommagée et a été laissée de côté.`,
    characters: (number: string) => `Certains caractères de la page ${number} n’ont pas de sens dans le fichier ; leur place est marquée par �.`,
    numberField: 'Certains de ses numéros sont des champs que seul Word calcule, et manquent ici.',
    numberFormat: (format: string) => `Il numérote d’une façon inconnue ici (${format}) : vérifiez ces numéros.`,
    emptyNumbered: (label: string) => `Un paragraphe vide porte le numéro ${label} et a été laissé de côté.`,
    notesByPage: 'Ses notes sont renumérotées à chaque page ; ici, leur numérotation est continue.',
    embeddedPart: 'Un autre fichier y est incorporé et a été laissé de côté.',
    symbol: (font: string) => `Un signe de la police « ${font} » est inconnu et a été laissé de côté.`,
    leftOut: (what: string) => `Quelque chose n’a pas pu être lu : ${what}.`,
    outside: 'il n’est pas dans le dossier ouvert, et ce dossier n’est pas approuvé',
    noFolder: 'ouvrez d’abord un dossier : les documents importés sont écrits dans son dossier « documents »',
  },
);

/** What a reader left out, in words. */
export function getWarningMessage({ code, detail }: { readonly code: string; readonly detail: string }, words: ReturnType<typeof importMessages>): string {
  switch (code) {
    case 'picture':
      return words.picture;
    case 'page':
      return words.page(detail);
    case 'broken-page':
      return words.brokenPage(detail);
    case 'characters':
      return words.characters(detail);
    case 'number-field':
      return words.numberField;
    case 'number-format':
      return words.numberFormat(detail);
    case 'empty-numbered':
      return words.emptyNumbered(detail);
    case 'notes-by-page':
      return words.notesByPage;
    case 'embedded-part':
      return words.embeddedPart;
    case 'symbol':
      return words.symbol(detail);
    default:
      return words.leftOut(detail === '' ? code : detail);
  }
}
