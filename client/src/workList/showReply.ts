import type { UnitSummary } from '../../../server/src/lsp/protocol.ts';
import { showPlace, showSlot } from '../showPlace.ts';

/** Goes to the reply to a recommendation; in one that waits to be written, what is typed takes the place of the blank. False where there is no reply. */
export async function showReply({ open, slot, places: [reply] }: UnitSummary): Promise<boolean> {
  if (open && slot) await showSlot(slot);
  else if (reply) await showPlace(reply);
  else return false;
  return true;
}
