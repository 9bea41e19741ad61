import { isUnder } from '../files/fileId.ts';
import type { WorkspaceRoot } from './workspaceRoot.ts';

/** The folder that a file is in; the innermost where one is in another. */
export function findInnermostRoot(roots: readonly WorkspaceRoot[], id: string): WorkspaceRoot | undefined {
  let best: WorkspaceRoot | undefined;
  for (const root of roots) {
    const { folder } = root;
    if (folder !== undefined && isUnder(id, folder) && folder.length > (best?.folder?.length ?? -1)) best = root;
  }
  return best;
}
