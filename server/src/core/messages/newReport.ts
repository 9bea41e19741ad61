import { defineMessages } from './defineMessages.ts';

/** What is said of the symbol that a new report is to have. */
export const newReportMessages = defineMessages(
  {
    notASymbol: (example: string) => `This is not the symbol of a UN document. A report has one like ${example}`,
    ofTheCommittee: (symbol: string) => `${symbol} is the symbol of a document of the Committee, not of a report`,
    notAReport: (symbol: string) => `${symbol} is not the symbol of a report`,
    ofAnother: (symbol: string, answers: string) => `${symbol} belongs to another State or Committee than ${answers}`,
    hasFiles: (symbol: string, files: string) => `${symbol} has a file already (${files}): the new one becomes part of the same report`,
  },
  {
    notASymbol: (example: string) => `No es la signatura de un documento de las Naciones Unidas. La de un informe es como ${example}`,
    ofTheCommittee: (symbol: string) => `${symbol} es la signatura de un documento del Comité, no de un informe`,
    notAReport: (symbol: string) => `${symbol} no es la signatura de un informe`,
    ofAnother: (symbol: string, answers: string) => `${symbol} corresponde a otro Estado o a otro Comité que ${answers}`,
    hasFiles: (symbol: string, files: string) => `${symbol} ya tiene un archivo (${files}): el nuevo pasa a formar parte del mismo informe`,
  },
  {
    notASymbol: (example: string) => `Ce n’est pas la cote d’un document des Nations Unies. Celle d’un rapport est comme ${example}`,
    ofTheCommittee: (symbol: string) => `${symbol} est la cote d’un document du Comité, non d’un rapport`,
    notAReport: (symbol: string) => `${symbol} n’est pas la cote d’un rapport`,
    ofAnother: (symbol: string, answers: string) => `${symbol} relève d’un autre État ou d’un autre Comité que ${answers}`,
    hasFiles: (symbol: string, files: string) => `${symbol} a déjà un fichier (${files}) : le nouveau fera partie du même rapport`,
  },
);
