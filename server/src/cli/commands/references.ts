import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { resolveTarget, type ResolveContext } from '../../core/draft/resolveReference.ts';
import { getCitationsOfDocument, resolveInDocument } from '../../core/features/documentReferences.ts';
import { withDocument, type Library } from '../../core/library/library.ts';
import { fileMessages } from '../../core/messages/files.ts';
import type { Draft, Path, Pinpoint, Reference, Resolution, SourceDocument } from '../../core/model.ts';
import { parsePathText, pathText, pinpointId } from '../../core/reference/path.ts';
import { isMarkdown } from '../../files/kindOfFile.ts';
import { readDocumentFile } from '../../files/readDocumentFile.ts';
import { writeJson, writeLines, type Command, type Context } from '../context.ts';
import { toPrintable } from '../displayWidth.ts';
import { exitCodes } from '../io.ts';
import { createPlaces, type Places } from '../places.ts';
import { toTable } from '../table.ts';

/**
 * `references FILE`: every reference in a file, whether it replies, and what each of its parts leads to. In a draft they are read with what the draft
 * answers; in a UN document of any format with the document's own context (its footnotes, "paragraph 9 above", "of the list of issues").
 */
export const references: Command = async (context) => {
  const { io, words, invocation, service, places, inputs } = context;
  const path = resolve(io.cwd, invocation.operands[0] ?? '');
  const { drafts, library } = service.snapshot;
  const draft = drafts.get(path);
  if (draft) {
    const document = draft.isDraft || !isMarkdown(path) ? undefined : findDocument(service, path, draft.text);
    if (!document) write(getDraftReferences(draft, { library, draft, drafts: drafts.values() }), path, places, context);
    else write(getDocumentReferences(document, withDocument(library, document)), path, places, context);
    return exitCodes.fine;
  }
  // A file that could not be read is told by `run`.
  if (inputs.unreadable.some((input) => input.path === path)) return exitCodes.unreadable;
  const folder = await stat(path).then((status) => status.isDirectory(), () => false);
  const read = folder ? { kind: 'unreadable' as const, reason: 'folder' as const } : await readDocumentFile(path);
  if (read.kind === 'unreadable') {
    io.stderr.write(`${words.unreadable(places.file(path), fileMessages(context.language)[read.reason])}\n`);
    return exitCodes.unreadable;
  }
  const document = service.read({ id: path, fileName: basename(path), text: read.text });
  write(getDocumentReferences(document, withDocument(library, document)), path, createPlaces(io.cwd, new Map([...inputs.texts, [path, read.text]])), context);
  return exitCodes.fine;
};

/** A Markdown file that is a UN document by what stands in it, and no notes of the user's. */
function findDocument(service: Context['service'], path: string, text: string): SourceDocument | undefined {
  const document = service.read({ id: path, fileName: basename(path), text });
  return document.symbol !== undefined && document.kind !== 'other' ? document : undefined;
}

/** One reference with what its parts lead to. */
interface Found {
  readonly written: string;
  readonly start: number;
  readonly role: Reference['role'];
  readonly targets: readonly { readonly written: string; readonly start: number; readonly id: string | undefined; readonly through?: Path; readonly resolution: Resolution }[];
}

function getDraftReferences(draft: Draft, resolving: ResolveContext): readonly Found[] {
  return draft.references.map((reference) => ({
    written: reference.written,
    start: reference.span.start,
    role: reference.role,
    targets: reference.targets.map((target) => {
      const resolution = resolveTarget(target, reference, resolving);
      const id = findId(target.pinpoint, resolution, draft.frontMatter?.symbol?.value);
      return { written: target.written, start: target.span.start, id, ...(target.through && { through: target.through }), resolution };
    }),
  }));
}

function getDocumentReferences(document: SourceDocument, library: Library): readonly Found[] {
  return getCitationsOfDocument(document).map((citation) => ({
    written: citation.written,
    start: citation.span.start,
    role: 'mention',
    targets: citation.elements.map((element) => {
      const { pinpoint, resolution } = resolveInDocument(library, document, citation, element);
      return { written: element.written, start: element.span.start, id: findId(pinpoint, resolution, undefined), ...(element.through && { through: element.through }), resolution };
    }),
  }));
}

function write(found: readonly Found[], path: string, places: Places, context: Context): void {
  if (context.invocation.format === 'json') writeJson(context, { references: found.map((one) => toReferenceJson(one, path, places)) });
  else writeLines(context, found.length === 0 ? [context.words.noReferences(places.file(path))] : getLines(found, path, places, context));
}

function toReferenceJson({ written, start, role, targets }: Found, path: string, places: Places): object {
  return {
    text: written,
    ...places.at(path, start),
    role,
    // What cites no document of ours ("article 9") has nothing to lead to.
    targets: targets
      .filter(({ resolution }) => resolution.kind !== 'outside')
      .map(({ written: text, id, through, resolution }) => ({
        id: id ?? null,
        status: resolution.kind === 'found-here' ? 'found' : resolution.kind,
        text,
        ...(through && { through: pathText(through) }),
        ...(resolution.kind === 'ambiguous' && { candidates: resolution.candidates.map(pinpointId) }),
      })),
  };
}

/** The key of what was found; else of what is written, as far as it can be told. */
function findId(pinpoint: Pinpoint | undefined, resolution: Resolution, ownSymbol: string | undefined): string | undefined {
  if (resolution.kind === 'found-here') {
    const { number } = resolution.paragraph;
    return ownSymbol === undefined ? undefined : pinpointId({ symbol: ownSymbol, path: parsePathText(number) ?? [number] });
  }
  if (resolution.kind === 'found') {
    const { document, paragraph, items } = resolution;
    return pinpointId({ symbol: document.symbol ?? document.name, path: paragraph ? [paragraph.number, ...items.map((item) => item.label)] : [] });
  }
  return pinpoint && pinpointId(pinpoint);
}

function getLines(found: readonly Found[], path: string, places: Places, { words, colours }: Context): readonly string[] {
  const rows = found.flatMap(({ written, start, role, targets }) =>
    targets.map((target, index) => {
      const { line, column } = places.at(path, index === 0 ? start : target.start);
      return [
        `${toPrintable(places.file(path))}:${line}:${column}`,
        index === 0 ? words[`role-${role}`] : '',
        index === 0 ? written : `… ${target.written}`,
        target.id ?? '',
        words[`target-${target.resolution.kind === 'found-here' ? 'found' : target.resolution.kind}`],
      ];
    }),
  );
  return toTable([{ title: '' }, { title: '' }, { title: '', most: 50 }, { title: '' }, { title: '' }], rows, (cell, _, column) =>
    column === 0 ? colours.dim(cell) : cell,
  );
}
