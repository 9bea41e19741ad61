import * as vscode from 'vscode';
import type { CoveragePageSummary } from '../../../server/src/lsp/protocol.ts';

/**
 * The document of the panel's window. It may run its own script and apply its own style, and load nothing at all: both stand in it, and carry a number that
 * is new each time.
 */
export async function getPanelHtml(page: CoveragePageSummary, uri: string, extension: vscode.Uri): Promise<string> {
  const script = new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'dist', 'coveragePage.js')));
  const nonce = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `<!DOCTYPE html>
<html lang="${page.language}" dir="ltr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'">
<title>${escape(page.title)}</title>
<style nonce="${nonce}">${page.style ?? ''}</style>
</head>
<body data-uri="${escape(uri)}">
<div id="page">${page.html}</div>
<script nonce="${nonce}">${script}</script>
</body>
</html>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
