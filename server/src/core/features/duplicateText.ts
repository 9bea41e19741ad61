import type { Duplicate } from '../library/duplicates.ts';
import { duplicateMessages } from '../messages/duplicates.ts';
import type { UiLanguage } from '../model.ts';

/** A duplicate in one sentence; `toFile` names a file as the user knows it. */
export function getDuplicateText(duplicate: Duplicate, language: UiLanguage, toFile: (id: string) => string): string {
  const words = duplicateMessages(language);
  const [one, other] = duplicate.documents;
  const [file, otherFile] = [toFile(one.id), toFile(other.id)];
  switch (duplicate.kind) {
    case 'copy':
      return words.copy(one.name, one.language, file, otherFile);
    case 'differing': {
      const shown = duplicate.paragraphs.slice(0, mostShown);
      return words.differing(one.name, one.language, file, otherFile, duplicate.paragraphs.length, duplicate.of, shown.join(', ') + (shown.length < duplicate.paragraphs.length ? ' …' : ''));
    }
    case 'same-text':
      return words.sameText(file, otherFile, one.name, other.name);
    case 'similar':
      return words.similar(file, otherFile, one.name, other.name, Math.round(duplicate.similarity * 100));
  }
}

/** More numbers are no help in a sentence. */
const mostShown = 12;
