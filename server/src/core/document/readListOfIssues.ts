import type { Paragraph, Recommendation } from '../model.ts';
import type { PreparedSource, ReadResult } from './prepare.ts';
import { readNumberedDocument } from './readNumberedDocument.ts';
import { getSentences } from './sentences.ts';
import { asksSomething } from './speechActs.ts';

/**
 * Reads a list of issues, or one prior to reporting (CMW/C/MEX/QPR/4): every paragraph is a request that the State's replies must meet, whether it asks
 * in a sentence or only names what is wanted ("3. In relation to the period 2019 to 2024: (a) The number of …"). What the Committee says of its own
 * procedure is information.
 */
export function readListOfIssues(source: PreparedSource): ReadResult {
  const read = readNumberedDocument(source, 'list-of-issues');
  const asks = (paragraph: Paragraph): boolean => [paragraph.text, paragraph.closing].some((text) => getSentences(text).some(({ start, end }) => asksSomething(text.slice(start, end), source.language)));
  const paragraphs = read.paragraphs.map((paragraph): Paragraph => ({ ...paragraph, kind: ofProcedure.test(paragraph.text) && paragraph.items.length === 0 && !asks(paragraph) ? 'information' : 'request' }));
  return { ...read, paragraphs, recommendations: paragraphs.filter(({ kind }) => kind === 'request').flatMap((paragraph) => toRequests(paragraph, source.symbol ?? '')) };
}

/** "The Committee may take up all aspects …", "The following is a preliminary list …", "At its thirtieth session, the Committee decided …". */
const ofProcedure =
  /^(?:The Committee (?:may|will|reserves|adopted|considered|has (?:taken|decided))|The (?:following|present) |Below is|Set out below|In accordance with |Pursuant to |At its |During the (?:inter-?active )?dialogue|El Comité (?:podrá|puede|tal vez|se reserva|examinó|aprobó)|A continuación |La presente |De conformidad con |En su |Le Comité (?:pourra|peut|se réserve|a (?:adopté|examiné))|(?:On trouvera )?ci-après |La présente |Conformément (?:à|aux) |À sa |Комитет (?:может|оставляет)|Ниже |В соответствии с )/iu;

function toRequests(paragraph: Paragraph, symbol: string): readonly Recommendation[] {
  const common = {
    kind: 'request',
    topic: paragraph.headings[paragraph.headings.length - 1] ?? '',
    section: paragraph.headings[paragraph.headings.length - 2] ?? paragraph.headings[0] ?? '',
    concerns: [],
    reiterates: [],
    followUp: false,
    particularImportance: false,
  } as const;
  const items = paragraph.items.filter(({ inline }) => !inline);
  if (items.length === 0) return [{ ...common, pinpoint: { symbol, path: [paragraph.number] }, text: paragraph.text, leadIn: '', span: paragraph.span }];
  return items.flatMap((item) => {
    const inner = item.items.filter(({ inline }) => !inline);
    const path = [paragraph.number, item.label];
    if (inner.length === 0) return [{ ...common, pinpoint: { symbol, path }, text: item.text, leadIn: paragraph.text, span: item.span }];
    return inner.map((leaf) => ({ ...common, pinpoint: { symbol, path: [...path, leaf.label] }, text: leaf.text, leadIn: `${paragraph.text} ${item.text}`.trim(), span: leaf.span }));
  });
}
