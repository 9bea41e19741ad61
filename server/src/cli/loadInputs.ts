import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { parseConfiguration, toConfiguration, type ConfigurationFile, type ConfigurationProblem } from '../core/configuration.ts';
import { toConfigurationFindings } from '../core/findings/invalidConfiguration.ts';
import { fileMessages } from '../core/messages/files.ts';
import type { UiLanguage } from '../core/model.ts';
import { createService, type DocumentSource, type Service } from '../core/service.ts';
import { findConfigurationFile } from '../files/findConfiguration.ts';
import { findDocumentsBeside, findFiles, isInside } from '../files/findFiles.ts';
import { findByGlob } from '../files/glob.ts';
import { isGlob } from '../files/matchGlob.ts';
import { isDraftText, isMarkdown } from '../files/kindOfFile.ts';
import { keepSeeds } from '../files/keepSeeds.ts';
import { readDocumentFile } from '../files/readDocumentFile.ts';
import { readSeeds } from '../files/readSeeds.ts';
import { readTextFile } from '../files/readTextFile.ts';
import { findSeedsFolder } from '../files/productFolder.ts';
import { toUnreadableReason, type UnreadableReason } from '../files/unreadableReason.ts';

/** Everything a command asks about, read once. Ids of files are absolute paths. */
export interface Inputs {
  readonly service: Service;
  readonly language: UiLanguage;
  /** Texts by path, for lines and columns. */
  readonly texts: ReadonlyMap<string, string>;
  /** Files that were named or found and could not be read: they make the command end with 3. */
  readonly unreadable: readonly UnreadableInput[];
  /** The settings are wrong somewhere: they make it end with 2. */
  readonly badConfiguration: boolean;
  /** The file of settings that was named cannot be read at all. */
  readonly unreadableConfiguration: UnreadableInput | undefined;
  /** Files given by name that ask for nothing, because their front matter names no `answers`. */
  readonly noDrafts: readonly string[];
}

export interface UnreadableInput {
  readonly path: string;
  readonly reason: UnreadableReason;
}

export interface InputRequest {
  readonly cwd: string;
  /** Files and folders in which drafts are looked for; may be empty. */
  readonly paths: readonly string[];
  /** Files that are no Markdown are UN documents, which the command reads itself; what stands beside them is the library. */
  readonly ofAnyKind?: boolean;
  /** `--documents`: patterns or names of more UN documents. */
  readonly documents: readonly string[];
  /** `--config`; else the nearest file over the first path. */
  readonly config: string | undefined;
  /** `--language`, else that of the environment. */
  readonly language: UiLanguage;
  /** `--language` was given: it counts more than the configuration file. */
  readonly languageGiven: boolean;
}

