import { computeReports } from './coverage/coverage.ts';
import { defaultConfiguration } from './configuration.ts';
import { readDocument } from './document/readDocument.ts';
import { parseDraft } from './draft/parseDraft.ts';
import { getActions, type Action } from './features/actions.ts';
import type { Change } from './features/change.ts';
import { getCompletionDocumentation, getCompletions, type CompletionList, type CompletionTrigger } from './features/completion.ts';
import { findDefinition, type Definition } from './features/definition.ts';
import { getCitationTokens, type CitationToken } from './features/citationTokens.ts';
import { getFolds, type Fold } from './features/folding.ts';
import { getHighlights, type Highlight } from './features/highlights.ts';
import { getHover, type Hover } from './features/hover.ts';
import { findSkeletonInsert, type SkeletonInsert } from './features/insertSkeletons.ts';
import { getLenses, type Lens } from './features/lenses.ts';
import { getLinks, type Link } from './features/links.ts';
import { getAllConversions } from './features/convertAll.ts';
import { findDisposition, type DispositionEntry } from './features/disposition.ts';
import { findIgnore, type FindingPlace } from './features/ignoreFinding.ts';
import { findMissingReplies } from './features/missingReplies.ts';
import { getNewReport, getNewReportOptions, type NewReport, type NewReportOption, type NewReportOrder } from './features/newReport.ts';
import { findRenaming, rename, type Renamed, type Renaming } from './features/rename.ts';
import { findRenumbering } from './features/renumber.ts';
import { getOutline, type OutlineEntry } from './features/outline.ts';
import { findPlacesByWords, type FoundPlace } from './features/placeSearch.ts';
import { findReferences, type Place } from './features/references.ts';
import { checkReportSymbol, type ReportSymbolCheck } from './features/reportSymbol.ts';
import { getSelections } from './features/selections.ts';
import { getTopicHints, type TopicHint } from './features/topicHints.ts';
import { checkDraftFully } from './findings/checkDraft.ts';
import type { CheckedDraft } from './findings/ignored.ts';
import { getFileFindings } from './findings/fileFindings.ts';
import { createLibrary, withDocument, withoutDocument, withShelf, type Library } from './library/library.ts';
import type { Shelf } from './library/shelf.ts';
import type { Configuration, Draft, Finding, IgnoredFinding, ReportCoverage, SourceDocument, Span } from './model.ts';
import type { Snapshot } from './snapshot.ts';

/** The text of a UN document, as a file gave it. */
export interface DocumentSource {
  /** Path or URI of the file; the key under which it can be replaced or removed. */
  readonly id: string;
  /** The file's own name: it may tell the symbol (`CMW_C_MEX_CO_4.txt`). */
  readonly fileName: string;
  readonly text: string;
  /** What this very text under this file name was read as before: it is not read again. */
  readonly prepared?: SourceDocument;
}

/**
 * The one thing the command line and the language server talk to: give it texts, ask it questions.
 *
 * Synchronous, and total on any text. After any order of changes its answers equal those of a new service given the same texts.
 */
export interface Service {
  /** Adds UN documents, or replaces those with the same id, as one change. */
  setDocuments(sources: readonly DocumentSource[]): void;
  removeDocument(id: string): void;
  /** Gives the documents that are known and not held in memory, in place of those given before. */
  setShelf(shelf: Shelf): void;
  /** Gives the present text of a Markdown file; files that are no drafts get hover, completion and links, and no findings. */
  setDraft(id: string, text: string): void;
  removeDraft(id: string): void;
  /** Tells that a file cannot be read, with the reason in the user's words; `undefined` takes it back. */
  setUnreadable(id: string, reason: string | undefined): void;
  configure(configuration: Configuration, problems?: readonly Finding[]): void;
  /** Findings that mean absence wait until the library is loaded. */
  setReady(ready: boolean): void;

