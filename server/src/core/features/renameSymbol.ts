import type { Draft, Reference } from '../model.ts';
import type { FileEdit } from './skeleton.ts';

/**
 * The edits that put another symbol in the place of one, in the front matter of a file, in its references and in the addresses of links around them. A short
 * form stays short where it can: with `CMW/C/MEX/CO/5` for `CMW/C/MEX/CO/4`, "CO/4, para. 36" is "CO/5, para. 36".
 */
export function getSymbolEdits({ id, text, frontMatter, references }: Draft, from: string, to: string): readonly FileEdit[] {
  const entries = [...(frontMatter?.symbol ? [frontMatter.symbol] : []), ...(frontMatter?.answers ?? []), ...(frontMatter?.issues ? [frontMatter.issues] : [])];
  const edits: FileEdit[] = entries.flatMap(({ value, span }) => (value === from ? [{ fileId: id, span, newText: to }] : []));
  const seen = new Set<number>();
  for (const reference of references) {
    const { source } = reference.citation;
    const newText = findForm(reference, from, to);
    if (newText === undefined || (source.kind !== 'symbol' && source.kind !== 'short') || seen.has(source.span.start)) continue;
    // Several groups of numbers may share one symbol.
    seen.add(source.span.start);
    edits.push({ fileId: id, span: source.span, newText });
    const address = /^[*_]{0,2}\]\([^()\s]{0,300}\)/.exec(text.slice(source.span.end, source.span.end + 310))?.[0] ?? '';
    const at = address.indexOf(`/${from})`);
    if (at >= 0) edits.push({ fileId: id, span: { start: source.span.end + at + 1, end: source.span.end + at + 1 + from.length }, newText: to });
  }
  return edits;
}

function findForm({ citation: { source }, targets }: Reference, from: string, to: string): string | undefined {
  if (source.kind === 'symbol') return source.symbol === from ? to : undefined;
  if (source.kind !== 'short' || !source.told || targets[0]?.pinpoint?.symbol !== from || source.end.startsWith('G') || !from.endsWith(source.end)) return undefined;
  const before = from.slice(0, from.length - source.end.length);
  return to.startsWith(before) ? to.slice(before.length) : to;
}
