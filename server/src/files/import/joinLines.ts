import { hyphenAtLineEnd } from './brokenWords.ts';
import type { Inline } from './importedDocument.ts';
import type { Part } from './pdfLines.ts';

export const UNSPACED_END = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]$/u;
export const UNSPACED_START = /^[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/u;

/** Lines as one text: a space between them but for Chinese, none after a hyphen; whether a word is broken at it is told later (`mendBrokenWords`). */
export function joinLines(lines: readonly (readonly Part[])[]): Inline[] {
  const joined: Inline[] = [];
  for (const parts of lines) {
    for (const [index, part] of parts.entries()) {
      const [first, ...rest] = part.text;
      if (first === undefined) {
        continue;
      }
      const last = joined.at(-1);
      if (last === undefined) {
        joined.push(...part.text);
        continue;
      }
      const before = 'note' in last ? '' : last.text;
      const after = 'note' in first ? '' : first.text;
      if (index === 0 && before.endsWith('\u00AD')) {
        joined.splice(-1, 1, { ...last, text: before.slice(0, -1) } as Inline);
        joined.push(first, ...rest);
        continue;
      }
      if (index === 0 && /\p{L}[-‐]$/u.test(before) && /^\p{Ll}/u.test(after)) {
        joined.splice(-1, 1, { ...last, text: before.slice(0, -1) + hyphenAtLineEnd } as Inline);
        joined.push(first, ...rest);
        continue;
      }
      const isTight = (index === 0 && /\p{L}[-‐‑]$|\/$/u.test(before)) || (UNSPACED_END.test(before) && UNSPACED_START.test(after));
      joined.push(...(isTight || before.endsWith(' ') ? [] : [{ text: ' ' }]), first, ...rest);
    }
  }
  return mergeRuns(joined);
}

function mergeRuns(inlines: readonly Inline[]): Inline[] {
  const merged: Inline[] = [];
  for (const inline of inlines) {
    const last = merged.at(-1);
    if ('note' in inline || last === undefined || 'note' in last) {
      merged.push(inline);
    } else if (inline.text === ' ' || (last.bold === inline.bold && last.italic === inline.italic)) {
      merged.splice(-1, 1, { ...last, text: last.text + inline.text });
    } else {
      merged.push(inline);
    }
  }
  const [first, ...rest] = merged;
  const trimmed = first === undefined || 'note' in first ? merged : [{ ...first, text: first.text.trimStart() }, ...rest];
  return trimmed.filter((inline) => 'note' in inline || inline.text !== '');
}
