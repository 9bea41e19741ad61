import type { OutlineNode, Row } from './outline.ts';

/** The rows of a tree as they are now, and which of them differ from those before. */
export interface Rows {
  readonly roots: readonly Row[];
  get(row: Row): RowEntry | undefined;
  find(reportUri: string, unit: string): Row | undefined;
}

export interface RowEntry {
  readonly row: Row;
  readonly node: OutlineNode;
  readonly parent: Row | undefined;
  readonly children: readonly Row[];
}

/** What has to be drawn again: nothing, some rows with what is under them, or all. */
export type Redraw = 'nothing' | 'all' | readonly Row[];

export const noRows: Rows = { roots: [], get: () => undefined, find: () => undefined };

/**
 * The rows of an outline. A row that was there before is the same object as before: an editor knows by it what is selected and open. Where only places in
 * the text have moved, nothing is drawn again.
 */
export function getRows(outline: readonly OutlineNode[], before: Rows): { readonly rows: Rows; readonly redraw: Redraw } {
  const entries = new Map<string, RowEntry>();
  const units = new Map<string, Row>();
  const changed: Row[] = [];

  function add(node: OutlineNode, parent: Row | undefined): Row {
    const uri = node.report.uris[0] ?? '';
    const old = before.get({ id: node.id, uri });
    const unit = node.unit?.id ?? node.paragraph;
    const row = old && old.row.uri === uri ? old.row : { id: node.id, uri, ...(unit !== undefined && { unit }) };
    const children = node.children.map((child) => add(child, row));
    entries.set(node.id, { row, node, parent, children });
    if (node.unit) for (const file of node.report.uris) units.set(`${file} ${node.unit.id}`, row);
    if (old?.row === row && (getLook(old.node) !== getLook(node) || !isSameList(old.children, children))) changed.push(row);
    return row;
  }

  const roots = outline.map((node) => add(node, undefined));
  const rows: Rows = { roots, get: ({ id }) => entries.get(id), find: (uri, unit) => units.get(`${uri} ${unit}`) };
  if (!isSameList(before.roots, roots)) return { rows, redraw: 'all' };
  return { rows, redraw: changed.length === 0 ? 'nothing' : changed };
}

/** All of a node that can be seen. */
function getLook({ number, title, unit, answered, total, report }: OutlineNode): string {
  const ofUnit = unit && [unit.status, unit.owner, unit.words, unit.followUp, unit.text, unit.places.length > 0, report.followUp?.due, report.statusLabels[unit.status]];
  return JSON.stringify([number, title, answered, total, ofUnit, report.symbol, report.known, report.scope]);
}

function isSameList(one: readonly Row[], other: readonly Row[]): boolean {
  return one.length === other.length && one.every((row, at) => row === other[at]);
}
