import {
  CodeActionKind,
  CompletionItemKind,
  DiagnosticSeverity,
  InsertTextFormat,
  SymbolKind,
  type CodeAction,
  type CompletionItem,
  type Diagnostic,
  type DocumentLink,
  type DocumentSymbol,
  type Position,
  type Range,
} from 'vscode-languageserver';
import type { Action } from '../core/features/actions.ts';
import type { CompletionEntry } from '../core/features/completion.ts';
import type { Link } from '../core/features/links.ts';
import type { OutlineEntry } from '../core/features/outline.ts';
import type { Finding, Severity, Span } from '../core/model.ts';
import { pinpointId } from '../core/reference/path.ts';
import { createLineIndex, type LineIndex } from '../files/lineIndex.ts';

// The one place where the core's offsets become the protocol's positions (lines and UTF-16 columns from 0), and back.

/** Converts the places of one text. */
export interface Converter {
  toRange(span: Span): Range;
  toOffset(position: Position): number;
  toSpan(range: Range): Span;
}

export function createConverter(text: string): Converter {
  const index: LineIndex = createLineIndex(text);
  const toPosition = (offset: number): Position => {
    const { line, column } = index.placeAt(offset);
    return { line: line - 1, character: column - 1 };
  };
  const toOffset = ({ line, character }: Position): number => index.offsetAt({ line: line + 1, column: character + 1 });
  return {
    toRange: ({ start, end }) => ({ start: toPosition(start), end: toPosition(end) }),
    toOffset,
    toSpan: ({ start, end }) => ({ start: toOffset(start), end: toOffset(end) }),
  };
}

/** Shown by editors beside each message. */
export const diagnosticSource = 'Periodic Report';

export function toDiagnostic(finding: Finding, converter: Converter): Diagnostic {
  return {
    range: converter.toRange(finding.span),
    severity: severities[finding.severity],
    code: finding.code,
    source: diagnosticSource,
    message: finding.message,
    ...(finding.unit && { data: { unit: pinpointId(finding.unit) } }),
  };
}

export function toSeverity(severity: Severity): DiagnosticSeverity {
  return severities[severity];
}

/**
 * `labelDetails`: the editor shows what stands behind a label in a column of its own; one that does not has one line for it. `snippets`: it goes from
 * slot to slot of what was inserted.
 */
export function toCompletionItem(entry: CompletionEntry, converter: Converter, can: { readonly labelDetails: boolean; readonly snippets: boolean }): CompletionItem {
  // A narrow list cuts it at its end: the status comes first, then the words of the item.
  const behind = [entry.description, entry.detail, entry.note].filter((part) => part !== '').join(' · ');
  return {
    label: entry.label,
    ...(behind !== '' && (can.labelDetails ? { labelDetails: { description: behind } } : { detail: behind })),
    kind: completionKinds[entry.kind],
    filterText: entry.filterText,
    sortText: entry.sortText,
    ...(can.snippets && entry.snippet !== undefined
      ? { insertTextFormat: InsertTextFormat.Snippet, textEdit: { range: converter.toRange(entry.replace), newText: entry.snippet } }
      : { textEdit: { range: converter.toRange(entry.replace), newText: entry.insertText } }),
    data: entry.key,
  };
}

export function toDocumentSymbol(entry: OutlineEntry, converter: Converter): DocumentSymbol {
  return {
    // The protocol allows no empty name.
    name: entry.name.trim() === '' ? '–' : entry.name,
    detail: entry.detail,
    kind: symbolKinds[entry.kind],
    range: converter.toRange(entry.span),
    selectionRange: converter.toRange(entry.selection),
    children: entry.children.map((child) => toDocumentSymbol(child, converter)),
  };
}

export function toDocumentLink(link: Link, converter: Converter): DocumentLink {
  return { range: converter.toRange(link.span), target: link.target, tooltip: link.tooltip };
}

/** An action without its edits, which may be in other files. */
export function toCodeAction(action: Action, diagnostics: readonly Diagnostic[], converter: Converter): CodeAction {
  const range = action.finding && converter.toRange(action.finding.span);
  const mended = diagnostics.filter(
    (diagnostic) => diagnostic.code === action.finding?.code && range !== undefined && sameRange(diagnostic.range, range) && diagnostic.message === action.finding?.message,
  );
  return {
    title: action.title,
    kind: action.kind === 'quickfix' ? CodeActionKind.QuickFix : CodeActionKind.Refactor,
    ...(mended.length > 0 && { diagnostics: mended }),
    ...(action.preferred && { isPreferred: true }),
  };
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const completionKinds: Readonly<Record<CompletionEntry['kind'], CompletionItemKind>> = {
  unit: CompletionItemKind.Reference,
  paragraph: CompletionItemKind.Text,
  document: CompletionItemKind.File,
  'standard-reply': CompletionItemKind.Snippet,
  authority: CompletionItemKind.Value,
};

const symbolKinds: Readonly<Record<OutlineEntry['kind'], SymbolKind>> = {
  heading: SymbolKind.String,
  paragraph: SymbolKind.Number,
  item: SymbolKind.Field,
  footnote: SymbolKind.Key,
};

function sameRange(one: Range, other: Range): boolean {
  return (
    one.start.line === other.start.line &&
    one.start.character === other.start.character &&
    one.end.line === other.end.line &&
    one.end.character === other.end.character
  );
}
