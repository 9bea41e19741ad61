// What Word shows of a file, written with the few elements that mammoth reads, and with what mammoth leaves out: the labels of automatic
// numbering, the marks of notes, text in fields, text boxes and right-to-left runs. Tracked changes are accepted, hidden text is gone.

import { childrenNamed, element, findChild, findValue, walk, type XmlElement, type XmlNode } from './parseXml.ts';
import { createRunSimplifier, type RunSimplifier } from './simplifyRuns.ts';
import { findWordFields, type WordFields } from './wordFields.ts';
import { findHeadingLevel, isContentsLine } from './wordHeadings.ts';
import { chooseAlternative, contentOfControl, endIsDeleted, isDeleted } from './wordMarkup.ts';
import { createNoteCounter } from './wordNotes.ts';
import type { ListCounter, ListPlace, WordNumbering } from './wordNumbering.ts';
import { findIndent, mergeTextStyles, toTextStyle, type WordStyles } from './wordStyles.ts';

export interface WordFile {
  readonly document: XmlElement;
  readonly styles: WordStyles;
  readonly numbering: WordNumbering;
  readonly footnotes: XmlElement | undefined;
  readonly endnotes: XmlElement | undefined;
  readonly settings: XmlElement | undefined;
}

export interface SimpleWordFile {
  readonly document: XmlElement;
  readonly footnotes: XmlElement;
  readonly endnotes: XmlElement;
  /** What is known of each paragraph; its text begins with the mark of its place here (`markOf`). */
  readonly paragraphs: readonly ParagraphFacts[];
  /** The marks of the notes, by `footnote 3`: kind and the file's own id. */
  readonly noteMarks: ReadonlyMap<string, string>;
  readonly language: string | undefined;
  /** How often something was left out or could not be settled, by code. */
  readonly warnings: ReadonlyMap<string, string>;
}

export interface ParagraphFacts {
  /** From automatic numbering: `36.`, `•`. */
  readonly label?: string;
  readonly place?: ListPlace;
  /** From 1. */
  readonly heading?: number;
  /** In twentieths of a point. */
  readonly indent: number;
}

/** Private characters, which the run simplifier takes out of the text itself. */
const markStart = '\uE000';
const markEnd = '\uE001';

/** The mark that a paragraph begins with: its place among the facts. */
export const paragraphMark = /^\uE000(\d{1,8})\uE001/;

/** Word allows 63 columns. */
const mostColumns = 63;

/** Running text, the text boxes, or one note: each counts its lists and fields for itself. */
interface Story {
  readonly counter: ListCounter;
  readonly fields: WordFields;
  readonly boxes: ListCounter;
}

/** Brings a Word file into the form that mammoth reads without loss. Total: elements that are not known are passed over. */
export function simplifyWordXml(file: WordFile): SimpleWordFile {
  const paragraphs: ParagraphFacts[] = [];
  const warnings = new Map<string, number>();
  const details = new Map<string, string>();
  const warn = (code: string, detail?: string): void => {
    warnings.set(code, (warnings.get(code) ?? 0) + 1);
    if (detail !== undefined) details.set(code, detail);
  };
  const body = findChild(file.document, 'w:body') ?? file.document;
  const sections = [...walk(body)].filter(({ name }) => name === 'w:sectPr');
  const notes = createNoteCounter(file.settings, sections);
  if (notes.byPage) warn('notes-by-page');
  const runs = createRunSimplifier(file.styles, notes, warn);

  const context: BlockContext = { file, runs, paragraphs, warn, endSection: () => notes.endSection() };
  const boxes = file.numbering.createCounter();
  const story = (root: XmlElement): Story => {
    const fields = findWordFields(root);
    for (let index = 0; index < fields.uncounted; index++) warn('number-field');
    return { counter: file.numbering.createCounter(), fields, boxes };
  };
  const document = element('w:document', [element('w:body', simplifyBlocks(body.children, story(body), context))]);
  const noteElements = (root: XmlElement | undefined, kind: 'footnote' | 'endnote'): XmlElement => {
    const used = childrenNamed(root, `w:${kind}`).filter(({ attributes }) => runs.marks.has(`${kind} ${attributes['w:id'] ?? ''}`));
    const simple = used.map((note) => element(`w:${kind}`, simplifyBlocks(note.children, story(note), context), { 'w:id': note.attributes['w:id'] ?? '' }));
    return element(`w:${kind}s`, simple);
  };
  return {
    document,
    footnotes: noteElements(file.footnotes, 'footnote'),
    endnotes: noteElements(file.endnotes, 'endnote'),
    paragraphs,
    noteMarks: runs.marks,
    language: runs.findLanguage(),
    warnings: new Map([...warnings].map(([code, count]) => [code, details.get(code) ?? String(count)])),
  };
}

interface BlockContext {
  readonly file: WordFile;
  readonly runs: RunSimplifier;
  readonly paragraphs: ParagraphFacts[];
  readonly warn: (code: string, detail?: string) => void;
  readonly endSection: () => void;
}

