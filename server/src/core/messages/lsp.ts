import { defineMessages } from './defineMessages.ts';

/** What the language server itself says, beside the findings. */
export const lspMessages = defineMessages(
  {
    moreUnanswered: (count: number) =>
      count === 1 ? '1 more recommendation is not answered; open the list to see it' : `${count} more recommendations are not answered; open the list to see them`,
    openList: 'Open the list of recommendations',
    unreadable: (file: string, reason: string) => `${file} could not be read: ${reason}.`,
    readingDocuments: 'Reading the documents',
    someOf: (done: number, total: number) => `${done} of ${total}`,
    missingDocument: (symbol: string) => `${symbol}, which a report answers, is not among the documents.`,
    badSetting: (setting: string) => `The setting “${setting}” cannot be used; it is left out.`,
    notThere: (name: string) => `The settings name “${name}” among the documents, and no document is there.`,
    notTrusted: (name: string) => `“${name}” lies outside the folder; it is read once you trust the folder.`,
  },
  {
    moreUnanswered: (count: number) =>
      count === 1 ? '1 recomendación más sin respuesta; abra la lista para verla' : `${count} recomendaciones más sin respuesta; abra la lista para verlas`,
    openList: 'Abrir la lista de recomendaciones',
    unreadable: (file: string, reason: string) => `No se pudo leer ${file}: ${reason}.`,
    readingDocuments: 'Lectura de los documentos',
    someOf: (done: number, total: number) => `${done} de ${total}`,
    missingDocument: (symbol: string) => `${symbol}, que un informe responde, no está entre los documentos.`,
    badSetting: (setting: string) => `El ajuste «${setting}» no se puede usar; se omite.`,
    notThere: (name: string) => `Los ajustes nombran «${name}» entre los documentos, y allí no hay ningún documento.`,
    notTrusted: (name: string) => `«${name}» está fuera de la carpeta; se leerá cuando usted confíe en la carpeta.`,
  },
  {
    moreUnanswered: (count: number) =>
      count === 1 ? '1 autre recommandation est sans réponse ; ouvrez la liste pour la voir' : `${count} autres recommandations sont sans réponse ; ouvrez la liste pour les voir`,
    openList: 'Ouvrir la liste des recommandations',
    unreadable: (file: string, reason: string) => `${file} n’a pas pu être lu : ${reason}.`,
    readingDocuments: 'Lecture des documents',
    someOf: (done: number, total: number) => `${done} sur ${total}`,
    missingDocument: (symbol: string) => `${symbol}, auquel un rapport répond, n’est pas parmi les documents.`,
    badSetting: (setting: string) => `Le réglage « ${setting} » ne peut pas être utilisé ; il est laissé de côté.`,
    notThere: (name: string) => `Les réglages nomment « ${name} » parmi les documents, et aucun document ne s’y trouve.`,
    notTrusted: (name: string) => `« ${name} » se trouve hors du dossier ; il sera lu quand vous ferez confiance au dossier.`,
  },
);
