// The page to read first: every data type of the core, and no logic. (Over 300 lines because it is the one vocabulary of the project.)
//
// Everything here is immutable data. Offsets are UTF-16 code units in the text a file had when it was read.

/** A half-open piece of a text, `[start, end)`, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The six official languages of the United Nations, in the order in which people are shown them. */
export const languages = ['en', 'es', 'fr', 'ru', 'ar', 'zh'] as const;

export type Language = (typeof languages)[number];

/** The languages in which the product speaks to its users. */
export type UiLanguage = 'en' | 'es' | 'fr';

// ─── Addresses ────────────────────────────────────────────────────────────────────────────────────────────────────

/** Where a provision stands in its document. For `para. 36 (b)` this is `['36', 'b']`; for sect. 4.2 of a profile `['4.2']`. */
export type Path = readonly string[];

/**
 * The language-independent key of a provision: paragraph numbers are the same in all official languages.
 * For `CMW/C/MEX/CO/4, para. 36 (b)` this is `{ symbol: 'CMW/C/MEX/CO/4', path: ['36', 'b'] }`.
 * An empty path means the document as a whole. `symbol` may also be a short stable name (`MGI-MEX-2022`).
 */
export interface Pinpoint {
  readonly symbol: string;
  readonly path: Path;
}

/** Something a reader noticed and could not settle: shown, never an error. `code` selects the words in `messages/problems.ts`. */
export interface Problem {
  readonly code: ProblemCode;
  /** What the words need: a number, a label, a written form. */
  readonly detail: Readonly<Record<string, string>>;
  readonly span: Span;
}

export type ProblemCode =
  | 'paragraph-missing' // a number is skipped: detail.number
  | 'paragraph-repeated' // a number stands twice: detail.number
  | 'number-unread' // a sentence with a number of its own is read as part of another paragraph: detail.number, detail.reference
  | 'text-unnumbered' // a sentence that belongs to no paragraph: detail.words
  | 'follow-up-unclear' // the follow-up list names what the document does not have: detail.reference ("25 (k)")
  | 'numbers-inferred' // the text has lost its numbers; they are counted by order
  | 'letters-inferred' // lists have lost their letters; they are given by order: detail.number of the first such paragraph
  | 'item-repeated' // a letter stands twice in a row: detail.reference, detail.label
  | 'item-missing' // a letter is skipped: detail.reference (e.g. "6"), detail.label
  | 'reply-missing' // a heading replies to a question and nothing stands under it: detail.question ('29', '7.a')
  | 'reply-unclear' // a heading replies to a paragraph or a question that could not be told: detail.heading
  | 'text-incomplete' // the source's own sentence is incomplete: detail.reference ("38 (a)")
  | 'possible-recommendation' // reads like one, is not counted: detail.reference ("45"), detail.words
  | 'footnote-missing' // a mark has no note: detail.mark
  | 'footnote-unmarked' // a note has no mark in the text: detail.mark
  | 'ibid-ambiguous' // an "Ibid." whose source is not one document: detail.mark
  | 'symbol-conflict' // file name, masthead and front matter disagree: detail.used, detail.other, detail.where
  | 'symbol-unknown' // no symbol could be told
  | 'fact-conflict' // another fact is given twice and differently: detail.fact (FactName), detail.used, detail.other, detail.where ('title' | 'masthead' | 'file-name' | 'front-matter' | 'text')
  | 'no-paragraphs' // nothing in it could be addressed
  | 'text-unreadable'; // a part could not be read: detail.reason

// ─── UN documents ─────────────────────────────────────────────────────────────────────────────────────────────────

/** In the order in which people are shown them: what is to be answered first, then the State's own words, then the rest. */
export const documentKinds = [
  'concluding-observations',
  'list-of-issues',
  'replies-to-list-of-issues',
  'state-report',
  'follow-up-report',
  'summary-record',
  'general-comment',
  'upr-document',
  'profile',
  'other',
] as const;

export type DocumentKind = (typeof documentKinds)[number];

export type ParagraphKind =
  | 'introduction'
  | 'positive'
  | 'concern'
  | 'recommendation'
  | 'request'
  | 'information'
  /** Reports, records and profiles: no speech act is read. */
  | 'paragraph';

