// Over 300 lines: all that client and server say to each other beyond the Language Server Protocol, in one place.
import type { WorkspaceEdit } from 'vscode-languageserver';
import type { CoverageCounts, DocumentKind, Language, Scope, UiLanguage, UnitStatus } from '../core/model.ts';

// The few requests that are not in the Language Server Protocol. Types and names only: the client imports this file and nothing else of the server.

/**
 * Options of Node with which the server is started. Its short-lived memory stays small: what Node takes by default grows to a hundred megabytes that
 * hold nothing, and makes nothing quicker (`npm run bench`).
 */
export const serverMemory = ['--max-semi-space-size=8'] as const;

/** Client → server: what the reports of a file (or of all files) look like now. Answered with `ReportSummary[]`. */
export const reportsRequest = 'periodicReport/reports';

export interface ReportsParameters {
  /** A file of the report; without it, all reports. */
  readonly uri?: string;
}

/** Server → client, without parameters: reports are no longer what was last asked for. Sent at most once per change, never per request. */
export const reportsChanged = 'periodicReport/reportsChanged';

/** Client → server: what is loaded and what went wrong. Answered with `ServerStatus`. */
export const statusRequest = 'periodicReport/status';

export interface ServerStatus {
  readonly ready: boolean;
  readonly documents: number;
  readonly drafts: number;
  /** In the user's words. */
  readonly problems: readonly string[];
}

/** Server → client, without parameters: documents, settings or what went wrong are no longer what was last asked for (`statusRequest`, `documentsRequest`). Sent once until asked again. */
export const libraryChanged = 'periodicReport/libraryChanged';

/** One report against one document it answers. */
export interface ReportSummary {
  readonly symbol: string | null;
  readonly answers: string;
  /** False while the answered document is not in the library. */
  readonly known: boolean;
  readonly scope: Scope;
  readonly uris: readonly string[];
  readonly words: { readonly body: number; readonly footnotes: number; readonly limit: number };
  readonly counts: CoverageCounts;
  readonly followUp: (CoverageCounts & { readonly due: string | null }) | null;
  readonly due: string | null;
  /** The name of each status in the user's words, in the order in which people are shown them. */
  readonly statusLabels: Readonly<Record<UnitStatus, string>>;
  readonly units: readonly UnitSummary[];
}

export interface UnitSummary {
  /** `CMW/C/MEX/CO/4#36.b` */
  readonly id: string;
  /** `36 (b)`, in the language of the report. */
  readonly number: string;
  /** `CMW/C/MEX/CO/4, para. 36 (b)`, in the same language. */
  readonly reference: string;
  readonly topic: string;
  readonly section: string;
  readonly text: string;
  readonly kind: 'recommendation' | 'request';
  readonly followUp: boolean;
  readonly status: UnitStatus;
  readonly owner: string | null;
  /** Nothing is written yet: there is no reply, or only the place for one. Its status is then still `partial`. */
  readonly open: boolean;
  /** The first blank to fill in, in its own replies. */
  readonly slot: PlaceSummary | null;
  /** Words of its replies that are their own, all together; 0 without a reply. */
  readonly words: number;
  /** Where it is replied to, or mentioned; the first is the best place to go to. */
  readonly places: readonly PlaceSummary[];
  /** Where the recommendation itself stands. */
  readonly source: PlaceSummary | null;
}

export interface PlaceSummary {
  readonly uri: string;
  /** LSP positions: lines and UTF-16 columns from 0. */
  readonly range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
}

/** Client → server: the text of a unit with its concern, what it reiterates and its replies. Answered with `UnitCard`, or null where there is no such unit. */
export const unitCardRequest = 'periodicReport/unitCard';

export interface UnitCardParameters {
  /** A file of the report. */
  readonly uri: string;
  /** `CMW/C/MEX/CO/4#36.b` */
  readonly unit: string;
}

export interface UnitCard {
  /** In it nothing of a document or draft is a link, a command or HTML. */
  readonly markdown: string;
}

/** Client → server: the recommendation that a place is about, in a draft or a UN document. Answered with `UnitAtSummary`, or null. */
export const unitAtRequest = 'periodicReport/unitAt';

export interface UnitAtParameters {
  readonly textDocument: { readonly uri: string };
  readonly position: PlaceSummary['range']['start'];
}

