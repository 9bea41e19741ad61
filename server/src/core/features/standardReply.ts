import { slotRoles, type SlotRole } from '../messages/standardReplies.ts';

/** What a slot that may be filled holds: one value, or several to choose from. */
export type SlotValue =
  | { readonly kind: 'filled'; readonly text: string; readonly several?: boolean }
  | { readonly kind: 'choice'; readonly texts: readonly string[] };

export type SlotValues = Readonly<Partial<Record<SlotRole, SlotValue>>>;

/** A standard reply with its slots filled as far as is known. */
export interface WrittenReply {
  /** What it is in plain text: `… in paragraph 36 (b), {authority} adopted {measure} …`. */
  readonly text: string;
  /** The same for an editor that goes from slot to slot: `${1|{authority},the Ministry of the Interior|}`. */
  readonly snippet: string;
}

/** `{role=shown}`, `{shown}`, or `[one|several]` and the space before such a slot. */
const partPattern = /\[([^[\]|]+)\|([^[\]|]+)\](?= \{(\w+)=)|\{(?:(\w+)=)?([^{}]+)\}/g;

/**
 * Writes a standard reply. A slot that stays open keeps its braces in the text, in which it is found as unfilled until somebody fills it; where
 * there are several values to choose from, the open slot is the first of them, so that nothing is chosen by itself.
 */
export function writeStandardReply(template: string, values: SlotValues): WrittenReply {
  let text = '';
  let snippet = '';
  let stop = 0;
  let end = 0;
  for (const part of template.matchAll(partPattern)) {
    const between = template.slice(end, part.index);
    text += between;
    snippet += escapeText(between);
    end = part.index + part[0].length;
    const [, one, several, ruling, role, shown = ''] = part;
    if (one !== undefined && several !== undefined) {
      const value = findValue(values, ruling);
      const word = value?.kind === 'filled' && value.several ? several : one;
      text += word;
      snippet += escapeText(word);
      continue;
    }
    const slot = `{${shown}}`;
    const value = findValue(values, role);
    if (value?.kind === 'filled') {
      text += value.text;
      snippet += escapeText(value.text);
    } else {
      text += slot;
      stop++;
      snippet += value && value.texts.length > 0 ? `\${${stop}|${[slot, ...value.texts].map(escapeChoice).join(',')}|}` : `\${${stop}:${escapeText(slot)}}`;
    }
  }
  return { text: text + template.slice(end), snippet: `${snippet}${escapeText(template.slice(end))}$0` };
}

function findValue(values: SlotValues, role: string | undefined): SlotValue | undefined {
  const known = slotRoles.find((candidate) => candidate === role);
  return known && values[known];
}

/** In snippets `$`, `}` and `\` have a meaning of their own. */
function escapeText(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

function escapeChoice(text: string): string {
  return text.replace(/[\\,|]/g, '\\$&');
}
