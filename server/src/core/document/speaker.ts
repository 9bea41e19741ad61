/** Who begins to speak with a paragraph of a summary record. */
export interface SpeakerFound {
  /** As written, without what stands in parentheses: `Mr. Ceriani Cernadas`, `The Chair`, `A representative of Mexico`. */
  readonly name: string;
  /** What stands in parentheses: `Country Rapporteur`, `Mexico`; undefined when nothing does. */
  readonly capacity: string | undefined;
}

/**
 * Who takes the floor with this paragraph: for "Mr. Charef (Country Rapporteur) said that …" it is `Mr. Charef`, capacity `Country Rapporteur`.
 * Summary records name the speaker at the head of the first paragraph of a turn and not again, so a paragraph that names nobody
 * continues the turn: then the result is undefined. A person who is only mentioned ("Mr. Corzo Sosa withdrew", "The delegation had been
 * informed") does not take the floor. The conventions are those of the six language services:
 * "Ms. Dzumhur said", "El Sr. Charef dice", "Mme Dzumhur demande", "Г-жа Джумхур говорит", "奥马里亚先生说", "السيد شارف قال".
 */
export function findSpeaker(paragraph: string): SpeakerFound | undefined {
  const text = paragraph.slice(0, longestOpening);
  for (const { pattern, mustSpeak } of openings) {
    const match = pattern.exec(text);
    if (!match?.groups) continue;
    const rest = text.slice(match[0].length);
    if (isStageDirection(rest)) return undefined;
    if (mustSpeak ? !speaks.test(rest) : describes.test(rest)) continue;
    return { name: withTitleApart(match.groups['name']!.trim()), capacity: match.groups['capacity']?.trim() };
  }
  return undefined;
}

/** `MmePROUVEZ` and `M me PROUVEZ` → `Mme PROUVEZ`. */
function withTitleApart(name: string): string {
  return name.replace(/^M[ ]?(mes?|lle)[ ]?(?=\p{Lu})/u, 'M$1 ').replace(/^((?:Mr|Ms|Mrs|Dr|Sr|Sra|M)\.)(?=\p{Lu})/u, '$1 ');
}

/**
 * True for a sentence of procedure, which nobody says: "At the invitation of the Chair, the delegation of Mexico joined the meeting.",
 * "In accordance with rule 12 (1) of the Committee’s rules of procedure, Mr. Corzo Sosa withdrew …".
 */
export function isProcedure(paragraph: string): boolean {
  const text = paragraph.slice(0, longestOpening);
  return procedure.test(text) || openings.some(({ pattern }) => isStageDirection(text.slice(pattern.exec(text)?.[0].length ?? text.length)));
}

/** A name, its capacity and the verb stand well within this many characters. */
const longestOpening = 400;

// ── Parts of the patterns; every repetition is bounded ──

const capital = String.raw`(?:[ldLD]['’])?\p{Lu}[\p{L}\p{M}'’‐‑-]{0,40}\.?`;
/** Small words inside a name: "Beltrán del Río", "van der Heijden", "al‑Tarawneh". */
const particle = String.raw`(?:de|del|da|das|do|dos|di|du|des|la|las|los|le|van|von|der|den|ter|ten|zu|bin|bint|ibn|ben|al|el|ul|y|e|i)`;
const personName = String.raw`(?:${particle}[ ‑-]){0,3}${capital}(?:[ ](?:${particle}[ ‑-]){0,3}${capital}){0,6}`;
/** "Mr.", "El Sr.", "M.", "Mme", "Г-жа". */
const title = String.raw`(?:(?:Mr|Ms|Mrs|Miss|Dr|Prof|Sir|Dame|Lord|Lady|Baroness|Judge|Fr|Msgr|Monsignor|Archbishop|Bishop)\.?|(?:El|La)[ ](?:Sr|Sra|Srta|Dr|Dra)\.?|M\.|MM\.|M[ ]?mes?|M[ ]?lle|Me|Г[-‐‑](?:н|жа)|Господин|Госпожа)`;
/** A conversion may lose the space after it, and put one before raised letters: "MmePROUVEZ", "M me Chanet". */
const afterTitle = String.raw`(?:\s|(?<=\.|M[ ]?mes?|M[ ]?lle)(?=\p{Lu}))`;
const capacity = String.raw`(?:\s?[(（](?<capacity>[^()（）]{1,120})[)）])?`;
/** What follows a name when a turn begins: a comma, a colon, or the verb. */
const goesOn = String.raw`(?=[,:]|\s+\p{Ll})`;

