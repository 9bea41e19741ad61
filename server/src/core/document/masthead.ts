import type { DocumentKind, Language } from '../model.ts';
import { findSymbols, parseSymbol } from '../reference/symbol.ts';
import { findState } from '../reference/stateNames.ts';
import { symbolFromFileName } from '../reference/fileName.ts';
import { findCommittee, findCommitteeIn } from './committees.ts';
import { findDates } from './dates.ts';
import { dayPrecision, distributionWord, findOwnSymbol } from './ownSymbol.ts';
import type { Block, Note } from './prepare.ts';
import type { SourceLine } from './sourceLines.ts';

/** What the first page says of the document itself. */
export interface Masthead {
  readonly symbol?: string;
  readonly symbolSpan?: { readonly start: number; readonly end: number };
  readonly kind?: DocumentKind;
  readonly title?: string;
  readonly date?: string;
  readonly language?: Language;
  /** The Committee that the page names: `CRPD`. */
  readonly committee?: string;
  /** "Original: Spanish": the language the document was written in. */
  readonly originalLanguage?: Language;
  readonly distribution?: 'general' | 'limited' | 'restricted';
  /** "[Date received: 23 December 2019]", in documents that a State sent. */
  readonly received?: string;
  /** Blocks up to here (exclusive) are masthead, no headings of the text. */
  readonly blocks: number;
}

/** A masthead is over after this many lines, however it looks. */
const longest = 60;

