import type { Context } from './context.ts';
import { getLabelText, getLeadIn, getProvisionId, getProvisionReference, getProvisionStart, getProvisionText, type Provision } from './provisions.ts';
import { toLines } from './table.ts';

/** A cited place in the shape that scripts rely on. */
export function toProvisionJson(provision: Provision, { places }: Context): object {
  const { document, paragraph } = provision;
  return {
    reference: getProvisionReference(provision),
    id: getProvisionId(provision),
    text: getProvisionText(provision),
    ...(getLeadIn(provision) !== '' && { leadIn: getLeadIn(provision) }),
    headings: paragraph?.headings ?? [],
    ...(paragraph && { kind: paragraph.kind }),
    source: { file: places.file(document.id), line: places.at(document.id, getProvisionStart(provision)).line },
  };
}

/** A cited place for people: its reference, its headings, its words and where they stand. */
export function getProvisionLines(provision: Provision, { places, colours, words }: Context): readonly string[] {
  const { document, paragraph, items } = provision;
  const leadIn = getLeadIn(provision);
  const text = getProvisionText(provision).split('\n');
  const label = items.at(-1)?.label;
  const start = label === undefined ? '' : `${getLabelText(label, items.length, document.language)} `;
  const place = `${places.file(document.id)}:${places.at(document.id, getProvisionStart(provision)).line}`;
  return [
    colours.bold(getProvisionReference(provision)),
    ...(paragraph && paragraph.headings.length > 0 ? toLines(paragraph.headings.join(' › '), lineWidth).map((line) => colours.dim(line)) : []),
    '',
    ...(leadIn === '' ? [] : toLines(leadIn, lineWidth).map((line) => colours.dim(line))),
    ...text.flatMap((line, index) => toLines(index === 0 ? start + line : line, lineWidth, /^ */.exec(line)?.[0])),
    '',
    colours.dim(words.source(place)),
  ];
}

/** In columns of the terminal: what is read with ease. */
const lineWidth = 100;
