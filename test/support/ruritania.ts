import assert from 'node:assert/strict';
import type { FoundPassage, ServerStatus } from '../../server/src/lsp/protocol.ts';
import type { LspClient } from './lspClient.ts';

/** Concluding observations on a State that there is not, with one recommendation on a topic to search for. */
export function writeObservations(number: number, topic: string): string {
  return `CCPR/C/RUR/CO/${String(number)}\n\nConcluding observations on the report of Ruritania\n\nC. Principal matters of concern and recommendations\n\n1. The Committee recommends that the State party protect ${topic}.\n`;
}

/** Whether the server's library has a passage with these words. */
export async function findsWords({ connection }: LspClient, words: string): Promise<boolean> {
  const found = await connection.sendRequest<readonly FoundPassage[]>('periodicReport/search', { query: words });
  return found.some(({ snippet }) => snippet.includes(words));
}

/** Until the server has read its folders. */
export function waitUntilRead({ connection }: LspClient): Promise<void> {
  return waitUntil(async () => (await connection.sendRequest<ServerStatus>('periodicReport/status')).ready, 'the folder to be read');
}

/** Asks again and again until the answer is yes; fails after half a minute, naming what was waited for. */
export async function waitUntil(question: () => Promise<boolean>, what: string): Promise<void> {
  for (const end = Date.now() + 30_000; !(await question()); await new Promise((resolve) => setTimeout(resolve, 50))) assert.ok(Date.now() < end, what);
}
