/**
 * HTML made here, and nowhere else: a text of a document or draft can only get into it escaped. Not a string, so that a text is never taken for
 * markup by mistake.
 */
export interface Html {
  readonly markup: string;
}

/** What may stand in a template: texts and numbers are escaped, markup is not, `undefined` is nothing. */
export type Content = Html | string | number | undefined | readonly Content[];

/**
 * A piece of a page. `` html`<td>${'<img>'}</td>` `` shows these five characters; nothing in a text becomes a tag, an attribute or an entity.
 * Attributes stand in double quotes.
 */
export function html(parts: TemplateStringsArray, ...contents: readonly Content[]): Html {
  let markup = parts[0] ?? '';
  for (let index = 1; index < parts.length; index++) markup += toMarkup(contents[index - 1]) + (parts[index] ?? '');
  return { markup };
}

/** Markup that the program itself has written as a constant. */
export function constant(markup: string): Html {
  return { markup };
}

function toMarkup(content: Content): string {
  if (content === undefined) return '';
  if (typeof content === 'string' || typeof content === 'number') return escape(String(content));
  return 'markup' in content ? content.markup : content.map(toMarkup).join('');
}

function escape(text: string): string {
  // Most texts have neither: one look is cheaper than two changes.
  return unusual.test(text) ? escapeAll(text) : text;
}

function escapeAll(text: string): string {
  return text.replace(invisible, '').replace(special, (character) => entities[character] ?? character);
}

/** Controls, and marks that reorder text on the page so that it reads as something else. */
const invisible = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

const unusual = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff&<>"'`]/;

const special = /[&<>"'`]/g;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '`': '&#96;' };
