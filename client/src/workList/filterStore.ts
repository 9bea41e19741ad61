import * as vscode from 'vscode';
import { noFilter, type Filter } from './outline.ts';

/** The filter of the work list, which a workspace keeps. */
export interface FilterStore {
  readonly filter: Filter;
  readonly onDidChange: vscode.Event<void>;
  set(filter: Filter): void;
  dispose(): void;
}

const key = 'workList.filter';

export function createFilterStore(state: vscode.Memento): FilterStore {
  const changed = new vscode.EventEmitter<void>();
  let filter: Filter = { ...noFilter, ...state.get<Partial<Filter>>(key) };
  return {
    get filter() {
      return filter;
    },
    onDidChange: changed.event,
    set(next) {
      filter = next;
      void state.update(key, next);
      changed.fire();
    },
    dispose: () => changed.dispose(),
  };
}
