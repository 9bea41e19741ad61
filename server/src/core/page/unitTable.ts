import { countReplyWords } from '../coverage/replyWords.ts';
import { excerpt } from '../features/excerpt.ts';
import type { Language, MentionPlace, OwnParagraph, Recommendation, ReplyPlace, ReportCoverage, UnitCoverage } from '../model.ts';
import { formatPath } from '../reference/format.ts';
import { html, type Html } from './html.ts';
import { unitAnchor, type PageContext } from './pageContext.ts';
import { groupBySection } from './sections.ts';
import { statusMark } from './statusMark.ts';

/** As much of a recommendation as tells it from its neighbours. */
const textLength = 200;
/** Texts of a draft's comments, which have no length of their own. */
const reasonLength = 400;
const ownerLength = 80;
/** Places of a unit; a recommendation that is mentioned everywhere must not push the others from the page. */
const mostPlaces = 6;

/** Every unit with its status, its replies and who has it, under the sections of the document. */
export function renderUnits(report: ReportCoverage, reportIndex: number, context: PageContext): Html {
  const { words, shared } = context;
  const owners = report.units.some(({ owner }) => owner !== undefined);
  const columns = owners ? 5 : 4;
  const language = report.document?.language ?? context.language;
  return html`<table class="units" id="r${reportIndex}-units"><caption class="unseen">${words.unitsOf}</caption>
<thead><tr><th scope="col" class="paragraph">${words.number}</th><th scope="col" class="text">${words.recommendation}</th><th scope="col" class="state">${shared.columnStatus}</th><th scope="col" class="replies">${shared.columnReplies}</th>${
    owners ? html`<th scope="col" class="owner">${shared.columnOwner}</th>` : undefined
  }</tr></thead>
${groupBySection(report.units).map(
    ({ name, units }, index) => html`<tbody id="r${reportIndex}-s${index}"><tr class="group"><th scope="rowgroup" colspan="${columns}" lang="${language}" dir="auto">${name}</th></tr>
${units.map((each) => renderUnit(each.unit, each.index, report, reportIndex, owners, context))}</tbody>
`,
  )}</table>`;
}

/** The units that the Committee picked for follow-up. */
export function renderFollowUp(report: ReportCoverage, reportIndex: number, context: PageContext): Html {
  const { words, shared, language } = context;
  const rows = report.units.flatMap((unit, index) => {
    if (!unit.recommendation.followUp && report.scope !== 'follow-up') return [];
    const number = formatPath(unit.recommendation.pinpoint.path, language);
    const anchor = unitAnchor(reportIndex, index);
    const cell = context.interactive === true ? goToText(unit, `${anchor}-listed`, report, context) : html`<a href="#${anchor}">${number}</a>`;
    return [
      html`<tr id="${anchor}-listed"><th scope="row">${cell}</th><td>${renderText(unit.recommendation, report.document?.language ?? language, followUpLength)}</td><td>${statusMark(unit.status, language)}</td></tr>
`,
    ];
  });
  return html`<table class="follow-up"><caption class="unseen">${words.followUpOf}</caption>
<thead><tr><th scope="col" class="paragraph">${words.number}</th><th scope="col">${words.recommendation}</th><th scope="col" class="state">${shared.columnStatus}</th></tr></thead>
<tbody>${rows}</tbody></table>`;
}

/** The whole text stands in the table of all units. */
const followUpLength = 90;

function renderUnit(unit: UnitCoverage, index: number, report: ReportCoverage, reportIndex: number, owners: boolean, context: PageContext): Html {
  const { words, language, interactive } = context;
  const { recommendation, status, owner } = unit;
  const anchor = unitAnchor(reportIndex, index);
  const data = interactive === true ? html` data-status="${status}" data-follow-up="${String(recommendation.followUp)}" data-owner="${owner ?? ''}" data-words="${countReplyWords(unit)}"` : undefined;
  const marks = [recommendation.followUp ? `◆ ${words.followUp}` : undefined, recommendation.kind === 'request' ? words.request : undefined].filter((mark) => mark !== undefined);
  const reason = unit.disposition?.disposition.reason;
  return html`<tr id="${anchor}"${data}><th scope="row">${goToText(unit, `${anchor}-text`, report, context)}${marks.map((mark) => html` <span class="note">${mark}</span>`)}</th><td>${renderText(
    recommendation,
    report.document?.language ?? language,
    textLength,
  )}</td><td>${statusMark(status, language)}${unit.partial ? html`<p class="note">${words[`partial-${unit.partial}`]}</p>` : undefined}${
    status === 'justified' && reason !== undefined ? html`<p class="note"><bdi>${words.reason(excerpt(reason, reasonLength))}</bdi></p>` : undefined
  }</td><td>${renderPlaces(unit, anchor, context)}</td>${owners ? html`<td>${owner === undefined ? html`<span class="quiet">${words.none}</span>` : html`<bdi>${excerpt(owner, ownerLength)}</bdi>`}</td>` : undefined}</tr>
`;
}

