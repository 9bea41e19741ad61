import { writeJson, writeLines, type Command, type Context } from '../context.ts';
import { findProvisions } from '../findProvisions.ts';
import { exitCodes } from '../io.ts';
import { getLabelText, getLeadIn, getProvisionId, getProvisionReference, getProvisionStart, getProvisionText, type Provision } from '../provisions.ts';
import { toLines } from '../table.ts';

/**
 * `show REFERENCE`: the cited text; of a list or a range, each. Ends with 1 where something cited is not there or is ambiguous, with 2 where
 * the words are no reference.
 */
export const show: Command = (context) => {
  const written = context.invocation.operands.join(' ');
  const found = findProvisions(written, context);
  if (found.kind === 'not-a-reference') {
    context.io.stderr.write(`${found.message}\n`);
    return exitCodes.usage;
  }
  const [first] = found.provisions;
  if (context.invocation.format === 'json') {
    const provisions = found.provisions.map((provision) => toProvisionJson(provision, context));
    if (first) writeJson(context, { ...toProvisionJson(first, context), provisions });
  } else {
    writeLines(context, found.provisions.flatMap((provision, index) => [...(index > 0 ? [''] : []), ...getLines(provision, context)]));
  }
  for (const problem of found.problems) context.io.stderr.write(`${problem}\n`);
  return found.problems.length > 0 ? exitCodes.findings : exitCodes.fine;
};

function toProvisionJson(provision: Provision, { places }: Context): object {
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

function getLines(provision: Provision, { places, colours, words }: Context): readonly string[] {
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
