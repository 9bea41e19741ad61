import { renumberMessages } from '../messages/renumber.ts';
import type { Draft, Path, Pinpoint, Reference, Span } from '../model.ts';
import { parseCitations } from '../reference/citations.ts';
import { formatPath, formatPinpoint } from '../reference/format.ts';
import { samePath } from '../reference/path.ts';
import { rewriteCitation } from '../reference/rewriteCitation.ts';
import { parseSymbol } from '../reference/symbol.ts';
import { citationWords } from '../reference/words.ts';
import type { Snapshot } from '../snapshot.ts';
import { getOwnFiles, getOwnParagraphs, getOwnReferences, getQuotedSpans, type PlacedParagraph } from './ownReferences.ts';
import { getNumberEdits, getPlaces, getReferenceEdits } from './renumber.ts';
import { getSymbolEdits } from './renameSymbol.ts';
import type { FileEdit } from './skeleton.ts';

/** Something that can get another name everywhere in a report, or why it cannot, in the user's words. */
export type Renaming = { readonly kind: 'refused'; readonly message: string } | { readonly kind: 'target'; readonly span: Span; readonly placeholder: string };

export type Renamed = { readonly kind: 'refused'; readonly message: string } | { readonly kind: 'edits'; readonly edits: readonly FileEdit[] };

/** What stands at a place and is to get another name. */
type Target =
  | { readonly kind: 'paragraph'; readonly span: Span; readonly place: PlacedParagraph }
  | { readonly kind: 'provision'; readonly span: Span; readonly pinpoint: Pinpoint; readonly reference: Reference; readonly written: string }
  | { readonly kind: 'symbol'; readonly span: Span; readonly symbol: string };

/**
 * What F2 changes at a place of a draft: the number of one of its own paragraphs, with all references to it; the provision that a reference cites, in all
 * references of the report to it; or a symbol, in all references and in the front matter. Undefined where the file is not known.
 */
export function findRenaming(snapshot: Snapshot, fileId: string, offset: number): Renaming | undefined {
  const draft = snapshot.drafts.get(fileId);
  if (!draft) return undefined;
  const target = findTarget(snapshot, draft, offset);
  if (typeof target === 'string') return { kind: 'refused', message: target };
  return { kind: 'target', span: target.span, placeholder: target.kind === 'provision' ? target.written : draft.text.slice(target.span.start, target.span.end) };
}

/** The edits that give what stands at a place another name, in all files of the report; or why not, and then nothing changes. */
export function rename(snapshot: Snapshot, fileId: string, offset: number, name: string): Renamed | undefined {
  const draft = snapshot.drafts.get(fileId);
  if (!draft) return undefined;
  const target = findTarget(snapshot, draft, offset);
  if (typeof target === 'string') return { kind: 'refused', message: target };
  switch (target.kind) {
    case 'paragraph':
      return renameParagraph(snapshot, draft, target.place, name.trim());
    case 'provision':
      return renameProvision(snapshot, draft, target, name.trim());
    case 'symbol': {
      const symbol = parseSymbol(name.trim())?.symbol;
      if (symbol === undefined) return { kind: 'refused', message: renumberMessages(snapshot.configuration.uiLanguage).notASymbol(name) };
      return { kind: 'edits', edits: getOwnFiles(snapshot, draft).flatMap((file) => getSymbolEdits(file, target.symbol, symbol)) };
    }
  }
}

function findTarget(snapshot: Snapshot, draft: Draft, offset: number): Target | string {
  const words = renumberMessages(snapshot.configuration.uiLanguage);
  const paragraph = draft.paragraphs.find(({ numberSpan }) => holds(numberSpan, offset));
  if (paragraph) return { kind: 'paragraph', span: paragraph.numberSpan, place: { draft, paragraph } };
  const { symbol, answers = [], issues } = draft.frontMatter ?? {};
  const entry = [...(symbol ? [symbol] : []), ...answers, ...(issues ? [issues] : [])].find(({ span }) => holds(span, offset));
  if (entry) return { kind: 'symbol', span: entry.span, symbol: entry.value };
  for (const reference of draft.references) {
    const { source } = reference.citation;
    if (source.kind === 'symbol' && holds(source.span, offset)) return { kind: 'symbol', span: source.span, symbol: source.symbol };
    const element = reference.targets.find(({ span }) => holds(span, offset));
    if (element) return findElement(snapshot, draft, reference, reference.targets.indexOf(element), offset);
  }
  return words.nothingToRename;
}

function findElement(snapshot: Snapshot, draft: Draft, reference: Reference, index: number, offset: number): Target | string {
  const words = renumberMessages(snapshot.configuration.uiLanguage);
  const target = reference.targets[index];
  const element = reference.citation.elements[index];
  if (!target || !element || element.path.length === 0) return words.nothingToRename;
  const end = findRangeEnd(element.written, element.through);
  const isEnd = element.through !== undefined && end !== undefined && offset >= element.span.start + end;
  const path = isEnd ? element.through : element.path;
  const files = getOwnFiles(snapshot, draft);
  const own = getOwnReferences(snapshot, files).find((other) => other.reference === reference)?.elements[index];
  if (own?.own) {
    const places = getOwnParagraphs(files).filter(({ paragraph }) => paragraph.number === path[0]);
    if (places.length > 1) return words.numberTwice(path[0] ?? '');
    const [place] = places;
    const at = draft.text.indexOf(path[0] ?? '', isEnd ? element.span.start + end : element.span.start);
    if (!place || at < 0 || at >= element.span.end) return words.nothingToRename;
    return { kind: 'paragraph', span: { start: at, end: at + (path[0] ?? '').length }, place };
  }
  if (!target.pinpoint) return reference.ambiguous ? words.isAmbiguous : words.nothingToRename;
  const pinpoint = { symbol: target.pinpoint.symbol, path };
  if (element.through === undefined || end === undefined) return { kind: 'provision', span: element.span, pinpoint, reference, written: formatPath(path, draft.language) };
  const span = isEnd ? { start: element.span.start + end, end: element.span.end } : { start: element.span.start, end: element.span.start + end };
  return { kind: 'provision', span, pinpoint, reference, written: formatPath(path, draft.language) };
}

