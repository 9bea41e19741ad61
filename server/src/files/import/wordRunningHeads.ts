import { findSymbols } from '../../core/reference/symbol.ts';
import type { ImportedBlock, ImportedTable } from './importedDocument.ts';
import { getText, walk, type XmlElement } from './parseXml.ts';

/** The masthead of a UN document is over after this many blocks. */
const longestMasthead = 25;

/**
 * The symbol that the heads of the pages give and the first page's text does not: the template of the United Nations prints it in the head of the
 * first page, and again over the others. Undefined where the text has a symbol on a line of its own, where no head has one, and where heads disagree.
 */
export function findSymbolInHeads(heads: readonly XmlElement[], blocks: readonly ImportedBlock[]): string | undefined {
  const lines = heads.flatMap((head) => [...walk(head)].filter(({ name }) => name === 'w:p').map((paragraph) => getText(paragraph)));
  const symbols = new Set(lines.flatMap((line) => findSymbols(line).map(({ parts }) => parts.symbol)));
  const [symbol] = symbols;
  return symbols.size !== 1 || blocks.slice(0, longestMasthead).some(hasSymbolAlone) ? undefined : symbol;
}

function hasSymbolAlone(block: ImportedBlock): boolean {
  return getLines(block).some((line) => {
    const [symbol] = findSymbols(line);
    return symbol !== undefined && line.slice(0, symbol.span.start).trim() === '' && line.slice(symbol.span.end).trim() === '';
  });
}

function getLines(block: ImportedBlock): readonly string[] {
  const cells: ImportedTable['rows'][number] = block.kind === 'table' ? block.rows.flat() : [block.text];
  return cells.map((cell) => cell.map((inline) => ('note' in inline ? '' : inline.text)).join(''));
}
