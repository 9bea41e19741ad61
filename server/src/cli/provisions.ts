import type { Item, Language, Paragraph, Path, Pinpoint, SourceDocument } from '../core/model.ts';
import { formatPinpoint } from '../core/reference/format.ts';
import { formatLabel } from '../core/reference/labels.ts';
import { pinpointId } from '../core/reference/path.ts';

/** A paragraph or an item of a UN document, ready to be shown. */
export interface Provision {
  readonly document: SourceDocument;
  /** Undefined for a document as a whole. */
  readonly paragraph: Paragraph | undefined;
  /** From the paragraph's item down to the cited one; empty for a whole paragraph. */
  readonly items: readonly Item[];
}

/** The key of a provision: `CMW/C/MEX/CO/4#36.b`. */
export function getProvisionId(provision: Provision): string {
  return pinpointId(toPinpoint(provision));
}

/** How a provision is cited in the language of its document: `CMW/C/MEX/CO/4, para. 36 (b)`, `MGI Mexico 2022, sect. 4.2`. */
export function getProvisionReference(provision: Provision): string {
  const { document } = provision;
  return formatPinpoint({ symbol: document.symbol ?? document.aliases[0] ?? document.name, path: toPinpoint(provision).path }, document.language);
}

/** All its words: a paragraph with its items, each on a line of its own; an item with its own items, without the lead-in. */
export function getProvisionText({ document, paragraph, items }: Provision): string {
  const item = items.at(-1);
  if (item) return [item.text, ...getItemLines(item.items, items.length + 1, document.language)].join('\n');
  if (!paragraph) return document.title;
  const rows = paragraph.tables?.map((row) => row.join(' | ')) ?? [];
  return [paragraph.text, ...getItemLines(paragraph.items, 1, document.language), ...rows, paragraph.closing].filter((line) => line !== '').join('\n');
}

/** The words that stand before an item and make its sentence: the lead-ins of its paragraph and of the items over it. */
export function getLeadIn({ paragraph, items }: Provision): string {
  if (!paragraph || items.length === 0) return '';
  return [paragraph.text, ...items.slice(0, -1).map((item) => item.text)].join(' ');
}

/** Where it stands in the text of its document, in UTF-16 code units. */
export function getProvisionStart({ paragraph, items }: Provision): number {
  return items.at(-1)?.span.start ?? paragraph?.span.start ?? 0;
}

/**
 * From one provision through another of the same document: `paras. 9–12`, or `36 (b)–(d)` among the items of one paragraph. Undefined where
 * the end does not exist or stands before the start.
 */
export function findRange(document: SourceDocument, from: Path, through: Path): readonly Provision[] | undefined {
  if (from.length === 1 && through.length === 1) {
    const first = document.paragraphs.findIndex((paragraph) => paragraph.number === from[0]);
    const last = document.paragraphs.findIndex((paragraph) => paragraph.number === through[0]);
    if (first < 0 || last < first) return undefined;
    return document.paragraphs.slice(first, last + 1).map((paragraph) => ({ document, paragraph, items: [] }));
  }
  const paragraph = document.paragraphs.find(({ number }) => number === from[0]);
  if (!paragraph || from.length !== through.length || through[0] !== from[0]) return undefined;
  const parents: Item[] = [];
  let siblings = paragraph.items;
  for (const label of from.slice(1, -1)) {
    const parent = siblings.find((item) => item.label === label);
    if (!parent) return undefined;
    parents.push(parent);
    siblings = parent.items;
  }
  const first = siblings.findIndex((item) => item.label === from.at(-1));
  const last = siblings.findIndex((item) => item.label === through.at(-1));
  if (first < 0 || last < first) return undefined;
  return siblings.slice(first, last + 1).map((item) => ({ document, paragraph, items: [...parents, item] }));
}

/** Its symbol, else its name, and its path. */
export function toPinpoint({ document, paragraph, items }: Provision): Pinpoint {
  return { symbol: document.symbol ?? document.name, path: paragraph ? [paragraph.number, ...items.map((item) => item.label)] : [] };
}

function getItemLines(items: readonly Item[], level: number, language: Language): readonly string[] {
  return items.flatMap((item) => [
    `${'  '.repeat(level - 1)}${getLabelText(item.label, level, language)} ${item.text}`,
    ...getItemLines(item.items, level + 1, language),
  ]);
}

/** As printed in the document's language; bullets have no label of their own. */
export function getLabelText(label: string, level: number, language: Language): string {
  return label.startsWith('•') ? '•' : formatLabel(label, level, language);
}
