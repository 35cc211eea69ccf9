import type { RuleSet } from '../../model/rule-set.ts'
import { csvField } from '../../report/medium/csv-text.ts'
import { digitsOf } from './digits.ts'
import type { Request } from './request.ts'
import type { RecordFormat, Result } from './result.ts'

/** One column: its heading, and what it says of a profile. */
type Column = readonly [heading: string, value: (result: Result) => string | number | undefined]

function verdictColumns({ grades, gates }: RuleSet): readonly Column[] {
  if (grades.length === 0 && gates.length === 0) return []
  return [
    ['pass', ({ verdict }) => verdict?.pass],
    ['grade', ({ verdict }) => verdict?.grade],
    ['bestPossible', ({ verdict }) => verdict?.bestPossible],
  ]
}

function sectionColumns({ sections }: RuleSet): readonly Column[] {
  return sections.flatMap(({ id }, index): readonly Column[] => [
    [`${id}.points`, (result) => result.sections?.[index]?.points],
    [`${id}.ceiling`, (result) => result.sections?.[index]?.ceiling],
  ])
}

function criterionColumns({ sections }: RuleSet): readonly Column[] {
  return sections.flatMap(({ items }, section) =>
    items.flatMap(({ criteria }, item) =>
      criteria.flatMap(({ id }, index): readonly Column[] => {
        const finding = (result: Result) => result.sections?.[section]?.items[item]?.criteria[index]
        return [
          [`${id}.outcome`, (result) => finding(result)?.outcome],
          [`${id}.points`, (result) => finding(result)?.points],
          [`${id}.ceiling`, (result) => finding(result)?.ceiling],
        ]
      }),
    ),
  )
}

/** Records as lines of CSV, the errors in the last column. */
export function csvRecords({ ruleSet, detail, unit }: Request): RecordFormat {
  const columns: readonly Column[] = [
    ['profile', ({ profile }) => profile.id],
    ['name', ({ profile }) => profile.name],
    ['points', ({ total }) => total.points],
    ['ceiling', ({ total }) => total.ceiling],
    ['maximum', ({ total }) => total.maximum],
    ...verdictColumns(ruleSet),
    ...(detail === 'total' ? [] : sectionColumns(ruleSet)),
    ...(detail === 'criteria' ? criterionColumns(ruleSet) : []),
  ]
  const blanks = ','.repeat(columns.length)
  return {
    header: [unit, ...columns.map(([heading]) => heading), 'errors'].join(','),
    scored(number, result) {
      let record = digitsOf(number)
      for (const [, value] of columns) {
        const found = value(result) ?? ''
        record += `,${typeof found === 'number' ? found : csvField(found)}`
      }
      return `${record},`
    },
    refused(number, problems) {
      const errors = problems.map(({ line, column, code, message }) => `${line}:${column} ${code} ${message}`)
      return `${number}${blanks},${csvField(errors.join('; '))}`
    },
  }
}
