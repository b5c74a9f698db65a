/** What a paper is drawn with when it is printed or kept: it is read where there is no style sheet of the server's, too. */
export const paperStyle = `
:root { color: #16242b; background: #fff; font: 11pt/1.5 "Inter Variable", Inter, system-ui, sans-serif; }
body { margin: 0; }
main { max-width: 46rem; margin: 0 auto; padding: 1rem; }
h1 { margin: 0 0 0.5em; font-size: 1.75em; line-height: 1.2; }
h2 { margin: 1.75em 0 0.5em; font-size: 1.3em; line-height: 1.25; break-after: avoid; }
h3 { margin: 1.25em 0 0.4em; font-size: 1.05em; break-after: avoid; }
p { margin: 0 0 0.7em; } p, li { orphans: 3; widows: 3; }
table { width: 100%; margin: 0.5em 0 1em; border-collapse: collapse; font-size: 0.92em; }
caption { padding: 0 0 0.35em; font-weight: 600; text-align: start; }
th, td { padding: 0.35em 0.5em; border-bottom: 1px solid #b9c4c8; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
thead { display: table-header-group; } tr { break-inside: avoid; }
th { font-weight: 600; } :is(th, td):not(.number, .bars) { min-width: 5.8em; } tbody th { min-width: 7em; overflow-wrap: break-word; } .number { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; } thead .number { min-width: 4.4em; white-space: normal; overflow-wrap: anywhere; hyphens: auto; }
dl > div { display: grid; grid-template-columns: 12rem 1fr; gap: 0.25rem 1rem; padding: 0.3rem 0; border-bottom: 1px solid #d7dfe2; break-inside: avoid; }
dt { font-weight: 600; } dd { margin: 0; overflow-wrap: anywhere; white-space: pre-line; }
figure { margin: 1em 0; } figure.whole { break-inside: avoid; } figcaption { font-weight: 600; break-after: avoid; }
thead, tbody tr:first-child:not(:last-child) { break-after: avoid; } tbody tr:last-child:not(:first-child) { break-before: avoid; }
svg { max-width: 100%; height: auto; } .bars { width: 30%; vertical-align: middle; } .bars svg { display: block; } .bar-mark { width: 0.7em; height: 0.7em; }
.board-head, .board-paper { page: board; font-size: 0.84em; line-height: 1.35; } .board-paper h1 { font-size: 1.45em; } .board-paper h2 { margin: 0.8em 0 0.2em; } .board-paper figure { margin: 0.4em 0; } .board-paper table { margin: 0.1em 0 0.3em; } .board-paper :is(th, td) { padding: 0.12em 0.4em; } .board-paper p { margin-bottom: 0.35em; }
.board-head, .board-paper dl { display: flex; flex-wrap: wrap; gap: 0 2.5em; margin: 0 0 0.8em; } .board-head > div, .board-paper dl > div { display: flex; gap: 0.6em; padding: 0; border: 0; }
figure:has(img) { break-inside: avoid; } img { display: block; max-width: 100%; max-height: 95mm; }
a { color: inherit; }
.rows { padding: 0; list-style: none; } .row { margin: 0 0 1.2em; }
.ds-tag { display: inline-block; margin-inline-end: 1em; font-weight: 600; }
.visually-hidden, .ds-sr-only { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.institution, .report__institution { margin: 0 0 0.25em; font-weight: 600; color: #3b4d55; }
@media (max-width: 32rem) { dl > div { grid-template-columns: 1fr; } }
@page { size: A4; margin: 20mm 18mm 22mm; } @page board { margin: 14mm 18mm 18mm; }
`

/** What is put around papers when they are bound to one file: it is not frozen, for papers of before are bound the same way. */
export const bindingStyle = `
nav li:has(.page-of) { position: relative; padding-inline-end: 3em; } .page-of { position: absolute; inset-inline-end: 0; font-variant-numeric: tabular-nums; }
nav li li { margin: 0; } .annex { break-before: page; } .annex__cover { break-after: page; padding-top: 35%; }
`