/** A lettered, numbered or bulleted piece of a paragraph, possibly with pieces of its own. */
export interface Item {
  /** `a`, `ii`, `1`: without parentheses. Bullets get `•1`, `•2` … by order (they cannot be cited). */
  readonly label: string;
  /** Joined across page breaks; without footnote marks, bold or link markup. */
  readonly text: string;
  readonly items: readonly Item[];
  /** Marks of the footnotes that stand in this item's own text. */
  readonly footnotes: readonly string[];
  /** Where it stands in the source text. */
  readonly span: Span;
  /** True for items that run on inside a sentence: "… resulting in: (i) …; and (ii) …". They can be cited; they are not units to answer. */
  readonly inline: boolean;
  /** Its label does not stand in the source: it was counted. The published document may have another. */
  readonly inferred?: true;
}

/** A numbered paragraph (or a section, in a profile). */
export interface Paragraph {
  /** As cited: `36`, `4.2`. */
  readonly number: string;
  /** From the outermost heading to the innermost: `['C. …', '3. …', 'Deprivation of liberty']`. */
  readonly headings: readonly string[];
  readonly kind: ParagraphKind;
  /** The lead-in where there are items, else the whole paragraph. */
  readonly text: string;
  readonly items: readonly Item[];
  /** Text that follows the last item and belongs to the paragraph again; '' as a rule. */
  readonly closing: string;
  readonly footnotes: readonly string[];
  readonly span: Span;
  /** Who speaks, in a summary record. */
  readonly speaker?: string;
  /** Tables that stand in the paragraph, flattened: one string per row. */
  readonly tables?: readonly (readonly string[])[];
  /** Its number does not stand in the source: it was counted. The published document may have another. */
  readonly inferred?: true;
}

export interface Footnote {
  /** As it stands in the text: `16`, `*`. */
  readonly mark: string;
  /** Without markup; an address split over lines is joined. */
  readonly text: string;
  readonly span: Span;
  /** What it cites, "Ibid." resolved. */
  readonly references: readonly Pinpoint[];
}

/** What a State must answer: a lettered item where a recommendation has items, otherwise the paragraph. */
export interface Recommendation {
  readonly pinpoint: Pinpoint;
  readonly kind: 'recommendation' | 'request';
  /** The innermost heading over it ("Deprivation of liberty"). */
  readonly topic: string;
  /** Section heading ("C. Principal subjects of concern and recommendations" or its numbered part). */
  readonly section: string;
  /** Its own words, without the lead-in of its paragraph. */
  readonly text: string;
  /** The lead-in of its paragraph; '' where the paragraph is undivided. */
  readonly leadIn: string;
  /** Numbers of the paragraphs whose concern it meets, nearest first: `['35']` for 36 (b). */
  readonly concerns: readonly string[];
  /** What it repeats from an earlier cycle, read from its footnotes: CO/4, 36 → CO/3, para. 38. */
  readonly reiterates: readonly Pinpoint[];
  readonly followUp: boolean;
  readonly particularImportance: boolean;
  readonly span: Span;
}

/** Paragraphs or items that the Committee picked, as `paragraph.item` (`34`, `17.b`), and the date if one is set (ISO 8601 at the text's precision). */
export interface Selection {
  readonly targets: readonly string[];
  readonly due?: string;
}

export interface SourceDocument {
  /** The file's id (a path or URI). */
  readonly id: string;
  /** The file's own name, for people. */
  readonly fileName: string;
  readonly text: string;
  /** Its UN symbol, from front matter, the masthead or a file name of the UN's form; undefined when none tells it. */
  readonly symbol: string | undefined;
  /** How it is cited: the symbol, else a short stable name made from what it is (`MGI-MEX-2022`). */
  readonly name: string;
  /** Other forms people cite it by ("MGI Mexico 2022"). */
  readonly aliases: readonly string[];
  readonly kind: DocumentKind;
  readonly language: Language;
  readonly title: string;
  /** ISO 8601 at the precision of the text. */
  readonly date: string | undefined;
  readonly paragraphs: readonly Paragraph[];
  readonly footnotes: readonly Footnote[];
  /** Every leaf a State must answer, in order, requests included; empty for documents that ask nothing. */
  readonly recommendations: readonly Recommendation[];
  readonly followUp?: Selection;
  readonly particularImportance?: Selection;
  readonly nextReport?: { readonly due: string };
  /** In replies to a list of issues: which of its paragraphs answer which paragraph of the list (`'8'` → `['61', '62']`). */
  readonly repliesTo?: ReadonlyMap<string, readonly string[]>;
  /** Whose paragraphs the keys of `repliesTo` are: a follow-up report replies to concluding observations. */
  readonly repliesToKind?: 'list-of-issues' | 'concluding-observations';
  /** What it says of itself beside symbol, kind, language, title and date. */
  readonly facts?: DocumentFacts;
  /** SHA-256 of the Word, PDF or web file whose content the text is: the Markdown imported from a file and the file itself have the same. */
  readonly sourceHash?: string;
  readonly problems: readonly Problem[];
}

