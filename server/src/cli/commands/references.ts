import { resolve } from 'node:path';
import { resolveTarget } from '../../core/draft/resolveReference.ts';
import { fileMessages } from '../../core/messages/files.ts';
import type { Draft, Pinpoint, Reference, Resolution, Target } from '../../core/model.ts';
import { parsePathText, pathText, pinpointId } from '../../core/reference/path.ts';
import { writeJson, writeLines, type Command, type Context } from '../context.ts';
import { toPrintable } from '../displayWidth.ts';
import { exitCodes } from '../io.ts';
import type { Places } from '../places.ts';
import { toTable } from '../table.ts';

/** `references FILE`: every reference in a file, whether it replies, and what each of its parts leads to. */
export const references: Command = (context) => {
  const { io, words, invocation, service, places } = context;
  const path = resolve(io.cwd, invocation.operands[0] ?? '');
  const { drafts, library } = service.snapshot;
  const draft = drafts.get(path);
  if (!draft) {
    // A file that could not be read is told by `run`.
    if (!context.inputs.unreadable.some((input) => input.path === path)) io.stderr.write(`${words.unreadable(places.file(path), fileMessages(context.language).folder)}\n`);
    return exitCodes.unreadable;
  }
  const found = draft.references.map((reference) => ({
    reference,
    targets: reference.targets.map((target) => ({
      target,
      resolution: resolveTarget(target, reference, { library, draft, drafts: drafts.values() }),
    })),
  }));
  if (invocation.format === 'json') writeJson(context, { references: found.map((one) => toReferenceJson(one, path, draft, places)) });
  else writeLines(context, found.length === 0 ? [words.noReferences(places.file(path))] : getLines(found, path, draft, places, context));
  return exitCodes.fine;
};

interface Found {
  readonly reference: Reference;
  readonly targets: readonly { readonly target: Target; readonly resolution: Resolution }[];
}

function toReferenceJson({ reference, targets }: Found, path: string, draft: Draft, places: Places): object {
  return {
    text: reference.written,
    ...places.at(path, reference.span.start),
    role: reference.role,
    // What cites no document of ours ("article 9") has nothing to lead to.
    targets: targets
      .filter(({ resolution }) => resolution.kind !== 'outside')
      .map(({ target, resolution }) => ({
        id: findId(target, resolution, draft) ?? null,
        status: resolution.kind === 'found-here' ? 'found' : resolution.kind,
        text: target.written,
        ...(target.through && { through: pathText(target.through) }),
        ...(resolution.kind === 'ambiguous' && { candidates: resolution.candidates.map(pinpointId) }),
      })),
  };
}

/** The key of what was found; else of what is written, as far as it can be told. */
function findId({ pinpoint }: Target, resolution: Resolution, draft: Draft): string | undefined {
  if (resolution.kind === 'found-here') return toId(draft.frontMatter?.symbol?.value, resolution.paragraph.number);
  if (resolution.kind === 'found') {
    const { document, paragraph, items } = resolution;
    return pinpointId({ symbol: document.symbol ?? document.name, path: paragraph ? [paragraph.number, ...items.map((item) => item.label)] : [] });
  }
  return pinpoint && pinpointId(pinpoint);
}

function toId(symbol: string | undefined, number: string): string | undefined {
  const pinpoint: Pinpoint | undefined = symbol === undefined ? undefined : { symbol, path: parsePathText(number) ?? [number] };
  return pinpoint && pinpointId(pinpoint);
}

function getLines(found: readonly Found[], path: string, draft: Draft, places: Places, { words, colours }: Context): readonly string[] {
  const rows = found.flatMap(({ reference, targets }) =>
    targets.map(({ target, resolution }, index) => {
      const { line, column } = places.at(path, index === 0 ? reference.span.start : target.span.start);
      return [
        `${toPrintable(places.file(path))}:${line}:${column}`,
        index === 0 ? words[`role-${reference.role}`] : '',
        index === 0 ? reference.written : `… ${target.written}`,
        findId(target, resolution, draft) ?? '',
        words[`target-${resolution.kind === 'found-here' ? 'found' : resolution.kind}`],
      ];
    }),
  );
  return toTable([{ title: '' }, { title: '' }, { title: '', most: 50 }, { title: '' }, { title: '' }], rows, (cell, _, column) =>
    column === 0 ? colours.dim(cell) : cell,
  );
}
