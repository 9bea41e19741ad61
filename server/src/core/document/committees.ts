/** How each Committee is named on the first page of its documents, in the six languages; the key is the body of its symbols. */
const names: readonly (readonly [string, RegExp])[] = [
  ['CMW', /all migrant workers|todos los trabajadores migratorios|tous les travailleurs migrants|всех трудящихся[- ]?мигрантов|العمال المهاجرين|移徙工人/iu],
  ['CRPD', /rights of persons with disabilities|derechos de las personas con discapacidad|droits des personnes handicapées|правам инвалидов|الأشخاص ذوي الإعاقة|残疾人权利/iu],
  ['CRC', /rights of the child|derechos del niño|droits de l[’']enfant|правам ребенка|حقوق الطفل|儿童权利/iu],
  ['CEDAW', /discrimination against women|discriminación contra la mujer|discrimination à l[’']égard des femmes|дискриминации в отношении женщин|التمييز ضد المرأة|消除对妇女歧视/iu],
  ['CERD', /racial discrimination|discriminación racial|discrimination raciale|расовой дискриминации|التمييز العنصري|消除种族歧视/iu],
  ['E/C.12', /economic, social and cultural rights|derechos económicos, sociales y culturales|droits économiques, sociaux et culturels|экономическим, социальным и культурным правам|الحقوق الاقتصادية والاجتماعية والثقافية|经济、社会(?:、|及|和)文化权利/iu],
  ['CED', /enforced disappearances|desapariciones? forzadas?|disparitions forcées|насильственным исчезновениям|الاختفاء القسري|强迫失踪/iu],
  ['CAT/OP', /subcommittee on prevention|subcomité para la prevención|sous-comité pour la prévention|подкомитет по предупреждению|اللجنة الفرعية لمنع|防范酷刑.{0,20}小组委员会/iu],
  ['CAT', /against torture|contra la tortura|contre la torture|против пыток|مناهضة التعذيب|禁止酷刑/iu],
  ['CCPR', /^(?:human rights committee|comité de derechos humanos|comité des droits de l[’']homme|комитет по правам человека|اللجنة المعنية بحقوق الإنسان|人权事务委员会)/iu],
];

const body = /^(?:(?:sub)?committee|(?:sub|sous-)?comité|(?:под)?комитет|(?:ال)?لجنة|human rights committee)|委员会$/iu;

/**
 * The Committee that a line of a first page names: for "Committee on the Rights of Persons with Disabilities" this is `CRPD`, for "Comité de Derechos
 * Humanos" `CCPR`. Undefined for the name of a Convention and for any other line.
 */
export function findCommittee(line: string): string | undefined {
  const text = line.replace(/^[*_#\s]{1,20}/, '').trim();
  if (text.length > longestName || !body.test(text)) return undefined;
  return names.find(([, pattern]) => pattern.test(text))?.[0];
}

/** The longest name, of the Committee on Migrant Workers in French, has some 120 characters. */
const longestName = 180;
