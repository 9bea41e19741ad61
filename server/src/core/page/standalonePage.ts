import { html, constant } from './html.ts';
import { renderCoveragePage } from './coveragePage.ts';
import type { PageInput } from './pageContext.ts';
import { styleSheet, styleSheetHash } from './styleSheet.ts';

/**
 * The coverage page as one file that needs nothing else: no script, no picture, no font, no address. Its policy lets a browser load nothing, and
 * apply no style but the page's own.
 */
export function renderStandalonePage(input: Omit<PageInput, 'interactive'>): string {
  const { title, body } = renderCoveragePage(input);
  const page = html`<!DOCTYPE html>
<html lang="${input.language}" dir="ltr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${styleSheetHash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${constant(styleSheet)}</style>
</head>
<body>
${body}
</body>
</html>
`;
  return page.markup;
}
