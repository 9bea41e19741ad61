import { parseReplyQuery } from '../../core/library/replies.ts';
import { writeJson, writeLines, type Command } from '../context.ts';
import { findProvisions } from '../findProvisions.ts';
import { exitCodes } from '../io.ts';
import { getProvisionLines, toProvisionJson } from '../provisionOutput.ts';
import { showReplies } from './showReplies.ts';

/**
 * `show REFERENCE`: the cited text; of a list or a range, each; of "reply to question 8" the paragraphs that reply to it. Ends with 1 where
 * something cited is not there or is ambiguous, with 2 where the words are no reference.
 */
export const show: Command = (context) => {
  const written = context.invocation.operands.join(' ');
  const query = parseReplyQuery(written);
  if (query) return showReplies(written, query, context);
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
    writeLines(context, found.provisions.flatMap((provision, index) => [...(index > 0 ? [''] : []), ...getProvisionLines(provision, context)]));
  }
  for (const problem of found.problems) context.io.stderr.write(`${problem}\n`);
  return found.problems.length > 0 ? exitCodes.findings : exitCodes.fine;
};
