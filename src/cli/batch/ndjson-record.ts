import type { Finding, SectionResult } from '../../model/assessment.ts'
import { digitsOf } from './digits.ts'
import type { Request } from './request.ts'
import type { RecordFormat, Result } from './result.ts'

const sectionOf = ({ id, points, ceiling, maximum }: SectionResult) => ({ id, points, ceiling, maximum })

const criterionOf = ({ id, outcome, points, ceiling, maximum }: Finding) => ({
  id,
  outcome,
  points,
  ceiling,
  maximum,
})

/** What stands behind the total, as the members of an object: each with a comma before it. */
function rest({ verdict, sections = [] }: Result, detail: Request['detail']): string {
  if (detail === 'total' && verdict === undefined) return ''
  const members = {
    ...(verdict?.pass !== undefined && { pass: verdict.pass }),
    ...(verdict?.grade !== undefined && { grade: verdict.grade }),
    ...(verdict?.bestPossible !== undefined && { bestPossible: verdict.bestPossible }),
    ...(detail !== 'total' && { sections: sections.map(sectionOf) }),
    ...(detail === 'criteria' && {
      criteria: sections
        .flatMap(({ items }) => items)
        .flatMap(({ criteria }) => criteria)
        .map(criterionOf),
    }),
  }
  const text = JSON.stringify(members).slice(1, -1)
  return text === '' ? '' : `,${text}`
}

/** Records as objects of JSON: of a profile its scores, of any other text its errors. */
export function ndjsonRecords({ detail, unit }: Request): RecordFormat {
  return {
    header: '',
    scored(number, result) {
      const head = `{"${unit}":${digitsOf(number)},`
      if (detail === 'full') return head + JSON.stringify(result).slice(1)
      const { profile, total } = result
      const { points, ceiling, maximum } = total
      const named = `"profile":${JSON.stringify(profile.id)},"name":${JSON.stringify(profile.name)}`
      return `${head}${named},"points":${points},"ceiling":${ceiling},"maximum":${maximum}${rest(result, detail)}}`
    },
    refused(number, problems) {
      // the line of a line is its number
      const errors = problems.map(({ line, column, code, message }) =>
        unit === 'line' ? { column, code, message } : { line, column, code, message },
      )
      return JSON.stringify({ [unit]: number, errors })
    },
  }
}
