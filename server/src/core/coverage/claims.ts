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

type Places = Map<string, Map<string, Claim[]>>;

function makeClaims(draft: Draft, library: Library): Claims {
  const places: Places = new Map();
  const ranges = new Map<string, Claim[]>();
  for (const reply of draft.replies) addClaims(reply.reference, reply.reference.targets, { kind: 'reply', reply });
  const assigned = new Set(draft.dispositions.flatMap(({ assigns, targets }) => (assigns ? targets : [])));
  for (const reference of draft.references) if (reference.role === 'mention' && !assigned.has(reference.targets[0] as Target)) addClaims(reference, reference.targets, { kind: 'mention' });
  for (const disposition of draft.dispositions) {
    for (const reference of draft.references) {
      if (disposition.targets.includes(reference.targets[0] as Target)) addClaims(reference, reference.targets, { kind: 'disposition', disposition });
    }
  }
  return {
    draftId: draft.id,
    find(symbol, number) {
      const here = places.get(symbol)?.get(number) ?? noClaims;
      const spanning = ranges.get(symbol);
      return spanning ? [...here, ...spanning] : here;
    },
  };

  function addClaims(reference: Reference, targets: readonly Target[], content: ClaimContent): void {
    for (const target of targets) {
      const symbol = target.pinpoint?.symbol ?? (reference.ambiguous && findOnlyCandidate(target, reference, library)?.symbol);
      const path = getPath(target, reference);
      const number = path[0];
      // A document as a whole is no unit: to name it replies to nothing in particular.
      if (symbol === undefined || number === undefined) continue;
      const claim: Claim = { draftId: draft.id, target, path, through: target.through, ...content };
      if (target.through && target.through[0] !== number) push(ranges, symbol, claim);
      else {
        let ofDocument = places.get(symbol);
        if (!ofDocument) places.set(symbol, (ofDocument = new Map<string, Claim[]>()));
        push(ofDocument, number, claim);
      }
    }
  }
}

const noClaims: readonly Claim[] = [];

function push(map: Map<string, Claim[]>, key: string, claim: Claim): void {
  const group = map.get(key);
  if (group) group.push(claim);
  else map.set(key, [claim]);
}