const chairs = [
  String.raw`The (?:Acting |Temporary |Deputy |Honorary )?(?:Vice-)?Chair(?:person|man|woman|-Rapporteur)?(?:[ ]of the (?:Committee|Subcommittee|meeting))?`,
  String.raw`The (?:Country |Special |Deputy )?(?:Co-)?Rapporteur`,
  String.raw`(?:El|La) (?:Vice)?[Pp]resident[ea](?: (?:interin[oa]|en funciones))?`,
  String.raw`(?:El|La) Relator(?:a)?(?: para el país)?`,
  String.raw`(?:Le|La) (?:Vice-)?[Pp]résident(?:e)?(?: par intérim)?`,
  String.raw`(?:Le Rapporteur|La Rapporteu(?:se|re))(?: pour le pays)?`,
  String.raw`(?:Временный |Заместитель )?(?:Председатель(?:ница)?|Председателя)`,
  String.raw`Докладчик(?: по стране)?`,
].join('|');

const ofWhom = String.raw`(?: (?:of|for|from|de|du|del|d['’]|des) ?(?:the |la |le |los |las |les |l['’])?(?:${capital}|delegation|secretariat|secretaría|secrétariat|(?:delegación|délégation)(?: (?!donne)\p{Ll}{2,20}(?:na|no|ne|se))?)(?: (?:(?:of|for|and|on|de|del|y|et|pour|para) )?(?:(?:the|la|los|las|les|l['’]) )?${capital}){0,10})`;
const voices = [
  String.raw`(?:A|An|The|One|Another) (?:other )?(?:representative|member|delegate|observer|head|Secretary|spokesperson)${ofWhom}?`,
  String.raw`The delegation${ofWhom}`,
  String.raw`(?:Un|Una|El|La|Otro|Otra) (?:representante|miembro|delegad[oa]|observador(?:a)?|Secretari[oa]|portavoz)${ofWhom}?`,
  String.raw`La delegación${ofWhom}`,
  String.raw`(?:Une?|Le|La|L['’])[ ]?(?:autre )?(?:représentante?|membre|délégu[ée]e?|observat(?:eur|rice)|secrétaire|porte-parole)${ofWhom}?`,
  String.raw`La délégation${ofWhom}`,
  String.raw`(?:Представитель(?:ница)?|Делегация|Секретарь|Наблюдатель) ${capital}(?: ${capital}){0,4}`,
].join('|');

const chineseSays = '(?:说|表示|指出|询问|问|感谢|介绍|回顾|认为|解释|强调|答复|回答|欢迎|希望|想|补充|请|赞|提及|忆及|谈到|，)';
const arabicSays = '(?:قال|قالت|سأل|سألت|أشار|أشارت|أوضح|أوضحت|ذكر|ذكرت|شكر|شكرت|أضاف|أضافت|أعرب|أعربت|رحب|رحبت|استفسر|استفسرت|لاحظ|لاحظت|أكد|أكدت|دعا|دعت|شدد|شددت|طلب|طلبت|أجاب|أجابت|رد|ردت)';

/** The order decides: persons first, then the Chair, then those who are only "a representative", who must be heard to speak. */
const openings: readonly { readonly pattern: RegExp; readonly mustSpeak: boolean }[] = [
  { pattern: new RegExp(String.raw`^(?<name>${title}${afterTitle}${personName}(?:\s(?:and|y|et|и)\s${title}${afterTitle}${personName})?)${capacity}${goesOn}`, 'u'), mustSpeak: false },
  // Older records print the Chair in capitals: "The CHAIRMAN said".
  { pattern: new RegExp(String.raw`^(?<name>${chairs}|The CHAIR(?:PERSON|MAN|WOMAN)?|(?:El|La) PRESIDENT[EA]|(?:Le|La) PRÉSIDENTE?|ПРЕДСЕДАТЕЛЬ)${capacity}${goesOn}(?! (?:of|de|du|del) )`, 'u'), mustSpeak: false },
  { pattern: new RegExp(String.raw`^(?<name>${voices})${capacity}${goesOn}`, 'u'), mustSpeak: true },
  { pattern: new RegExp(String.raw`^(?<name>主席|(?:\p{Script=Han}|[·•・.－—-]){1,24}(?:先生|女士|夫人)|\p{Script=Han}{1,16}代表团?)${capacity}(?=${chineseSays})`, 'u'), mustSpeak: false },
  { pattern: new RegExp(String.raw`^(?<name>(?:السيد|السيدة|الرئيس|الرئيسة|ممثل|ممثلة)(?: [\p{Script=Arabic}-]{1,30}){0,6}?)${capacity} (?=${arabicSays}\s)`, 'u'), mustSpeak: false },
];

