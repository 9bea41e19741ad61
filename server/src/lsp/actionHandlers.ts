import { createConverter } from './convert.ts';
import type { SkeletonParameters, SkeletonSummary } from './protocol.ts';
import type { Session } from './session.ts';
import { toWorkspaceEdit } from './workspaceEdit.ts';

/** Answers with changes of a draft, for the client to apply when its user has asked for them. */
export interface ActionHandlers {
  skeleton(params: SkeletonParameters): SkeletonSummary | null;
}

export function createActionHandlers(session: Session, versionedEdits: boolean): ActionHandlers {
  return {
    skeleton({ uri, units, position }) {
      const place = session.findPlace(uri);
      const insert = place?.root.service.skeletons(place.id, units, position && place.converter.toOffset(position));
      const edit = place && insert && toWorkspaceEdit(session, place.root, insert.edits, versionedEdits);
      if (!edit) return null;
      const { slot, text } = insert;
      return { edit, place: slot ? { uri: session.toUri(slot.fileId), range: createConverter(slot.text).toRange(slot.span) } : null, text };
    },
  };
}
