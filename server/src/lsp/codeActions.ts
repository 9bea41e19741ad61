import { CodeActionKind, CodeActionTriggerKind, type CodeAction, type CodeActionContext, type CodeActionParams } from 'vscode-languageserver';
import type { Action } from '../core/features/actions.ts';
import { actionMessages } from '../core/messages/actions.ts';
import { lspMessages } from '../core/messages/lsp.ts';
import { renumberMessages } from '../core/messages/renumber.ts';
import { pinpointId } from '../core/reference/path.ts';
import { toCodeAction } from './convert.ts';
import type { ClientAbilities } from './handlers.ts';
import { addMissingRepliesCommand, ignoreFindingCommand, renumberCommand, showRecommendationsCommand, type IgnoreParameters, type MoreUnanswered } from './protocol.ts';
import type { Place, Session } from './session.ts';
import { toWorkspaceEdit } from './workspaceEdit.ts';

/** What can be done at a place, and where it is asked for what can be done with the whole file. */
export function getCodeActions(session: Session, can: ClientAbilities, { textDocument, range, context }: CodeActionParams): CodeAction[] | null {
  const place = session.findPlace(textDocument.uri);
  if (!place) return null;
  const toEdited = (action: Action): CodeAction[] => {
    const edit = toWorkspaceEdit(session, place.root, action.edits, can.versionedEdits);
    return edit ? [{ ...toCodeAction(action, context.diagnostics, place.converter), edit }] : [];
  };
  const actions = place.root.service.actions(place.id, place.converter.toSpan(range)).flatMap((action) =>
    action.asksReason && can.changeReports ? [toAsking(action, context, place, textDocument.uri)] : toEdited(action),
  );
  const more = context.diagnostics.filter((diagnostic) => (diagnostic.data as Partial<MoreUnanswered> | undefined)?.more !== undefined);
  if (can.showRecommendations && more.length > 0) {
    const title = lspMessages(place.root.service.snapshot.configuration.uiLanguage).openList;
    // First: a list is the way to choose among so many, and to open it changes nothing.
    actions.unshift({ title, kind: CodeActionKind.QuickFix, diagnostics: more, command: { title, command: showRecommendationsCommand } });
  }
  if (isAskedForFile(context)) actions.push(...getFileActions(place, can, toEdited));
  return actions.filter(({ kind = CodeActionKind.QuickFix }) => isWanted(context, kind));
}

function isWanted({ only }: CodeActionContext, kind: string): boolean {
  return only === undefined || only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`));
}

/** What is done with a whole file takes a moment to work out, and is nothing for the light bulb beside each line. */
function isAskedForFile(context: CodeActionContext): boolean {
  return context.only === undefined ? context.triggerKind === CodeActionTriggerKind.Invoked : isWanted(context, CodeActionKind.Source);
}

/** The client asks for the reason and makes the change. */
function toAsking(action: Action, { diagnostics }: CodeActionContext, { converter }: Place, uri: string): CodeAction {
  const { finding } = action;
  const argument: Omit<IgnoreParameters, 'reason'> = {
    uri,
    code: finding?.code ?? '',
    position: converter.toRange(finding?.span ?? { start: 0, end: 0 }).start,
    ...(finding?.unit && { unit: pinpointId(finding.unit) }),
  };
  return { ...toCodeAction(action, diagnostics, converter), command: { title: action.title, command: ignoreFindingCommand, arguments: [argument] } };
}

function getFileActions({ root, id }: Place, can: ClientAbilities, toEdited: (action: Action) => CodeAction[]): CodeAction[] {
  const { configuration, drafts } = root.service.snapshot;
  const draft = drafts.get(id);
  const actions = root.service.conversions(id).flatMap((action) => toEdited(action).map((each) => ({ ...each, kind: CodeActionKind.Source })));
  if (!draft?.isDraft || !can.changeReports) return actions;
  const commands = [
    [actionMessages(configuration.uiLanguage).addMissingReplies, addMissingRepliesCommand],
    [renumberMessages(configuration.uiLanguage).renumber, renumberCommand],
  ] as const;
  return [...commands.map(([title, command]) => ({ title, kind: CodeActionKind.Source, command: { title, command } })), ...actions];
}
