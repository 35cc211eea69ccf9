/** How a criterion came out: `partly` where it gives some of its points; `unknown` where what is stated leaves it open. */
export const OUTCOMES = ['met', 'partly', 'unmet', 'unknown', 'notApplicable'] as const

export type Outcome = (typeof OUTCOMES)[number]
