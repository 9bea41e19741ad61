import { editorOnlySettings, parseConfiguration, parseSettings, toConfiguration, type ConfigurationFile, type ConfigurationProblem } from '../core/configuration.ts';
import type { Configuration } from '../core/model.ts';
import { staysInside } from '../files/staysInside.ts';
import type { FileText, UnreadableReason } from '../files/unreadableReason.ts';
import type { Surroundings } from './surroundings.ts';

/** What was read: the settings in force, and what is wrong in the file. */
export interface ReadSettings {
  readonly configuration: Configuration;
  readonly problems: readonly ConfigurationProblem[];
  /** Why the file could not be read. */
  readonly reason: UnreadableReason | undefined;
}

/** What reading settings needs of the world around. */
type SettingsSurroundings = Pick<Surroundings, 'files' | 'locale' | 'findOpen' | 'isRestricted'>;

/** The settings of a folder: those of the editor, and over them those of the nearest `periodic-report.json`. A class because it lives as long as the folder is open. */
export class FolderSettings {
  readonly #folder: string | undefined;
  readonly #around: SettingsSurroundings;
  /** As the editor has them. */
  given: unknown = {};
  /** Key of the file of settings, where there is one. */
  file: string | undefined;
  /** The text that places in the file are counted in. */
  text = '';
  /** Of the editor's settings. */
  problems: readonly ConfigurationProblem[] = [];
  /** Of documents wherever they are. */
  patterns: readonly string[] = [];
  /** Those that lead out of a folder which is not trusted. */
  untrusted: readonly string[] = [];
  /** Counts the readings: a slow one that is overtaken is thrown away. */
  #reading = 0;

  constructor(folder: string | undefined, around: SettingsSurroundings) {
    this.#folder = folder;
    this.#around = around;
  }

  /** The folder that patterns are relative to. */
  get base(): string {
    return this.file === undefined ? (this.#folder ?? '') : this.file.slice(0, this.file.lastIndexOf('/'));
  }

  /** Reads the file again; `undefined` when another reading has overtaken this one. */
  async read(): Promise<ReadSettings | undefined> {
    const { files, locale } = this.#around;
    const run = ++this.#reading;
    const id = this.#folder === undefined ? undefined : await files.findConfiguration(this.#folder);
    if (run !== this.#reading) return undefined;
    this.file = id;
    const open = id === undefined ? undefined : this.#around.findOpen(id);
    const read: FileText = open ? { kind: 'text', text: open.text } : id === undefined ? { kind: 'text', text: '{}' } : await files.readText(id);
    if (run !== this.#reading) return undefined;
    const file = parseConfiguration(read.kind === 'text' ? read.text : '{}');
    this.text = read.kind === 'text' ? read.text : '';
    const settings = parseSettings(ofTheServer(this.given));
    this.problems = settings.problems;
    const merged: ConfigurationFile = { ...settings.value, ...file.value, severities: { ...settings.value.severities, ...file.value.severities } };
    const patterns = [...(settings.value.documents ?? []), ...(file.value.documents ?? [])];
    this.untrusted = this.#around.isRestricted() ? patterns.filter((pattern) => !staysInside(pattern)) : [];
    this.patterns = patterns.filter((pattern) => !this.untrusted.includes(pattern));
    return { configuration: toConfiguration(merged, locale), problems: file.problems, reason: read.kind === 'unreadable' ? read.reason : undefined };
  }
}

/** An editor sends `null` for a setting that has no value, and its own settings with the others. */
function ofTheServer(settings: unknown): unknown {
  if (typeof settings !== 'object' || settings === null || Array.isArray(settings)) return settings ?? {};
  return Object.fromEntries(Object.entries(settings).filter(([key, value]) => value !== null && !editorOnlySettings.includes(key)));
}
