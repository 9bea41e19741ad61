import type { ReportCoverage, UiLanguage } from '../core/model.ts';

/**
 * Answered units in per cent of all in scope. What is justified is not answered. A report whose answered document is missing has
 * nothing that could be counted: 0; one that has nothing to answer: 100.
 */
export function getPercent({ counts, document }: ReportCoverage): number {
  if (document === undefined) return 0;
  return counts.total === 0 ? 100 : (counts.answered / counts.total) * 100;
}

/** With one decimal, cut and not rounded up: 99.96 is not shown as 100. */
export function formatPercent(percent: number, language: UiLanguage): string {
  const tenths = String(Math.floor(percent * 10 + 1e-9) / 10);
  return language === 'en' ? tenths : tenths.replace('.', ',');
}
