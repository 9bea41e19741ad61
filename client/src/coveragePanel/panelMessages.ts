// What the page in the window and the extension say to each other. No code: the page's script is a program of its own.

/** From the page. */
export type PageMessage =
  /** The script has started, or has been started again after the window was hidden: what it shows may be old. */
  | { readonly kind: 'ready' }
  /** A button that leads to a place was pressed. */
  | { readonly kind: 'go'; readonly key: string }
  | { readonly kind: 'save' };

/** To the page. */
export type PanelMessage =
  | { readonly kind: 'page'; readonly html: string }
  /** Shows a row, whatever is filtered. */
  | { readonly kind: 'show'; readonly row: string };

/** What is kept of the page while it is hidden, and when the editor is started again. */
export interface PageState {
  /** A file of the report that is shown; '' for all. */
  readonly uri: string;
  readonly choice: Choice;
  readonly scroll: number;
}

/** Which rows are shown, and in what order. */
export interface Choice {
  /** A status, `open` for all that wait for an answer, '' for any. */
  readonly status: string;
  /** `=Ministry of Labour`, `none` for units that no one has, '' for any. */
  readonly owner: string;
  readonly followUp: boolean;
  readonly order: 'document' | 'status' | 'words';
}
