import type { SyntaxNode } from '@lezer/common';
import { resolveTarget } from '../draft/resolveReference.ts';
import { getDraftMarkdown } from '../draft/markdown.ts';
import { checkDraft } from '../findings/checkDraft.ts';
import { explainMessages } from '../messages/explain.ts';
import { getFileName, getLine } from '../messages/filePlace.ts';
import type { Draft, Reference, SourceDocument, UiLanguage } from '../model.ts';
import { formatPinpoint } from '../reference/format.ts';
import type { Snapshot } from '../snapshot.ts';
import { getCitedTargets } from './citedTargets.ts';
import { findCitedSymbol, getCitationsOfDocument } from './documentReferences.ts';
import { explainResolution, explainSource, findLikeReferences } from './explainReference.ts';
import { toSections, type Explanation, type ExplanationSection } from './explanation.ts';
import { contains, getPathAt } from './provision.ts';

/** Why a place of a draft or of a UN document was read as it was. */
export function explainPlace(snapshot: Snapshot, fileId: string, offset: number): Explanation {
  const draft = snapshot.drafts.get(fileId);
  const document = snapshot.library.findById(fileId);
  const text = draft?.text ?? document?.text ?? '';
  const { uiLanguage } = snapshot.configuration;
  const title = explainMessages(uiLanguage).titleOfPlace(getFileName(fileId), getLine(text, offset));
  const reference = draft?.references.find(({ span }) => contains(span, offset));
  if (draft && reference) return { subject: 'reference', title, sections: toSections([...explainReferenceOf(snapshot, draft, reference), explainFindings(snapshot, draft, offset)]) };
  const cited = document && explainCitation(snapshot, document, offset);
  if (cited) return { subject: 'reference', title, sections: toSections(cited) };
  const sections = draft ? [explainNothing(draft, offset, uiLanguage), { heading: explainMessages(uiLanguage).role, lines: explainReply(snapshot, draft, offset) }, explainFindings(snapshot, draft, offset)] : document ? [explainInDocument(document, offset, uiLanguage)] : [];
  return { subject: 'words', title, sections: toSections(sections) };
}

function explainReferenceOf(snapshot: Snapshot, draft: Draft, reference: Reference): readonly ExplanationSection[] {
  const { uiLanguage } = snapshot.configuration;
  const words = explainMessages(uiLanguage);
  const { citation } = reference;
  const context = { library: snapshot.library, draft, drafts: snapshot.drafts.values() };
  const symbol = reference.ambiguous ? undefined : reference.targets[0]?.pinpoint?.symbol;
  const language = citation.language ?? draft.language;
  const leads = reference.targets.flatMap((target) => explainResolution(snapshot, target.pinpoint, resolveTarget(target, reference, context), language));
  return [
    { heading: words.read, lines: [words.isReference(reference.written), ...explainSource(citation, draft.text, symbol, uiLanguage)] },
    { heading: words.role, lines: [explainRole(draft, reference, uiLanguage), ...explainReply(snapshot, draft, reference.span.start, reference)] },
    { heading: words.leads, lines: [...new Set(leads)] },
  ];
}

/** The rules are those of `draft/targets.ts` and `draft/scanBlock.ts`, told backwards. */
function explainRole(draft: Draft, reference: Reference, language: UiLanguage): string {
  const words = explainMessages(language);
  const { source } = reference.citation;
  const around = getAround(draft.text, reference.span.start);
  const isIn = (name: RegExp): boolean => around.some((node) => name.test(node));
  if (reference.role === 'reply') return isIn(heading) ? words.replyHeading : words.replyBlock;
  if (!draft.isDraft) return words.mentionNoDraft;
  if (source.kind === 'instrument' || (source.kind === 'qualifier' && source.qualifier === 'other')) return words.mentionOutside;
  if (isIn(/^FootnoteDefinition$/)) return words.mentionNote;
  if (isIn(/^Blockquote$/)) return words.mentionQuotation;
  if (isIn(/^Comment/)) return words.mentionComment;
  if (isIn(/Code/)) return words.mentionCode;
  if (isInParentheses(draft.text, reference.span.start)) return words.mentionParentheses;
  const own = draft.frontMatter?.symbol?.value;
  if ((source.kind === 'qualifier' && source.qualifier === 'this-report') || (own !== undefined && reference.targets[0]?.pinpoint?.symbol === own)) return words.mentionOwn;
  return words.mentionLater;
}

const heading = /^(?:ATX|Setext)Heading/;

/** Names of what stands around a place in the syntax of Markdown, from the innermost. */
function getAround(text: string, offset: number): readonly string[] {
  const names: string[] = [];
  for (let node: SyntaxNode | null = getDraftMarkdown().parse(text).resolveInner(offset, 1); node; node = node.parent) names.push(node.name);
  return names;
}

