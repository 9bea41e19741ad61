import type { Place } from './session.ts';
import type { WorkspaceRoot } from './workspaceRoot.ts';

/** The folders that a file says something to: a document of the product is used by every one. */
export function getRootsUsing(roots: readonly WorkspaceRoot[], { root, id }: Place): readonly WorkspaceRoot[] {
  return root.isDocument(id) ? roots.filter((one) => one.isDocument(id)) : [root];
}
