/**
 * How pages of results look, in addition to all pages: the report of an application and the page of a portfolio. Narrow
 * screens show each row of a table as a block with labels of its own.
 */
export const RESULTS_STYLE = `
:root { --accent: #b3201a; --good: #17663a; --fair: #7d5200; --poor: #a1281c; --wash: #fdf3f0; --sheet: #fff; }
body { max-width: 72rem; padding-top: .75rem; }
a { color: inherit; text-underline-offset: .2em; }
h1, h2, h3 { text-wrap: balance; overflow-wrap: anywhere; }
.whole { white-space: nowrap; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.report { counter-reset: task; }
.report + .report, .list + .report { margin-top: 5rem; }
.part { margin-top: 2.25rem; }
.part-first { margin-top: 1rem; }
.part > :first-child { margin: 0 0 .625rem; padding-bottom: .25rem; border-bottom: 2px solid var(--text); font-size: 1.3rem; }
.part h3.timing, .part h4.timing { margin: 1.5rem 0 .5rem; font-size: 1.05rem; }
.timing .count { color: var(--quiet); font-weight: 400; font-size: .9em; }
.lede, .none { margin: 0 0 .75rem; color: var(--quiet); }
.part > :first-child .lede { margin-left: .5rem; font-size: .9375rem; font-weight: 400; }

.cover, .list { border-top: 5px solid var(--accent); padding-top: .75rem; }
.cover { display: grid; grid-template-columns: minmax(0, 1fr) 15rem; gap: 0 1.5rem; align-items: start; }
.cover h1, .cover h2, .list h1 { margin: 0 0 .25rem; font-size: 1.6rem; line-height: 1.25; }
.cover p { line-height: 1.4; }
.kicker { color: var(--accent); font-weight: 600; letter-spacing: .12em; }
header .kicker { color: var(--accent); }
header .standard { color: var(--text); font-weight: 600; }
.cover .origin { font-size: .875rem; }
.who p { overflow-wrap: anywhere; }
.inputs { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin: .5rem 0 .25rem; }
.cover .inputs > div { display: flex; gap: .375rem; align-items: baseline; }
.inputs dt { color: var(--quiet); font-size: .875rem; }
.inputs dt::first-letter, .part-receipt dt::first-letter { text-transform: uppercase; }
.inputs dd { margin: 0; font-weight: 600; font-variant-numeric: tabular-nums; }
header .sum { margin-top: .75rem; color: var(--text); font-size: 1.1rem; font-weight: 600; }
.bases { display: flex; flex-wrap: wrap; gap: .25rem 1.75rem; margin: .25rem 0 0; font-variant-numeric: tabular-nums; }
.bases dt { color: var(--quiet); font-size: .875rem; }
.bases dd { margin: 0; }
.bases.others > div { display: flex; gap: .375rem; align-items: baseline; font-size: .875rem; }
.bases.all { margin-top: .625rem; }
.bases.all > div { padding-left: .625rem; border-left: 3px solid var(--line); }
.bases.all > .asked { border-color: var(--certain); }
.bases.all b { font-size: 1.5rem; line-height: 1.2; }
.verdict { margin-top: .5rem; }
header .verdict p { color: var(--text); }
header .verdict .pass { display: inline-block; padding: .1rem .75rem; border: 2px solid; border-radius: .25rem; font-weight: 600; }
header .verdict .certain { color: var(--good); }
header .verdict .possible { color: var(--fair); }
header .verdict .out-of-reach, header .verdict .stopped { color: var(--poor); }
figure { margin: 0; }
figure.total .legend { justify-content: center; gap: 0 .625rem; margin: 0; font-size: .75rem; }
figure.total .legend li { gap: .25rem; }
figure.total .legend .swatch { width: 1.125rem; }
figure.total .gauge { max-width: 13.5rem; margin: 0 auto; }
.callout { margin: 1rem 0 0; padding: .625rem 1rem; border-left: 5px solid var(--poor); background: var(--wash); overflow-wrap: anywhere; }
.callout p { margin: 0; }
.callout.warning { border-color: var(--fair); font-weight: 600; }

.glance { display: grid; grid-template-columns: repeat(4, 1fr); margin: .75rem 0 0; padding: 0; border: 1px solid var(--line); border-radius: .375rem; list-style: none; background: var(--band); }
.glance li + li { border-left: 1px solid var(--line); }
.glance a { display: block; height: 100%; padding: .375rem .875rem; line-height: 1.4; text-decoration: none; }
.glance b { text-decoration: underline; text-decoration-thickness: 1px; text-decoration-color: var(--line); text-underline-offset: .2em; }
.glance a:hover b { text-decoration-color: currentcolor; }
.glance .label, .glance .more { display: block; color: var(--quiet); font-size: .875rem; }
.glance b { font-size: 1.2rem; font-variant-numeric: tabular-nums; }
.glance .label, .glance .more { font-size: .8125rem; }
.glance b.words { display: block; font-size: 1rem; overflow-wrap: anywhere; }

.tasks { margin: 0; padding: 0; list-style: none; }
.report { --lead: 6rem; --first-lead: 6.25rem; }
.report:lang(en) { --lead: 7.5rem; --first-lead: 9rem; }
.task { display: grid; grid-template-columns: var(--lead) minmax(0, 1fr) 12.5rem; gap: .25rem 1rem; padding: .75rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
.task p { margin: 0; }
.task .lead { display: flex; gap: .625rem; align-items: baseline; }
.gain { color: var(--certain); font-weight: 650; font-variant-numeric: tabular-nums; white-space: nowrap; }
.task .title { font-weight: 600; }
.task .source { color: var(--quiet); font-weight: 400; font-variant-numeric: tabular-nums; }
.task .outcome { margin-left: .25rem; color: var(--quiet); font-size: .875rem; font-weight: 400; white-space: nowrap; }
.task .needs, .task .places { color: var(--quiet); font-size: .9rem; }
.task .needs { margin: .2rem 0 0; }
.places ul { font-size: .875em; }
.when { text-align: right; font-variant-numeric: tabular-nums; }
.when .date { display: block; font-weight: 600; }
.when.due .left { color: var(--accent); font-weight: 600; }
.when.undated .left, .when.clears .date { color: var(--quiet); font-weight: 400; }
.when.missed .date:first-child { color: var(--poor); }
.missing, .places { display: flex; flex-wrap: wrap; gap: 0 .5rem; }
.missing { margin: .25rem 0 0; }
.missing p { color: var(--poor); font-size: .9rem; font-weight: 600; }
.missing ul, .places ul { display: flex; flex-wrap: wrap; gap: 0 1rem; margin: 0; padding: 0; list-style: none; }
.missing li { display: flex; align-items: baseline; gap: .5rem; }
.in-vain { margin: .15rem 0 0; padding: 0; list-style: none; color: var(--poor); font-size: .9rem; }
.box { flex: none; width: .8em; height: .8em; border: 1.5px solid var(--text); border-radius: 2px; display: inline-block; }
.part-first .task { grid-template-columns: var(--first-lead) minmax(0, 1fr) 10rem; padding: .5rem .875rem; margin-bottom: .5rem; line-height: 1.4; border: 1px solid var(--line); border-left: 5px solid var(--certain); border-radius: .375rem; background: var(--sheet); }
.part-first .number { font-size: 1.35rem; font-weight: 650; line-height: 1; }
.part-first .gain { font-size: 1.15rem; }
.part-first .remedy { margin: .1rem 0 0; font-size: .9375rem; }
.part-first .needs { margin-top: .1rem; }
.tied { margin: .25rem 0 0; font-size: .9375rem; }
.part-first .places { display: none; }

.pair { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 2rem; align-items: start; }
.report table, .list table { min-width: 0; }
.sections th, .sections td { padding: .375rem .5rem; }
.sections td { overflow-wrap: break-word; }
.applicants th[scope=row] { overflow-wrap: anywhere; }
.sections .points, .applicants .points { overflow-wrap: normal; }
.sections .points, .applicants .points { text-align: right; }
.rows { font-size: .9375rem; }
.rows th.section { width: 12%; }
.rows th.item { width: 15%; }
.rows .maximum { text-align: right; white-space: nowrap; }
.rows .score { text-align: right; white-space: nowrap; }
.ceiling { color: var(--quiet); font-size: .9em; }
.rows .score { min-width: 5.25rem; }
.rows .subtotal th, .rows .subtotal td { background: var(--band); font-weight: 600; }
.rows tfoot .figure { font-weight: 650; }
.adding-up { margin-top: .75rem; color: var(--quiet); font-size: .9rem; }
.adding-up p { margin: 0; }
.mark { font-weight: 650; }
.mark.met { color: var(--good); }
.mark.partly, .mark.unknown { color: var(--fair); }
.mark.unmet { color: var(--poor); }
.mark.notApplicable { color: var(--quiet); }

.index, .reviews { font-size: .9375rem; }
.index th, .index td, .reviews th, .reviews td { overflow-wrap: anywhere; }
.reviews .criterion { width: 36%; }
.reviews .found { white-space: nowrap; }
.index .criterion { width: 26%; }
.index .state { width: 20%; }
.index .day { width: 7.5rem; font-variant-numeric: tabular-nums; }
.index .kind { display: block; font-weight: 600; }
.index .name { display: block; }
.index .why, .reviews .why { display: block; color: var(--quiet); font-size: .875rem; }
.index .counts { color: var(--good); }
.index .flawed, .index .absent .state { color: var(--poor); }
.index tr.absent td { background: var(--wash); }
.index code { display: block; color: var(--quiet); }

.gates, .grades { margin: 0 0 .75rem; padding: 0; list-style: none; }
.gates > li, .grades > li { padding: .5rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
.gates p { margin: 0; }
.gates .needs, .gates .note, .gates .places { color: var(--quiet); font-size: .9rem; margin-left: 1.25rem; }

.part-receipt dl { margin: 0; }
.part-receipt dl > div { display: grid; grid-template-columns: 12rem minmax(0, 1fr); gap: 1rem; padding: .375rem 0; border-bottom: 1px solid var(--line); }
.part-receipt dt { color: var(--quiet); }
.part-receipt dd { margin: 0; overflow-wrap: anywhere; }
.part-receipt .lede { margin-top: .75rem; }
.signatures { display: none; }

@media screen and (prefers-color-scheme: dark) {
  :root { --accent: #ff8f82; --good: #63cf93; --fair: #e3b655; --poor: #ff9284; --wash: #2a1917; --sheet: #11171e; }
}
@media screen and (max-width: 46rem) {
  body { padding: 1rem 1rem 2rem; }
  .cover { grid-template-columns: minmax(0, 1fr); }
  .cover h1, .cover h2, .list h1 { font-size: 1.5rem; }
  .cover figure { max-width: 20rem; width: 100%; justify-self: center; }
  .glance { grid-template-columns: 1fr 1fr; }
  .glance li:nth-child(odd) { border-left: 0; }
  .glance li:nth-child(n + 3) { border-top: 1px solid var(--line); }
  .task, .part-first .task { grid-template-columns: minmax(0, 1fr) auto; }
  .task .what { grid-column: 1 / -1; grid-row: 2; }
  .pair { grid-template-columns: minmax(0, 1fr); gap: 1rem; }
  .sections, .applicants { font-size: .875rem; }
  .sections td { overflow-wrap: anywhere; }
  .sections th, .sections td, .applicants th, .applicants td { padding: .375rem .25rem; }
  .applicants td:last-child { overflow-wrap: anywhere; }
  .rows, .rows tbody, .rows tfoot, .index, .index tbody, .reviews, .reviews tbody { display: block; }
  .rows thead, .index thead, .reviews thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .rows tr { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); border: 1px solid var(--line); border-top: 0; }
  .rows th, .rows td, .index th, .index td, .reviews th, .reviews td { border: 0; }
  .rows th.section, .rows th.item, .rows tr.subtotal th, .rows tfoot th { grid-column: 1 / -1; width: auto; }
  .rows th.section { font-size: 1.1em; }
  .rows th.item { color: var(--quiet); }
  .rows th .worth { display: inline; margin-left: .5rem; }
  .rows td.source { grid-column: 1; }
  .rows td.criterion { grid-column: 2 / -1; }
  .rows [data-label]::before { content: attr(data-label); display: block; color: var(--quiet); font-size: .8125rem; font-weight: 400; }
  .rows .maximum, .rows .score { text-align: left; }
  .index tr, .reviews tr { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, auto); border-bottom: 1px solid var(--line); }
  .reviews .said { grid-column: 1 / -1; }
  .reviews .by { grid-row: 2; grid-column: 2; }
  .index th.criterion, .reviews th.criterion { grid-column: 1 / -1; width: auto; background: var(--band); }
  .index .state, .index .day { width: auto; }
  .index .document { grid-column: 1 / -1; grid-row: 3; }
  .part-receipt dl > div { grid-template-columns: minmax(0, 1fr); gap: 0; }
}
@page { @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #57606a; } }
@media print {
  /* the outer half of a border lies outside of a table, where paper cuts it off */
  .report table, .list table { width: calc(100% - 1px); }
  :root { font-size: 9.5pt; }
  .report + .report, .list + .report { break-before: page; margin-top: 0; }
  .cover, .list { border-top-width: 1.2mm; padding-top: 3mm; }
  .cover { grid-template-columns: minmax(0, 1fr) 48mm; }
  .cover h1, .cover h2, .list h1 { font-size: 19pt; }
  .part { margin-top: 7mm; }
  .part > :first-child { font-size: 13pt; }
  .part > h2, .part > h3, .timing, .lede { break-after: avoid; }
  .glance { margin-top: 4mm; }
  .glance a { padding: 2mm 3mm; }
  .report { --lead: 19mm; --first-lead: 20mm; }
  .report:lang(en) { --lead: 24mm; --first-lead: 28mm; }
  .task { grid-template-columns: var(--lead) minmax(0, 1fr) 36mm; padding: 2mm 0; }
  .part-first .task { grid-template-columns: var(--first-lead) minmax(0, 1fr) 40mm; padding: 2.5mm 3mm; margin-bottom: 2mm; }
  tr, figure, .task, .callout, .glance, .cover, .gates > li, .part-receipt dl > div { break-inside: avoid; }
  .pair { gap: 6mm; }
  .sections { font-size: 8.5pt; }
  .sections th, .sections td { padding: 1.2mm 1.5mm; }
  .rows, .index, .reviews { font-size: 8.5pt; }
  .callout, .glance, .index tr.absent td, .rows .subtotal th, .rows .subtotal td { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .signatures { display: grid; grid-template-columns: repeat(4, 1fr); gap: 6mm; margin: 14mm 0 0; padding: 0; list-style: none; break-inside: avoid; }
  .signatures li { padding-top: 1.5mm; border-top: .3mm solid var(--text); }
  a { text-decoration: none; }
}
`
