/** How the page of a portfolio looks, in addition to the pages of results. */
export const PORTFOLIO_STYLE = `
:root { --missed: #a1281c; --partly: #c2603c; --open: #5b6b7c; --met: #8bb8a0; --closable: #b9d3ea; }
.portfolio h3 { margin: 1.5rem 0 .5rem; font-size: 1.05rem; }
.portfolio .glance { grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); }
.portfolio .glance .label::first-letter, .portfolio .spread dt::first-letter { text-transform: uppercase; }
.portfolio .glance .more { overflow-wrap: anywhere; }
.portfolio .table { margin: .75rem 0; }
.portfolio table { font-size: .9375rem; }
.portfolio th, .portfolio td { padding: .375rem .5rem; }
.portfolio caption { padding: .25rem 0; text-align: left; font-weight: 600; }
.portfolio summary { margin: .5rem 0; cursor: pointer; color: var(--certain); font-weight: 600; }
.portfolio th code { margin-left: .5rem; color: var(--quiet); }
.portfolio .pair > .part { min-width: 0; }
.help { padding-left: 1.15rem; color: var(--quiet); font-size: .9rem; }
.help b { color: var(--text); }
.spread { gap: .25rem 1.25rem; }

.cell-met, .cell-partly, .cell-unmet, .cell-unknown { fill: none; }
.chart .cell-met { stroke: var(--met); }
.chart .cell-partly { stroke: var(--partly); }
.chart .cell-unmet { stroke: var(--missed); }
.chart .cell-unknown { stroke: var(--open); }
.chart .frame { fill: none; stroke: var(--line); }
.portfolio .missed { min-width: 44rem; }
.missed td.bar { width: 24%; vertical-align: middle; border-left: 0; }
.missed th[scope=row] { width: 34%; border-right: 0; }
.missed .source { color: var(--quiet); }
.missed td.bar + td { font-weight: 650; }
.missed thead th.points { white-space: normal; }
.missed .chart.share { border-bottom: 1px solid var(--line); }
.most > .table tbody tr:nth-child(-n + 3) th { font-weight: 650; }

.chart .count { font-size: 12px; font-weight: 600; font-variant-numeric: tabular-nums; paint-order: stroke; stroke: var(--page); stroke-width: 3px; stroke-linejoin: round; }
.chart .median { fill: none; stroke: var(--text); stroke-width: 1.5; }
.chart .threshold { fill: none; stroke: var(--accent); stroke-width: 1.5; stroke-dasharray: 5 3; }
.chart .line-label { font-size: 12px; font-weight: 600; paint-order: stroke; stroke: var(--page); stroke-width: 4px; stroke-linejoin: round; }
.portfolio .bins { width: auto; }
.bins th { font-weight: 400; }

.standing-reached { fill: var(--certain); stroke: var(--certain); }
.standing-possible { fill: var(--tint); stroke: var(--certain); }
.standing-closable { fill: var(--closable); stroke: var(--certain); }
.standing-blocked { fill: var(--lost); stroke: var(--lost); }
.standing-out-of-reach { fill: var(--rest); stroke: var(--line); }
.legend b { font-variant-numeric: tabular-nums; }
.mark-block + .mark-block { margin-top: 2rem; }
.portfolio .nearest { min-width: 44rem; }

.ranking .rank { white-space: nowrap; }
.ranking .certain-points { font-weight: 650; }
.ranking td.bar { width: 18%; vertical-align: middle; }
.ranking thead td { background: var(--band); }
.ranking td:last-child { white-space: nowrap; }
.ranking .short { margin-left: .375rem; color: var(--quiet); font-size: .875em; }
.meter {
  display: block; height: .75rem; border: 1px solid var(--line);
  background:
    linear-gradient(to right, var(--certain) var(--certain-part), transparent 0),
    linear-gradient(to right, transparent var(--possible-part), var(--rest) 0),
    repeating-linear-gradient(-45deg, var(--certain) 0 1px, var(--tint) 1px 5px);
}

.portfolio .heat { min-width: 60rem; font-size: .8125rem; table-layout: fixed; }
.portfolio .heat th, .portfolio .heat td { padding: .125rem 0; text-align: center; vertical-align: middle; }
.heat col.rank { width: 2.25rem; }
.heat col.name { width: 12rem; }
.portfolio .heat th[scope=row] { padding: .125rem .375rem; text-align: left; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.portfolio .heat td.points { padding-right: .25rem; text-align: right; }
.heat thead tr:first-child td { border: 0; background: var(--page); }
.portfolio .heat .numbers th { font-weight: 400; font-size: .6875rem; overflow-wrap: anywhere; }
.heat abbr { text-decoration: none; }
.heat tbody tr:hover th { background: var(--band); }
.tile-met { color: var(--good); }
.tile-partly { background: color-mix(in srgb, var(--partly) 28%, var(--page)); }
.tile-unmet { background: var(--missed); color: var(--page); font-weight: 700; }
.tile-unknown { background: color-mix(in srgb, var(--open) 22%, var(--page)); }
.tile-notApplicable { color: var(--quiet); }
.tile { display: inline-block; width: 1.5rem; border: 1px solid var(--line); text-align: center; }
.heat-drawing { min-width: 56rem; }
.chart .row-label { font-size: 12px; }
.chart .row-share { font-size: 12px; font-variant-numeric: tabular-nums; }
.files code { color: var(--text); font-weight: 600; }

@media screen and (prefers-color-scheme: dark) {
  :root { --missed: #ff9284; --partly: #e2956f; --open: #9fb0c2; --met: #3f7d5d; --closable: #2c5678; }
}
@media screen and (max-width: 46rem) {
  .portfolio .missed { display: block; min-width: 0; }
  .missed tbody { display: block; }
  .missed thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .missed tr { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); padding: .5rem 0; border-bottom: 1px solid var(--line); }
  .portfolio .missed th, .portfolio .missed td { width: auto; padding: .125rem 0; border: 0; text-align: left; white-space: normal; }
  .portfolio .missed th, .portfolio .missed td.bar { grid-column: 1 / -1; }
  .missed [data-label]::before { content: attr(data-label); display: block; color: var(--quiet); font-size: .8125rem; font-weight: 400; }
  .ranking .bar, .ranking code { display: none; }
  .ranking td:last-child { white-space: normal; }
  .ranking .short { display: block; margin: 0; }
  .ranking th[scope=row] { overflow-wrap: anywhere; }
}
@media print {
  .portfolio .part > h2, .portfolio h3, .portfolio caption { break-after: avoid; }
  .portfolio table { font-size: 8.5pt; min-width: 0; }
  .portfolio th, .portfolio td { padding: 1mm 1.5mm; }
  .pair { grid-template-columns: 1fr 1fr; }
  .heat { font-size: 7pt; }
  .heat col.rank { width: 6mm; }
  .heat col.name { width: 34mm; }
  .portfolio .heat th[scope=row] { padding: .3mm 1mm; }
  .portfolio .heat th, .portfolio .heat td { padding: .3mm 0; }
  .portfolio .heat .numbers th { font-size: 5.5pt; }
  .heat-drawing { min-width: 0; break-inside: avoid; }
  .meter, .tile, .heat td, .chart { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .portfolio th code { display: none; }
  .mark-block > .table, .part-receipt { break-inside: avoid; }
  .ranking thead td { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .ranking td:last-child { white-space: normal; }
}
`
