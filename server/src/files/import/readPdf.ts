import { boundPdf } from './boundPdf.ts';
import { mendBrokenWords } from './brokenWords.ts';
import { ImportError } from './importError.ts';
import type { ImportedDocument, ImportWarning, Inline } from './importedDocument.ts';
import { openPdf, type PdfFile } from './openPdf.ts';
import { toBlocks, toNotes } from './pdfBlocks.ts';
import { readColumns, readMasthead } from './pdfColumns.ts';
import { findContents } from './pdfContents.ts';
import { alignPages, dropRunning, joinEndnotes, measure, splitNotes, type PageLines } from './pdfLayout.ts';
import { readLines, type Line } from './pdfLines.ts';
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
  boundPdf(bytes);
  const file = await openPdf(bytes);
  try {
    const warnings: ImportWarning[] = [];
    const pages = await readPages(file, bytes, warnings);
    const running = alignPages(dropRunning(pages));
    const measures = measure(running);
    const noted = distinguishMarks(joinEndnotes(running.map((page) => splitNotes(page, measures)), measures));
    const laidOut = noted.map(({ page }, index) => readColumns(index === 0 ? readMasthead(page) : page));
    const contents = findContents(laidOut.flatMap((page) => page.lines));
    const { notes, loose } = toNotes(noted.flatMap((page) => page.notes));
    for (const page of findUnknownCharacters(noted.flatMap((each) => [...each.page.lines, ...each.notes]))) {
      warnings.push({ code: 'characters', detail: String(page) });
    }
    const flow = laidOut.flatMap(({ lines, rules }) => findTables(lines.filter((line) => !contents.has(line)), rules, measures));
    const settled = settleMarks(toBlocks([...flow, ...loose], measures), notes);
    return {
      ...mendBrokenWords(settled.blocks, settled.notes),
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

/** Of all pages, in glyphs: a library's worth of reports. */
const MOST_TEXT = 20_000_000;

async function readPages(file: PdfFile, bytes: Uint8Array, warnings: ImportWarning[]): Promise<PageLines[]> {
  if (file.pageCount > MOST_PAGES) {
    throw new ImportError('too-large-inside');
  }
  const hasPictures = findPictures(bytes);
  const pages: PageLines[] = [];
  let glyphs = 0;
  let unknown = 0;
  for (let index = 0; index < file.pageCount; index++) {
    try {
      const parts = await readPdfPage(file, index);
      if (hasPictures && parts.every((page) => page.pieces.length === 0)) {
        warnings.push({ code: 'page', detail: String(index + 1) });
      }
      for (const page of parts) {
        glyphs += page.pieces.reduce((sum, piece) => sum + piece.glyphs.length, 0);
        unknown += page.pieces.reduce((sum, piece) => sum + piece.glyphs.filter(({ text }) => text === '\uFFFD').length, 0);
        pages.push({ width: page.width, height: page.height, rules: page.rules, lines: readLines(page, index + 1) });
      }
    } catch (error) {
      if (error instanceof ImportError) {
        throw error;
      }
      warnings.push({ code: 'broken-page', detail: String(index + 1) });
    }
    if (glyphs > MOST_TEXT) {
      throw new ImportError('too-large-inside');
    }
  }
  if (glyphs === 0) {
    throw new ImportError(warnings.some(({ code }) => code === 'broken-page') ? 'damaged' : hasPictures ? 'scanned' : 'empty');
  }
  // Text that nothing can read is no more than a picture of it.
  if (unknown > glyphs / 2) {
    throw new ImportError('scanned');
  }
  return pages;
}

/** Whether a file holds pictures: their descriptions always stand in the open. */
function findPictures(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return ['/Subtype/Image', '/Subtype /Image', ' BI '].some((mark) => file.includes(mark, 0, 'latin1'));
}

/** The pages on which fonts do not say what some of their signs mean; those stand as `U+FFFD`. */
function findUnknownCharacters(lines: readonly Line[]): ReadonlySet<number> {
  const isUnknown = (inline: Inline): boolean => 'text' in inline && inline.text.includes('\uFFFD');
  return new Set(lines.filter((line) => line.parts.some((part) => part.text.some(isUnknown))).map((line) => line.page));
}
