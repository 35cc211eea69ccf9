export { jsonReport } from './json-report.ts'
export { markdownReport } from './markdown-report.ts'
export { ruleSetMarkdown, ruleSetTable } from './rule-set-document.ts'
export { type TableOptions, tableReport } from './table-report.ts'