function goToText({ recommendation }: UnitCoverage, key: string, { document }: ReportCoverage, context: PageContext): Html {
  const number = formatPath(recommendation.pinpoint.path, context.language);
  return context.go(key, number, context.words.goToRecommendation(number), document && { fileId: document.id, span: recommendation.span });
}

/** The text of a recommendation, made once for each length: it stays the same while its reply is written. */
function renderText(recommendation: Recommendation, language: Language, length: number): Html {
  let known = texts.get(recommendation);
  if (!known) texts.set(recommendation, (known = new Map<string, Html>()));
  const key = `${language} ${length}`;
  let text = known.get(key);
  if (!text) {
    text = html`<div lang="${language}" dir="auto"><p class="topic">${recommendation.topic}</p><p>${excerpt(recommendation.text, length)}</p></div>`;
    known.set(key, text);
  }
  return text;
}

const texts = new WeakMap<Recommendation, Map<string, Html>>();

/** Where it is answered; where it is not, where it is mentioned. */
function renderPlaces(unit: UnitCoverage, anchor: string, context: PageContext): Html {
  const { words } = context;
  const { replies, mentions, disposition } = unit;
  const places = [
    ...replies.map((place, index) => renderReply(place, `${anchor}-reply${index}`, context)),
    ...(disposition ? [renderPlace(`${anchor}-reason`, disposition.draftId, disposition.disposition.span, [], context)] : []),
    ...(replies.length > 0 ? [] : mentions.map((place, index) => renderMention(place, `${anchor}-mention${index}`, context))),
  ];
  if (places.length === 0) return html`<span class="quiet">${words.none}</span>`;
  const rest = places.length - mostPlaces;
  return html`<ul class="places">${places.slice(0, mostPlaces).map((place) => html`<li>${place}</li>`)}${rest > 0 ? html`<li class="note">${words.more(rest)}</li>` : undefined}</ul>`;
}

function renderReply({ draftId, reply, toAncestor, words: count }: ReplyPlace, key: string, context: PageContext): Html {
  const { words } = context;
  const own = (context.drafts.get(draftId)?.paragraphs ?? []).filter(({ span }) => span.start >= reply.span.start && span.start < reply.span.end);
  const notes = [...getOwnNumbers(own, context), words.wordCount(count), ...(toAncestor ? [words.toWhole] : [])];
  return renderPlace(key, draftId, reply.reference.span, notes, context);
}

function renderMention({ draftId, target }: MentionPlace, key: string, context: PageContext): Html {
  return html`<span class="quiet">${context.words.mention}:</span> ${renderPlace(key, draftId, target.span, [], context)}`;
}

function renderPlace(key: string, draftId: string, span: OwnParagraph['span'], notes: readonly string[], context: PageContext): Html {
  const place = context.words.replyIn(getShortName(draftId, context), context.places.at(draftId, span.start).line);
  return html`${context.go(key, place, context.words.goToReply(place), { fileId: draftId, span })}${notes.length > 0 ? html` <span class="note">${notes.join(' · ')}</span>` : undefined}`;
}

function getOwnNumbers(paragraphs: readonly OwnParagraph[], { words }: PageContext): readonly string[] {
  const [first] = paragraphs;
  const last = paragraphs.at(-1);
  if (!first || !last) return [];
  return [first === last ? words.ownParagraph(first.number) : words.ownParagraphs(first.number, last.number)];
}

/** The file's own name, where no other file of the page has the same: the list of files has the whole path. */
function getShortName(draftId: string, { places, reports }: PageContext): string {
  const nameOf = (id: string): string => places.file(id).replace(/^.*\//s, '');
  const name = nameOf(draftId);
  return reports.some(({ draftIds }) => draftIds.some((other) => other !== draftId && nameOf(other) === name)) ? places.file(draftId) : name;
}
