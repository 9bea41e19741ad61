import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { FileEdit } from '../core/features/skeleton.ts';
import type { Session } from './session.ts';
import type { WorkspaceRoot } from './workspaceRoot.ts';

/**
 * Edits in files of a root as one change for the client, made for the versions of its buffers; undefined where the text of a file is not at hand.
 * `versioned`: the client can be told for which version of a buffer an edit is.
 */
export function toWorkspaceEdit(session: Session, root: WorkspaceRoot, edits: readonly FileEdit[], versioned: boolean): WorkspaceEdit | undefined {
  const byFile = new Map<string, TextEdit[]>();
  for (const { fileId, span, newText } of edits) {
    const range = session.findConverter(root, fileId)?.toRange(span);
    if (!range) return undefined;
    byFile.set(fileId, [...(byFile.get(fileId) ?? []), { range, newText }]);
  }
  if (!versioned) return { changes: Object.fromEntries([...byFile].map(([id, list]) => [session.toUri(id), list])) };
  return {
    documentChanges: [...byFile].map(([id, list]) => ({ textDocument: { uri: session.toUri(id), version: session.findVersion(id) ?? null }, edits: list })),
  };
}
