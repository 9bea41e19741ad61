import type { ReportSummary, UnitSummary } from '../../../server/src/lsp/protocol.ts';

/** What stands for a row of the tree: the same object for as long as the row is there, so that nothing moves or closes while one types. */
export interface Row {
  readonly id: string;
  /** A file of the report; what commands on the row need, with the next. */
  readonly uri: string;
  /** Of a recommendation its id, of a paragraph with items the paragraph's: `CMW/C/MEX/CO/4#36`. */
  readonly unit?: string;
}

/** A row of the work list with all that it shows. */
export interface OutlineNode {
  readonly id: string;
  readonly report: ReportSummary;
  /** Of what stands on it: the number, the topic, or both where a level of one child was left out. */
  readonly number?: string;
  readonly title?: string;
  /** Set for a recommendation; it has no children. */
  readonly unit?: UnitSummary;
  /** Set for a paragraph with items. */
  readonly paragraph?: string;
  /** Of all recommendations under it, also those that a filter hides. */
  readonly answered: number;
  readonly total: number;
  readonly children: readonly OutlineNode[];
  /** Its name is that of a report, which is shown with its symbol. */
  readonly isReport: boolean;
}

/** Which recommendations are shown; the conditions hold together, those of one list as alternatives. Empty lists let everything through. */
export interface Filter {
  readonly statuses: readonly UnitSummary['status'][];
  readonly followUp: boolean;
  /** '' stands for those without an owner. */
  readonly owners: readonly string[];
}

export const noFilter: Filter = { statuses: [], followUp: false, owners: [] };

export function isFiltering({ statuses, followUp, owners }: Filter): boolean {
  return statuses.length > 0 || followUp || owners.length > 0;
}

export function passes(unit: UnitSummary, { statuses, followUp, owners }: Filter): boolean {
  // A place in which nothing is written answers nothing yet.
  const isOfStatus = statuses.length === 0 || statuses.includes(unit.status) || (unit.open && statuses.includes('unanswered'));
  return isOfStatus && (!followUp || unit.followUp) && (owners.length === 0 || owners.includes(unit.owner ?? ''));
}

/** How many recommendations nothing is written on yet. */
export function countOpen({ units }: ReportSummary): number {
  return units.filter(({ open }) => open).length;
}

/** What tells a report from others, also in another folder. */
export type ReportKey = (report: ReportSummary) => string;

/**
 * The rows: report (where there are several) → section → topic → paragraph → item. A level that has one child gives its name to it: "14 · Coordination" is
 * a topic and its only paragraph. Rows without anything that passes the filter are left out.
 */
export function getOutline(reports: readonly ReportSummary[], filter: Filter, toKey: ReportKey): readonly OutlineNode[] {
  const [only] = reports;
  if (reports.length === 1 && only) return getSections(only, filter, toKey(only));
  return reports.flatMap((report) => {
    const key = toKey(report);
    const children = getSections(report, filter, key);
    return children.length === 0 && report.known ? [] : [{ id: key, report, children, isReport: true, ...count(report.units) }];
  });
}

function getSections(report: ReportSummary, filter: Filter, key: string): readonly OutlineNode[] {
  // Rows that a filter opens are others than those that the user opened: without it, these are as they were.
  const prefix = isFiltering(filter) ? `${key}|filter` : key;
  const sections = [...groupBy(report.units, ({ section }) => section)];
  const nodes = sections.flatMap(([section, units]) => {
    const children = getTopics(report, units, filter, `${prefix}|${section}`, key);
    return children.length === 0 ? [] : [{ id: `${prefix}|${section}`, report, title: section, children, isReport: false, ...count(units) }];
  });
  return nodes.flatMap((node) => (node.title === '' || sections.length === 1 || isSame(node) ? node.children : [node]));
}

/** A section without parts of its own: its only topic has its name. */
function isSame({ title, children }: OutlineNode): boolean {
  return children.length === 1 && children[0]?.title === title;
}

function getTopics(report: ReportSummary, units: readonly UnitSummary[], filter: Filter, prefix: string, key: string): readonly OutlineNode[] {
  return [...groupBy(units, ({ topic }) => topic)].flatMap(([topic, ofTopic]): readonly OutlineNode[] => {
    const all = [...groupBy(ofTopic, getParagraphId)];
    const paragraphs = all.flatMap(([paragraph, inside]) => getParagraph(report, paragraph, inside, filter, prefix, key));
    const [first] = paragraphs;
    if (!first || topic === '') return paragraphs;
    if (all.length === 1) return [{ ...first, title: topic }];
    return [{ id: `${prefix}|${topic}`, report, title: topic, children: paragraphs, isReport: false, ...count(ofTopic) }];
  });
}

function getParagraph(report: ReportSummary, id: string, units: readonly UnitSummary[], filter: Filter, prefix: string, key: string): readonly OutlineNode[] {
  const leaves = units
    .filter((unit) => passes(unit, filter))
    .map((unit): OutlineNode => ({ id: `${key}|${unit.id}`, report, number: unit.number, unit, children: [], isReport: false, ...count([unit]) }));
  const [first] = leaves;
  if (!first) return [];
  if (units.length === 1) return [first];
  return [{ id: `${prefix}|${id}`, report, number: id.slice(id.indexOf('#') + 1), paragraph: id, children: leaves, isReport: false, ...count(units) }];
}

/** `CMW/C/MEX/CO/4#36` for `CMW/C/MEX/CO/4#36.b`. */
function getParagraphId({ id }: UnitSummary): string {
  const path = id.indexOf('#');
  const stop = id.indexOf('.', path);
  return stop < 0 ? id : id.slice(0, stop);
}

function count(units: readonly UnitSummary[]): { readonly answered: number; readonly total: number } {
  return { answered: units.filter(({ status }) => status === 'answered').length, total: units.length };
}

function groupBy<Value>(values: readonly Value[], toKey: (value: Value) => string): ReadonlyMap<string, readonly Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const group = groups.get(toKey(value));
    if (group) group.push(value);
    else groups.set(toKey(value), [value]);
  }
  return groups;
}
