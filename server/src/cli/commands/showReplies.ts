import { findReplies, toElements, type RepliedQuestion, type ReplyQuery } from '../../core/library/replies.ts';
import { formatCitation, formatPath } from '../../core/reference/format.ts';
import { writeJson, writeLines, type Context } from '../context.ts';
import { exitCodes, type ExitCode } from '../io.ts';
import { getProvisionLines, toProvisionJson } from '../provisionOutput.ts';
import { getProvisionReference, type Provision } from '../provisions.ts';

/**
 * `show "reply to question 8"`: the paragraphs that reply to a question of a list of issues. Ends with 1 where none does, and where several documents do and
 * the words do not say which is meant: all are then shown.
 */
export function showReplies(written: string, query: ReplyQuery, context: Context): ExitCode {
  const { io, service, words, language, invocation } = context;
  const replies = findReplies(service.snapshot.library, query, language);
  const isAmbiguous = query.questions.some((question) => replies.filter((reply) => reply.question === question).length > 1);
  if (invocation.format === 'json') {
    if (replies.length > 0) writeJson(context, toJson(replies, isAmbiguous, context));
  } else writeLines(context, replies.flatMap((reply, index) => [...(index > 0 ? ['', ''] : []), ...getLines(reply, context)]));
  if (replies.length === 0) io.stderr.write(`${words.noReply(written)}\n`);
  if (isAmbiguous) io.stderr.write(`${words.severalReplies(written)}\n`);
  return replies.length === 0 || isAmbiguous ? exitCodes.findings : exitCodes.fine;
}

/** The paragraphs of the only document that replies stand at the top; of several documents nothing is chosen. */
function toJson(replies: readonly RepliedQuestion[], isAmbiguous: boolean, context: Context): object {
  const each = replies.map((reply) => ({
    question: reply.question,
    document: reply.document.symbol ?? reply.document.name,
    repliesTo: (reply.document.repliesToKind === 'concluding-observations' ? reply.document.facts?.answers?.[0] : reply.document.facts?.issues) ?? null,
    reference: getReference(reply, reply.document.language),
    paragraphs: getProvisions(reply).map((provision) => ({ number: provision.paragraph.number, ...toProvisionJson(provision, context) })),
  }));
  const first = getProvisions(replies[0]!)[0]!;
  return { ...(isAmbiguous ? { ambiguous: true } : toProvisionJson(first, context)), ...(!isAmbiguous && { paragraphs: each.flatMap(({ paragraphs }) => paragraphs) }), replies: each };
}

function getLines(reply: RepliedQuestion, context: Context): readonly string[] {
  const { words, colours, language } = context;
  const title = (reply.document.repliesToKind === 'concluding-observations' ? words.repliesToObservationsIn : words.repliesIn)(formatPath(reply.question.split('.'), language), getReference(reply, language));
  return [colours.bold(title), ...getProvisions(reply).flatMap((provision) => ['', ...getProvisionLines(provision, context)])];
}

function getReference(reply: RepliedQuestion, language: Parameters<typeof formatCitation>[1]): string {
  return formatCitation({ symbol: getProvisionReference({ document: reply.document, paragraph: undefined, items: [] }), elements: toElements(reply) }, language, 'abbreviated');
}

function getProvisions({ document, paragraphs }: RepliedQuestion): readonly (Provision & { readonly paragraph: RepliedQuestion['paragraphs'][number] })[] {
  return paragraphs.map((paragraph) => ({ document, paragraph, items: [] }));
}
