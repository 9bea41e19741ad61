import { readFrontMatter } from '../document/sourceFrontMatter.ts';
import { findDuplicates } from '../library/duplicates.ts';
import { isOriginal } from '../library/shelf.ts';
import { explainMessages } from '../messages/explain.ts';
import { featureMessages } from '../messages/features.ts';
import { getFileName, getLine } from '../messages/filePlace.ts';
import { longDate } from '../messages/longDate.ts';
import { getProblemMessage } from '../messages/problems.ts';
import type { Draft, SourceDocument } from '../model.ts';
import { symbolFromFileName } from '../reference/fileName.ts';
import { findStateName } from '../reference/stateNames.ts';
import { parseSymbol } from '../reference/symbol.ts';
import { checkDraft } from '../findings/checkDraft.ts';
import type { Snapshot } from '../snapshot.ts';
import { getDuplicateText } from './duplicateText.ts';
import { excerpt } from './excerpt.ts';
import { findOtherLanguages } from './otherLanguages.ts';
import { toSections, type Explanation, type ExplanationSection } from './explanation.ts';

/** What a file was taken for, and why; for a file that was not read, what would have to be otherwise. */
export function explainFile(snapshot: Snapshot, fileId: string): Explanation {
  const words = explainMessages(snapshot.configuration.uiLanguage);
  const title = words.titleOfFile(getFileName(fileId));
  const reason = snapshot.unreadable.get(fileId);
  const document = snapshot.library.findById(fileId);
  const draft = snapshot.drafts.get(fileId);
  const [subject, sections] = document
    ? (['document', explainDocument(snapshot, document)] as const)
    : reason !== undefined
      ? (['unreadable', [{ heading: words.taken, lines: [words.isUnreadable(reason)] }]] as const)
      : draft
        ? ([draft.isDraft ? 'draft' : 'note', explainDraft(snapshot, draft)] as const)
        : (['unknown', [{ heading: words.taken, lines: explainUnknown(snapshot, fileId) }]] as const);
  return { subject, title, sections: toSections(sections) };
}

/** The endings of files that are read; `files/kindOfFile.ts` has the rule, and a test that both agree. */
export const readExtensions: readonly string[] = ['.md', '.markdown', '.txt', '.pdf', '.docx', '.docm', '.html', '.htm'];

function explainUnknown({ configuration, ready }: Snapshot, fileId: string): readonly string[] {
  const words = explainMessages(configuration.uiLanguage);
  const name = getFileName(fileId);
  const extension = /\.[^.]{1,20}$/.exec(name)?.[0];
  const known = readExtensions.join(', ');
  const later = ready ? [] : [words.notReady];
  if (extension === undefined) return [words.isUnknown, words.noExtension(known), ...later];
  if (!readExtensions.includes(extension.toLowerCase())) return [words.isUnknown, words.unknownExtension(extension, known), ...later];
  return [words.isUnknown, ...(/^readme\b/i.test(name) ? [words.isReadme] : [words.folderNeeded]), ...later];
}

function explainDraft(snapshot: Snapshot, draft: Draft): readonly ExplanationSection[] {
  const words = explainMessages(snapshot.configuration.uiLanguage);
  const answers = draft.frontMatter?.answers.map(({ value }) => value) ?? [];
  const lines = draft.isDraft ? [words.isDraft(answers.join(', '))] : [words.isNote, words.isNotInDocuments];
  for (const symbol of answers) {
    const document = snapshot.library.findDocument(symbol);
    if (!document) lines.push(words.unknownDocument(symbol), ...(snapshot.ready ? [] : [words.notReady]));
    else lines.push(document.recommendations.length > 0 ? words.answersKnown(symbol, document.recommendations.length) : words.answersNothing(symbol));
  }
  lines.push(words.replies(draft.references.length, draft.replies.length));
  const bad = checkDraft(snapshot, draft.id).filter(({ code }) => code === 'invalid-front-matter');
  return [
    { heading: words.taken, lines },
    { heading: words.problems, lines: bad.map(({ span, message }) => words.atLine(getLine(draft.text, span.start), message)) },
  ];
}

