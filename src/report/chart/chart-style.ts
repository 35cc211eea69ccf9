/** How charts look, in the colours of the page that they stand in: light, dark, and on paper. */
export const CHART_STYLE = `
:root { --certain: #175a8c; --tint: #dce9f4; --rest: #f1f4f8; --lost: #a1281c; }
@media screen and (prefers-color-scheme: dark) {
  :root { --certain: #62aee8; --tint: #17324a; --rest: #1b222b; --lost: #ff9284; }
}
.chart { display: block; width: 100%; height: auto; font-family: inherit; fill: var(--text); }
.chart .certain { fill: var(--certain); stroke: var(--certain); }
.chart .possible { fill: var(--tint); stroke: var(--certain); }
.chart .rest { fill: var(--rest); stroke: var(--line); }
.chart .lost { fill: var(--lost); stroke: var(--lost); }
.chart .hatch { fill: none; stroke: var(--certain); stroke-width: 1.5; }
.chart .tick { fill: none; stroke: var(--text); stroke-width: 1.5; }
.chart .grid { fill: none; stroke: var(--line); stroke-opacity: .45; stroke-dasharray: 2 3; }
.chart .zero { fill: none; stroke: var(--line); }
.chart .figure { font-weight: 650; font-variant-numeric: tabular-nums; letter-spacing: -.01em; }
.chart .label, .chart .scale, .chart .mark { fill: var(--quiet); font-size: 13px; }
.chart .below { font-size: 14px; }
.chart .name { font-size: 14px; font-weight: 600; }
.chart .figures { font-size: 14px; font-variant-numeric: tabular-nums; }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: .5rem 0; padding: 0; list-style: none; font-size: .875rem; }
.legend li { display: flex; align-items: center; gap: .5rem; }
.swatch { width: 1.625rem; flex: none; }
`
