import type { Connection } from 'vscode-languageserver';
import type { ActionHandlers } from './actionHandlers.ts';
import {
  dispositionRequest,
  ignoreRequest,
  missingRepliesRequest,
  newReportOptionsRequest,
  newReportRequest,
  renumberRequest,
  skeletonRequest,
  type DispositionParameters,
  type IgnoreParameters,
  type MissingRepliesParameters,
  type NewReportOptionsParameters,
  type NewReportParameters,
  type RenumberParameters,
  type SkeletonParameters,
} from './protocol.ts';

/** Asks the handlers; a request that fails is logged and answered `null`. */
type Ask = <Answer>(name: string, question: (answer: ActionHandlers) => Answer) => Answer | null;

/** Answers the requests for changes of a draft. */
export function listenForActions(connection: Connection, ask: Ask): void {
  connection.onRequest(skeletonRequest, (params: SkeletonParameters) => ask(skeletonRequest, (answer) => answer.skeleton(params)));
  connection.onRequest(missingRepliesRequest, (params: MissingRepliesParameters) => ask(missingRepliesRequest, (answer) => answer.missingReplies(params)));
  connection.onRequest(dispositionRequest, (params: DispositionParameters) => ask(dispositionRequest, (answer) => answer.disposition(params)));
  connection.onRequest(ignoreRequest, (params: IgnoreParameters) => ask(ignoreRequest, (answer) => answer.ignore(params)));
  connection.onRequest(renumberRequest, (params: RenumberParameters) => ask(renumberRequest, (answer) => answer.renumber(params)));
  connection.onPrepareRename((params) => ask('textDocument/prepareRename', (answer) => answer.prepareRename(params)));
  connection.onRenameRequest((params) => ask('textDocument/rename', (answer) => answer.rename(params)));
  connection.onRequest(newReportOptionsRequest, (params: NewReportOptionsParameters | undefined) => ask(newReportOptionsRequest, (answer) => answer.newReportOptions(params ?? {})));
  connection.onRequest(newReportRequest, (params: NewReportParameters) => ask(newReportRequest, (answer) => answer.newReport(params)));
}
