import { z } from 'zod'
import { DOCUMENT_FLAWS, type DocumentResult } from '../model/dossier.ts'
import { calendarDate, filledText } from '../reading/common-schema.ts'
import { span } from '../reading/window-schema.ts'

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
