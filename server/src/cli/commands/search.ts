import { searchParagraphs } from '../../core/library/search.ts';
import { pinpointId } from '../../core/reference/path.ts';
import { writeJson, writeLines, type Command } from '../context.ts';
import { exitCodes } from '../io.ts';
import { formatPinpoint } from '../../core/reference/format.ts';
import { toLines } from '../table.ts';

/** `search WORDS…`: paragraphs by their words in any order, without accents, best first. */
export const search: Command = (context) => {
  const { service, invocation, words, colours, io } = context;
  const asked = invocation.operands.join(' ');
  const results = searchParagraphs(service.snapshot.library, asked, { limit: invocation.limit }).map(({ pinpoint, document, text, score }) => ({
    id: pinpointId(pinpoint),
    reference: formatPinpoint({ symbol: document.symbol ?? document.aliases[0] ?? document.name, path: pinpoint.path }, document.language),
    text,
    score: Math.round(score * 1000) / 1000,
  }));
  if (invocation.format === 'json') writeJson(context, { results });
  else writeLines(context, results.flatMap(({ reference, text }) => [colours.bold(reference), ...toLines(text, 100, '  '), '']).slice(0, -1));
  if (results.length === 0) io.stderr.write(`${words.nothingFound(asked)}\n`);
  return exitCodes.fine;
};
