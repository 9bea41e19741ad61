import { findSymbols } from '../reference/symbol.ts';

/**
 * What stands before a number of the text itself: "Add. 1", "art. 4", "No. 35", "núm. 5", "n.º 3", "párr. 12", "vol. II, p. 6", "ст. 5". Alone, with its
 * point: "no" and "para" are words of their own. "nº" and "№" need none.
 */
const abbreviations = [
  'Add|Amend|Corr|Rev|SR|Doc|Res|Dec',
  'arts?|nos?|núms?|nums?',
  'paras?|pars?|párrs?|parrs?|sects?|secs?|seccs?|chaps?|caps?|chs?|vols?|pp?|págs?|figs?',
  'пп?|ст|разд|гл|доп|стр',
].join('|');
const abbreviated = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:(?:${abbreviations})\.|n\.?[º°]s?|№)\s?$`, 'iu');
/** An abbreviation is no longer. */
const before = 14;

/**
 * Tells of places in a text whether the number there is one of the text itself, and no mark of a note that lost its superscript: the `1` of
 * "CEDAW/C/KEN/Q/7/Add.1" and of "art.1" is, the `1` of "recommendation1" is not.
 */
export function findTextNumbers(text: string): (start: number) => boolean {
  let symbols: readonly { readonly start: number; readonly end: number }[] | undefined;
  return (start) => {
    symbols ??= findSymbols(text).map(({ span }) => span);
    return symbols.some((span) => start > span.start && start < span.end) || abbreviated.test(text.slice(Math.max(0, start - before), start));
  };
}