/** What a document says of itself; each is read where it stands, and absent where it stands nowhere. */
export interface DocumentFacts {
  /** The body of the Committee's symbols: `CMW`, `E/C.12`. */
  readonly committee?: string;
  /** ISO 3166 alpha-3. */
  readonly state?: string;
  /** As in a symbol: `4`, `2-3`. */
  readonly cycle?: string;
  /** The documents it answers: concluding observations and lists of issues the report, a follow-up report the observations, replies the list. */
  readonly answers?: readonly string[];
  /** The list of issues it replies to or was prepared after. */
  readonly issues?: string;
  /** Other documents of the same dialogue that it builds on, in the order in which it names them. */
  readonly basedOn?: readonly string[];
  readonly originalLanguage?: Language;
  readonly distribution?: 'general' | 'limited' | 'restricted';
  /** ISO 8601: when the United Nations received it. */
  readonly received?: string;
}

export type FactName = 'state' | 'committee' | 'cycle' | 'kind' | 'language' | 'date';

// ─── Symbols and citations ────────────────────────────────────────────────────────────────────────────────────────

/** Parts of a UN document symbol that the product uses. The number is the cycle, not a year. */
export interface SymbolParts {
  /** Canonical form: `CMW/C/MEX/CO/4`. */
  readonly symbol: string;
  readonly form: 'reporting' | 'general-comment' | 'summary-record' | 'communication' | 'sequential' | 'hri' | 'upr' | 'human-rights-council' | 'resolution' | 'general-assembly' | 'legacy';
  /** `CMW`, `CCPR`, `E/C.12` … where a Committee issued it. */
  readonly body?: string;
  /** ISO 3166 alpha-3 of the State. */
  readonly state?: string;
  /** `CO`, `QPR`, `FCO` …; undefined for the State's own report. */
  readonly kind?: string;
  /** `4`, `4-5`. */
  readonly cycle?: string;
}

/** Where a citation takes its document from, before it is resolved. */
export type CitationSource =
  /** A symbol is written: `CMW/C/MEX/CO/4, para. 36 (b)`. */
  | { readonly kind: 'symbol'; readonly symbol: string; readonly span: Span }
  /** A short name is written: `MGI Mexico 2022, sect. 4.2`. */
  | { readonly kind: 'name'; readonly name: string; readonly span: Span }
  /** "… of the concluding observations", "… of the list of issues", "… above". */
  | { readonly kind: 'qualifier'; readonly qualifier: Qualifier; readonly span: Span; readonly whose?: Whose }
  /**
   * The end of a symbol, which the document around it completes: "CO/4, para. 36" in a report of Mexico to the Committee on Migrant Workers;
   * "its general comment No. 2 (2013)" is `GC/2`. `told` is false where nothing says that it is that very Committee's.
   */
  | { readonly kind: 'short'; readonly end: string; readonly told: boolean; readonly span: Span }
  /** "ILO Convention No. 189": cites something that is no United Nations document; never resolved, never reported. */
  | { readonly kind: 'instrument'; readonly name: string; readonly span: Span }
  /** "Ibid., para. 34." */
  | { readonly kind: 'ibid'; readonly span: Span }
  /** A bare number: "paragraph 36". */
  | { readonly kind: 'none' };

/** What words add to "the concluding observations" that may make them others than those a report answers. */
export interface Whose {
  /** The body of its symbols (`CAT`, `E/C.12`); `other` for an institution that is no Committee. */
  readonly committee?: string;
  /** Of the report they are about: `3`, `2-3`. */
  readonly cycle?: string;
  /** In which they were adopted. */
  readonly year?: number;
}