/** How the title of each kind of document begins, in the six languages. */
const titles: readonly (readonly [DocumentKind, RegExp])[] = [
  ['follow-up-report', /^(?:Information (?:received|provided) (?:from|by) .{2,60} (?:on|in) follow-up|Information on follow-up|Follow-up (?:report|information)|Información (?:recibida|proporcionada|facilitada|suministrada) (?:de|por|relativa) .{0,80}seguimiento|Información (?:sobre el|relativa al|de) seguimiento|Renseignements (?:reçus|communiqués|fournis).{0,80}suite|Comments by .{2,60} on the concluding|Информация.{0,80}последующ)/iu],
  ['concluding-observations', /^(?:\S{1,4}\s)?(?:Concluding observations|Draft concluding observations|Consideration of reports submitted|Final observations|Observaciones finales|Proyecto de observaciones finales|Observations finales|Projet d[’']observations finales|Заключительные замечания|الملاحظات الختامية|关于.{1,40}(?:结论性意见)|.{0,40}结论性意见|Concluding comments|Visit to .{2,80}: (?:recommendations and )?observations|Visita a .{2,80}: (?:recomendaciones y )?observaciones|Visite .{2,80}: (?:recommandations et )?observations|Report on the visit (?:of|by|made by) the Subcommittee|Informe sobre la visita (?:del|realizada por el) Subcomité|Rapport sur la visite (?:du|effectuée par le) Sous-Comité)/iu],
  ['replies-to-list-of-issues', /^(?:Replies of .{2,60} to the list of issues|Replies .{0,60}to the list of issues(?! prior)|Respuestas de .{2,60} a la lista de cuestiones|Respuestas .{0,60}lista de cuestiones(?! previa)|Réponses d.{2,60} (?:à la liste|aux? (?:points|questions))|Ответы .{2,60}на перечень|ردود .{0,60}قائمة|.{0,40}对问题单的答复)/iu],
  ['list-of-issues', /^(?:List of (?:issues|themes|questions)|Lista de (?:cuestiones|preguntas)|Liste (?:de (?:points|questions|thèmes)|des points)|Перечень (?:вопросов|тем)|قائمة (?:ال)?(?:مسائل|قضايا)|.{0,60}问题(?:单|清单))/iu],
  ['general-comment', /^(?:(?:Joint )?general (?:comment|recommendation)s? (?:No|\(|[IVX]{1,7}(?!\p{L}))|Observaci(?:ón|ones) general(?:es)? (?:conjuntas? )?n|Recomendaci(?:ón|ones) general(?:es)? (?:n|[IVX]{1,7}(?!\p{L}))|Observations? générales? n|Recommandations? générales? (?:n|[IVX]{1,7}(?!\p{L}))|Замечани[ея] общего порядка|Общ(?:ая|ие) рекомендаци|التعليق العام|التوصية العامة|第.{1,6}号一般性(?:意见|建议))/iu],
  ['summary-record', /^(?:Summary record|Acta resumida|Compte rendu analytique|Краткий отчет|محضر موجز|.{0,20}简要记录)/iu],
  ['upr-document', /^(?:Compilation (?:on|of|prepared)|Summary (?:of [S]takeholders|prepared|of information)|National report submitted|Report of the Working Group on the Universal|Informe del Grupo de Trabajo sobre el Examen Periódico|Rapport du Groupe de travail sur l[’']Examen périodique|Доклад Рабочей группы по универсальному|تقرير الفريق العامل المعني بالاستعراض|普遍定期审议工作组报告|Views on conclusions and\/or recommendations|Opiniones sobre las conclusiones|Observations sur les conclusions et|Recopilación|Resumen (?:de las comunicaciones|preparado)|Informe nacional presentado|Compilation (?:concernant|établie)|Résumé (?:des communications|établi)|Rapport national présenté|Подборка|Резюме (?:материалов|представлений)|Matrix of recommendations|Thematic list)/iu],
  ['state-report', /^(?:(?:Combined |Initial |Simplified )?(?:\p{L}+(?:[- ]\p{L}+)? ){0,6}(?:periodic )?reports? (?:submitted|of States|of (?!the (?:secretar|working|inter|chair|committee|special|independent|high|office|sub-?committee))[\p{L} ]{3,40}(?:under|due|\*|$))|(?:Tercer|Cuarto|Quinto|Sexto|Séptimo|Octavo|Noveno|Décimo|Segundo|Primer|Informe).{0,60}informe.{0,60}(?:presentado|que .{0,50}debían?|que los Estados)|Informe(?:s)? (?:inicial|periódico)|Informes? .{0,40}(?:presentado|que debían?)|(?:\p{L}+ ){0,4}rapports? (?:périodiques?|initial|unique|valant).{0,120}(?:soumis|présenté|attendu)|(?:\p{L}+ ){0,6}периодическ\p{L}{1,4} доклад|(?:Первоначальн|Объединенн|Сводн)\p{L}{1,4} (?:\p{L}+ ){0,8}доклад|Common core document|Documento básico común|Document de base commun|Общий базовый документ)/iu],
  // Views, decisions and resolutions have no kind of their own.
  ['other', /^(?:(?:Views|Decision) adopted by the Committee|Dictamen aprobado por el Comité|Decisión (?:adoptada|aprobada) por el Comité|(?:Constatations|Décision) adoptées? par le Comité|(?:Соображения|Решение),? принят|(?:Resolution|Resolución|Résolution) (?:adopted|aprobada|adoptée) (?:by|por|par)|Report of the Committee |Informe del Comité |Rapport du Comité )/iu],
];

const languageNames: ReadonlyMap<string, Language> = new Map(
  Object.entries({
    en: 'english inglés ingles anglais английский английском الإنكليزية 英文',
    es: 'spanish español espagnol испанский испанском الإسبانية 西班牙文',
    fr: 'french francés français французский французском الفرنسية 法文',
    ru: 'russian ruso russe русский русском الروسية 俄文',
    ar: 'arabic árabe arabe арабский арабском عربي العربية 阿拉伯文',
    zh: 'chinese chino chinois китайский китайском الصينية 中文',
  }).flatMap(([language, names]) => names.split(' ').map((name): [string, Language] => [name, language as Language])),
);

const distribution = /^(?:Distr\.?|Distribución|Distribution|Distribución|Общая|Distr)\b|^Distr/iu;

/**
 * Reads the first page: for CMW/C/MEX/CO/4 the title "Concluding observations on the fourth periodic report of Mexico" and the date of
 * distribution, 20 May 2025. `lines` are those of the page as it was, `blocks` its running text.
 */
export function readMasthead(lines: readonly SourceLine[], blocks: readonly Block[], notes: readonly Note[]): Masthead {
  const top: SourceLine[] = [];
  for (const line of lines) {
    if (line.text === '') continue;
    if (top.length >= longest || /^1\s?[.．]\s|^1\s?[.．]$/.test(line.text.replace(/^\*\*|\\/g, ''))) break;
    top.push(line);
  }
  const title = findTitle(blocks);
  const symbol = findOwnSymbol(top);
  const date = findDistributionDate(top) ?? symbol?.date ?? (title && findDateInTitleNote(blocks[title.end - 1]!, notes));
  const language = findStatedLanguage(top);
  const committee = findFirst(top, ({ text }) => findCommittee(text)) ?? findFirst(blocks.slice(0, 25), ({ text }) => findCommittee(text)) ?? (title && findCommitteeIn(title.text));
  const originalLanguage = findFirst(top, ({ text }) => findOriginal(text));
  const distributed = findFirst(top, ({ text }, index) => findDistribution(text) ?? findDistribution(`${text} ${top[index + 1]?.text ?? ''}`));
  const received = findFirst([...blocks.slice(0, 25), ...top], ({ text }) => findReceived(text));
  return {
    ...(symbol && { symbol: symbol.symbol, symbolSpan: symbol.span }),
    ...(title && { kind: title.kind, title: title.text }),
    ...(date !== undefined && { date }),
    ...(language !== undefined && { language }),
    ...(committee !== undefined && { committee }),
    ...(originalLanguage !== undefined && { originalLanguage }),
    ...(distributed !== undefined && { distribution: distributed }),
    ...(received !== undefined && { received }),
    blocks: title?.end ?? 0,
  };
}

function findFirst<T, R>(list: readonly T[], find: (each: T, index: number) => R | undefined): R | undefined {
  for (const [index, each] of list.entries()) {
    const found = find(each, index);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** "Original: English", "ORIGINAL: SPANISH", "Original : espagnol", "Подлинный текст на английском языке". */
const original = /^(?:\p{L}{2,12}\s{1,3})?original\s{0,2}:\s{0,3}(\p{L}{3,12})/iu;
/** "Distr.: General 30 May 2022 Original: English": where a conversion put the lines of the masthead into one. */
const originalBehind = /\soriginal\s{0,2}:\s{0,3}(\p{L}{3,12})$/iu;

function findOriginal(line: string): Language | undefined {
  const behind = distribution.test(line) && line.length <= longestDistribution ? originalBehind : undefined;
  return languageNames.get((original.exec(line) ?? behind?.exec(line))?.[1]?.toLowerCase() ?? '');
}

const distributions: readonly (readonly ['general' | 'limited' | 'restricted', RegExp])[] = [
  ['general', /g[eé]n[eé]ral|общая|عام|普遍/iu],
  ['limited', /limit|ограниченн|محدود|有限/iu],
  ['restricted', /restrict|reservad|restringid|restreint|закрыт|для служебного/iu],
];

/** In characters. */
const longestDistribution = 120;

function findDistribution(line: string): Masthead['distribution'] {
  if (!distribution.test(line) || line.length > longestDistribution) return undefined;
  return distributions.find(([, pattern]) => pattern.test(line))?.[0];
}

const receivedOn = /\[(?:Date received|Fecha de recepción|Date de réception|Дата получения|تاريخ الاستلام|收到日期)\s{0,2}[:：]?\s{0,2}(.{6,40}?)\]/iu;

function findReceived(text: string): string | undefined {
  const written = text.length < 600 ? receivedOn.exec(text)?.[1] : undefined;
  return written === undefined ? undefined : findDates(written)[0]?.date;
}

/** The symbol that the file's name gives: `CRPD_C_SAU_CO_1_es.pdf` → `CRPD/C/SAU/CO/1`, Spanish. */
export function readFileName(fileName: string): { symbol?: string; language?: Language } {
  return symbolFromFileName(fileName) ?? {};
}

/** What a document is, from the form of its symbol: `…/CO/4` are concluding observations. */
export function kindOfSymbol(symbol: string | undefined): DocumentKind | undefined {
  const parts = symbol === undefined ? undefined : parseSymbol(symbol);
  if (!parts) return undefined;
  if (parts.form === 'summary-record') return 'summary-record';
  if (parts.form === 'general-comment') return 'general-comment';
  if (parts.form === 'upr') return 'upr-document';
  if (parts.form === 'hri') return /\/CORE\//.test(parts.symbol) ? 'state-report' : 'other';
  if (parts.form !== 'reporting' && parts.form !== 'legacy') return undefined;
  // Reports of the Subcommittee on Prevention of Torture recommend, as concluding observations do: CAT/OP/MEX/2.
  if (parts.body === 'CAT/OP' && parts.kind === undefined) return 'concluding-observations';
  switch (parts.kind) {
    case 'CO': return /\/Add\.\d/.test(parts.symbol) ? 'follow-up-report' : 'concluding-observations';
    case 'Q': return /\/Add\.\d/.test(parts.symbol) ? 'replies-to-list-of-issues' : 'list-of-issues';
    case 'QPR': return 'list-of-issues';
    case 'RQ': return 'replies-to-list-of-issues';
    case 'FCO': return 'follow-up-report';
    case undefined: return 'state-report';
    default: return 'other';
  }
}

/** Whether a line begins like the title of a UN document: "Concluding observations on …". */
export function isTitle(line: string): boolean {
  return titles.some(([, pattern]) => pattern.test(line));
}

function findTitle(blocks: readonly Block[]): { kind: DocumentKind; text: string; end: number } | undefined {
  for (let index = 0; index < Math.min(blocks.length, 40); index++) {
    const { text } = blocks[index]!;
    if (/^1\s?[.．]\s/.test(text)) return undefined;
    if (text.length > 400) continue;
    const found = titles.find(([, pattern]) => pattern.test(text));
    if (!found || (isAgendaItem.test(text) && hasTitleBelow(blocks, index))) continue;
    let title = text;
    let end = index + 1;
    // A title set in large type is broken over lines that look like blocks of their own.
    while (end < blocks.length && title.length < 160 && !blocks[index]!.marks.some(({ mark }) => mark === '*') && !/\*$/.test(title) && goesOn(title, blocks[end]!.text)) {
      title += ` ${blocks[end]!.text}`;
      end++;
      if (blocks[end - 1]!.marks.some(({ mark }) => mark === '*')) break;
    }
    // "35/17. Protection of the human rights of migrants", under "Resolution adopted by the Human Rights Council on 22 June 2017".
    const named = /^\d{1,3}\/\d{1,4}\.\s{1,5}(?=\p{Lu})/u.exec(blocks[end]?.text.slice(0, 400) ?? '');
    if (found[0] === 'other' && named) {
      title = blocks[end]!.text.slice(named[0].length);
      end++;
    }
    const country = blocks[end];
    if (country && country.text.length < 60 && findState(title) === undefined && isStateName(country.text)) {
      title += `: ${country.text}`;
      end++;
    }
    const kind = found[0];
    const replies = kind === 'list-of-issues' ? findRepliesBelow(blocks, end) : undefined;
    if (replies) return { kind: 'replies-to-list-of-issues', text: `${withoutMeeting(title)}: ${withoutMeeting(blocks[replies.at]!.text)}`, end: replies.at + 1 };
    return { kind, text: withoutMeeting(title), end };
  }
  return undefined;
}

/** What stands at the end of a title and is none of it: when the document was received, where a meeting was held, the stars of notes. */
function withoutMeeting(title: string): string {
  return title.replace(/\s{0,3}\[(?:Date received|Fecha de recepción|Date de réception|Дата получения)[^\]]{0,60}\]$/u, '').replace(inMeeting, '').replace(/[*.,\s]{1,5}$/, '').replace(/^\d{1,2}º\s/, '');
}

/** "Addendum" and "Replies of Mexico" below the title of a list of issues: the document is the State's (CEDAW/C/MEX/Q/9/Add.1). */
function findRepliesBelow(blocks: readonly Block[], from: number): { readonly at: number } | undefined {
  for (let at = from; at < Math.min(blocks.length, from + linesToReplies); at++) {
    const { text } = blocks[at]!;
    if (text.length > 240) return undefined;
    if (repliesOfState.test(text)) return { at };
    if (!addendum.test(text)) return undefined;
  }
  return undefined;
}

/** "Addendum" and a correction of it may stand between. */
const linesToReplies = 4;
const addendum = /^(?:Addend(?:um|a)|Adición|Additifs?|Добавление|إضافة|增编|补编|Corrigend(?:um|a)|Corrección|Rectificatif|Исправление|تصويب|更正|Revision|Revisión|Révision)(?!\p{L})/iu;
/** "Reply to paragraph 1" is a heading of the text and no title: a State stands here. */
const repliesOfState =
  /^(?:(?:Written |Further |Additional )?(?:Replies|Reply|Responses?|Answers) (?:of|from|by|to the list)|Respuestas? (?:(?:escritas? |adicionales? )?(?:de|del|presentadas?|proporcionadas?|recibidas?)(?!\p{L})|a la lista)|Réponses? (?:écrites? )?(?:d[eu]s? |d[’']|apportées|communiquées|fournies|reçues|à la liste)|Ответы?(?!\p{L})(?! на вопрос)|(?:ال)?رد(?:ود)?\s(?!على (?:ال)?(?:فقر|سؤال|مسأل))|.{0,40}(?:对.{0,40}的)?(?:答复|回复)$)/iu;

/** "KAZAKHSTAN" on a line of its own, below the title. */
function isStateName(text: string): boolean {
  const state = findState(text);
  return state !== undefined && state.start === 0 && state.end >= text.trimEnd().length;
}

/** The line of the agenda under which a document is considered; the title of older concluding observations, where nothing else is. */
const isAgendaItem = /^(?:\S{1,4}\s)?Consideration of reports submitted/iu;

function hasTitleBelow(blocks: readonly Block[], index: number): boolean {
  return blocks.slice(index + 1, index + 8).some(({ text }) => text.length <= 400 && !isAgendaItem.test(text) && titles.some(([, pattern]) => pattern.test(text)));
}

/** "tenue au Palais Wilson, à Genève": when and where a meeting was, below the title of its record. */
const ofMeeting = /^(?:held (?:at|on)|tenue (?:au|à|le)|celebrada (?:en|el)|состоявш\p{L}{1,4})(?!\p{L})/iu;
const inMeeting = /(?<=^(?:Summary record|Acta resumida|Compte rendu analytique|Краткий отч[её]т)\s.{8,100}),?\s(?:held (?:at|on)|tenue (?:au|à|le)|celebrada (?:en|el)|состоявш\p{L}{1,4})\s.{4,200}$/iu;

/** A title goes on after a small word, or with a name in the next line that is no heading of its own. */
function goesOn(title: string, next: string): boolean {
  if (next.length > 90 || /:$/.test(next) || ofMeeting.test(next) || /^(?:[IVX]{1,4}|[A-Z]|\d{1,2})\s?\./.test(next) || titles.some(([, pattern]) => pattern.test(next))) return false;
  // Capitals go on in capitals.
  if (title.length > 30 && title === title.toUpperCase() && next === next.toUpperCase() && /\p{Lu}{2}/u.test(next)) return true;
  return /(?:\b(?:of|on|the|to|and|de|del|la|el|los|las|du|des|le|les|l[’']|sur|sobre|y|et|о|по)|,)$/iu.test(title) || /^\p{Ll}/u.test(next);
}

function findDistributionDate(top: readonly SourceLine[]): string | undefined {
  const from = top.findIndex((line) => distribution.test(line.text));
  const lines = from >= 0 ? top.slice(from, from + 6) : top.slice(0, 14);
  for (const line of lines) {
    if (distribution.test(line.text) && line.text.length <= longestDistribution) {
      const joined = line.text.replace(originalBehind, '').trim();
      const date = findDates(joined).find(({ span }) => span.end === joined.length);
      if (date?.date.length === dayPrecision) return date.date;
    }
    const text = line.text.replace(distributionWord, '').trim();
    // "23April 2014", "13 May2019": a conversion may lose the space.
    const found = findDates(text.replace(/^(\d{1,2})(?=\p{Lu})/u, '$1 ').replace(/(?<=\p{L})(?=(?:19|20)\d{2}$)/u, ' '))[0];
    // Alone on its line, or right after the word: a date in running text is another's.
    const alone = found && (found.span.start < 3 || /\s{3}$/.test(text.slice(0, found.span.start)));
    // "25 августа 2022 года"
    // Without the word of distribution a year or a month alone may be of a table.
    if (alone && (from >= 0 || found.date.length === dayPrecision) && text.slice(found.span.end).replace(/^\s?(?:года|г\.)/u, '').length < 3) return found.date;
  }
  return undefined;
}

/** An extract may tell it in a note to its title: "CEDAW/C/CRI/CO/7, 21 de julio de 2017". */
function findDateInTitleNote(title: Block, notes: readonly Note[]): string | undefined {
  for (const { mark } of title.marks) {
    const text = notes.find((note) => note.mark === mark)?.text ?? '';
    const [symbol, date] = [findSymbols(text)[0], findDates(text)[0]];
    if (symbol && date && symbol.span.start === 0 && date.span.start - symbol.span.end <= 4) return date.date;
  }
  return undefined;
}

function findStatedLanguage(top: readonly SourceLine[]): Language | undefined {
  const from = top.findIndex((line) => distribution.test(line.text));
  if (from < 0) return undefined;
  for (const line of top.slice(from, from + 6)) {
    const known = languageNames.get(line.text.toLowerCase());
    if (known) return known;
    // "Original: English" without another language is the language of an English text.
  }
  return undefined;
}
