import { readFile } from 'node:fs/promises';
import { startLspClient, type LspClient } from './lspClient.ts';

/** The English sample draft, open in a language server that has read its folder. The test that asked for it ends the server. */
export async function openSampleDraft(): Promise<{ readonly client: LspClient; readonly uri: string; readonly text: string }> {
  const folder = new URL('../../seeds/drafts', import.meta.url);
  const uri = `${folder.href}/CMW_C_MEX_5.md`;
  const text = await readFile(new URL(uri), 'utf8');
  const client = await startLspClient({ folders: [folder.href] });
  client.open(uri, text);
  await client.diagnostics(uri);
  return { client, uri, text };
}
