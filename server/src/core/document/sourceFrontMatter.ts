import { parse } from 'yaml';
import { documentKinds, languages, type DocumentKind, type Language } from '../model.ts';

/** What an imported document says of itself in its YAML front matter; every field may be absent. */
export interface SourceFrontMatter {
  readonly symbol?: string;
  readonly kind?: DocumentKind;
  readonly language?: Language;
  readonly title?: string;
  readonly date?: string;
  /** The name of the file that it was imported from, and the SHA-256 of its bytes (hexadecimal). Both make the text one that needs no guessing: it was taken apart before. */
  readonly source?: string;
  readonly sha256?: string;
  /** Numbers that do not stand in the source and were counted by order: `3-40`, `42 (a)`, `43 (a)-(f)`; see `inferredNumbers.ts`. */
  readonly inferred?: readonly string[];
}

/** More than this is no front matter: a rule `---` at the top of a long text. The list of inferred numbers may be long. */
const longestFrontMatter = 60_000;

/**
 * Reads the YAML block that opens a Markdown file: for `---\nsymbol: CMW/C/MEX/CO/4\n---` the symbol is `CMW/C/MEX/CO/4`.
 * Anything that is not such a block, or not YAML, gives no fields; `bodyStart` is the UTF-16 offset after the block.
 */
export function readFrontMatter(text: string): { frontMatter: SourceFrontMatter; bodyStart: number } {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  if (!/^---[ \t]{0,20}\r?\n/.test(text.slice(start, start + 40))) return { frontMatter: {}, bodyStart: start };
  const head = text.slice(start, start + longestFrontMatter);
  const open = head.indexOf('\n') + 1;
  const close = /^(?:---|\.\.\.)[ \t]{0,20}(?:\r?\n|$)/m.exec(head.slice(open));
  if (!close) return { frontMatter: {}, bodyStart: start };
  return { frontMatter: parseFields(head.slice(open, open + close.index)), bodyStart: start + open + close.index + close[0].length };
}

function parseFields(yaml: string): SourceFrontMatter {
  let value: unknown;
  try {
    // The failsafe-like string result keeps a date as it is written instead of turning it into a number.
    value = parse(yaml, { schema: 'failsafe', logLevel: 'silent' });
  } catch {
    return {};
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  const record = value as Record<string, unknown>;
  const field = (name: string): string | undefined => {
    const found = Object.hasOwn(record, name) ? record[name] : undefined;
    return typeof found === 'string' && found.trim() !== '' ? found.trim() : undefined;
  };
  const [symbol, kind, language, title, date, source, sha256] = ['symbol', 'kind', 'language', 'title', 'date', 'source', 'sha256'].map(field);
  const inferred = Array.isArray(record['inferred']) ? record['inferred'].filter((entry) => typeof entry === 'string') : [];
  return {
    ...(symbol !== undefined && { symbol }),
    ...(kind !== undefined && isOneOf(kind, documentKinds) && { kind }),
    ...(language !== undefined && isOneOf(language, languages) && { language }),
    ...(title !== undefined && { title }),
    ...(date !== undefined && /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(date) && { date }),
    ...(source !== undefined && { source }),
    ...(sha256 !== undefined && /^[0-9a-f]{64}$/.test(sha256) && { sha256 }),
    ...(inferred.length > 0 && { inferred }),
  };
}

function isOneOf<Value extends string>(value: string, values: readonly Value[]): value is Value {
  return (values as readonly string[]).includes(value);
}
