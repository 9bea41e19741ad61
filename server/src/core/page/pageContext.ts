import { cliMessages } from '../messages/cli.ts';
import { pageMessages } from '../messages/page.ts';
import type { Draft, Finding, ReportCoverage, Span, UiLanguage } from '../model.ts';
import { html, type Html } from './html.ts';

/** What a coverage page is made from. The door gives the date and the names of files: the core has no clock and knows no folders. */
export interface PageInput {
  readonly reports: readonly ReportCoverage[];
  readonly drafts: ReadonlyMap<string, Draft>;
  readonly language: UiLanguage;
  /** `2026-05-31` */
  readonly today: string;
  readonly places: PagePlaces;
  /** Of all files; absent where the page shows coverage alone. */
  readonly findings?: readonly Finding[];
  /** For a window that can go to a place and filter: with buttons and fields, which do nothing in a file. */
  readonly interactive?: boolean;
}

export interface PagePlaces {
  /** `draft/report.md` */
  file(id: string): string;
  /** Line and column from 1. */
  at(id: string, offset: number): { readonly line: number; readonly column: number };
}

/** A place that a button of the page leads to. */
export interface PagePlace {
  readonly fileId: string;
  readonly span: Span;
}

/** What every part of a page works with. */
export interface PageContext extends PageInput {
  readonly words: ReturnType<typeof pageMessages>;
  /** The words that the page shares with the command line: the two never differ. */
  readonly shared: ReturnType<typeof cliMessages>;
  /** What leads to a place: a button where the page can go there, else the text alone. `key` is its own on the page. */
  go(key: string, text: string, label: string, place: PagePlace | undefined): Html;
}

/** The context of a page, and the places that its buttons lead to, which fill up while it is made. */
export function createPageContext(input: PageInput): { readonly context: PageContext; readonly destinations: ReadonlyMap<string, PagePlace> } {
  const destinations = new Map<string, PagePlace>();
  const context: PageContext = {
    ...input,
    words: pageMessages(input.language),
    shared: cliMessages(input.language),
    go(key, text, label, place) {
      if (input.interactive !== true || !place) return withBreaks(text);
      destinations.set(key, place);
      return html`<button type="button" class="go" data-go="${key}" aria-label="${label}">${withBreaks(text)}</button>`;
    },
  };
  return { context, destinations };
}

/** A name such as `CMW_C_MEX_5.md` goes on in the next line behind one of its underscores rather than anywhere. */
function withBreaks(text: string): Html {
  return html`${text.split('_').map((part, index) => (index === 0 ? part : html`_<wbr>${part}`))}`;
}

/** The id of a unit's row: of the third unit of the first report, `r0-u2`. */
export function unitAnchor(report: number, unit: number): string {
  return `r${report}-u${unit}`;
}
