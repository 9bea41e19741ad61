/**
 * How texts name each Committee, in the six languages; the key is the body of its symbols (`CMW`, `E/C.12`). Each pattern is the part of the name
 * that no other Committee has. A name that holds another's words stands before it.
 */
export const committeeNames: readonly (readonly [string, RegExp])[] = (
  [
    ['CMW', "migrant workers(?: and members of their families)?|trabajadores migratorios(?: y de sus familiares)?|travailleurs migrants(?: et des membres de leur famille)?|трудящихся(?:-| |)мигрантов|العمال المهاجرين|移徙工人"],
    ['CRPD', "persons with disabilities|personas con discapacidad|personnes handicapées|правам инвалидов|الأشخاص ذوي الإعاقة|残疾人权利"],
    ['CRC', "rights of the child|derechos del niño|droits de l[’']enfant|правам реб[её]нка|حقوق الطفل|儿童权利"],
    ['CEDAW', "discrimination against women|discriminación contra la mujer|discrimination à l[’']égard des femmes|дискриминации в отношении женщин|التمييز ضد المرأة|消除对妇女歧视"],
    ['CERD', "racial discrimination|discriminación racial|discrimination raciale|расовой дискриминации|التمييز العنصري|消除种族歧视"],
    ['E/C.12', "economic, social and cultural rights|derechos económicos, sociales y culturales|droits économiques, sociaux et culturels|экономическим, социальным и культурным правам|الحقوق الاقتصادية والاجتماعية والثقافية|经济、社会(?:、|及|和)文化权利"],
    ['CED', "enforced disappearances|desapariciones? forzadas?|disparitions forcées|насильственным исчезновениям|الاختفاء القسري|强迫失踪"],
    ['CAT/OP', "subcommittee on prevention|subcomité para la prevención|sous-comité pour la prévention|подкомитета? по предупреждению|اللجنة الفرعية لمنع|防范酷刑.{0,20}小组委员会"],
    ['CAT', "against torture|contra la tortura|contre la torture|против пыток|مناهضة التعذيب|禁止酷刑"],
    ['CCPR', "human rights committee|comité de derechos humanos|comité des droits de l[’']homme|комитета? по правам человека|اللجنة المعنية بحقوق الإنسان|人权事务委员会"],
  ] as const
).map(([body, names]) => [body, new RegExp(names.replace(/ /g, '[ \\n]'), 'iu')] as const);

/** The short names people write, with the body of the symbols. */
export const committeeAcronyms: Readonly<Record<string, string>> = {
  CMW: 'CMW', CRPD: 'CRPD', CRC: 'CRC', CEDAW: 'CEDAW', CERD: 'CERD', CESCR: 'E/C.12', CED: 'CED', CAT: 'CAT', CCPR: 'CCPR',
};

/** The Committee whose name begins here: its own words stand before those of any other. */
export function firstCommittee(name: string): { readonly body: string; readonly at: number; readonly end: number } | undefined {
  let best: { readonly body: string; readonly at: number; readonly end: number } | undefined;
  for (const [body, pattern] of committeeNames) {
    const match = pattern.exec(name);
    if (match && (best === undefined || match.index < best.at)) best = { body, at: match.index, end: match.index + match[0].length };
  }
  return best;
}
