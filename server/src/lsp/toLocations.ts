import type { Location } from 'vscode-languageserver';
import type { Span } from '../core/model.ts';
import type { Session } from './session.ts';
import type { WorkspaceRoot } from './workspaceRoot.ts';

/** Where a client can show a place of a file; nothing for a file whose text is not at hand, or that the client cannot show. */
export function toLocations(session: Session, root: WorkspaceRoot, { fileId, span }: { readonly fileId: string; readonly span: Span }): Location[] {
  const range = session.findConverter(root, fileId)?.toRange(span);
  const uri = session.findShownUri(fileId);
  return range && uri !== undefined ? [{ uri, range }] : [];
}
