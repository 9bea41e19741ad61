import type { SemanticTokensLegend } from 'vscode-languageserver';
import type { CitationToken } from '../core/features/citationTokens.ts';
import type { Converter } from './convert.ts';

/** The names that tokens are counted by; the manifest gives each a colour of the theme's. */
export const citationLegend: SemanticTokensLegend = { tokenTypes: ['citation'], tokenModifiers: ['found', 'unknown', 'ambiguous'] };

/** In the protocol's form: five numbers for each token, line and column counted from the token before. */
export function toSemanticTokens(tokens: readonly CitationToken[], converter: Converter): number[] {
  const data: number[] = [];
  let line = 0;
  let character = 0;
  for (const { span, standing } of tokens) {
    const { start } = converter.toRange(span);
    data.push(start.line - line, start.line === line ? start.character - character : start.character, span.end - span.start, 0, 1 << citationLegend.tokenModifiers.indexOf(standing));
    ({ line, character } = start);
  }
  return data;
}
