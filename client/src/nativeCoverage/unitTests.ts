import * as vscode from 'vscode';
import type { ReportSummary, UnitSummary } from '../../../server/src/lsp/protocol.ts';
import { toRange } from '../showPlace.ts';

/** A recommendation as an item of the Testing view. */
export interface UnitTest {
  readonly item: vscode.TestItem;
  readonly unit: UnitSummary;
  readonly report: ReportSummary;
}

/** The items of the Testing view: reports, their sections, and the recommendations. */
export interface UnitTests {
  show(reports: readonly ReportSummary[]): void;
  /** The recommendations among and under some items; all without them. */
  get(items: readonly vscode.TestItem[] | undefined): readonly UnitTest[];
}

export function createUnitTests(controller: vscode.TestController): UnitTests {
  let tests: readonly UnitTest[] = [];

  function toReportItem(report: ReportSummary, index: number): vscode.TestItem {
    const label = report.symbol === null ? report.answers : `${report.symbol} → ${report.answers}`;
    const item = controller.createTestItem(`${index} ${label}`, label);
    const sections = [...new Set(report.units.map(({ section }) => section))];
    item.children.replace(
      sections.map((section, at) => {
        const child = controller.createTestItem(`${item.id} ${at}`, section === '' ? report.answers : section);
        child.sortText = toSortText(at);
        child.children.replace(report.units.flatMap((unit, order) => (unit.section === section ? [toUnitItem(report, unit, `${child.id} ${unit.id}`, order)] : [])));
        return child;
      }),
    );
    return item;
  }

  function toUnitItem(report: ReportSummary, unit: UnitSummary, id: string, order: number): vscode.TestItem {
    const place = unit.places[0] ?? unit.source;
    const item = controller.createTestItem(id, `${unit.number} ${unit.topic}`, place ? vscode.Uri.parse(place.uri, true) : undefined);
    if (place) item.range = toRange(place.range);
    item.description = report.statusLabels[unit.status];
    item.sortText = toSortText(order);
    tests = [...tests, { item, unit, report }];
    return item;
  }

  return {
    show(reports) {
      tests = [];
      controller.items.replace(reports.filter(({ known }) => known).map(toReportItem));
    },
    get(items) {
      if (!items) return tests;
      const wanted = new Set(items.map(({ id }) => id));
      return tests.filter(({ item }) => [item, item.parent, item.parent?.parent].some((each) => each && wanted.has(each.id)));
    },
  };
}

/** The order of the document, not that of the alphabet. */
function toSortText(order: number): string {
  return String(order).padStart(4, '0');
}
