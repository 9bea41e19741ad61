import type { UiLanguage } from '../model.ts';

type Entry = string | ((...values: never[]) => string);

/** The same keys; texts for texts, and functions with the same values for functions. */
type Translated<Table> = { readonly [Key in keyof Table]: Table[Key] extends string ? string : Table[Key] };

/**
 * A table of everything one part of the product says, in the three languages it speaks.
 *
 * A key missing in one language fails the type check. `defineMessages({ hello: 'Hello' }, { hello: 'Hola' }, { hello: 'Bonjour' })('es').hello`
 * is `'Hola'`.
 */
export function defineMessages<const Table extends Record<string, Entry>>(
  en: Table,
  es: Translated<NoInfer<Table>>,
  fr: Translated<NoInfer<Table>>,
): (language: UiLanguage) => Translated<Table> {
  const tables = { en: en as Translated<Table>, es: es as Translated<Table>, fr: fr as Translated<Table> };
  return (language) => tables[language];
}