  readonly snapshot: Snapshot;
  /** All findings of a file; the same array while nothing changed. */
  findings(id: string): readonly Finding[];
  /** The findings of a file that comments in it hide, with their reasons. */
  ignored(id: string): readonly IgnoredFinding[];
  /** Every file that may have findings. */
  fileIds(): readonly string[];
  reports(): readonly ReportCoverage[];
  /** Reads a UN document without adding it to the library. */
  read(source: DocumentSource): SourceDocument;

  hover(id: string, offset: number): Hover | undefined;
  complete(id: string, offset: number, trigger: CompletionTrigger): CompletionList;
  completionDocumentation(key: string): string | undefined;
  definition(id: string, offset: number): Definition | undefined;
  references(id: string, offset: number): readonly Place[];
  outline(id: string): readonly OutlineEntry[];
  links(id: string): readonly Link[];
  actions(id: string, span: Span): readonly Action[];
  /** All references of a file written in another language or style. */
  conversions(id: string): readonly Action[];
  /** Places for the replies to units named by their ids, at an offset or where they belong. */
  /** Whether a new report that answers a document can have a symbol. */
  checkReportSymbol(symbol: string, answers: string): ReportSymbolCheck;
  skeletons(id: string, units: readonly string[], offset?: number): SkeletonInsert | undefined;
  /** Places for all replies that the reports of a file do not have yet. */
  missingReplies(id: string): Change | undefined;
  /** The paragraphs of its report numbered consecutively, with the references to them. */
  renumber(id: string): Change | undefined;
  /** What can get another name at a place, everywhere in its report. */
  renaming(id: string, offset: number): Renaming | undefined;
  rename(id: string, offset: number, name: string): Renamed | undefined;
  /** A recommendation set aside with a reason, or given an owner. */
  disposition(id: string, unit: string, entry: DispositionEntry): Change | undefined;
  /** A comment that hides a finding where it stands, with a reason. */
  ignore(id: string, finding: FindingPlace, reason: string): Change | undefined;
  /** The text of a report that is to answer a document of the library. */
  newReport(answers: string, order: NewReportOrder): NewReport | undefined;
  newReportOptions(): readonly NewReportOption[];
  lenses(id: string): readonly Lens[];
  topicHints(id: string, part: Span): readonly TopicHint[];
  folds(id: string): readonly Fold[];
  highlights(id: string, offset: number): readonly Highlight[];
  selections(id: string, offset: number): readonly Span[];
  citationTokens(id: string): readonly CitationToken[];
  placesByWords(query: string, limit: number): readonly FoundPlace[];
}

