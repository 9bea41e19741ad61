import { resolveTarget } from '../draft/resolveReference.ts';
import type { Draft, Reference, Resolution, Target } from '../model.ts';
import type { Snapshot } from '../snapshot.ts';

/** One element of a reference of a draft with what it leads to. */
export interface ResolvedTarget {
  readonly reference: Reference;
  readonly target: Target;
  readonly resolution: Resolution;
}

/** Every element of every reference of a draft, in the order of the text, resolved once for all rules. */
export function getResolvedTargets(snapshot: Snapshot, draft: Draft): readonly ResolvedTarget[] {
  let ofSnapshot = resolved.get(snapshot);
  if (!ofSnapshot) resolved.set(snapshot, (ofSnapshot = new Map<Draft, readonly ResolvedTarget[]>()));
  let targets = ofSnapshot.get(draft);
  if (!targets) ofSnapshot.set(draft, (targets = resolve(snapshot, draft)));
  return targets;
}

/** What cites a provision that does not exist, such as 60 (a) where paragraph 60 has no items: that is all there is to say of it. */
export function getBrokenTargets(snapshot: Snapshot, draft: Draft): ReadonlySet<Target> {
  return new Set(getResolvedTargets(snapshot, draft).flatMap(({ target, resolution }) => (resolution.kind === 'unknown-item' || resolution.kind === 'unknown-paragraph' ? [target] : [])));
}

/** Kept while its snapshot lives: a snapshot never changes. */
const resolved = new WeakMap<Snapshot, Map<Draft, readonly ResolvedTarget[]>>();

function resolve(snapshot: Snapshot, draft: Draft): readonly ResolvedTarget[] {
  const context = { library: snapshot.library, draft, drafts: [...snapshot.drafts.values()] };
  return draft.references.flatMap((reference) =>
    reference.targets.map((target) => ({ reference, target, resolution: resolveTarget(target, reference, context) })),
  );
}
