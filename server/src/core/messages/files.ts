import { defineMessages } from './defineMessages.ts';

/** Why a file could not be read, in words that say what to do. Keys are those of `UnreadableReason` in `files/`. */
export const fileMessages = defineMessages(
  {
    'not-found': 'there is no such file or folder',
    'not-allowed': 'you are not allowed to read it',
    folder: 'it is a folder; name a file',
    'too-large': 'it is larger than 10 MB, which no text of a report is',
    binary: 'it is not a text',
    pdf: 'PDF files cannot be read yet; save it as text (.txt) or Markdown (.md)',
    word: 'Word files cannot be read yet; save it as text (.txt) or Markdown (.md)',
    'not-a-file': 'it is not an ordinary file',
    failed: 'reading it failed',
  },
  {
    'not-found': 'no existe ese archivo o carpeta',
    'not-allowed': 'no tiene permiso para leerlo',
    folder: 'es una carpeta; indique un archivo',
    'too-large': 'pesa más de 10 MB, más que el texto de cualquier informe',
    binary: 'no es un texto',
    pdf: 'todavía no se pueden leer archivos PDF; guárdelo como texto (.txt) o Markdown (.md)',
    word: 'todavía no se pueden leer archivos de Word; guárdelo como texto (.txt) o Markdown (.md)',
    'not-a-file': 'no es un archivo ordinario',
    failed: 'no se pudo leer',
  },
  {
    'not-found': 'ce fichier ou ce dossier n’existe pas',
    'not-allowed': 'vous n’êtes pas autorisé à le lire',
    folder: 'c’est un dossier ; indiquez un fichier',
    'too-large': 'il dépasse 10 Mo, plus que le texte d’un rapport',
    binary: 'ce n’est pas un texte',
    pdf: 'les fichiers PDF ne peuvent pas encore être lus ; enregistrez-le en texte (.txt) ou en Markdown (.md)',
    word: 'les fichiers Word ne peuvent pas encore être lus ; enregistrez-le en texte (.txt) ou en Markdown (.md)',
    'not-a-file': 'ce n’est pas un fichier ordinaire',
    failed: 'la lecture a échoué',
  },
);
