import { getReadingText, type ReadingText } from '../core/features/readingText.ts';
import { toReadingSpan, toSourceOffset } from '../core/features/readingPlaces.ts';
import { createConverter, type Converter } from './convert.ts';
import type { WorkspaceRoot } from './workspaceRoot.ts';

const converters = new WeakMap<ReadingText, Converter>();

/**
 * Places of a document as it is read, in place of those of its file: with this every answer about the document holds in the text to read too.
 * Undefined for a file that is no document.
 */
export function findReadingConverter(root: WorkspaceRoot, id: string): Converter | undefined {
  const { library, configuration } = root.service.snapshot;
  const document = library.findById(id);
  const reading = document && getReadingText(document, configuration.uiLanguage);
  if (!reading) return undefined;
  let converter = converters.get(reading);
  if (!converter) converters.set(reading, (converter = createReadingConverter(reading)));
  return converter;
}

function createReadingConverter(reading: ReadingText): Converter {
  const lines = createConverter(reading.text);
  const toOffset: Converter['toOffset'] = (position) => toSourceOffset(reading, lines.toOffset(position));
  return {
    toRange: (span) => lines.toRange(toReadingSpan(reading, span)),
    toOffset,
    toSpan: ({ start, end }) => ({ start: toOffset(start), end: Math.max(toOffset(start), toOffset(end)) }),
  };
}
