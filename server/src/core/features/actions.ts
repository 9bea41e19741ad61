import { checkDraft } from '../findings/checkDraft.ts';
import { comparePaths } from '../findings/citedUnits.ts';
import { getReports } from '../findings/draftReports.ts';
import { getFileFindings } from '../findings/fileFindings.ts';
import { getBeginning, nameProvisions } from '../findings/provisionNames.ts';
import { actionMessages } from '../messages/actions.ts';
import { dispositionMessages } from '../messages/dispositions.ts';
import type { Draft, Finding, Recommendation, ReportCoverage, Span } from '../model.ts';
import { pathStartsWith, pinpointId } from '../reference/path.ts';
import type { Snapshot } from '../snapshot.ts';
import { getAllConversions } from './convertAll.ts';
import { getConversions } from './convertReference.ts';
import { getIgnoreEdit } from './ignoreFinding.ts';
import { getOpenUnits } from './openUnits.ts';
import { getSkeletons, type FileEdit } from './skeleton.ts';

/** A change that the editor offers; nothing changes until the user chooses it. */
export interface Action {
  /** In the words of the user's language. */
  readonly title: string;
  readonly kind: 'quickfix' | 'refactor';
  /** The one to take when there is no reason for another. */
  readonly preferred: boolean;
  /** The finding that it mends. */
  readonly finding?: Finding;
  readonly edits: readonly FileEdit[];
  /** A reason belongs to it: an editor that can ask for one does so instead of making the edits, which hold a slot for it. */
  readonly asksReason?: true;
}

/**
 * What can be done at a place of a file: the fixes of the findings there, places for the replies that are missing, and other forms of
 * the reference under the cursor. `span` may be empty. No actions for an id that is not known.
 */
export function getActions(snapshot: Snapshot, fileId: string, span: Span): readonly Action[] {
  const draft = snapshot.drafts.get(fileId);
  // What is missing beside a heading's reply stands at the heading's mark: it is meant anywhere in the heading.
  const heading = draft?.headings.find((candidate) => touches(candidate.span, span))?.span ?? span;
  const asked = { start: Math.min(span.start, heading.start), end: Math.max(span.end, heading.end) };
  const findings = [...getFileFindings(snapshot, fileId), ...checkDraft(snapshot, fileId)].filter((finding) => touches(finding.span, asked));
  const actions = [...getFixes(findings), ...(draft ? [...getInserts(snapshot, draft, findings), ...getConversions(snapshot, draft, span, findings)] : [])];
  if (draft) actions.push(...getIgnores(snapshot, draft, findings), ...(span.end > span.start ? getAllConversions(snapshot, draft, span) : []));
  const seen = new Set<string>();
  return actions.filter(({ title, edits }) => {
    const key = `${title} ${edits[0]?.fileId ?? ''} ${edits[0]?.span.start ?? ''}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** So many entries of a menu are seen without scrolling; at the `answers` line a hundred may be offered. */
const screenful = 20;

function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

function getFixes(findings: readonly Finding[]): readonly Action[] {
  return findings.flatMap((finding) =>
    finding.fixes.map(({ title, preferred, edits }): Action => ({ title, kind: 'quickfix', preferred, finding, edits: edits.map((edit) => ({ fileId: finding.fileId, ...edit })) })),
  );
}

function getIgnores(snapshot: Snapshot, draft: Draft, findings: readonly Finding[]): readonly Action[] {
  const all = findings.filter(({ code, fileId }) => fileId === draft.id && code !== 'unused-ignore');
  // Of several of a kind at one place (at the `answers` line a hundred) none is offered: they would bury what mends them.
  const own = all.filter(({ code }) => all.filter((other) => other.code === code).length === 1);
  const words = dispositionMessages(snapshot.configuration.uiLanguage);
  return own.map((finding): Action => {
    const title = own.length === 1 ? words.ignoreHere : words.ignoreThisHere(getBeginning(finding.message, titleLength));
    return { title, kind: 'quickfix', preferred: false, finding, edits: [getIgnoreEdit(draft, finding, words.reasonSlot)], asksReason: true };
  });
}

/** Characters of a finding's message in a menu. */
const titleLength = 40;

function getInserts(snapshot: Snapshot, draft: Draft, findings: readonly Finding[]): readonly Action[] {
  const language = snapshot.configuration.uiLanguage;
  const words = actionMessages(language);
  const actions: Action[] = [];
  for (const report of getReports(snapshot, draft)) {
    const open = getOpenUnits(report);
    const wanted = new Map<Recommendation, Finding>();
    for (const finding of findings) for (const unit of getUnitsOf(finding, open, report)) if (!wanted.has(unit)) wanted.set(unit, finding);
    const units = [...wanted.keys()].sort((a, b) => comparePaths(a.pinpoint.path, b.pinpoint.path));
    if (units.length === 0) continue;
    const skeletons = getSkeletons(snapshot, report, draft.id);
    const toAction = (title: string, inserted: readonly Recommendation[], preferred: boolean): Action => {
      const finding = wanted.get(inserted[0] as Recommendation) ?? findings[0];
      return { title, kind: 'quickfix', preferred, ...(finding && { finding }), edits: skeletons.getEdits(inserted) };
    };
    const single = units.map((unit) => toAction(words.insertReply(nameProvisions([unit.pinpoint], language)), [unit], units.length === 1));
    const numbers = [...new Set(units.map(({ pinpoint }) => pinpoint.path[0] ?? ''))];
    const ofParagraphs = numbers.flatMap((number) => {
      const items = open.filter(({ pinpoint }) => pinpoint.path[0] === number);
      return items.length > 1 ? [toAction(words.insertReplies(number), items, false)] : [];
    });
    const all = numbers.length > 1 ? [toAction(words.insertAllReplies(units.length), units, false)] : [];
    // What does much at once comes first where there is much to choose from.
    actions.push(...(units.length > screenful ? [...all, ...ofParagraphs, ...single] : [...single, ...ofParagraphs, ...all]));
  }
  return actions;
}

function getUnitsOf({ code, unit }: Finding, open: readonly Recommendation[], { answers }: ReportCoverage): readonly Recommendation[] {
  if (!unit || unit.symbol !== answers) return [];
  if (code !== 'unanswered-recommendation' && code !== 'mentioned-only' && code !== 'partial-reply') return [];
  const id = pinpointId(unit);
  const same = open.filter(({ pinpoint }) => pinpointId(pinpoint) === id);
  return same.length > 0 ? same : open.filter(({ pinpoint }) => pathStartsWith(pinpoint.path, unit.path));
}