/** A parenthesis that is open at the place, in its own line. */
function isInParentheses(text: string, offset: number): boolean {
  let open = 0;
  for (let at = offset - 1; at >= 0 && text[at] !== '\n' && offset - at < longestLine; at--) {
    if (text[at] === ')') open--;
    if (text[at] === '(' && ++open > 0) return true;
  }
  return false;
}

const longestLine = 5_000;

function explainNothing(draft: Draft, offset: number, language: UiLanguage): ExplanationSection {
  const words = explainMessages(language);
  const lines = [words.nothingRead];
  const around = getAround(draft.text, offset);
  const isIn = (name: RegExp): boolean => around.some((node) => name.test(node));
  const { frontMatter } = draft;
  if (frontMatter && contains(frontMatter.span, offset)) lines.push(words.inFrontMatter);
  else if (isIn(/^Comment/)) lines.push(words.inComment);
  else if (isIn(/Code/)) lines.push(words.inCode);
  else if (isIn(/^(?:URL|Autolink)$/) || isInAddress(draft.text, offset)) lines.push(words.inAddress);
  else {
    const start = draft.text.lastIndexOf('\n', offset - 1) + 1;
    const end = draft.text.indexOf('\n', offset);
    const line = draft.text.slice(start, end < 0 ? undefined : end);
    // What is read as a reference looks like one, too.
    const beside = draft.references.filter(({ span }) => span.start >= start && span.end <= start + line.length);
    const rest = beside.reduceRight((left, { span }) => left.slice(0, span.start - start) + left.slice(span.end - start), line);
    const before = /[\p{L}\p{N}()./-]{0,40}$/u.exec(draft.text.slice(Math.max(start, offset - longestWord), offset))![0];
    const word = before + /^[\p{L}\p{N}()./-]{0,40}/u.exec(draft.text.slice(offset, offset + longestWord))![0];
    lines.push(...new Set([...findLikeReferences(word, language), ...findLikeReferences(rest, language)]));
    if (beside.length > 0) lines.push(words.nearby(beside.map(({ written }) => `“${written}”`).join(', ')));
  }
  return { heading: words.read, lines };
}

const longestWord = 40;

/** An address that stands in the text without any mark. */
function isInAddress(text: string, offset: number): boolean {
  const before = /\S{0,300}$/.exec(text.slice(Math.max(0, offset - 300), offset))![0];
  const after = /^\S{0,300}/.exec(text.slice(offset, offset + 300))![0];
  return /(?:https?:\/\/|www\.)/i.test(before + after);
}

/** What the text around a place replies to, beside the reference itself. */
function explainReply(snapshot: Snapshot, draft: Draft, offset: number, reference?: Reference): readonly string[] {
  const words = explainMessages(snapshot.configuration.uiLanguage);
  const replies = draft.replies.filter((reply) => contains(reply.span, offset) && reply.reference !== reference);
  const references = replies.flatMap((reply) => reply.reference.targets.flatMap(({ pinpoint }) => (pinpoint ? [formatPinpoint(pinpoint, draft.language)] : [])));
  return [...new Set(references)].map(words.insideReply);
}

function explainFindings(snapshot: Snapshot, draft: Draft, offset: number): ExplanationSection {
  const here = checkDraft(snapshot, draft.id).filter(({ span }) => contains(span, offset));
  return { heading: explainMessages(snapshot.configuration.uiLanguage).findings, lines: [...new Set(here.map(({ message }) => message))] };
}

function explainCitation(snapshot: Snapshot, document: SourceDocument, offset: number): readonly ExplanationSection[] | undefined {
  const { uiLanguage } = snapshot.configuration;
  const words = explainMessages(uiLanguage);
  const citation = getCitationsOfDocument(document).find(({ span }) => contains(span, offset));
  if (!citation) return undefined;
  const symbol = findCitedSymbol(document, citation);
  const targets = getCitedTargets(snapshot, document.id, offset);
  const leads = targets.flatMap(({ pinpoint, resolution }) => explainResolution(snapshot, pinpoint, resolution, document.language));
  return [
    { heading: words.read, lines: [words.isReference(citation.written), ...explainSource(citation, document.text, symbol, uiLanguage)] },
    { heading: words.leads, lines: leads.length > 0 ? [...new Set(leads)] : [symbol === undefined ? words.noDocument : words.outside] },
    explainInDocument(document, offset, uiLanguage),
  ];
}

function explainInDocument(document: SourceDocument, offset: number, language: UiLanguage): ExplanationSection {
  const words = explainMessages(language);
  const path = getPathAt(document, offset);
  const reference = formatPinpoint({ symbol: document.symbol ?? document.aliases[0] ?? document.name, path }, document.language);
  return { heading: words.taken, lines: [words.inDocument(reference)] };
}