/** "took the Chair", "withdrew": the record tells what happened, nobody speaks. */
const stageDirections = [
  String.raw`(?:took|resumed|vacated|left|assumed) the (?:Chair|floor)`,
  String.raw`(?:took|take|resumed|resume) (?:a |his |her |their )?(?:places?|seats?)`,
  String.raw`withdrew|withdraws|joined the meeting|left the (?:room|meeting)|(?:were|was) elected`,
  String.raw`(?:toman?|tomaron|ocupan?|abandonan?|asumen?|vuelve a ocupar) (?:asiento|un lugar|la [Pp]residencia|la sala|sus asientos)|se (?:retiran?|incorporan?)`,
  String.raw`(?:prend|prennent|reprend|assume|quitte|quittent) (?:place|la (?:présidence|salle)|leur place)|se retirent?|rejoint`,
  String.raw`занимае?ю?т место|покидае?ю?т|занимает место Председателя`,
].join('|');
const stageDirection = new RegExp(String.raw`^[^.:;]{0,120}?(?<![\p{L}])(?:${stageDirections})(?![\p{L}])`, 'u');

function isStageDirection(rest: string): boolean {
  return stageDirection.test(rest);
}

/** A verb right after the name by which the text goes on about a person instead of giving the floor to one. */
const describes =
  /^\s(?:had|has|have|was|were|is|are|would|could|should|did|does|will|may|must|ha|han|había|habían|fue|fueron|es|era|eran|será|avait|avaient|ont|était|étaient|sera|(?:a|est)(?! (?:d['’]avis|demandé|dit|souhaité|salué|remercié|déclaré|rappelé)))\s/u;

/** Verbs of speaking, for those whose name does not tell that they take the floor. A participle after a comma opens a turn as well. */
const speaks = new RegExp(
  [
    String.raw`^\s?,\s(?:\p{L}{2,20}(?:ing|ndo|ant)|en \p{L}{2,20}ant|hablando|en réponse|en respuesta|in reply|in response)(?!\p{L})`,
    String.raw`^\s?:`,
    String.raw`^\s(?:also |further |then |again )?(?:said|stated|asked|noted|explained|replied|added|expressed|thanked|wished|recalled|drew|pointed|observed|emphasized|stressed|introduced|welcomed|confirmed|reported|acknowledged|reiterated|underlined|highlighted|wondered|requested|commended|clarified|referred|declared|announced|believed|hoped|read|gave|outlined|described|informed|suggested|proposed|invited|agreed|outlined|enquired|inquired|regretted|remarked)(?!\p{L})`,
    String.raw`^\s(?:dice|dicen|dijo|pregunta|preguntó|señala|señaló|afirma|explica|explicó|responde|respondió|contesta|añade|agrega|indica|expresa|agradece|da las gracias|recuerda|observa|destaca|subraya|presenta|desea|acoge|pide|solicita|sostiene|manifiesta|reitera|confirma|informa|se refiere|declara|aclara|precisa|hace)(?!\p{L})`,
    String.raw`^\s(?:dit|disent|demande|fait|note|explique|répond|ajoute|indique|exprime|remercie|rappelle|observe|souligne|présente|souhaite|se félicite|précise|déclare|relève|constate|estime|affirme|confirme|donne|appelle|invite|signale|informe|aimerait|voudrait)(?!\p{L})`,
    String.raw`^\s(?:говорит|спрашивает|отмечает|поясняет|отвечает|добавляет|благодарит|заявляет|подчеркивает|указывает|сообщает|просит|напоминает|интересуется|выражает)(?!\p{L})`,
  ].join('|'),
  'u',
);

const procedure =
  /^(?:At the invitation of|In accordance with rules?|Pursuant to rules?|Por invitación|A invitación|De conformidad con (?:el artículo|los artículos) \d|(?:À|A|Sur) l['’]invitation|Conformément (?:à l['’]article|aux articles) \d|По приглашению|В соответствии с (?:правил|пункт)|It was so (?:decided|agreed)|Así queda acordado|Quedan? aprobad[oa]s?|Il en est ainsi décidé|Paragraphs? \d[^.]{0,80} (?:was|were) adopted|Les? paragraphes? \d[^.]{0,80} (?:est|sont) adoptés?|(?:Решение|Предложение) принимается|应主席(?:的)?邀请|بدعوة من)/u;