export function createService(initial: Configuration = defaultConfiguration): Service {
  let configuration = initial;
  let library: Library = createLibrary([]);
  let drafts: ReadonlyMap<string, Draft> = new Map();
  let unreadable: ReadonlyMap<string, string> = new Map();
  let configurationFindings: readonly Finding[] = [];
  let ready = false;
  let reports: readonly ReportCoverage[] = [];
  let current: Snapshot | undefined;
  let found = new Map<string, CheckedDraft>();

  function changed(): void {
    current = undefined;
  }

  /** Made when first asked for: a burst of changes is counted once. */
  function getSnapshot(): Snapshot {
    if (current) return current;
    reports = computeReports(drafts.values(), library, configuration, reports);
    current = { library, drafts, reports, configuration, ready, unreadable, configurationFindings };
    found = new Map();
    return current;
  }

  function check(id: string): CheckedDraft {
    const snapshot = getSnapshot();
    let checked = found.get(id);
    if (!checked) {
      const { findings, ignored } = checkDraftFully(snapshot, id);
      found.set(id, (checked = { findings: [...getFileFindings(snapshot, id), ...findings], ignored }));
    }
    return checked;
  }

  return {
    setDocuments(sources) {
      for (const source of sources) {
        const known = library.findById(source.id);
        if (known?.text === source.text && known.fileName === source.fileName) continue;
        library = withDocument(library, source.prepared ? { ...source.prepared, id: source.id } : readDocument(source));
        changed();
      }
    },
    removeDocument(id) {
      const before = library;
      library = withoutDocument(library, id);
      if (library !== before) changed();
    },
    setShelf(shelf) {
      if (shelf === library.shelf) return;
      library = withShelf(library, shelf);
      changed();
    },
    setDraft(id, text) {
      const previous = drafts.get(id);
      if (previous?.text === text) return;
      drafts = new Map(drafts).set(id, parseDraft(id, text, previous));
      changed();
    },
    removeDraft(id) {
      if (!drafts.has(id)) return;
      drafts = without(drafts, id);
      changed();
    },
    setUnreadable(id, reason) {
      if (unreadable.get(id) === reason) return;
      unreadable = reason === undefined ? without(unreadable, id) : new Map(unreadable).set(id, reason);
      changed();
    },
    configure(next, problems = []) {
      configuration = next;
      configurationFindings = problems;
      changed();
    },
    setReady(next) {
      if (ready === next) return;
      ready = next;
      changed();
    },

    get snapshot() {
      return getSnapshot();
    },
    findings: (id) => check(id).findings,
    ignored: (id) => check(id).ignored,
    fileIds() {
      const ids = new Set([...drafts.keys(), ...unreadable.keys(), ...configurationFindings.map((finding) => finding.fileId)]);
      return [...ids].sort();
    },
    reports: () => getSnapshot().reports,
    read: readDocument,

    hover: (id, offset) => getHover(getSnapshot(), id, offset),
    complete: (id, offset, trigger) => getCompletions(getSnapshot(), id, offset, trigger),
    completionDocumentation: (key) => getCompletionDocumentation(getSnapshot(), key),
    definition: (id, offset) => findDefinition(getSnapshot(), id, offset),
    references: (id, offset) => findReferences(getSnapshot(), id, offset),
    outline: (id) => getOutline(getSnapshot(), id),
    links: (id) => getLinks(getSnapshot(), id),
    actions: (id, span) => getActions(getSnapshot(), id, span),
    checkReportSymbol: (symbol, answers) => checkReportSymbol(getSnapshot(), symbol, answers),
    conversions(id) {
      const draft = drafts.get(id);
      return draft ? getAllConversions(getSnapshot(), draft, undefined) : [];
    },
    skeletons: (id, units, offset) => findSkeletonInsert(getSnapshot(), id, units, offset),
    missingReplies: (id) => findMissingReplies(getSnapshot(), id),
    disposition: (id, unit, entry) => findDisposition(getSnapshot(), id, unit, entry),
    ignore: (id, finding, reason) => findIgnore(getSnapshot(), id, finding, reason),
    renumber: (id) => findRenumbering(getSnapshot(), id),
    renaming: (id, offset) => findRenaming(getSnapshot(), id, offset),
    rename: (id, offset, name) => rename(getSnapshot(), id, offset, name),
    newReport(answers, order) {
      const document = library.findDocument(answers, order.language);
      return document && getNewReport(document, order);
    },
    newReportOptions: () => getNewReportOptions(library),
    lenses: (id) => getLenses(getSnapshot(), id),
    topicHints: (id, part) => getTopicHints(getSnapshot(), id, part),
    folds: (id) => getFolds(getSnapshot(), id),
    highlights: (id, offset) => getHighlights(getSnapshot(), id, offset),
    selections: (id, offset) => getSelections(getSnapshot(), id, offset),
    citationTokens: (id) => getCitationTokens(getSnapshot(), id),
    placesByWords: (query, limit) => findPlacesByWords(getSnapshot(), query, limit),
  };
}

function without<Value>(map: ReadonlyMap<string, Value>, key: string): ReadonlyMap<string, Value> {
  const rest = new Map(map);
  rest.delete(key);
  return rest;
}
