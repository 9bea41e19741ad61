/**
 * The letters of Latin, Greek, Cyrillic and Arabic script, for use between the brackets of a pattern. A list instead of
 * Unicode's own class: such patterns are faster and can be checked for super-linear behaviour.
 */
export const letter = 'A-Za-z\\u00AA\\u00B5\\u00BA\\u00C0-\\u024F\\u0370-\\u03FF\\u0400-\\u052F\\u0621-\\u064A';

/** Capitals of Latin and Cyrillic script. */
export const capital = 'A-Z\\u00C0-\\u00D6\\u00D8-\\u00DE\\u0410-\\u042F';
