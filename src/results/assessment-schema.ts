import { z } from 'zod'
import { type Assessment, BASES } from '../model/assessment.ts'
import type { DocumentResult } from '../model/dossier.ts'
import { OUTCOMES } from '../model/outcome.ts'
import { calendarDate, filledText, localizedText, signedPoints } from '../reading/common-schema.ts'
import { documentResult } from './attachment-schema.ts'
import { need, requirement } from './need-schema.ts'
import { score } from './score-schema.ts'
import { verdict } from './verdict-schema.ts'

/** What results list beside the assessment. */
export interface Listed {
  readonly evidence?: readonly DocumentResult[]
}

const row = { id: filledText, source: filledText, title: localizedText, ...score }

const finding = z.strictObject({
  ...row,
  outcome: z.enum(OUTCOMES),
  reviewNote: z.string().exactOptional(),
})

const item = z.strictObject({ ...row, criteria: z.array(finding) })

const section = z.strictObject({
  ...row,
  bonus: z.literal(true).exactOptional(),
  penalty: z.literal(true).exactOptional(),
  weight: z.number().exactOptional(),
  items: z.array(item),
})

const gap = z.strictObject({
  criterion: filledText,
  outcome: z.enum(['partly', 'unmet', 'unknown']),
  worth: signedPoints,
  needs: need,
  due: calendarDate.exactOptional(),
  clears: calendarDate.exactOptional(),
  remedy: localizedText.exactOptional(),
  evidence: z.array(requirement).exactOptional(),
})

const warning = z.discriminatedUnion('code', [
  z.strictObject({ code: z.literal('not-yet-effective'), from: calendarDate }),
  z.strictObject({ code: z.literal('no-longer-effective'), to: calendarDate }),
])

const head = {
  ruleSet: z.strictObject({ id: filledText, version: filledText, digest: z.string() }),
  profile: z.strictObject({ id: filledText, name: filledText }),
  asOf: calendarDate,
  period: z.int().min(1).max(9999),
  basis: z.enum(BASES),
  parameters: z.record(z.string(), z.number()).exactOptional(),
  warnings: z.array(warning).exactOptional(),
  total: z.strictObject(score),
  verdict: verdict.exactOptional(),
  sections: z.array(section),
  gaps: z.array(gap),
}

const listed = {
  evidence: z.array(documentResult).exactOptional(),
}

const assessment = z.strictObject(head)

/** One result on one basis. */
export const singleResult: z.ZodType<Assessment & Listed> = z.strictObject({ ...head, ...listed })

/** One result on all bases. */
export const threefoldResult = z.strictObject({
  bases: z.strictObject({ claimed: assessment, evidenced: assessment, verified: assessment }),
  ...listed,
})
