import type { Library } from './library/library.ts';
import type { Configuration, Draft, Finding, ReportCoverage } from './model.ts';

/**
 * Everything that is known at one moment. Findings and features are pure functions of it.
 *
 * A change makes a new snapshot that shares all that did not change: a part with the same identity has the same content.
 */
export interface Snapshot {
  readonly library: Library;
  /** Every Markdown file that is open or in the workspace and is no UN document, by id. */
  readonly drafts: ReadonlyMap<string, Draft>;
  readonly reports: readonly ReportCoverage[];
  readonly configuration: Configuration;
  /** False until the library is loaded: what is absent now may still come. */
  readonly ready: boolean;
  /** Files that could not be read, with the reason in the user's words. */
  readonly unreadable: ReadonlyMap<string, string>;
  /** What is wrong with the configuration, at its place in its file. */
  readonly configurationFindings: readonly Finding[];
}
