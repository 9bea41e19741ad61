/**
 * How the page looks: in a browser, in print, and in a window of the editor (where the colours are the theme's). No picture, font or address in it.
 * Statuses differ in shape and pattern, so that a black and white print tells them apart.
 */
export const styleSheet = `
:root { --paper: #ffffff; --ink: #1c1c1c; --quiet: #555555; --rule: #d0d0d0; --strong-rule: #8a8a8a; --accent: #1f4e79; --raised: #f5f5f3; color-scheme: light; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #1b1b1b; --ink: #e8e8e8; --quiet: #b0b0b0; --rule: #444444; --strong-rule: #8a8a8a; --accent: #9cc4e8; --raised: #262626; color-scheme: dark; }
}
body.vscode-light, body.vscode-dark, body.vscode-high-contrast {
  --paper: var(--vscode-editor-background); --ink: var(--vscode-editor-foreground); --quiet: var(--vscode-descriptionForeground, var(--vscode-editor-foreground));
  --rule: var(--vscode-panel-border, var(--vscode-contrastBorder)); --strong-rule: var(--vscode-contrastBorder, var(--vscode-descriptionForeground));
  --accent: var(--vscode-textLink-foreground); --raised: var(--vscode-editorWidget-background, var(--vscode-editor-background));
}
body.vscode-light { color-scheme: light; }
body.vscode-dark, body.vscode-high-contrast { color-scheme: dark; }
body.vscode-high-contrast-light { color-scheme: light; }
body.vscode-high-contrast { --rule: var(--vscode-contrastBorder); --quiet: var(--vscode-editor-foreground); }
* { box-sizing: border-box; }
body { margin: 0; padding: 0; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, -apple-system, "Segoe UI", "Noto Sans", "Liberation Sans", Arial, sans-serif; }
body.vscode-light, body.vscode-dark, body.vscode-high-contrast { font-family: var(--vscode-font-family); font-size: max(13px, var(--vscode-font-size)); }
.coverage-page { max-width: 68em; margin: 0 auto; padding: 2.5em 2em 4em; font-variant-numeric: tabular-nums; overflow-wrap: break-word; }
p { margin: 0 0 .5em; }
h1 { font-size: 1.7em; line-height: 1.25; font-weight: 600; margin: 0 0 .25em; }
h2 { font-size: 1.2em; line-height: 1.3; font-weight: 600; margin: 2.4em 0 .7em; }
.report > h2 { font-size: 1.4em; border-top: 2px solid var(--ink); padding-top: .8em; margin-top: 3em; }
h3 { font-size: 1.1em; font-weight: 600; margin: 2em 0 .6em; }
a { color: var(--accent); }
.quiet, .note { color: var(--quiet); }
.note { font-size: .87em; margin: .15em 0 0; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.drawings { position: absolute; }
.drawings .solid { fill: var(--accent); }
.drawings .line { stroke: var(--accent); stroke-width: 1.2; }
.cut { stroke: var(--paper); }
nav ul { margin: 1em 0 0; padding-left: 1.2em; }
.facts { display: grid; gap: .35em; margin: 1.5em 0 0; }
.facts div { display: grid; grid-template-columns: 6.5em 1fr; gap: 1em; }
.facts dt { color: var(--quiet); }
.facts dd { margin: 0; }
.figure { font-size: 1.15em; }
.bar { display: block; height: 12px; overflow: visible; }
.bar .frame { stroke: var(--strong-rule); stroke-width: 1; }
.progress .bar { height: 18px; margin: 0 0 1.2em; }
table { width: 100%; border-collapse: collapse; }
th, td { text-align: left; vertical-align: top; padding: .45em .9em .45em 0; border-bottom: 1px solid var(--rule); font-weight: 400; }
th:last-child, td:last-child { padding-right: 0; }
thead th { font-weight: 600; font-size: .9em; vertical-align: bottom; border-bottom: 1px solid var(--strong-rule); }
tfoot th, tfoot td { font-weight: 600; border-bottom: 0; border-top: 1px solid var(--strong-rule); }
.number { text-align: right; white-space: nowrap; }
thead .number { white-space: normal; }

.zero { color: var(--quiet); }
.statuses th[scope=row] { white-space: nowrap; }
.statuses .justified th, .statuses .justified td { border-top: 1px solid var(--strong-rule); }
.sections td, .sections tbody th, .sections tfoot th { vertical-align: middle; }
.sections, .units, .follow-up, .findings { table-layout: fixed; }
.sections th:first-child { width: 28%; }
.sections .graph { width: 14%; }
.sections thead .number { font-size: .74em; padding: .45em .5em .45em 0; overflow-wrap: normal; }
.sections tbody .number, .sections tfoot .number { padding-right: .5em; }
.units .paragraph, .follow-up .paragraph { width: 6.2em; }
.units tbody th, .follow-up tbody th { white-space: nowrap; }
.units tbody th .note, .units .group th { white-space: normal; }
.units .state { width: 10em; }
.units .replies { width: 20%; }
.units .owner { width: 12%; }
.follow-up .state { width: 13em; }
.places, .owner, .findings td { overflow-wrap: anywhere; }
.units tbody th[scope=row], .follow-up tbody th { font-weight: 600; }
.units tbody th .note { display: block; font-weight: 400; }
.units td p, .follow-up td p { margin: 0; }
.topic { color: var(--quiet); font-size: .87em; }
.group th { font-weight: 600; padding-top: 1.6em; border-bottom: 1px solid var(--strong-rule); }
.status { display: inline-flex; gap: .45em; align-items: baseline; }
.icon { flex: none; width: .95em; height: .95em; color: var(--accent); position: relative; top: .12em; }
.status.answered { font-weight: 600; }
.places { list-style: none; margin: 0; padding: 0; }
.places .note { display: block; margin: 0; }
.places li + li { margin-top: .35em; }
.findings th:nth-child(1) { width: 28%; }
.findings th:nth-child(2) { width: 11%; }
.findings th:nth-child(4) { width: 18%; }
.findings .error td:nth-child(2) { font-weight: 600; }
footer { margin-top: 3em; border-top: 1px solid var(--rule); padding-top: 1em; font-size: .9em; }
.actions { margin: 1.2em 0 0; }
.controls { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: .5em 1.4em; align-items: center; padding: .7em 0; margin: 0 0 .5em; background: var(--paper); border-bottom: 1px solid var(--strong-rule); }
.controls label { display: inline-flex; gap: .5em; align-items: center; }
.controls output { margin-left: auto; color: var(--quiet); }
select, #save { font: inherit; color: var(--vscode-dropdown-foreground, var(--ink)); background: var(--vscode-dropdown-background, var(--paper)); border: 1px solid var(--vscode-dropdown-border, var(--strong-rule)); border-radius: 2px; padding: .2em .5em; max-width: 17em; }
#save { color: var(--vscode-button-secondaryForeground, var(--ink)); background: var(--vscode-button-secondaryBackground, var(--paper)); border-color: var(--vscode-button-border, var(--strong-rule)); padding: .35em .9em; max-width: none; cursor: pointer; }
input[type=checkbox] { width: 1.15em; height: 1.15em; accent-color: var(--accent); margin: 0; }
.go { font: inherit; color: var(--accent); background: none; border: 0; padding: 0; margin: 0; text-align: left; text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .15em; cursor: pointer; }
:focus-visible { outline: 2px solid var(--vscode-focusBorder, var(--accent)); outline-offset: 2px; }
tr { scroll-margin-top: 7em; }
tr:target th, tr:target td, tr.shown th, tr.shown td { background: var(--raised); border-bottom: 2px solid var(--accent); }
[hidden] { display: none !important; }
@media screen and (max-width: 46em) {
  .coverage-page { padding: 1.2em 1em 3em; }
  .sections .graph { display: none; }
  .units .paragraph, .follow-up .paragraph { width: 5.6em; }
  .units .state, .follow-up .state { width: 8em; }
  .units .replies { width: 22%; }
  .units td p:not(.topic, .note) { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 4; overflow: hidden; }
  th, td { padding-right: .6em; }
}
@page { size: A4; margin: 18mm 16mm 20mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; } }
@media print {
  :root, body { --paper: #ffffff; --ink: #000000; --quiet: #444444; --rule: #bbbbbb; --strong-rule: #555555; --accent: #000000; --raised: #ffffff; color-scheme: light; }
  body { font-size: 9pt; line-height: 1.4; }
  .coverage-page { max-width: none; padding: 0; }
  .controls, .actions, nav { display: none; }
  a { color: inherit; text-decoration: none; }
  h1, h2, h3 { break-after: avoid; }
  thead { display: table-header-group; }
  tfoot { display: table-row-group; }
  tr { break-inside: avoid; }
  .group { break-after: avoid; }
  .report + .report { break-before: page; }
  .report > h2 { margin-top: 0; }
  .progress, .words { break-inside: avoid; }
  .all-units { break-before: page; }
  .all-units > :first-child { margin-top: 0; }
  tr:target th, tr:target td { border-bottom: 1px solid var(--rule); }
}
@media (prefers-reduced-motion: no-preference) { tr.shown th, tr.shown td { transition: background-color .4s; } }
@media (forced-colors: active) { :root { --paper: Canvas; --ink: CanvasText; --quiet: CanvasText; --rule: CanvasText; --strong-rule: CanvasText; --accent: CanvasText; } }
`;

/** Of the style sheet, for the policy of a page that stands alone; a test recounts it. */
export const styleSheetHash = 'sha256-pAeEg4a1fgRAImGPUMH5Dzf+Cg5VbLJfKiAorNMuBFY=';
