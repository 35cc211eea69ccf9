import { points, signedPoints } from '../reading/common-schema.ts'

/** The keys of a score. */
export const score = { points: signedPoints, ceiling: signedPoints, maximum: points } as const
