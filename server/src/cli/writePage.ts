import type { Finding, ReportCoverage } from '../core/model.ts';
import { renderStandalonePage } from '../core/page/standalonePage.ts';
import type { Context } from './context.ts';

/** Writes the coverage page as one file that can be opened, printed and sent by itself. */
export function writePage({ io, service, language, places }: Context, reports: readonly ReportCoverage[], findings?: readonly Finding[]): void {
  const { drafts } = service.snapshot;
  io.stdout.write(renderStandalonePage({ reports, drafts, language, today: io.today(), places, ...(findings && { findings }) }));
}