export type Qualifier =
  | 'concluding-observations'
  | 'previous-concluding-observations'
  | 'list-of-issues'
  | 'this-report' // "above", "below", "of the present report"
  | 'previous-report'
  | 'other'; // "of article 9", "of the Convention": cites something that is no document of ours; never resolved, never reported

/** One element of a citation: in `paras. 34 (a), 36 (b) and (c)` there are three. */
export interface CitationElement {
  /** Where the element itself stands: `36 (b)` or, for an elided paragraph, `(c)`. */
  readonly span: Span;
  readonly written: string;
  /** Complete: `['36', 'c']` for the elided `(c)` above. Empty when only the symbol is cited. */
  readonly path: Path;
  /** The last of a range, inclusive: `paras. 9–12` is path `['9']`, through `['12']`. */
  readonly through?: Path;
}

/** A citation as found in a text, not yet resolved. Finding is not resolving. */
export interface Citation {
  readonly span: Span;
  readonly written: string;
  /** Language of its words; undefined when only a symbol and numbers stand there. */
  readonly language: Language | undefined;
  readonly source: CitationSource;
  /** Never empty: a symbol alone has one element with an empty path. */
  readonly elements: readonly CitationElement[];
  /** "para." style against "paragraph" style, kept when a fix rewrites it. */
  readonly style: 'abbreviated' | 'prose' | 'none';
  /** More follows that belongs to it and could not be read ("paras. 66 ff.", "36 (b)-z"): what it cites is not certain, and it has no other form. */
  readonly isCut?: true;
  /** Departures from the house form of its language, each with what should stand there instead. */
  readonly defects: readonly CitationDefect[];
}

export interface CitationDefect {
  readonly span: Span;
  readonly code: 'spacing' | 'item-form' | 'word' | 'symbol-form' | 'list-form' | 'range-form' | 'look-alike';
  readonly replacement: string;
  /** The text is taken at its word, and this is only what may be meant (`CAT/C/MEX/Q/56` for `…/5-6`): offered, never written without being asked. */
  readonly uncertain?: true;
}

/** What a pinpoint leads to. Two candidates are reported as ambiguous, never guessed. */
export type Resolution =
  | { readonly kind: 'found'; readonly document: SourceDocument; readonly paragraph?: Paragraph; readonly items: readonly Item[] }
  /** A paragraph of the report being written ("see paragraph 55 above"). */
  | { readonly kind: 'found-here'; readonly draftId: string; readonly paragraph: OwnParagraph }
  | { readonly kind: 'unknown-document'; readonly symbol: string | undefined }
  | { readonly kind: 'unknown-paragraph'; readonly document: SourceDocument | undefined; readonly nearest: readonly string[] }
  | { readonly kind: 'unknown-item'; readonly document: SourceDocument; readonly paragraph: Paragraph; readonly nearest: readonly Path[] }
  | { readonly kind: 'ambiguous'; readonly reason: AmbiguityReason; readonly candidates: readonly Pinpoint[] }
  /** It cites no document of ours ("paragraph 2 of article 9"): nothing to resolve. */
  | { readonly kind: 'outside' };

export type AmbiguityReason = 'ibid' | 'several-documents' | 'several-answers' | 'letter-or-numeral' | 'cut-list';

/** What one element of a reference points at. */
export interface Target {
  readonly span: Span;
  readonly written: string;
  /** Undefined when the citation has no document ("ibid." without source). */
  readonly pinpoint: Pinpoint | undefined;
  readonly through?: Path;
}

/** A citation in its place in a draft: what it points at and whether it replies. */
export interface Reference {
  readonly span: Span;
  readonly written: string;
  readonly citation: Citation;
  readonly targets: readonly Target[];
  readonly role: 'reply' | 'mention';
  /** Set when the document could not be decided without guessing. */
  readonly ambiguous?: { readonly reason: AmbiguityReason; readonly candidates: readonly Pinpoint[] };
}

// ─── Drafts ───────────────────────────────────────────────────────────────────────────────────────────────────────

export type Scope = 'all' | 'follow-up';

