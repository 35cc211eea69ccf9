/** The formats that assessments and rule sets can be printed in. */
export const FORMATS = ['table', 'json', 'markdown'] as const

export type Format = (typeof FORMATS)[number]
