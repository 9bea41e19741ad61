import type { ReportCoverage, UiLanguage } from '../model.ts';

/**
 * Answered units in per cent of all in scope. What is justified is not answered. A report whose answered document is missing has
 * nothing that could be counted: 0; one that has nothing to answer: 100.
 */
export function getPercent({ counts, document }: ReportCoverage): number {
  if (document === undefined) return 0;
  return counts.total === 0 ? 100 : (counts.answered / counts.total) * 100;
}

/** With one decimal, rounded as anyone who checks the figure would; only what is all is 100, and 99.96 is 99.9. */
export function formatPercent(percent: number, language: UiLanguage): string {
  const rounded = Math.round(percent * 10 + 1e-9) / 10;
  const tenths = String(rounded === 100 && percent < 100 ? 99.9 : rounded);
  return language === 'en' ? tenths : tenths.replace('.', ',');
}
