/** The formats that assessments can be printed in. */
export const FORMATS = ['table', 'json', 'markdown', 'html', 'csv', 'junit', 'sarif', 'github'] as const

export type Format = (typeof FORMATS)[number]

/** The formats that rule sets can be printed in. */
export const DOCUMENT_FORMATS = ['table', 'json', 'markdown', 'html'] as const

export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number]

/** The formats that portfolios can be printed in. */
export const PORTFOLIO_FORMATS = ['table', 'csv', 'json', 'html'] as const

export type PortfolioFormat = (typeof PORTFOLIO_FORMATS)[number]

/** The formats that the results of worked cases can be printed in. */
export const CASE_FORMATS = ['table', 'junit', 'json'] as const

export type CaseFormat = (typeof CASE_FORMATS)[number]