/** Reads configuration, the product's documents, the user's documents and the drafts into a service that is ready. Never throws. */
export async function loadInputs(request: InputRequest): Promise<Inputs> {
  const texts = new Map<string, string>();
  const unreadable: UnreadableInput[] = [];
  const noDrafts: string[] = [];
  const paths = request.paths.map((path) => resolve(request.cwd, path));

  const start = paths[0] === undefined ? request.cwd : await folderOf(paths[0]);
  const configurationPath = request.config === undefined ? findConfigurationFile(start) : resolve(request.cwd, request.config);
  const { file, problems, text: configurationText, reason: configurationReason } = await readConfiguration(configurationPath);
  const configuration = toConfiguration(request.languageGiven ? { ...file, language: request.language } : file, request.language);
  const language = configuration.uiLanguage;
  const service = createService(configuration);
  if (configurationPath !== undefined) {
    texts.set(configurationPath, configurationText);
    service.configure(configuration, toConfigurationFindings(configurationPath, problems, language));
  }

  const drafts = new Map<string, string>();
  const documents = new Set<string>();
  for (const path of paths) {
    const status = await stat(path).catch((error: unknown) => toUnreadableReason(error));
    if (typeof status === 'string') {
      unreadable.push({ path, reason: status });
    } else if (status.isDirectory()) {
      const found = await findFiles(path);
      found.documents.forEach((document) => documents.add(document));
      for (const document of await findDocumentsBeside(path, getTop(path, request.cwd, configurationPath))) documents.add(document);
      for (const markdown of found.markdown) {
        const read = await readTextFile(markdown);
        if (read.kind === 'unreadable') unreadable.push({ path: markdown, reason: read.reason });
        else if (isDraftText(read.text)) drafts.set(markdown, read.text);
      }
    } else if (request.ofAnyKind && !isMarkdown(path)) {
      for (const document of await findDocumentsBeside(path, getTop(path, request.cwd, configurationPath))) documents.add(document);
    } else {
      const read = await readTextFile(path);
      if (read.kind === 'unreadable') unreadable.push({ path, reason: read.reason });
      else drafts.set(path, read.text);
      if (read.kind === 'text' && !isDraftText(read.text)) noDrafts.push(path);
      for (const document of await findDocumentsBeside(path, getTop(path, request.cwd, configurationPath))) documents.add(document);
    }
  }

  // A command that names no drafts is asked about the library of the place where it runs.
  if (paths.length === 0) for (const document of await findDocumentsBeside(join(request.cwd, 'draft'), getTop(request.cwd, request.cwd, configurationPath))) documents.add(document);

  const named = new Set<string>();
  for (const pattern of request.documents) await addPattern(pattern, request.cwd, named, unreadable);
  const configurationFolder = configurationPath === undefined ? request.cwd : dirname(configurationPath);
  for (const pattern of file.documents ?? []) await addPattern(pattern, configurationFolder, named, unreadable);

  const seeds = await readSeeds(findSeedsFolder(), (path) => path);
  const sources: DocumentSource[] = [];
  for (const path of [...new Set([...documents, ...named])].sort()) {
    if (drafts.has(path)) continue;
    const read = await readDocumentFile(path);
    if (read.kind === 'unreadable') {
      unreadable.push({ path, reason: read.reason });
    } else if (isMarkdown(path) && isDraftText(read.text) && !named.has(path)) {
      // Front matter that names what it answers makes a draft, wherever it stands; only one under a path of the user's is checked.
      if (paths.some((given) => isInside(path, given))) drafts.set(path, read.text);
    } else {
      // A copy of one of ours is that document whatever it is called: only the file name may tell the symbol.
      const copied = seeds.find((seed) => seed.text === read.text);
      sources.push({ fileName: basename(path), text: read.text, ...copied, id: path });
    }
  }

  const ownIds = new Set([...sources.map((source) => source.id), ...drafts.keys()]);
  service.setDocuments(sources);
  keepSeeds(service, seeds.filter((seed) => !ownIds.has(seed.id)), new Map());
  for (const [path, text] of [...drafts].sort(([one], [other]) => (one < other ? -1 : 1))) service.setDraft(path, text);
  for (const { path, reason } of unreadable) service.setUnreadable(path, fileMessages(language)[reason]);
  service.setReady(true);

  for (const source of [...seeds, ...sources]) texts.set(source.id, source.text);
  for (const [path, text] of drafts) texts.set(path, text);
  return {
    service,
    language,
    texts,
    unreadable,
    badConfiguration: problems.length > 0 || configurationReason !== undefined,
    unreadableConfiguration: configurationPath !== undefined && configurationReason ? { path: configurationPath, reason: configurationReason } : undefined,
    noDrafts,
  };
}

async function readConfiguration(path: string | undefined): Promise<{
  readonly file: ConfigurationFile;
  readonly problems: readonly ConfigurationProblem[];
  readonly text: string;
  readonly reason?: UnreadableReason;
}> {
  if (path === undefined) return { file: {}, problems: [], text: '' };
  const read = await readTextFile(path);
  if (read.kind === 'unreadable') return { file: {}, problems: [], text: '', reason: read.reason };
  const { value, problems } = parseConfiguration(read.text);
  return { file: value, problems, text: read.text };
}

/** A name that leads nowhere is told; a pattern that matches nothing is an empty set. */
async function addPattern(pattern: string, base: string, found: Set<string>, unreadable: UnreadableInput[]): Promise<void> {
  const path = resolve(base, pattern);
  if (isGlob(pattern) && !existsSync(path)) {
    for (const match of await findByGlob(pattern, base)) found.add(match);
    return;
  }
  const status = await stat(path).catch((error: unknown) => toUnreadableReason(error));
  if (typeof status === 'string') unreadable.push({ path, reason: status });
  else if (!status.isDirectory()) found.add(path);
  else for (const document of (await findFiles(path, true)).documents) found.add(document);
}

async function folderOf(path: string): Promise<string> {
  const status = await stat(path).catch(() => undefined);
  return status?.isDirectory() ? path : dirname(path);
}

/** How far up `documents` folders are looked for: to the configuration's folder, else to where the command runs. */
function getTop(path: string, cwd: string, configurationPath: string | undefined): string {
  const top = configurationPath === undefined ? cwd : dirname(configurationPath);
  return isInside(path, top) ? top : dirname(path);
}
