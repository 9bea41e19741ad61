import type { Severity, UnitStatus } from '../core/model.ts';
import type { Io } from './io.ts';

/** Colours a text, or leaves it as it is where nobody would see the colour. */
export interface Colours {
  bold(text: string): string;
  dim(text: string): string;
  severity(severity: Severity, text: string): string;
  status(status: UnitStatus, text: string): string;
}

/**
 * Colours for a terminal, unless `--no-color` is given or `NO_COLOR` is set (no-color.org: to anything but the empty string).
 * What is written to a file or another program is never coloured.
 */
export function createColours(io: Io, wanted: boolean): Colours {
  const on = wanted && io.stdout.isTerminal && !io.env['NO_COLOR'] && io.env['TERM'] !== 'dumb';
  const paint = (code: string) => (text: string) => (on ? `\u001b[${code}m${text}\u001b[0m` : text);
  const severities: Record<Severity, (text: string) => string> = {
    error: paint('31'),
    warning: paint('33'),
    information: paint('36'),
    hint: paint('2'),
  };
  const statuses: Record<UnitStatus, (text: string) => string> = {
    answered: paint('32'),
    partial: paint('33'),
    mentioned: paint('33'),
    justified: paint('36'),
    unanswered: paint('31'),
  };
  return {
    bold: paint('1'),
    dim: paint('2'),
    severity: (severity, text) => severities[severity](text),
    status: (status, text) => statuses[status](text),
  };
}
