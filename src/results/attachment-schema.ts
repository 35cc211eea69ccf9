import { z } from 'zod'
import { type Demand, DOCUMENT_FLAWS, type DocumentResult } from '../model/dossier.ts'
import { OUTCOMES } from '../model/outcome.ts'
import { calendarDate, filledText, signedPoints } from '../reading/common-schema.ts'
import { span } from './window-schema.ts'

/** A document as a result lists it. */
export const documentResult: z.ZodType<DocumentResult> = z.strictObject({
  criterion: filledText,
  kind: z.string().exactOptional(),
  title: filledText,
  file: filledText.exactOptional(),
  date: calendarDate.exactOptional(),
  stamped: z.boolean().exactOptional(),
  flaws: z.array(z.enum(DOCUMENT_FLAWS)),
  between: span.exactOptional(),
  bytes: z.int().min(0).exactOptional(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'Write the 64 hexadecimal digits of a SHA-256.')
    .exactOptional(),
})

const isMet = z.boolean()
const asked = { isMet, want: signedPoints, have: signedPoints }

/** What was asked of a result. */
export const demand: z.ZodType<Demand> = z.discriminatedUnion('demand', [
  z.strictObject({ demand: z.enum(['min', 'min-ceiling']), ...asked }),
  z.strictObject({ demand: z.literal('max-gap'), criterion: filledText, ...asked }),
  z.strictObject({ demand: z.literal('require'), criterion: filledText, isMet, have: z.enum(OUTCOMES) }),
  z.strictObject({ demand: z.literal('baseline'), criterion: filledText.exactOptional(), ...asked }),
])