export interface UnitAtSummary {
  /** A file of the report that is asked about it, with `answers` as in `ReportSummary`. */
  readonly uri: string;
  readonly answers: string;
  readonly unit: string;
  /** False where the place is about none: then it is the one dealt with last before it. */
  readonly exact: boolean;
}

/**
 * Client → server: what is in the library, a level at a time: without a kind the kinds there are in each folder; with one its documents, or, where these are
 * more than a list can show, the States they are about. Answered with `DocumentList`.
 */
export const documentsRequest = 'periodicReport/documents';

export interface DocumentsParameters {
  /** A workspace folder as a group names it; null for files that are in none. */
  readonly folder?: string | null;
  readonly kind?: DocumentKind;
  /** ISO 3166 alpha-3, '' for documents of no State. */
  readonly state?: string;
  /** How many documents at most; 200 unless told, 2,000 at most. */
  readonly limit?: number;
}

export interface DocumentList {
  readonly groups: readonly DocumentGroup[];
  readonly documents: readonly DocumentSummary[];
  /** How many more documents there are. */
  readonly rest: number;
}

export interface DocumentGroup {
  readonly folder: string | null;
  readonly kind: DocumentKind;
  readonly state: string | null;
  /** The kind or the State in the user's words. */
  readonly label: string;
  /** One in several languages counts once. */
  readonly documents: number;
  readonly problems: number;
}

/** One document with its texts. */
export interface DocumentSummary {
  /** Its symbol, else its short name. */
  readonly name: string;
  readonly files: readonly DocumentFile[];
}

/** Where a document comes from: with the product, the folder `documents`, the settings, or a file that is only open. */
export type DocumentOrigin = 'product' | 'folder' | 'settings' | 'open';

/** A document as one file has it. */
export interface DocumentFile {
  /** The file. */
  readonly uri: string;
  /** Where its text is shown. */
  readonly shown: string;
  readonly fileName: string;
  readonly title: string;
  readonly origin: DocumentOrigin;
  /** In the user's words, as all below. */
  readonly language: string;
  readonly originLabel: string;
  /** "69 paragraphs" */
  readonly size: string;
  readonly problems: number;
  /** What else has the same or nearly the same text; empty as a rule. */
  readonly copies: readonly string[];
}

/** Client → server: what the reader of a document could not settle; without a file, what went wrong as a whole. Answered with `ProblemSummary[]`. */
export const documentProblemsRequest = 'periodicReport/documentProblems';

export interface DocumentProblemsParameters {
  readonly uri?: string;
}

export interface ProblemSummary {
  /** In the user's words. */
  readonly message: string;
  /** Where to look; null where there is no place to show. */
  readonly place: PlaceSummary | null;
}

/** Client → server: where reports are answered and where they are open, in the drafts and in what these answer. Answered with `CoveredFileSummary[]`, one for each file. */
export const coveredFilesRequest = 'periodicReport/coveredFiles';

export interface CoveredFilesParameters {
  /** The reports that are meant, by a file of each and what it answers; without it, all. */
  readonly reports?: readonly { readonly uri: string; readonly answers: string }[];
}

export interface CoveredFileSummary {
  readonly uri: string;
  /** A reply in a draft, a recommendation in a document; in the order of the text. */
  readonly places: readonly { readonly range: PlaceSummary['range']; readonly answered: boolean }[];
}

/** Client → server: what was said before on a recommendation: the one named, or the one cited or answered at a place. Answered with `EvidenceSummary`, or null where there is none. */
export const evidenceRequest = 'periodicReport/evidence';

export interface EvidenceParameters {
  readonly textDocument: { readonly uri: string };
  /** Not needed with `unit`. */
  readonly position?: PlaceSummary['range']['start'];
  /** `CMW/C/MEX/CO/4#36.b` */
  readonly unit?: string;
  readonly limit?: number;
}

export interface EvidenceSummary {
  /** `CMW/C/MEX/CO/4#36.b` */
  readonly unit: string;
  /** `CMW/C/MEX/CO/4, para. 36 (b)` */
  readonly reference: string;
  /** By the State, in the dialogue and by others; best first. */
  readonly said: readonly PassageSummary[];
  /** By the same Committee in earlier cycles. */
  readonly earlier: readonly PassageSummary[];
}

