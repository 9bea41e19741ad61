import { readdirSync, readFileSync } from 'node:fs';
import { draftRules } from '../../server/src/core/findings/checkDraft.ts';
import { fileRules } from '../../server/src/core/findings/fileFindings.ts';
import { findingCodes, type FindingCode, type Severity } from '../../server/src/core/model.ts';

const folder = new URL('../../server/src/core/findings/', import.meta.url);

/** The text of `docs/findings.md`: what stands in the comment over each rule, and how findings are made lighter, heavier or switched off. */
export function getFindingsPage(): string {
  const comments = readComments();
  const sections = findingCodes.map((code) => ({ code, paragraphs: comments.get(code) ?? [] }));
  const rows = sections.map(({ code, paragraphs }) => `| [\`${code}\`](#${code}) | ${getDefaultSeverity(code)} | ${firstSentence(paragraphs[0] ?? '')} |`);
  return `${[
    introduction,
    ['| Code | Default | Meaning |', '|---|---|---|', ...rows].join('\n'),
    ...sections.map(({ code, paragraphs }) => [`## ${code}`, ...paragraphs].join('\n\n')),
  ].join('\n\n')}\n`;
}

/** The severity of a code where the settings say nothing. */
export function getDefaultSeverity(code: FindingCode): Severity | undefined {
  return [...draftRules, ...fileRules].find((rule) => rule.code === code)?.defaultSeverity;
}

const introduction = `# What the findings mean

Periodic Report marks what a drafter should look at. Each mark has a code and a severity: error, warning, information or hint. Nothing is changed
in your text; where a mark has a quick fix, it is applied when you choose it.

Findings that say that something is missing wait until all documents are read. A Markdown file that does not say what it \`answers\` has none.

## Make a finding lighter, heavier, or switch it off

In the editor, in the settings (\`settings.json\`):

\`\`\`json
"periodicReport.severities": { "reference-style": "off", "unanswered-recommendation": "error" }
\`\`\`

For everybody who works on the report, in a file \`periodic-report.json\` beside it, which the editor and the command line both read:

\`\`\`json
{ "severities": { "reference-style": "off", "unanswered-recommendation": "error" } }
\`\`\`

On the command line, \`periodic-report check --config FILE\` takes another such file, and \`--fail-on warning\` says from which severity on the command
reports failure (by default \`error\`).

The values are \`error\`, \`warning\`, \`information\`, \`hint\` and \`off\`. A value that you set holds for every finding of that code.

## All findings`;

/** The comment over each rule, by its code: paragraphs, each on one line. */
function readComments(): ReadonlyMap<string, readonly string[]> {
  const comments = new Map<string, readonly string[]>();
  for (const fileName of readdirSync(folder)) {
    const source = readFileSync(new URL(fileName, folder), 'utf8');
    const rule = /\/\*\*\n((?: \*[^\n]*\n)+) \*\/\nexport const finding[^\n]*\n {2}code: '([a-z-]+)'/.exec(source);
    if (rule) comments.set(rule[2] ?? '', toParagraphs(rule[1] ?? ''));
  }
  return comments;
}

function toParagraphs(comment: string): readonly string[] {
  const lines = comment.split('\n').map((line) => line.replace(/^ \* ?/, '').replace(/^ \*$/, ''));
  return lines
    .join('\n')
    .trim()
    .split('\n\n')
    .map((paragraph) => paragraph.replace(/\n(?!- )\s*/g, ' '));
}

function firstSentence(paragraph: string): string {
  const end = /[.:](?= |$|\n)/.exec(paragraph)?.index ?? paragraph.length;
  return `${paragraph.slice(0, end).replace(/\n/g, ' ')}.`;
}
