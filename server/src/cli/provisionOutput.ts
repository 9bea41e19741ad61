import { getChainText } from '../core/features/chainText.ts';
import { findChain, type Chain } from '../core/library/chain.ts';
import { featureMessages } from '../core/messages/features.ts';
import { formatPinpoint } from '../core/reference/format.ts';
import { pinpointId } from '../core/reference/path.ts';
import { needsImport } from '../files/kindOfFile.ts';
import type { Context } from './context.ts';
import { getLabelText, getLeadIn, getProvisionId, getProvisionReference, getProvisionStart, getProvisionText, toPinpoint, type Provision } from './provisions.ts';
import { toLines } from './table.ts';

/** A cited place in the shape that scripts rely on. */
export function toProvisionJson(provision: Provision, { places, service }: Context): object {
  const { document, paragraph } = provision;
  const chain = findChain(service.snapshot.library, toPinpoint(provision), document.language);
  return {
    reference: getProvisionReference(provision),
    id: getProvisionId(provision),
    text: getProvisionText(provision),
    ...(getLeadIn(provision) !== '' && { leadIn: getLeadIn(provision) }),
    headings: paragraph?.headings ?? [],
    ...(paragraph && { kind: paragraph.kind }),
    ...(chain && { chain: toChainJson(chain, document.language) }),
    source: { file: places.file(document.id), line: places.at(document.id, getProvisionStart(provision)).line },
  };
}

/** Each earlier provision that it reiterates, nearest first: what it is, which later one cites it, and whether it is there. */
function toChainJson({ links }: Chain, language: Provision['document']['language']): readonly object[] {
  return links.map(({ pinpoint, from, depth, status, candidates, inferred }) => ({
    id: pinpoint ? pinpointId(pinpoint) : null,
    ...(pinpoint && { reference: formatPinpoint(pinpoint, language) }),
    from: pinpointId(from),
    depth,
    status,
    ...(candidates && { candidates: candidates.map(pinpointId) }),
    ...(inferred && { inferred }),
  }));
}

/** A cited place for people: its reference, its headings, its words and where they stand. */
export function getProvisionLines(provision: Provision, { places, colours, words, service, language }: Context): readonly string[] {
  const { document, paragraph, items } = provision;
  const chain = findChain(service.snapshot.library, toPinpoint(provision), document.language);
  const leadIn = getLeadIn(provision);
  const text = getProvisionText(provision).split('\n');
  const label = items.at(-1)?.label;
  const start = label === undefined ? '' : `${getLabelText(label, items.length, document.language)} `;
  const file = places.file(document.id);
  // A Word or PDF file has no lines that anyone could go to.
  const place = needsImport(document.id) ? file : `${file}:${places.at(document.id, getProvisionStart(provision)).line}`;
  return [
    colours.bold(getProvisionReference(provision)),
    ...(paragraph && paragraph.headings.length > 0 ? toLines(paragraph.headings.join(' › '), lineWidth).map((line) => colours.dim(line)) : []),
    '',
    ...(leadIn === '' ? [] : toLines(leadIn, lineWidth).map((line) => colours.dim(line))),
    ...text.flatMap((line, index) => toLines(index === 0 ? start + line : line, lineWidth, /^ */.exec(line)?.[0])),
    '',
    ...(chain ? toLines(`${featureMessages(language).goesBack} ${getChainText(chain, language)}`, lineWidth) : []),
    colours.dim(words.source(place)),
  ];
}

/** In columns of the terminal: what is read with ease. */
const lineWidth = 100;
