/** How a page of a published table looks: on screens light or dark as the reader has it, on paper as A4. */
export const PAGE_STYLE = `
:root { --text: #1b1f24; --quiet: #57606a; --page: #fff; --band: #f1f4f8; --line: #8c959f; }
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 2rem 1.25rem 3rem; max-width: 76rem;
  color: var(--text); background: var(--page);
  font: 16px/1.55 system-ui, -apple-system, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif;
}
h1 { margin: 0 0 .5rem; font-size: 1.6rem; line-height: 1.3; text-wrap: balance; }
h2 { margin: 2rem 0 .5rem; font-size: 1.15rem; }
header p, footer { margin: 0 0 .25rem; color: var(--quiet); }
footer { margin-top: 2.5rem; }
code {
  font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; font-size: .8125em;
  overflow-wrap: anywhere;
}
.table { margin: 1.5rem 0; overflow-x: auto; }
.table:focus-visible { outline: 2px solid; outline-offset: 2px; }
table { width: 100%; min-width: 46rem; border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: .5rem .625rem; border: 1px solid var(--line); text-align: left; vertical-align: top; font-weight: 400; }
thead th, tfoot th, tfoot td { background: var(--band); font-weight: 600; }
tbody th { overflow-wrap: break-word; }
.section { width: 14%; background: var(--band); font-weight: 600; }
.item { width: 17%; }
.evidence { width: 22%; }
.source { white-space: nowrap; }
.points { text-align: right; white-space: nowrap; }
th .worth { display: block; color: var(--quiet); font-weight: 400; }
td code, td .note { display: block; color: var(--quiet); }
td .note { font-size: .875em; margin: .25rem 0 0; }
ul { margin: .25rem 0 0; padding-left: 1.15rem; font-weight: 400; }
th > ul, td > ul { font-size: .875em; }
@media screen { :root { color-scheme: light dark; } }
@media screen and (prefers-color-scheme: dark) {
  :root { --text: #e6edf3; --quiet: #9da7b3; --page: #0d1117; --band: #1b222b; --line: #6e7681; }
}
@page { size: A4; margin: 14mm 12mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 9.5pt; line-height: 1.4; }
  h1 { font-size: 15pt; }
  h2 { font-size: 11.5pt; break-after: avoid; }
  .table { overflow: visible; }
  table { min-width: 0; }
  th, td { padding: 1.5mm 2mm; }
  thead { display: table-header-group; }
  tfoot { display: table-row-group; }
  td, li { break-inside: avoid; }
  thead th, tfoot th, tfoot td, .section { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  td code { display: none; }
}
`
