import { createConnection, ProposedFeatures, StreamMessageReader, StreamMessageWriter, type Connection } from 'vscode-languageserver/node';
import { threadReader } from '../files/import/importFile.ts';
import { createMachineFiles } from '../files/machineFiles.ts';
import { getProductVersion } from '../files/productFolder.ts';
import { serve } from './connection.ts';
import { createEditorFiles } from './editorFiles.ts';
import { filesByScheme } from './filesByScheme.ts';

// The program that editors start: over standard input and output (`--stdio`), a socket, a pipe or the channel of a Node process (`--node-ipc`).

const transports = ['--stdio', '--node-ipc', '--socket', '--pipe'];
const said = process.argv.some((argument) => transports.some((transport) => argument === transport || argument.startsWith(`${transport}=`)));

const connection: Connection = said
  ? createConnection(ProposedFeatures.all)
  : createConnection(ProposedFeatures.all, new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout));

// A failure that nobody awaits must not end the server; an editor that is gone must.
process.on('uncaughtException', (error) => connection.console.error(error.stack ?? error.message));
process.on('unhandledRejection', (reason) => connection.console.error(String(reason)));
process.on('disconnect', () => process.exit(0));

serve(connection, filesByScheme(createMachineFiles(), createEditorFiles(connection, threadReader)), getProductVersion());
