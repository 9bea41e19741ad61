import { findOnlyCandidate } from '../draft/resolveReference.ts';
import { getPath } from '../draft/targets.ts';
import type { Library } from '../library/library.ts';
import type { Disposition, Draft, Path, Reference, Reply, Target } from '../model.ts';

/** What a draft says about places of other documents, ready to be looked up by symbol and paragraph. */
export interface Claims {
  readonly draftId: string;
  find(symbol: string, number: string): readonly Claim[];
}

interface ClaimBase {
  readonly draftId: string;
  readonly target: Target;
  readonly path: Path;
  readonly through: Path | undefined;
}

export type Claim = ClaimBase &
  ({ readonly kind: 'reply'; readonly reply: Reply } | { readonly kind: 'mention' } | { readonly kind: 'disposition'; readonly disposition: Disposition });

type ClaimContent = { readonly kind: 'reply'; readonly reply: Reply } | { readonly kind: 'mention' } | { readonly kind: 'disposition'; readonly disposition: Disposition };

interface Cached {
  readonly claims: Claims;
  readonly replies: Draft['replies'];
  readonly dispositions: Draft['dispositions'];
  /** Set when something in the draft could only be decided with the library. */
  readonly library: Library | undefined;
}

const cache = new WeakMap<Draft['references'], Cached>();

/** The claims of a draft; the same object while its references, replies and dispositions are the same. */
export function getClaims(draft: Draft, library: Library): Claims {
  const known = cache.get(draft.references);
  if (known && known.replies === draft.replies && known.dispositions === draft.dispositions && known.claims.draftId === draft.id && (known.library === undefined || known.library === library)) return known.claims;
  const undecided = draft.references.some((reference) => reference.ambiguous !== undefined);
  const claims = makeClaims(draft, library);
  cache.set(draft.references, { claims, replies: draft.replies, dispositions: draft.dispositions, library: undecided ? library : undefined });
  return claims;
}

function makeClaims(draft: Draft, library: Library): Claims {
  const byPlace = new Map<string, Claim[]>();
  const ranges = new Map<string, Claim[]>();
  const explicit = new Map<Target, Reference>();

  function add(target: Target, reference: Reference, content: ClaimContent): void {
    const pinpoint = target.pinpoint ?? findOnlyCandidate(target, reference, library);
    const path = getPath(target, reference);
    const number = path[0];
    // A document as a whole is no unit: to name it replies to nothing in particular.
    if (!pinpoint || number === undefined) return;
    const claim: Claim = { draftId: draft.id, target, path, through: target.through, ...content };
    if (target.through && target.through[0] !== number) push(ranges, pinpoint.symbol, claim);
    else push(byPlace, `${pinpoint.symbol}#${number}`, claim);
  }

  for (const reply of draft.replies) for (const target of reply.reference.targets) add(target, reply.reference, { kind: 'reply', reply });
  for (const reference of draft.references) {
    for (const target of reference.targets) explicit.set(target, reference);
    if (reference.role === 'mention') for (const target of reference.targets) add(target, reference, { kind: 'mention' });
  }
  for (const disposition of draft.dispositions) {
    for (const target of disposition.targets) {
      const reference = explicit.get(target);
      if (reference) add(target, reference, { kind: 'disposition', disposition });
    }
  }
  return {
    draftId: draft.id,
    find(symbol, number) {
      const here = byPlace.get(`${symbol}#${number}`);
      const spanning = ranges.get(symbol);
      return spanning ? [...(here ?? []), ...spanning] : (here ?? []);
    },
  };
}

function push(map: Map<string, Claim[]>, key: string, claim: Claim): void {
  const group = map.get(key);
  if (group) group.push(claim);
  else map.set(key, [claim]);
}