function explainDocument(snapshot: Snapshot, document: SourceDocument): readonly ExplanationSection[] {
  const { uiLanguage } = snapshot.configuration;
  const words = explainMessages(uiLanguage);
  const others = findOtherLanguages(snapshot, document);
  const numbers = document.paragraphs.map(({ number }) => number);
  const [first] = numbers;
  const facts = [
    ...getFacts(snapshot, document),
    first === undefined ? words.noParagraphs : words.paragraphs(numbers.length, first, numbers.at(-1) ?? first),
    ...(document.recommendations.length > 0 ? [words.recommendations(document.recommendations.length)] : []),
    ...(others === undefined ? [] : [others]),
  ];
  const imported = isOriginal(document) ? snapshot.library.getEntries().find((entry) => entry.sourceHash === document.sourceHash && !isOriginal(entry)) : undefined;
  const duplicates = findDuplicates(snapshot.library).filter(({ documents }) => documents.some(({ id }) => id === document.id));
  const problems = document.problems.map((problem) => words.atLine(getLine(document.text, problem.span.start), getProblemMessage(problem, uiLanguage)));
  return [
    {
      heading: words.taken,
      lines: [
        words.isDocument(featureMessages(uiLanguage).documentKind(document.kind), document.symbol ?? document.aliases[0] ?? document.name),
        ...(imported ? [words.givesWay(imported.fileName)] : []),
      ],
    },
    { heading: words.facts, lines: facts },
    { heading: words.problems, lines: [...problems, ...duplicates.map((duplicate) => getDuplicateText(duplicate, uiLanguage, getFileName))] },
  ];
}

type From = 'front-matter' | 'text' | 'file-name' | 'symbol' | 'shape' | 'nowhere';

/** Where the reader looks, and in which order, is in `document/readDocument.ts`; here each fact is looked for again where it stands. */
function getFacts({ configuration }: Snapshot, document: SourceDocument): readonly string[] {
  const { uiLanguage } = configuration;
  const words = explainMessages(uiLanguage);
  // A Word or PDF file has no front matter: what stands over its text was put there when it was read.
  const { frontMatter, bodyStart } = readFrontMatter(document.text);
  const fileName = symbolFromFileName(document.fileName);
  const parts = document.symbol === undefined ? undefined : parseSymbol(document.symbol);
  const has = (key: string): boolean => !isOriginal(document) && Object.hasOwn(frontMatter, key);
  const facts: (readonly [name: 'symbol' | 'kind' | 'language' | 'title' | 'date' | 'state', value: string | undefined, from: From])[] = [
    ['symbol', document.symbol ?? document.name, getSymbolSource(document.symbol, has('symbol'), document.text.slice(bodyStart, bodyStart + masthead), fileName?.symbol)],
    ['kind', featureMessages(uiLanguage).documentKind(document.kind), has('kind') ? 'front-matter' : parts ? 'symbol' : 'shape'],
    ['language', document.language, has('language') ? 'front-matter' : fileName?.language === document.language ? 'file-name' : 'text'],
    ['title', document.title === '' ? undefined : excerpt(document.title, longestTitle), has('title') ? 'front-matter' : 'text'],
    ['date', document.date === undefined ? undefined : longDate(document.date, uiLanguage), has('date') ? 'front-matter' : 'text'],
    ['state', getState(document, uiLanguage), parts?.state === undefined ? 'text' : 'symbol'],
  ];
  return facts.flatMap(([name, value, from]) => (value === undefined ? [] : [words.fact(words[`fact-${name}`], value, words[`from-${from}`])]));
}

const longestTitle = 160;

function getState({ facts }: SourceDocument, language: 'en' | 'es' | 'fr'): string | undefined {
  return facts?.state === undefined ? undefined : (findStateName(facts.state, language) ?? facts.state);
}

function getSymbolSource(symbol: string | undefined, inFrontMatter: boolean, top: string, inFileName: string | undefined): From {
  if (symbol === undefined) return 'nowhere';
  if (inFrontMatter) return 'front-matter';
  const inMasthead = top.replace(/\s/g, '').includes(symbol);
  return inFileName === symbol && !inMasthead ? 'file-name' : 'text';
}

/** In characters; symbols further down are those of other documents. */
const masthead = 3_000;