/** Where the last of a range begins: `12` of "9–12". Undefined where it is written without its number. */
function findRangeEnd(written: string, through: Path | undefined): number | undefined {
  const at = through?.[0] === undefined ? -1 : written.lastIndexOf(through[0]);
  return at > 0 ? at : undefined;
}

function renameParagraph(snapshot: Snapshot, draft: Draft, place: PlacedParagraph, name: string): Renamed {
  const words = renumberMessages(snapshot.configuration.uiLanguage);
  const refused = (message: string): Renamed => ({ kind: 'refused', message });
  const number = /^\d{1,4}/.test(name) && /^\d{1,4}\.?$/.test(name) ? String(parseInt(name, 10)) : undefined;
  if (number === undefined || number === '0') return refused(words.notANumber(name));
  const files = getOwnFiles(snapshot, draft);
  const all = getOwnParagraphs(files);
  const own = place.paragraph.number;
  if (number === own) return { kind: 'edits', edits: [] };
  if (all.some(({ paragraph }) => paragraph.number === number)) return refused(words.numberTaken(number));
  const concerned = all.filter(({ paragraph }) => paragraph.number === own);
  if (concerned.length > 1) return refused(words.numberTwice(own));
  const numbers = new Map(all.map((one) => [one, one.paragraph.number === own ? number : one.paragraph.number]));
  const { edits, left } = getReferenceEdits(snapshot, files, numbers);
  // What was uncertain before stays as it is; what cites this paragraph must follow it.
  const lost = left.filter(({ elements }) => elements.some(({ own: isOwn, path, through }) => isOwn && (path[0] === own || through?.[0] === own)));
  const uncertain = lost.filter(({ certain }) => !certain);
  if (uncertain.length > 0) return refused(words.mayMean(own, uncertain.length, getPlaces(uncertain, snapshot)));
  if (lost.length > 0) return refused(words.notRewritten(lost.length));
  return { kind: 'edits', edits: [...concerned.flatMap((one) => getNumberEdits(one, number)), ...edits] };
}

function renameProvision(snapshot: Snapshot, draft: Draft, target: Extract<Target, { kind: 'provision' }>, name: string): Renamed {
  const words = renumberMessages(snapshot.configuration.uiLanguage);
  const { symbol, path } = target.pinpoint;
  const next = parsePath(name, draft);
  if (!next) return { kind: 'refused', message: words.notAPath(name, formatPath(['36', 'b'], draft.language)) };
  const resolution = snapshot.library.resolve({ symbol, path: next }, undefined, draft.language);
  if (resolution.kind === 'unknown-paragraph' || resolution.kind === 'unknown-item') {
    return { kind: 'refused', message: words.notInDocument(formatPinpoint({ symbol, path: next }, snapshot.configuration.uiLanguage)) };
  }
  const edits: FileEdit[] = [];
  let failed = 0;
  for (const file of getOwnFiles(snapshot, draft)) {
    const quoted = getQuotedSpans(file);
    for (const reference of file.references) {
      const elements = reference.targets.map((each, index) => {
        const element = reference.citation.elements[index];
        const old = { path: element?.path ?? [], ...(element?.through && { through: element.through }) };
        if (each.pinpoint?.symbol !== symbol) return old;
        return { path: samePath(old.path, path) ? next : old.path, ...(old.through && { through: samePath(old.through, path) ? next : old.through }) };
      });
      const isMoved = elements.some((element, index) => reference.targets[index] !== undefined && (element.path === next || element.through === next));
      if (!isMoved) continue;
      // A quotation shows the words of another text.
      if (reference !== target.reference && quoted.some(({ start, end }) => start <= reference.span.start && reference.span.end <= end)) continue;
      const rewritten = rewriteCitation(reference.citation, file.text, file.language, elements);
      if (!rewritten) failed++;
      else edits.push(...rewritten.map((edit) => ({ fileId: file.id, ...edit })));
    }
  }
  return failed > 0 ? { kind: 'refused', message: words.notRewritten(failed) } : { kind: 'edits', edits };
}

/** `36 (c)`, `36 c)`, `36c`: one provision, and nothing else. */
function parsePath(name: string, { language }: Draft): Path | undefined {
  const { paragraph, space } = citationWords[language];
  const before = language === 'zh' ? '第' : `${paragraph.prose[0]}${space}`;
  const text = language === 'zh' ? `第${name.replace(/^(\d+)/, '$1段')}` : before + name;
  const [citation, ...more] = parseCitations(text, { language });
  const [element, ...others] = citation?.elements ?? [];
  if (!citation || !element || more.length > 0 || others.length > 0 || element.through || element.path.length === 0) return undefined;
  return citation.span.end === text.length && citation.source.kind === 'none' && name.length <= longestName ? element.path : undefined;
}

const longestName = 40;

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
