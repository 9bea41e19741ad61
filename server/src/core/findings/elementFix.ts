import { formatElement } from '../reference/format.ts';
import { findingMessages } from '../messages/findings.ts';
import type { Draft, Fix, Path, Reference, Target, UiLanguage } from '../model.ts';

/** Choices are offered while they fit into a menu beside others. */
export const mostChoices = 3;

/**
 * A fix that writes another provision where one element of a reference stands: 36 (b) for 36 (q) in `paras. 34 (a), 36 (q) and (c)`. What
 * the element leaves out (`(c)`) stays out where it can. Undefined in Chinese, where the word stands in the middle of the element.
 */
export function findElementFix(
  { draft, reference, target, language }: { readonly draft: Draft; readonly reference: Reference; readonly target: Target; readonly language: UiLanguage },
  path: Path,
  options: { readonly through?: Path; readonly preferred: boolean },
): Fix | undefined {
  const { citation } = reference;
  const written = citation.language ?? draft.language;
  if (written === 'zh') return undefined;
  const newText = formatElement({ path, ...(options.through && { through: options.through }) }, getPathBefore(reference, target), written, citation.style === 'prose' ? 'prose' : 'abbreviated');
  return { title: findingMessages(language).replaceWith(newText), edits: [{ span: target.span, newText }], preferred: options.preferred };
}

/** The provision that an element leans on because it leaves its own number out; undefined for one that stands by itself. */
function getPathBefore({ citation }: Reference, target: Target): Path | undefined {
  if (/^\p{Nd}/u.test(target.written)) return undefined;
  const index = citation.elements.findIndex((element) => element.span.start === target.span.start);
  const before = citation.elements[index - 1];
  return before && (before.through ?? before.path);
}
