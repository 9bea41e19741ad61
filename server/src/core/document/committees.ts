import { committeeNames } from '../reference/committeeNames.ts';

const body = /^(?:(?:sub)?committee|(?:sub|sous-)?comité|(?:под)?комитет|(?:ال)?لجنة|human rights committee)|委员会$/iu;

/**
 * The Committee that a line of a first page names: for "Committee on the Rights of Persons with Disabilities" this is `CRPD`, for "Comité de Derechos
 * Humanos" `CCPR`. Undefined for the name of a Convention and for any other line.
 */
export function findCommittee(line: string): string | undefined {
  const text = line.replace(/^[*_#\s]{1,20}/, '').trim();
  if (text.length > longestName || !body.test(text)) return undefined;
  return committeeNames.find(([, pattern]) => pattern.test(text))?.[0];
}

/** The Committee that a title names: for "Observaciones finales del Comité contra la Tortura: Chile" this is `CAT`. */
export function findCommitteeIn(title: string): string | undefined {
  const at = title.search(/committee|comité|комитет|لجنة|委员会/iu);
  if (at < 0) return undefined;
  return committeeNames.find(([, pattern]) => pattern.test(title))?.[0];
}

/** The longest name, of the Committee on Migrant Workers in French, has some 120 characters. */
const longestName = 180;
