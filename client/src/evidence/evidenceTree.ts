import * as vscode from 'vscode';
import type { EvidenceSummary, PassageSummary } from '../../../server/src/lsp/protocol.ts';

/** A heading of the view. */
export interface GroupRow {
  readonly kind: 'group';
  readonly label: string;
  readonly icon: string;
  readonly passages: readonly PassageRow[];
}

/** A paragraph under it. */
export interface PassageRow {
  readonly kind: 'passage';
  readonly passage: PassageSummary;
}

/** A row of the view. */
export type EvidenceRow = GroupRow | PassageRow;

/** Shows the paragraphs of an answer under headings. */
export interface EvidenceTree extends vscode.TreeDataProvider<EvidenceRow> {
  show(groups: readonly GroupRow[]): void;
  dispose(): void;
}

export function createEvidenceTree(): EvidenceTree {
  const changed = new vscode.EventEmitter<void>();
  let groups: readonly GroupRow[] = [];
  return {
    onDidChangeTreeData: changed.event,
    show(next) {
      groups = next;
      changed.fire();
    },
    getChildren: (row) => [...(row === undefined ? groups : row.kind === 'group' ? row.passages : [])],
    getParent: (row) => (row.kind === 'passage' ? groups.find(({ passages }) => passages.includes(row)) : undefined),
    getTreeItem: (row) => (row.kind === 'group' ? toGroupItem(row) : toPassageItem(row)),
    dispose: () => changed.dispose(),
  };
}

/** The paragraphs by whose words they are: the group with the best paragraph is first, and in each the best is first; the Committee's own stand last. */
export function toGroups({ said, earlier }: EvidenceSummary): readonly GroupRow[] {
  const toRows = (passages: readonly PassageSummary[]): readonly PassageRow[] => passages.map((passage) => ({ kind: 'passage', passage }));
  const voices = [...new Set(said.map(({ by }) => by))];
  const groups = voices.map((voice): GroupRow => ({ kind: 'group', label: getVoiceLabel(voice), icon: icons[voice], passages: toRows(said.filter(({ by }) => by === voice)) }));
  return earlier.length === 0 ? groups : [...groups, { kind: 'group', label: vscode.l10n.t('The Committee earlier'), icon: 'law', passages: toRows(earlier) }];
}

function getVoiceLabel(voice: PassageSummary['by']): string {
  switch (voice) {
    case 'state':
      return vscode.l10n.t('Said by the State');
    case 'dialogue':
      return vscode.l10n.t('In the dialogue');
    case 'others':
      return vscode.l10n.t('By others');
  }
}

const icons: Readonly<Record<PassageSummary['by'], string>> = { state: 'organization', dialogue: 'comment-discussion', others: 'globe' };

function toGroupItem({ label, icon, passages }: GroupRow): vscode.TreeItem {
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Expanded);
  item.iconPath = new vscode.ThemeIcon(icon);
  item.description = String(passages.length);
  item.contextValue = 'group';
  return item;
}

function toPassageItem(row: PassageRow): vscode.TreeItem {
  const { reference, words, kind, text, markdown } = row.passage;
  const item = new vscode.TreeItem(reference);
  item.description = words.join(' · ');
  // What a document says is shown as it is: no link, no command, no HTML.
  item.tooltip = new vscode.MarkdownString(markdown);
  item.contextValue = 'passage';
  item.accessibilityInformation = { label: `${reference}, ${kind}. ${text.slice(0, spokenText)}` };
  item.command = { command: 'periodicReport.openPassage', title: vscode.l10n.t('Go to the paragraph'), arguments: [row] };
  return item;
}

/** As much as tells a paragraph from another. */
const spokenText = 200;
