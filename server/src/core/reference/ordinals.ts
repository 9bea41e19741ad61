/** The numbers of the reports that a title names, as a cycle is written in a symbol: "fourth periodic report" is `4`, "combined second and third" `2-3`. */
export function findCycle(title: string): string | undefined {
  const numbers: number[] = [];
  for (const clause of title.slice(0, longestTitle).toLowerCase().split(/[;:()[\]]/)) {
    if (!/\b(?:reports?|informes?|rapports?)\b|доклад/u.test(clause)) continue;
    const words = clause.match(word) ?? [];
    let before: number | undefined;
    for (const [index, each] of words.entries()) {
      const value = ordinals.get(each);
      if (value === undefined) continue;
      // "twenty-first session": counts sessions, not reports.
      if (notReports.test(`${words[index + 1] ?? ''} `)) continue;
      if (before !== undefined && /^(?:to|a|al|à|au)$/.test(words[index - 1] ?? '') && value > before) for (let number = before + 1; number < value; number++) numbers.push(number);
      numbers.push(value);
      before = value;
    }
  }
  if (numbers.length === 0) return undefined;
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  return first === last ? String(first) : `${first}-${last}`;
}

/** Whether two cycles have a report in common: `2-3` and `3` do, `2-3` and `4` do not. */
export function cyclesMeet(one: string, other: string): boolean {
  const [a, b] = [one, other].map((cycle) => cycle.split('-').map(Number)) as [number[], number[]];
  return a[0]! <= b[b.length - 1]! && b[0]! <= a[a.length - 1]!;
}

const longestTitle = 600;
const word = /\p{L}{1,20}(?:-\p{L}{1,20}){0,2}/gu;
const notReports = /^(?:sessions?|meetings?|períodos?|sesi(?:ón|ones)|séances?|protocol|protocolo|protocole|committee|comité|optional) /;

const ones = {
  en: 'initial|first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
  es: 'inicial|iniciales|primer|primero segundo tercer|tercero cuarto quinto sexto séptimo octavo noveno décimo undécimo|decimoprimer|decimoprimero duodécimo|decimosegundo decimotercer|decimotercero decimocuarto decimoquinto decimosexto decimoséptimo decimoctavo|decimooctavo decimonoveno vigésimo',
  fr: 'initial|premier deuxième|second troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième treizième quatorzième quinzième seizième dix-septième dix-huitième dix-neuvième vingtième',
} as const;

const ordinals: ReadonlyMap<string, number> = new Map(
  [
    ...Object.values(ones).flatMap((list) => list.split(' ').flatMap((names, index) => names.split('|').map((name): [string, number] => [name, index + 1]))),
    ...'first second third fourth fifth sixth seventh eighth ninth'.split(' ').map((name, index): [string, number] => [`twenty-${name}`, 21 + index]),
    ...'primer segundo tercer cuarto quinto sexto séptimo octavo noveno'.split(' ').flatMap((name, index): [string, number][] => [[`vigesimo${name.replace('primer', 'primero').replace('tercer', 'tercero')}`, 21 + index], [`vigesimo${name}`, 21 + index]]),
    ...'unième deuxième troisième quatrième cinquième sixième septième huitième neuvième'.split(' ').map((name, index): [string, number] => [`vingt-${name}`, 21 + index]),
    ['vingt-et-unième', 21] as [string, number],
  ],
);
