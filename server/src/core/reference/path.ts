import type { Path, Pinpoint } from '../model.ts';

/** The id of a provision, the same in every language: `CMW/C/MEX/CO/4#57.a.ii`. A document as a whole has no `#`. */
export function pinpointId(pinpoint: Pinpoint): string {
  return pinpoint.path.length === 0 ? pinpoint.symbol : `${pinpoint.symbol}#${pathText(pinpoint.path)}`;
}

/**
 * The provision an id stands for; undefined where it is no id. A number with digits after its dot is one step of the
 * path (`MGI-MEX-2022#4.2` is section 4.2), a letter after a dot is an item (`CMW/C/MEX/CO/4#36.b`).
 */
export function parsePinpointId(id: string): Pinpoint | undefined {
  const hash = id.indexOf('#');
  if (hash < 0) return id === '' ? undefined : { symbol: id, path: [] };
  const symbol = id.slice(0, hash);
  const path = parsePathText(id.slice(hash + 1));
  return symbol === '' || path === undefined ? undefined : { symbol, path };
}

/** A path as it stands in an id: `57.a.ii`, `4.2`. */
export function pathText(path: Path): string {
  return path.join('.');
}

/**
 * The inverse of `pathText`: `36.b` is `['36', 'b']`, `4.2.b` is `['4.2', 'b']`, and the name of a section that has no number
 * (`KEY SOURCES` in the MGI profile) is one step; undefined for anything else.
 */
export function parsePathText(text: string): Path | undefined {
  if (sectionName.test(text)) return [text];
  const steps = text.split('.');
  if (text.length > 60 || !steps.every((step) => /^(?:\d{1,4}|[a-z]{1,6}|•\d{1,3})$/.test(step))) return undefined;
  let number = 0;
  while (number < steps.length && /^\d/.test(steps[number]!)) number++;
  if (number === 0) return undefined;
  return [steps.slice(0, number).join('.'), ...steps.slice(number)];
}

/** Headings in capitals, as profiles print them: `INTRODUCTION`, `COVID-19`. */
const sectionName = /^\p{Lu}[\p{Lu}\p{Lo}\p{N} &'’,()–-]{1,58}$/u;

/** True for the same provision: `['36', 'b']` and `['36', 'b']`. */
export function samePath(a: Path, b: Path): boolean {
  return a.length === b.length && pathStartsWith(a, b);
}

/** True when `path` is `ancestor` or stands under it: `36 (b) (ii)` starts with `36 (b)`. */
export function pathStartsWith(path: Path, ancestor: Path): boolean {
  return ancestor.length <= path.length && ancestor.every((step, index) => step === path[index]);
}
