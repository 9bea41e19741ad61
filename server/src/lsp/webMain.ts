import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { ContentReader } from '../files/import/contentReader.ts';
import { importText } from '../files/import/importText.ts';
import { serve } from './connection.ts';
import { createEditorFiles } from './editorFiles.ts';

// The program of the web worker in which the server runs where there is no machine to run it on (vscode.dev). It has no files but those of the editor.

/** As in the product's manifest: `0.1.0`. The build writes it. */
declare const PRODUCT_VERSION: string;

// The worker itself is the port. The project is compiled without the types of a browser.
const port = globalThis as never;
const connection = createConnection(new BrowserMessageReader(port), new BrowserMessageWriter(port));
const reader = new ContentReader((job) => Promise.resolve(job.format === 'text' ? importText(job) : { kind: 'unreadable', reason: 'not-in-browser' }));

serve(connection, createEditorFiles(connection, reader), PRODUCT_VERSION);