/** A paragraph of a document, or a piece of a long one. */
export interface PassageSummary {
  readonly id: string;
  readonly reference: string;
  /** The kind of its document, in the user's words. */
  readonly kind: string;
  /** Whose words they are: the State's, those of the dialogue (a record), or of others (profiles, other documents). */
  readonly by: 'state' | 'dialogue' | 'others';
  readonly text: string;
  /** The same with its reference and kind, as Markdown in which nothing is a link, a command or HTML. */
  readonly markdown: string;
  /** The text in quotation marks with its reference, in the language of the draft that was asked from: to be pasted. */
  readonly quotation: string;
  /** The words that led to it, as they stand there. */
  readonly words: readonly string[];
  readonly place: PlaceSummary;
}

/** Client → server: the edits that cite a passage in a draft. Answered with `CiteEdits`, or null where nothing can be cited. */
export const citeRequest = 'periodicReport/cite';

export interface CiteParameters {
  readonly textDocument: { readonly uri: string };
  /** Where the cursor is. */
  readonly position: PlaceSummary['range']['start'];
  /** `CMW/C/MEX/4#131` */
  readonly id: string;
  readonly as: 'footnote' | 'reference';
}

export interface CiteEdits {
  /** Of the draft as it is now. */
  readonly edits: readonly { readonly range: PlaceSummary['range']; readonly newText: string }[];
  /** Where the first insertion is made: the cursor goes behind it. */
  readonly place: PlaceSummary['range'];
}

/** Client → server: paragraphs of all documents by their words. Answered with `FoundPassage[]`, best first. */
export const searchRequest = 'periodicReport/search';

export interface SearchParameters {
  readonly query: string;
  readonly limit?: number;
  /** A file of the workspace folder whose library is meant; without it, all. */
  readonly uri?: string;
  /** The draft into which something found may be copied: its language is that of `quotation`. */
  readonly draft?: string;
}

export interface FoundPassage {
  readonly id: string;
  readonly reference: string;
  /** Of the document. */
  readonly title: string;
  /** A line or two with the words found. */
  readonly snippet: string;
  /** Where the words stand in `snippet`. */
  readonly matches: readonly { readonly start: number; readonly end: number }[];
  /** The whole text in quotation marks with its reference: to be pasted. */
  readonly quotation: string;
  readonly place: PlaceSummary;
}

/** Client → server: why a place, or a file as a whole, was or was not recognised. Answered with `ExplanationSummary`. */
export const explainRequest = 'periodicReport/explain';

export interface ExplainParameters {
  readonly textDocument: { readonly uri: string };
  /** Without it, the file is explained. */
  readonly position?: PlaceSummary['range']['start'];
}

export interface ExplanationSummary {
  readonly title: string;
  /** All of it as plain text. */
  readonly text: string;
  readonly sections: readonly { readonly heading: string; readonly lines: readonly string[] }[];
}

/** Client → server: what a Word, PDF or web file was read as, for an address that the server gave (`periodic-report:///reports/co.pdf.md`). Answered with `DocumentText`, or null. */
export const documentTextRequest = 'periodicReport/documentText';

/** The addresses of such texts: an editor that can show them says so with `canShowDocumentTexts`. */
export const documentTextScheme = 'periodic-report';

/** Addresses of documents to be read, formatted and in a chosen language: the server gives them (`readingsRequest`), and their text in answer to `documentTextRequest`. */
export const readingScheme = 'periodic-report-reading';

/** Client → server: what can be read – the document at a place of a text, or a document itself. Answered with `ReadingSummary[]`, the best language first. */
export const readingsRequest = 'periodicReport/readings';

export interface ReadingsParameters {
  /** Without it, all documents. */
  readonly uri?: string;
  readonly position?: PlaceSummary['range']['start'];
}

/** One document in one language. */
export interface ReadingSummary {
  /** `CMW/C/MEX/CO/4` */
  readonly name: string;
  readonly title: string;
  /** In the user's words. */
  readonly language: string;
  /** To be shown as a text that cannot be edited. */
  readonly uri: string;
  /** The paragraph or item that was meant. */
  readonly range: PlaceSummary['range'] | null;
}

export interface DocumentTextParameters {
  readonly uri: string;
}

export interface DocumentText {
  /** Markdown. */
  readonly text: string;
}

/** Client → server: read files and write each as Markdown into the folder `documents` of the workspace. Answered with `ImportSummary[]`. */
export const importRequest = 'periodicReport/import';

export interface ImportParameters {
  readonly uris: readonly string[];
  /** The workspace folder; without it, that of the first file, else the first. */
  readonly folder?: string;
  /** The user trusts what is in the workspace. Else only files in it are read. */
  readonly trusted: boolean;
}

