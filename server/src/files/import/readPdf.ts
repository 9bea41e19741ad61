import { ImportError } from './importError.ts';
import type { ImportedDocument, ImportWarning } from './importedDocument.ts';
import { openPdf, type PdfFile } from './openPdf.ts';
import { toBlocks, toNotes } from './pdfBlocks.ts';
import { dropRunning, measure, splitNotes, type PageLines } from './pdfLayout.ts';
import { readLines } from './pdfLines.ts';
import { readPdfPage } from './pdfPage.ts';

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
    const running = dropRunning(pages);
    const measures = measure(running);
    const noted = running.map((page) => splitNotes(page, measures));
    const { notes, loose } = toNotes(noted.flatMap((page) => page.notes));
    return {
      blocks: toBlocks([...noted.flatMap(({ page }) => page.lines), ...loose], measures),
      notes,
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
