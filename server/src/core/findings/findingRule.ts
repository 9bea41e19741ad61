import type { Draft, FindingCode, Fix, Pinpoint, Severity, Span } from '../model.ts';
import type { Snapshot } from '../snapshot.ts';

/** What a rule has found, before the settings decide how much it weighs. */
export interface RuleFinding {
  readonly span: Span;
  readonly message: string;
  readonly unit?: Pinpoint;
  readonly fixes?: readonly Fix[];
  /** Where this one weighs more or less than its rule does by default. */
  readonly severity?: Severity;
}

/**
 * One kind of finding: what it is called, how much it weighs, and how it is found in a draft.
 *
 * `check` is a pure function of the snapshot; it may yield in any order. The comment over each rule is its documentation:
 * `docs/findings.md` holds the same words.
 */
export interface FindingRule {
  readonly code: FindingCode;
  readonly defaultSeverity: Severity;
  /** True when it says that something is not there: it then waits until all documents and drafts are read. */
  readonly absence: boolean;
  check(snapshot: Snapshot, draft: Draft): Iterable<RuleFinding>;
}

/** A kind of finding that is about a file as a whole, whatever file it is. */
export interface FileFindingRule {
  readonly code: FindingCode;
  readonly defaultSeverity: Severity;
  checkFile(snapshot: Snapshot, fileId: string): Iterable<RuleFinding>;
}
