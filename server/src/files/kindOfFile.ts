// Pure: names and texts only, so that a server without a file system can use it too.
import { findMisplacedAnswers } from '../core/draft/misplacedAnswers.ts';

/** True for the Markdown files: `report.md`. */
export function isMarkdown(path: string): boolean {
  return /\.(?:md|markdown)$/i.test(path);
}

/** True for the files that are read as the Markdown an import makes of them: an editor shows their text nowhere, or as something else. */
export function needsImport(path: string): boolean {
  return /\.(?:pdf|docx?|docm|html?)$/i.test(path);
}

/** The endings of files that may hold a UN document. `.doc` belongs to them, so that it is told that it cannot be read. */
export const documentExtensions = ['txt', 'md', 'markdown', 'pdf', 'docx', 'docm', 'doc', 'html', 'htm'] as const;

/** True for a file that may hold a UN document: `CMW_C_MEX_CO_4.txt`, `CRPD_C_SAU_CO_1_es.pdf`. A README tells about a folder and is no document. */
export function mayBeDocument(path: string): boolean {
  return document.test(path) && !/(?:^|[\\/])(?:readme\b|~\$)[^\\/]*$/i.test(path);
}

const document = new RegExp(String.raw`\.(?:${documentExtensions.join('|')})$`, 'i');

/** The name of the folder beside the drafts whose files are read as UN documents. */
export const documentsFolderName = 'documents';

/** The file that holds a report's settings. */
export const configurationFileName = 'periodic-report.json';

/** Front matter longer than this is not looked through: it would be a text between two rules. */
const longestFrontMatter = 20_000;

/**
 * True when the text opens with front matter that has the key `answers`: that makes a Markdown file a draft, wherever it stands.
 * Also true where the front matter is broken, or `answers` stands outside it: the drafter is then told, instead of losing the file.
 */
export function isDraftText(text: string): boolean {
  const opening = /^\uFEFF?(?:[ \t]{0,20}\r?\n){0,10}---[ \t]{0,20}\r?\n/.exec(text.slice(0, 400))?.[0];
  if (opening === undefined) return findMisplacedAnswers(text, 0) !== undefined;
  const head = text.slice(0, longestFrontMatter);
  const start = opening.length - 1;
  const end = head.slice(start).search(/\n(?:---|\.\.\.)[ \t]{0,20}(?:\r?\n|$)/);
  if (end < 0) return findMisplacedAnswers(text, 0) !== undefined;
  return /^["']?answers["']?[ \t]{0,20}:/m.test(head.slice(0, end + start)) || findMisplacedAnswers(text, end + start) !== undefined;
}