/** What became of one file. */
export interface ImportSummary {
  readonly source: string;
  /** The Markdown file, where it was written or stood already. */
  readonly uri: string | null;
  /** In the user's words; what went wrong, where `uri` is null. */
  readonly message: string;
}

/** Client → server: places for the replies to recommendations, as an edit that the client applies. Answered with `SkeletonSummary`, or null where nothing can be inserted. */
export const skeletonRequest = 'periodicReport/skeleton';

export interface SkeletonParameters {
  /** A draft file of the report. */
  readonly uri: string;
  /** Ids of units, `CMW/C/MEX/CO/4#36.b`; `CMW/C/MEX/CO/4#36` is all items of the paragraph that are open. */
  readonly units: readonly string[];
  /** Insert there, at the next boundary of lines; without it, each at its place by the order of paragraphs. */
  readonly position?: PlaceSummary['range']['start'];
}

export interface SkeletonSummary {
  readonly edit: WorkspaceEdit;
  /** The first slot to fill, where it stands once the edit is made. */
  readonly place: PlaceSummary | null;
  /** What is inserted. */
  readonly text: string;
}

/** Client → server, without parameters: the user trusts the workspace folders now. */
export const trustGranted = 'periodicReport/trustGranted';

/** Client → server: whether a new report can have a symbol. Answered with `ReportSymbolSummary`. */
export const reportSymbolRequest = 'periodicReport/reportSymbol';

export interface ReportSymbolParameters {
  /** As typed. */
  readonly symbol: string;
  /** The concluding observations that the report is to answer. */
  readonly answers: string;
}

export interface ReportSymbolSummary {
  /** Why it cannot have it, in the user's words; null where it can. */
  readonly problem: string | null;
  /** What the user should know where it can: that another file has this symbol already. */
  readonly note: string | null;
}

/** Client → server: which concluding observations a new report can answer. Answered with `NewReportOption[]`, the newest first. */
export const newReportOptionsRequest = 'periodicReport/newReportOptions';

export interface NewReportOptionsParameters {
  /** A file or folder of the workspace folder whose library is meant; without it, all. */
  readonly uri?: string;
}

export interface NewReportOption {
  /** `CMW/C/MEX/CO/4` */
  readonly answers: string;
  readonly title: string;
  /** ISO 8601, at the precision of the document. */
  readonly date: string | null;
  /** In which the document is in the library. */
  readonly languages: readonly Language[];
  /** The symbols that the report would have: `CMW/C/MEX/5`, for a follow-up report `CMW/C/MEX/FCO/4`. */
  readonly reports: { readonly all: string | null; readonly followUp: string | null };
  /** The list of issues prior to that report, where it is in the library. */
  readonly issues: string | null;
}

/** Client → server: the whole text of a report that is still to be written. Answered with `NewReportSummary`, or null where the answered document is not in the library. */
export const newReportRequest = 'periodicReport/newReport';

export interface NewReportParameters extends NewReportOptionsParameters {
  readonly answers: string;
  readonly symbol: string;
  readonly language: Language;
  readonly scope: Scope;
  readonly issues?: string;
}

export interface NewReportSummary {
  /** A name for its file, made from its symbol: `CMW_C_MEX_5.md`. */
  readonly fileName: string;
  readonly text: string;
  /** How many recommendations it has a place for; 0 for a follow-up report where the Committee selected none. */
  readonly units: number;
}

/** A change of a report's files that a client applies when its user has asked for it, or why there is none. */
export interface ChangeSummary {
  readonly edit: WorkspaceEdit | null;
  /** What the edit does, or why there is none, in the user's words. */
  readonly message: string;
  /** Where to put the cursor once the edit is made. */
  readonly place: PlaceSummary | null;
}

/** Client → server: places for all replies that a report does not have yet. Answered with `ChangeSummary`, or null for a file that is no draft. */
export const missingRepliesRequest = 'periodicReport/missingReplies';

export interface MissingRepliesParameters {
  readonly uri: string;
}

/** Client → server: a recommendation set aside with a reason, or given an owner. Answered with `ChangeSummary`, or null for what is not asked of the file. */
export const dispositionRequest = 'periodicReport/disposition';

export interface DispositionParameters {
  readonly uri: string;
  /** `CMW/C/MEX/CO/4#36.b` */
  readonly unit: string;
  readonly status?: 'not-accepted' | 'not-applicable';
  /** Needed with a status. */
  readonly reason?: string;
  /** Who writes the reply; '' for nobody. */
  readonly owner?: string;
}

