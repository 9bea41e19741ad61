import { parser, Strikethrough, Table, type BlockParser, type InlineContext, type InlineParser, type Line, type MarkdownConfig, type MarkdownParser } from '@lezer/markdown';

/**
 * The Markdown of drafts: CommonMark with tables, strikethrough and footnotes (`[^1]`, `[^1]: …` with indented continuation, `^[…]`),
 * and the marks that Word texts keep when they are saved as plain text (`[footnoteRef:4]`, `[4: …]`, `[bookmark: _Toc1]`). Left-overs of
 * printed pages (job numbers, picture names) are taken out.
 *
 * Lines indented by four spaces or a tab are text, not code: text pasted from Word is full of tabs, and a report holds no code.
 */
export function getDraftMarkdown(): MarkdownParser {
  return (draftMarkdown ??= parser.configure([Table, Strikethrough, getFootnotes(), { remove: ['IndentedCode'] }]));
}

let draftMarkdown: MarkdownParser | undefined;

/** `[^1]:` at the start of a block. Labels are bounded: a longer one is no label. */
const definitionMark = /^\[\^[^\]\s]{1,60}\]:[ \t]?/;

/** Continuation lines of a footnote are indented by two columns or more (a tab, the four spaces of most tools). */
const continuationIndent = 2;

/** Longest inline note: a longer one is an unclosed bracket. */
const longestNote = 4_000;

function getFootnotes(): MarkdownConfig {
  return {
    defineNodes: [
      {
        name: 'FootnoteDefinition',
        block: true,
        composite(_context, line, value) {
          if (line.next >= 0 && line.indent < line.baseIndent + value) return false;
          line.moveBaseColumn(line.baseIndent + value);
          return true;
        },
      },
      'FootnoteLabel',
      'FootnoteReference',
      'InlineFootnote',
      'WordMark',
      { name: 'PageFurniture', block: true },
    ],
    parseBlock: [depthLimit, footnoteDefinition, pageFurniture],
    parseInline: [inlineMarks],
  };
}

/** Quotations and lists inside one another: more than people write, fewer than would exhaust the stack. */
const deepest = 40;

/** Beyond that depth a line is a paragraph, whatever it begins with. */
const depthLimit: BlockParser = {
  name: 'DepthLimit',
  before: 'LinkReference',
  parse(context, line) {
    if (context.depth < deepest) return false;
    const start = context.lineStart + line.pos;
    const end = context.lineStart + line.text.length;
    context.nextLine();
    context.addElement(context.elt('Paragraph', start, end));
    return true;
  },
};

const footnoteDefinition: BlockParser = {
  name: 'FootnoteDefinition',
  before: 'LinkReference',
  parse(context, line) {
    const length = findDefinitionMark(line);
    if (length === 0) return false;
    const start = context.lineStart + line.pos;
    context.startComposite('FootnoteDefinition', line.pos, continuationIndent);
    context.addElement(context.elt('FootnoteLabel', start, start + length));
    line.moveBase(line.pos + length);
    return null;
  },
  endLeaf: (_context, line) => findDefinitionMark(line) > 0,
};

function findDefinitionMark(line: Line): number {
  if (line.next !== 91 /* [ */) return 0;
  return definitionMark.exec(line.text.slice(line.pos, line.pos + 70))?.[0].length ?? 0;
}

/**
 * Lines that a conversion leaves of the pages of a UN document, and that are no text of it: its job number with dates or page number
 * (`GE.24-23944  (E)    060225    070225`, `2→GE.24-23944`), the names of its pictures, the plea to recycle it.
 */
const furniture = /^(?:(?:\d{1,4}[ \t]{1,8})?GE\.\d{2}-\d{4,6}[ \t]{0,8}(?:\([A-Z]\)(?:\[image: ?\])?[ \t]{0,8})?(?:\d{6}[ \t]{0,8}){0,4}\d{0,4}|image\d{1,4}\.(?:wmf|emf|png|jpe?g|gif)|\[image: ?\]|Please recy\w{2,5}(?: \S{1,3})?)[ \t]{0,8}$/;

const pageFurniture: BlockParser = {
  name: 'PageFurniture',
  before: 'LinkReference',
  parse(context, line) {
    if (!isFurniture(line)) return false;
    const start = context.lineStart + line.pos;
    const end = context.lineStart + line.text.length;
    context.nextLine();
    context.addElement(context.elt('PageFurniture', start, end));
    return true;
  },
  endLeaf: (_context, line) => isFurniture(line),
};

function isFurniture(line: Line): boolean {
  // Only lines that begin like one of them are looked at.
  return 'GiP[0123456789'.includes(String.fromCharCode(line.next)) && line.text.length - line.pos < 120 && furniture.test(line.text.slice(line.pos));
}

const footnoteReference = /^\[\^[^\]\s]{1,60}\]/;
const wordMark = /^\[(?:footnoteRef:\d{1,4}|bookmark:[^\]\n]{0,80}|image:[^\]\n]{0,80})\]/;
const wordNote = /^\[\d{1,4}:[ \t\u00a0]/;

const inlineMarks: InlineParser = {
  name: 'FootnoteMarks',
  before: 'Link',
  parse(context, next, position) {
    if (next === 91 /* [ */) {
      const ahead = context.slice(position, Math.min(context.end, position + 100));
      const reference = footnoteReference.exec(ahead);
      if (reference) return add(context, 'FootnoteReference', position, position + reference[0].length);
      const mark = wordMark.exec(ahead);
      if (mark) return add(context, 'WordMark', position, position + mark[0].length);
      if (wordNote.test(ahead)) return addNote(context, position, position + 1);
    }
    if (next === 94 /* ^ */ && context.char(position + 1) === 91) return addNote(context, position, position + 2);
    return -1;
  },
};

function add(context: InlineContext, name: string, from: number, to: number): number {
  return context.addElement(context.elt(name, from, to));
}

/** Brackets inside a note stand at most this deep: text that only opens brackets is given up soon. */
const deepestBracket = 4;

/** From its opening bracket to the bracket that closes it; no note when it is not closed within the block. */
function addNote(context: InlineContext, from: number, inside: number): number {
  const limit = Math.min(context.end, from + longestNote);
  for (let at = inside, depth = 1; at < limit; at++) {
    const code = context.char(at);
    if (code === 91 && ++depth > deepestBracket) return -1;
    if (code === 93 && --depth === 0) return add(context, 'InlineFootnote', from, at + 1);
  }
  return -1;
}
