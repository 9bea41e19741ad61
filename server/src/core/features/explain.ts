import { explainMessages } from '../messages/explain.ts';
import { parseCitations } from '../reference/citations.ts';
import type { Snapshot } from '../snapshot.ts';
import { explainFile } from './explainFile.ts';
import { explainPlace } from './explainPlace.ts';
import { explainResolution, explainSource, findLikeReferences } from './explainReference.ts';
import { toSections, type Explanation } from './explanation.ts';

/**
 * "Why is this not recognised?": for a place what was read there, whether it replies and what it leads to, or why nothing was read; for a file what it
 * was taken for and from where each fact comes, or why it was not read. In the user's language. Total: any file id and any offset have an answer.
 */
export function explain(snapshot: Snapshot, fileId: string, offset?: number): Explanation {
  const isRead = snapshot.drafts.has(fileId) || snapshot.library.findById(fileId) !== undefined;
  return offset === undefined || !isRead ? explainFile(snapshot, fileId) : explainPlace(snapshot, fileId, offset);
}

/** The same for a text that should be a reference, read alone: `CMW/C/MEX/CO/4 para. 99` is read, and there is no such paragraph. */
export function explainReference(snapshot: Snapshot, written: string): Explanation {
  const { uiLanguage } = snapshot.configuration;
  const words = explainMessages(uiLanguage);
  const citations = parseCitations(written);
  const title = words.titleOfReference(written);
  if (citations.length === 0) return { subject: 'words', title, sections: [{ heading: words.read, lines: [words.nothingRead, ...findLikeReferences(written, uiLanguage)] }] };
  const sections = citations.flatMap((citation) => {
    const { source } = citation;
    const symbol = source.kind === 'symbol' ? source.symbol : source.kind === 'name' ? (snapshot.library.findDocument(source.name)?.name ?? source.name) : undefined;
    const leads = citation.elements.flatMap(({ path, through }) =>
      symbol === undefined
        ? [source.kind === 'instrument' || (source.kind === 'qualifier' && source.qualifier === 'other') ? words.outside : words.noDocument]
        : explainResolution(snapshot, { symbol, path }, snapshot.library.resolve({ symbol, path }, through), citation.language),
    );
    return [
      { heading: words.read, lines: [words.isReference(citation.written), ...explainSource(citation, written, symbol, uiLanguage)] },
      { heading: words.leads, lines: [...new Set(leads)] },
    ];
  });
  return { subject: 'reference', title, sections: toSections(sections) };
}

/** An explanation as plain text, for an editor that shows text: one line for each sentence, nothing in it that could be more than text. */
export function toText({ title, sections }: Explanation): string {
  const blocks = sections.map(({ heading, lines }) => [heading, ...lines.map((line) => `  • ${line}`)]);
  return `${[[title], ...blocks].map((block) => block.map(toLine).join('\n')).join('\n\n')}\n`;
}

/** Control characters and line ends of a draft would make other lines of it. */
function toLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]{1,100}/gu, ' ');
}
