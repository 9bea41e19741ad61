import { findRepliesTo, toElements } from '../library/replies.ts';
import { featureMessages } from '../messages/features.ts';
import type { Path } from '../model.ts';
import { formatCitation } from '../reference/format.ts';
import type { Snapshot } from '../snapshot.ts';
import { excerpt } from './excerpt.ts';
import { inline, plain, strong, type Markdown } from './markdown.ts';

/**
 * Where documents of the library reply to a paragraph of a list of issues, or of concluding observations: for CMW/C/MEX/QPR/4, para. 8 this is "Replied to
 * in CMW/C/MEX/4, paras. 50–65", with the first words. The list itself need not be in the library. Empty where nothing replies.
 */
export function getEarlierReplies(snapshot: Snapshot, symbol: string, path: Path): readonly Markdown[] {
  const language = snapshot.configuration.uiLanguage;
  return findRepliesTo(snapshot.library, symbol, path, language)
    .slice(0, mostReplies)
    .map((reply) => {
      const reference = formatCitation({ symbol: reply.document.name, elements: toElements(reply) }, language, 'abbreviated');
      return inline([strong(plain(featureMessages(language).repliedIn)), plain(`${reference}:`), plain(excerpt(reply.paragraphs[0]?.text ?? '', firstWords))], ' ');
    });
}

const mostReplies = 5;
const firstWords = 160;