function simplifyBlocks(nodes: readonly XmlNode[], story: Story, context: BlockContext): XmlElement[] {
  const blocks: XmlElement[] = [];
  /** What a paragraph with a deleted end leaves to the next. */
  let carried: XmlElement[] = [];
  for (const block of unwrapBlocks(nodes, context)) {
    if (block.name === 'w:p') {
      const properties = findChild(block, 'w:pPr');
      const style = context.file.styles.paragraph(findValue(properties, 'w:pStyle'));
      const { content, boxes } = context.runs.simplify(block, style, story.fields);
      for (const run of content) carried.push(run);
      if (!endIsDeleted(properties)) {
        blocks.push(...toParagraph(properties, style.id, carried, story, context));
        carried = [];
      }
      if (findChild(properties, 'w:sectPr')) context.endSection();
      for (const box of boxes) blocks.push(...simplifyBlocks(box.children, { ...story, counter: story.boxes }, context));
    } else {
      if (carried.length > 0) blocks.push(...toParagraph(undefined, undefined, carried, story, context));
      carried = [];
      blocks.push(simplifyTable(block, story, context));
    }
  }
  if (carried.length > 0) blocks.push(...toParagraph(undefined, undefined, carried, story, context));
  return blocks;
}

function toParagraph(properties: XmlElement | undefined, styleId: string | undefined, content: readonly XmlElement[], story: Story, context: BlockContext): XmlElement[] {
  const { file, paragraphs, warn } = context;
  const style = file.styles.paragraph(styleId);
  if (isContentsLine(style)) return [];
  const mark = mergeTextStyles(file.styles.text(style.id), toTextStyle(findChild(properties, 'w:rPr')));
  // Word neither shows nor counts a paragraph that is hidden to its end.
  if (mark.hidden && content.length === 0) return [];
  const place = file.numbering.findPlace(properties, style);
  const label = place && story.counter.next(place);
  if (label?.unknownFormat !== undefined) warn('number-format', label.unknownFormat);
  if (content.length === 0) {
    if (label && /[\p{L}\p{N}]/u.test(label.text)) warn('empty-numbered', label.text);
    return [];
  }
  const heading = findHeadingLevel(properties, style);
  const facts: ParagraphFacts = {
    ...(label && label.text !== '' && { label: label.text }),
    ...(place && { place }),
    ...(heading !== undefined && { heading }),
    indent: findIndent(properties) ?? place?.indent ?? style.indent ?? 0,
  };
  paragraphs.push(facts);
  const own = element('w:r', [element('w:t', [`${markStart}${paragraphs.length - 1}${markEnd}`])]);
  return [element('w:p', [own, ...content])];
}

function simplifyTable(table: XmlElement, story: Story, context: BlockContext): XmlElement {
  const rows: XmlElement[] = [];
  for (const row of unwrap(table.children, 'w:tr')) {
    const properties = findChild(row, 'w:trPr');
    if (findChild(properties, 'w:del') || findChild(properties, 'w:hidden')) continue;
    const cells: XmlElement[] = [];
    const before = toSpan(findValue(properties, 'w:gridBefore'));
    if (before > 0) cells.push(toCell([], before, undefined));
    for (const cell of unwrap(row.children, 'w:tc')) {
      const own = findChild(cell, 'w:tcPr');
      const merge = findChild(own, 'w:vMerge');
      const merged = merge && (merge.attributes['w:val'] ?? 'continue');
      const gone = merged === 'continue' || findChild(own, 'w:cellDel') !== undefined || findValue(own, 'w:hMerge') === 'continue';
      cells.push(toCell(gone ? [] : simplifyBlocks(cell.children, story, context), Math.max(1, toSpan(findValue(own, 'w:gridSpan'))), merged));
    }
    rows.push(element('w:tr', cells));
  }
  return element('w:tbl', rows);
}

function toCell(blocks: readonly XmlElement[], span: number, merge: string | undefined): XmlElement {
  const properties = [
    ...(span > 1 ? [element('w:gridSpan', [], { 'w:val': String(span) })] : []),
    ...(merge === undefined ? [] : [element('w:vMerge', [], { 'w:val': merge })]),
  ];
  return element('w:tc', [...(properties.length > 0 ? [element('w:tcPr', properties)] : []), ...blocks]);
}

function toSpan(value: string | undefined): number {
  return value !== undefined && /^\d{1,5}$/.test(value) ? Math.min(Number(value), mostColumns) : 0;
}

/** The paragraphs and tables of a place, out of the wrappings that Word puts around them. */
function* unwrapBlocks(nodes: readonly XmlNode[], context: BlockContext): Generator<XmlElement> {
  for (const node of nodes) {
    if (typeof node === 'string' || isDeleted(node)) continue;
    if (node.name === 'w:p' || node.name === 'w:tbl') yield node;
    else if (node.name === 'w:altChunk' || node.name === 'w:subDoc') context.warn('embedded-part');
    else if (node.name === 'w:sdt') {
      if (!isContents(node)) yield* unwrapBlocks(contentOfControl(node), context);
    } else if (node.name === 'mc:AlternateContent') yield* unwrapBlocks(chooseAlternative(node)?.children ?? [], context);
    else if (blockWrappings.has(node.name)) yield* unwrapBlocks(node.children, context);
  }
}

const blockWrappings: ReadonlySet<string> = new Set(['w:ins', 'w:moveTo', 'w:customXml', 'w:smartTag', 'w:sdtContent']);

function* unwrap(nodes: readonly XmlNode[], name: 'w:tr' | 'w:tc'): Generator<XmlElement> {
  for (const node of nodes) {
    if (typeof node === 'string' || isDeleted(node)) continue;
    if (node.name === name) yield node;
    else if (node.name === 'w:sdt') yield* unwrap(contentOfControl(node), name);
    else if (blockWrappings.has(node.name)) yield* unwrap(node.children, name);
  }
}

function isContents(control: XmlElement): boolean {
  return findValue(control, 'w:sdtPr', 'w:docPartObj', 'w:docPartGallery') === 'Table of Contents';
}
