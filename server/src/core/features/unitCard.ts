import { parsePinpointId } from '../reference/path.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Markdown } from './markdown.ts';
import { findProvision, getVersion } from './provision.ts';
import { getProvisionCard } from './provisionCard.ts';

/**
 * What a hover would say of a unit, for lists of units: its text, the concern it meets, what it reiterates and who replies to it, in the language of the draft
 * from which it is looked at. `id` is `CMW/C/MEX/CO/4#36.b`; undefined where there is no such provision.
 */
export function findUnitCard(snapshot: Snapshot, draftId: string, id: string): Markdown | undefined {
  const pinpoint = parsePinpointId(id);
  const language = snapshot.drafts.get(draftId)?.language ?? snapshot.configuration.uiLanguage;
  const found = pinpoint && snapshot.library.findDocument(pinpoint.symbol, language);
  const provision = found && findProvision(getVersion(snapshot.library, found, language), pinpoint.path);
  return pinpoint && provision?.paragraph && getProvisionCard(snapshot, draftId, provision, pinpoint.path);
}
