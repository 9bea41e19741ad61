import type { UnitCoverage, UnitStatus } from '../model.ts';

/** The units under one heading of the answered document. */
export interface Section {
  readonly name: string;
  /** Each with its place among all units. */
  readonly units: readonly { readonly unit: UnitCoverage; readonly index: number }[];
  readonly counts: Readonly<Record<UnitStatus, number>>;
}

/** Units by section, in the order of the document. */
export function groupBySection(units: readonly UnitCoverage[]): readonly Section[] {
  const sections = new Map<string, { unit: UnitCoverage; index: number }[]>();
  for (const [index, unit] of units.entries()) {
    const { section } = unit.recommendation;
    const list = sections.get(section);
    if (list) list.push({ unit, index });
    else sections.set(section, [{ unit, index }]);
  }
  return [...sections].map(([name, list]) => {
    const counts: Record<UnitStatus, number> = { answered: 0, partial: 0, mentioned: 0, justified: 0, unanswered: 0 };
    for (const { unit } of list) counts[unit.status]++;
    return { name, units: list, counts };
  });
}
