import type { Draft, Path, Recommendation, ReportCoverage } from '../model.ts';
import { formatCitation, formatPath, formatPinpoint } from '../reference/format.ts';
import { pathStartsWith } from '../reference/path.ts';
import type { ReplySection } from './skeletonPlace.ts';

/**
 * The heading of a reply to a unit, like that of a section that is there: after "Reply to paragraph 36 (b) of the concluding
 * observations" it is "Reply to paragraph 38 (a) of the concluding observations". Words that belong to the other section alone are left
 * out; its topic becomes the topic of the unit. Without a section to go by it is `CMW/C/MEX/CO/4, para. 36 (b)` in the language of the draft.
 */
export function getReplyHeading(unit: Recommendation, report: ReportCoverage, sections: readonly ReplySection[], like: ReplySection | undefined, draft: Draft): string {
  const path = unit.pinpoint.path;
  const models = [...(like ? [like] : []), ...sections.filter((section) => section !== like)];
  const model = models.map(readHeading).find((parts) => parts !== undefined);
  if (!model) return formatPinpoint({ symbol: report.answers, path }, draft.language);
  const all = sections.flatMap((section) => readHeading(section) ?? []);
  const cited = report.document?.recommendations.find(({ pinpoint }) => pathStartsWith(pinpoint.path, model.path) || pathStartsWith(model.path, pinpoint.path));
  const before = keepBefore(model, all);
  const after = keepAfter(model, all, cited?.topic ?? '', unit.topic);
  const citation = model.write(path);
  // Marks around the citation (bold, a link) stay together or go together.
  const framed = /[*_[\]]/.test(before + after) && (before === '' || after === '') ? citation : before + citation + after;
  return framed.charAt(0).toUpperCase() + framed.slice(1);
}

interface HeadingParts {
  readonly before: string;
  readonly after: string;
  readonly path: Path;
  /** The citation with another provision in it. */
  readonly write: (path: Path) => string;
}

/** The heading around its citation; undefined when it cites several provisions, or in a comment under it. */
function readHeading({ draft, heading, reference }: ReplySection): HeadingParts | undefined {
  const { citation } = reference;
  const [element] = citation.elements;
  if (!element || citation.elements.length > 1 || element.through || reference.span.start < heading.span.start || reference.span.end > heading.span.end) return undefined;
  const line = draft.text.slice(heading.span.start, heading.span.end);
  const opening = /^[ \t]{0,3}#{1,6}[ \t]{1,20}/.exec(line)?.[0].length ?? 0;
  const content = line.split(/\r?\n/, 1)[0]?.replace(/[ \t]{1,20}#{1,10}[ \t]{0,20}$/, '') ?? '';
  const start = reference.span.start - heading.span.start;
  const end = reference.span.end - heading.span.start;
  if (start < opening || end > content.length) return undefined;
  return {
    before: content.slice(opening, start),
    after: content.slice(end).trimEnd(),
    path: element.path,
    write(path) {
      const language = citation.language ?? draft.language;
      if (citation.defects.length === 0 && language !== 'zh' && /^\p{Nd}/u.test(element.written)) {
        return draft.text.slice(citation.span.start, element.span.start) + formatPath(path, language) + draft.text.slice(element.span.end, citation.span.end);
      }
      const symbol = citation.source.kind === 'symbol' ? { symbol: citation.source.symbol } : {};
      return formatCitation({ ...symbol, elements: [{ path }] }, language, citation.style === 'prose' ? 'prose' : 'abbreviated');
    },
  };
}

/** Words that open a reply in any report. */
const replyWords = /^(?:repl(?:y|ies)|responses?|answers?|recommendations?|respuestas?|recomendaci[oó]n|recomendaciones|contestaci[oó]n|réponses?|recommandations?|suite|ответ|рекомендация|الرد|التوصية|答复|建议)(?!\p{L})/iu;

function keepBefore({ before }: HeadingParts, all: readonly HeadingParts[]): string {
  if (/\p{N}/u.test(before)) return '';
  if (!/\p{L}/u.test(before) || replyWords.test(before.trim())) return before;
  return all.filter((other) => other.before === before).length > 1 ? before : '';
}

function keepAfter({ after }: HeadingParts, all: readonly HeadingParts[], oldTopic: string, newTopic: string): string {
  const at = oldTopic === '' ? -1 : after.toLowerCase().indexOf(oldTopic.toLowerCase());
  if (at >= 0 && newTopic !== '') return after.slice(0, at) + newTopic + after.slice(at + oldTopic.length);
  if (!/[\p{L}\p{N}]/u.test(after)) return after;
  return all.filter((other) => other.after === after).length > 1 ? after : '';
}