/** Client → server: hide a finding where it stands, with a reason. Answered with `ChangeSummary`, or null where there is no such finding. */
export const ignoreRequest = 'periodicReport/ignore';

export interface IgnoreParameters {
  readonly uri: string;
  /** Code and beginning of the diagnostic. */
  readonly code: string;
  readonly position: PlaceSummary['range']['start'];
  /** `data.unit` of the diagnostic, where it has one. */
  readonly unit?: string;
  readonly reason: string;
}

/** Commands of the client, not of the server: they ask for the change of the file at hand and make it. */
export const addMissingRepliesCommand = 'periodicReport.addMissingReplies';
export const renumberCommand = 'periodicReport.renumber';

/** A command of the client, not of the server, with `IgnoreParameters` without a reason: asks for the reason and hides the finding. */
export const ignoreFindingCommand = 'periodicReport.ignoreFinding';

/** Client → server: the paragraphs of a report numbered consecutively, with the references to them. Answered with `ChangeSummary`, or null for a file that is no draft. */
export const renumberRequest = 'periodicReport/renumber';

export interface RenumberParameters {
  readonly uri: string;
}

/** Client → server: the reply coverage as a page for a window of the editor. Answered with `CoveragePageSummary`. */
export const coveragePageRequest = 'periodicReport/coveragePage';

export interface CoveragePageParameters {
  /** A file of the reports that are shown; without it, or where it is part of none, all reports are. */
  readonly uri?: string;
  /** A place in a draft or document: the answer names the row of its unit. */
  readonly at?: { readonly textDocument: { readonly uri: string }; readonly position: PlaceSummary['range']['start'] };
  /** The style sheet too, which is always the same. */
  readonly withStyle?: boolean;
}

export interface CoveragePageSummary {
  readonly title: string;
  readonly language: UiLanguage;
  /** The body of the page. Texts of documents and drafts stand in it escaped; it has no script and no address. */
  readonly html: string;
  readonly style: string | null;
  /** Where a button of the page leads, by its `data-go`. */
  readonly places: Readonly<Record<string, PlaceSummary>>;
  /** The id of the row that was asked for, where there is one. */
  readonly row: string | null;
}

/** Client → server: the same page as one file that stands alone, as `coverage --format html` writes it. Answered with `CoverageFile`. */
export const coverageFileRequest = 'periodicReport/coverageFile';

export interface CoverageFileParameters {
  readonly uri?: string;
}

export interface CoverageFile {
  /** A name for it: `reply-coverage-CMW_C_MEX_5.html`. */
  readonly name: string;
  readonly text: string;
}

/** What a client may say of itself in `initializationOptions`; all of it is optional. */
export interface ClientOptions {
  /** The client has the command `showRecommendationsCommand`: the line that stands for many unanswered recommendations offers it. */
  readonly canShowRecommendations?: boolean;
  /** The client has the command `showPlacesCommand`: what stands over a heading or a recommendation can be clicked. */
  readonly canShowPlaces?: boolean;
  /**
   * The client has the commands `ignoreFindingCommand`, which asks for the reason where others are given a slot to fill, `addMissingRepliesCommand` and
   * `renumberCommand`.
   */
  readonly canChangeReports?: boolean;
  /** The client shows texts under `documentTextScheme`: what stands in a Word or PDF file can be gone to. */
  readonly canShowDocumentTexts?: boolean;
  /** A folder of the editor's own, where the index of a large library may be kept; without it a library is held in memory. */
  readonly storage?: string;
  /** The editor is in Restricted Mode: nothing outside the workspace folders is read until `trustGranted`. */
  readonly restricted?: boolean;
  /** Settings for clients that cannot be asked for `workspace/configuration`: the same keys as `periodic-report.json`. */
  readonly settings?: unknown;
}

/** A command of the client, not of the server: opens the list of recommendations. */
export const showRecommendationsCommand = 'periodicReport.showRecommendations';

/**
 * A command of the client: shows places side by side at a place of a text. Its arguments are in the form of the protocol – the address of the text, a
 * position in it, and a list of locations – and the client makes its own of them.
 */
export const showPlacesCommand = 'periodicReport.showPlaces';

/** `data` of the diagnostic that stands for the unanswered recommendations that are not shown one by one. */
export interface MoreUnanswered {
  readonly more: number;
}
