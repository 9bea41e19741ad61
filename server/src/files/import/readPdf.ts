import { ImportError } from './importError.ts';
import type { ImportedDocument, ImportWarning } from './importedDocument.ts';
import { openPdf, type PdfFile } from './openPdf.ts';
import { toBlocks, toNotes } from './pdfBlocks.ts';
import { readColumns, readMasthead } from './pdfColumns.ts';
import { findContents } from './pdfContents.ts';
import { alignPages, dropRunning, joinEndnotes, measure, splitNotes, type PageLines } from './pdfLayout.ts';
import { readLines } from './pdfLines.ts';
import { distinguishMarks, settleMarks } from './pdfMarks.ts';
import { readPdfPage } from './pdfPage.ts';
import { findTables } from './pdfTables.ts';

/**
 * Reads a PDF file: its paragraphs with their numbers and items, headings, tables and notes, put together from where the text stands on the
 * pages. Running heads, page numbers and contents pages are left out. A page that cannot be read is a warning.
 *
 * @throws ImportError `encrypted` (wants a password), `damaged`, `scanned` (pictures of text), `empty`, `too-large-inside`.
 */
export async function readPdf(bytes: Uint8Array): Promise<ImportedDocument> {
  const file = await openPdf(bytes);
  try {
    const warnings: ImportWarning[] = [];
    const pages = await readPages(file, warnings);
    const running = alignPages(dropRunning(pages));
    const measures = measure(running);
    const noted = distinguishMarks(joinEndnotes(running.map((page) => splitNotes(page, measures)), measures));
    const laidOut = noted.map(({ page }, index) => readColumns(index === 0 ? readMasthead(page) : page));
    const contents = findContents(laidOut.flatMap((page) => page.lines));
    if (contents.size > 0) {
      warnings.push({ code: 'contents', detail: [...new Set([...contents].map((line) => line.page))].join(', ') });
    }
    const { notes, loose } = toNotes(noted.flatMap((page) => page.notes));
    const flow = laidOut.flatMap(({ lines, rules }) => findTables(lines.filter((line) => !contents.has(line)), rules, measures));
    return {
      ...settleMarks(toBlocks([...flow, ...loose], measures), notes),
      ...(file.title === undefined ? {} : { title: file.title }),
      ...(file.language === undefined ? {} : { language: file.language }),
      warnings,
    };
  } finally {
    file.close();
  }
}

/** No report is nearly as long; a file made to exhaust us is. */
const MOST_PAGES = 2_000;

async function readPages(file: PdfFile, warnings: ImportWarning[]): Promise<PageLines[]> {
  if (file.pageCount > MOST_PAGES) {
    throw new ImportError('too-large-inside');
  }
  const pages: PageLines[] = [];
  for (let index = 0; index < file.pageCount; index++) {
    try {
      for (const page of await readPdfPage(file, index)) {
        pages.push({ width: page.width, height: page.height, rules: page.rules, lines: readLines(page, index + 1) });
      }
    } catch {
      warnings.push({ code: 'page', detail: String(index + 1) });
    }
  }
  if (pages.every((page) => page.lines.length === 0)) {
    throw new ImportError(warnings.length > 0 ? 'damaged' : 'scanned');
  }
  return pages;
}
