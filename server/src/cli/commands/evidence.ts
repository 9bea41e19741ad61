import { findEvidenceFor, type EvidenceAnswer } from '../../core/features/evidenceFor.ts';
import type { Evidence } from '../../core/features/evidence.ts';
import { formatPinpoint } from '../../core/reference/format.ts';
import { parsePinpointId, pinpointId } from '../../core/reference/path.ts';
import { writeJson, writeLines, type Command, type Context } from '../context.ts';
import { toPrintable } from '../displayWidth.ts';
import { findProvisions } from '../findProvisions.ts';
import { exitCodes } from '../io.ts';
import { getProvisionId } from '../provisions.ts';
import { toLines } from '../table.ts';

/**
 * `evidence REFERENCE`: what was said before on a recommendation, best first, and what the Committee said of it in earlier cycles. Of a list of
 * references, each. Ends with 1 where something cited is not there or nothing was said, with 2 where the words are no reference.
 */
export const evidence: Command = (context) => {
  const { invocation, io, words, service } = context;
  const found = findProvisions(invocation.operands.join(' '), context);
  if (found.kind === 'not-a-reference') {
    io.stderr.write(`${found.message}\n`);
    return exitCodes.usage;
  }
  const answers = found.provisions.flatMap((provision) => {
    const pinpoint = parsePinpointId(getProvisionId(provision));
    const answer = pinpoint && findEvidenceFor(service.snapshot.library, pinpoint, { limit: invocation.limit, language: provision.document.language });
    return answer ? [answer] : [];
  });
  if (invocation.format === 'json') writeJson(context, { evidence: answers.map((answer) => toAnswerJson(answer, context)) });
  else writeLines(context, answers.flatMap((answer, index) => [...(index > 0 ? [''] : []), ...getLines(answer, context)]));
  for (const problem of found.problems) io.stderr.write(`${problem}\n`);
  const empty = answers.filter(({ said }) => said.length === 0);
  for (const answer of empty) io.stderr.write(`${words.nothingSaid(getReference(answer))}\n`);
  return found.problems.length > 0 || empty.length > 0 || answers.length === 0 ? exitCodes.findings : exitCodes.fine;
};

function getReference({ pinpoint, document }: EvidenceAnswer): string {
  return formatPinpoint({ symbol: document.symbol ?? document.aliases[0] ?? document.name, path: pinpoint.path }, document.language);
}

function toAnswerJson(answer: EvidenceAnswer, context: Context): object {
  return {
    id: pinpointId(answer.pinpoint),
    reference: getReference(answer),
    results: answer.said.map((each) => toEvidenceJson(each, context)),
    earlierObservations: answer.earlier.map((each) => toEvidenceJson(each, context)),
  };
}

function toEvidenceJson({ pinpoint, document, text, span, score, why }: Evidence, { places }: Context): object {
  return {
    id: pinpointId(pinpoint),
    reference: formatPinpoint({ symbol: document.symbol ?? document.aliases[0] ?? document.name, path: pinpoint.path }, document.language),
    kind: document.kind,
    language: document.language,
    text,
    score: Math.round(score * 1000) / 1000,
    words: why,
    source: { file: places.file(document.id), line: places.at(document.id, span.start).line },
  };
}

function getLines(answer: EvidenceAnswer, context: Context): readonly string[] {
  const { words, colours } = context;
  const blocks: readonly (readonly [title: string, list: readonly Evidence[]])[] = [
    [words.saidBefore(getReference(answer)), answer.said],
    [words.saidByCommittee, answer.earlier],
  ];
  return blocks
    .filter(([, list]) => list.length > 0)
    .flatMap(([title, list], index) => [...(index > 0 ? [''] : []), colours.bold(title), ...list.flatMap((each) => ['', ...getEvidenceLines(each, context)])]);
}

function getEvidenceLines({ pinpoint, document, text, why }: Evidence, { words, colours }: Context): readonly string[] {
  const reference = formatPinpoint({ symbol: document.symbol ?? document.aliases[0] ?? document.name, path: pinpoint.path }, document.language);
  const found = [...new Set(why.map((word) => word.found.toLowerCase()))].join(', ');
  return [
    `${colours.bold(reference)} ${colours.dim(`(${words[`kind-${document.kind}`]})`)}`,
    ...text.split(/\n+/).flatMap((line) => toLines(toPrintable(line), lineWidth, '  ')),
    colours.dim(`  ${toPrintable(words.foundWords(found))}`),
  ];
}

/** In columns of the terminal: what is read with ease. */
const lineWidth = 100;
