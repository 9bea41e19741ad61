import { featureMessages } from '../messages/features.ts';
import type { DocumentKind, UiLanguage } from '../model.ts';
import { citeIn } from './citePassage.ts';
import type { Evidence } from './evidence.ts';
import { blocks, emphasis, inline, plain, strong, type Markdown } from './markdown.ts';

/** Whose words a document has: the State's own, those of a dialogue with it, or others'. */
export function getVoice(kind: DocumentKind): 'state' | 'dialogue' | 'others' {
  switch (kind) {
    case 'state-report':
    case 'replies-to-list-of-issues':
    case 'follow-up-report':
      return 'state';
    case 'summary-record':
      return 'dialogue';
    default:
      return 'others';
  }
}

/** A paragraph in which something was said before, in full: its reference, the kind of its document, its words, and those that led to it. */
export function getPassageCard({ pinpoint, document, text, why, paragraph }: Evidence, language: UiLanguage): Markdown {
  const words = featureMessages(language);
  const found = [...new Set(why.map((word) => word.found))].join(', ');
  return blocks([
    inline([strong(plain(citeIn(document.language, pinpoint, document))), plain(words.documentKind(document.kind)), plain(paragraph.speaker ?? '')], ' · '),
    ...text.split(/\n+/).map(plain),
    found === '' ? plain('') : emphasis(plain(words.foundBy(found))),
  ]);
}