export interface FrontMatterEntry<T> {
  readonly value: T;
  /** Of the value, not of its key. */
  readonly span: Span;
}

/** The YAML front matter that makes a Markdown file a draft. */
export interface FrontMatter {
  readonly span: Span;
  readonly symbol?: FrontMatterEntry<string>;
  readonly answers: readonly FrontMatterEntry<string>[];
  readonly issues?: FrontMatterEntry<string>;
  readonly scope: Scope;
  readonly language?: Language;
  readonly problems: readonly FrontMatterProblem[];
}

export interface FrontMatterProblem {
  readonly span: Span;
  readonly code: 'not-yaml' | 'not-a-mapping' | 'misplaced' | 'unknown-key' | 'bad-symbol' | 'bad-value';
  readonly detail: Readonly<Record<string, string>>;
}

export type ReplyStatus = 'not-accepted' | 'not-applicable';

/** `<!-- reply: CMW/C/MEX/CO/4 para. 36 (b); status: not-accepted; reason: … -->` */
export interface Disposition {
  /** Of the whole comment. */
  readonly span: Span;
  readonly targets: readonly Target[];
  readonly status?: ReplyStatus;
  readonly reason?: string;
  readonly owner?: string;
  /** It only says who writes the reply (`<!-- assigned: …; owner: … -->`): it opens nothing, and neither replies nor mentions. */
  readonly assigns?: true;
  /** The section or block it opens. */
  readonly block: Span;
  readonly problems: readonly { readonly span: Span; readonly code: 'unknown-status' | 'reason-missing' | 'no-reference' | 'unknown-key'; readonly detail: string }[];
}

/** `<!-- ignore: reference-style; reason: … -->`: a drafter does not want to see a finding at a place, and says why. */
export interface IgnoreComment {
  /** Of the whole comment. */
  readonly span: Span;
  readonly codes: readonly FindingCode[];
  /** Where it names some (`36 (b)`), only findings about these. */
  readonly units: readonly Path[];
  /** Without one it hides nothing. */
  readonly reason?: string;
  /** Where the findings stand that it hides. */
  readonly holds: readonly Span[];
  readonly problems: readonly { readonly span: Span; readonly code: 'unknown-finding' | 'no-finding' | 'reason-missing'; readonly detail: string }[];
}

/** A piece of a draft that answers something: a section under a heading, a numbered paragraph, a list item, a table row. */
export interface Reply {
  /** The reference that makes it a reply. */
  readonly reference: Reference;
  /** Of the whole replying section or block. */
  readonly span: Span;
  /** Words of its own: without headings, quotations, comments, code, unfilled slots and the citation itself. */
  readonly words: number;
  /** The running text those words were counted in (used to see whether it only quotes the recommendation). */
  readonly text: string;
  /** Unfilled `{slots}` in it. */
  readonly placeholders: readonly Span[];
  readonly in: 'heading' | 'block';
}

/** A heading of a draft, with its section. */
export interface DraftHeading {
  readonly level: number;
  readonly text: string;
  readonly span: Span;
  /** To the next heading of the same or a higher level. */
  readonly section: Span;
}

/** A numbered paragraph of the draft itself: "55. …". */
export interface OwnParagraph {
  readonly number: string;
  readonly span: Span;
  /** Of the number itself. */
  readonly numberSpan: Span;
  readonly text: string;
}

export interface WordCount {
  readonly body: number;
  readonly footnotes: number;
  /** Words under annex headings, which count in no limit; absent when there are none. */
  readonly annexes?: number;
}

/** A Markdown file, read. */
export interface Draft {
  readonly id: string;
  readonly text: string;
  /** Undefined without a front matter block. */
  readonly frontMatter: FrontMatter | undefined;
  /** True when the front matter names what it answers: only then is anything asked of it. */
  readonly isDraft: boolean;
  readonly language: Language;
  readonly headings: readonly DraftHeading[];
  readonly paragraphs: readonly OwnParagraph[];
  readonly references: readonly Reference[];
  readonly replies: readonly Reply[];
  readonly dispositions: readonly Disposition[];
  readonly ignores: readonly IgnoreComment[];
  readonly placeholders: readonly Span[];
  readonly words: WordCount;
}

// ─── Coverage ─────────────────────────────────────────────────────────────────────────────────────────────────────

