import type { Finding } from '../core/model.ts';
import { pinpointId } from '../core/reference/path.ts';
import type { Places } from './places.ts';

/** A finding in the shape that scripts rely on. */
export function toFindingJson(finding: Finding, places: Places): object {
  const start = places.at(finding.fileId, finding.span.start);
  const end = places.at(finding.fileId, finding.span.end);
  return {
    code: finding.code,
    severity: finding.severity,
    file: places.file(finding.fileId),
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    message: finding.message,
    ...(finding.unit && { unit: pinpointId(finding.unit) }),
  };
}