/** The statuses of a unit, in the order in which people are shown them; `coverage/unitCoverage.ts` says when each holds. */
export type UnitStatus = 'answered' | 'partial' | 'mentioned' | 'justified' | 'unanswered';

export interface ReplyPlace {
  readonly draftId: string;
  readonly reply: Reply;
  /** The reply cites only the whole paragraph. */
  readonly toAncestor: boolean;
  /** Words of the reply that are not copied from this recommendation. */
  readonly words: number;
}

export interface MentionPlace {
  readonly draftId: string;
  readonly target: Target;
}

export type PartialReason = 'ancestor-only' | 'thin' | 'placeholders';

export interface UnitCoverage {
  readonly recommendation: Recommendation;
  readonly status: UnitStatus;
  /** Why a `partial` is not `answered`. */
  readonly partial?: PartialReason;
  readonly replies: readonly ReplyPlace[];
  readonly mentions: readonly MentionPlace[];
  readonly disposition?: { readonly draftId: string; readonly disposition: Disposition };
  readonly owner?: string;
}

export interface CoverageCounts {
  readonly total: number;
  readonly answered: number;
  readonly partial: number;
  readonly mentioned: number;
  readonly justified: number;
  readonly unanswered: number;
}

/** One report (all files with the same symbol) against one document it answers. */
export interface ReportCoverage {
  /** Symbol of the report; undefined when its files name none. */
  readonly symbol: string | undefined;
  /** Symbol of the answered document, as in the front matter. */
  readonly answers: string;
  /** Undefined while it is not in the library. */
  readonly document: SourceDocument | undefined;
  readonly scope: Scope;
  readonly draftIds: readonly string[];
  readonly words: WordCount & { readonly limit: number };
  /** The units in scope. */
  readonly units: readonly UnitCoverage[];
  readonly counts: CoverageCounts;
  readonly followUp?: CoverageCounts & { readonly due?: string };
  readonly due?: string;
}

// ─── Findings ─────────────────────────────────────────────────────────────────────────────────────────────────────

export type Severity = 'error' | 'warning' | 'information' | 'hint';

export const findingCodes = [
  'unanswered-recommendation',
  'partial-reply',
  'mentioned-only',
  'thin-reply',
  'unfilled-placeholder',
  'duplicate-reply',
  'unknown-document',
  'unknown-paragraph',
  'unknown-item',
  'ambiguous-reference',
  'not-a-recommendation',
  'superseded-cycle',
  'reference-style',
  'word-limit',
  'invalid-front-matter',
  'unused-ignore',
  'invalid-configuration',
  'unreadable-document',
] as const;

export type FindingCode = (typeof findingCodes)[number];

/** A finding that a comment in the draft hides, with the reason that it gives. */
export interface IgnoredFinding {
  readonly finding: Finding;
  readonly reason: string;
}

/** A change that would mend a finding, applied only when the user chooses it. */
export interface Fix {
  /** In the words of the user's language. */
  readonly title: string;
  readonly edits: readonly { readonly span: Span; readonly newText: string }[];
  readonly preferred: boolean;
}

/** Something the drafter should look at. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** The file it stands in. */
  readonly fileId: string;
  readonly span: Span;
  /** In the words of the user's language. */
  readonly message: string;
  /** The unit it is about, where it is about one. */
  readonly unit?: Pinpoint;
  readonly fixes: readonly Fix[];
}

// ─── Configuration ────────────────────────────────────────────────────────────────────────────────────────────────

/** Settings that change what is found; one schema for the editor, the command line and `periodic-report.json`. */
export interface Configuration {
  /** Words of its own that make a reply more than thin (default 15). */
  readonly minimumReplyWords: number;
  /** Severity of each finding, or 'off'. */
  readonly severities: Readonly<Partial<Record<FindingCode, Severity | 'off'>>>;
  /** Words a report may have; by default the limit of its kind (domain: General Assembly resolution 68/268). */
  readonly wordLimit: number | undefined;
  /** Who acts for the State, as a reply names them ("the Ministry of the Interior"): offered first where a standard reply names an authority. */
  readonly authorities: readonly string[];
  /** Topics stand behind the numbers of recommendations in the editor. */
  readonly topicHints: boolean;
  readonly uiLanguage: UiLanguage;
}
