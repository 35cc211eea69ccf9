import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { ruleSetFile } from '../../../src/cli/load.ts'
import { fileSchema } from '../../../src/drafting/schemas/file-schemas.ts'
import { profileJsonSchema } from '../../../src/drafting/schemas/profile-json-schema.ts'
import { chongqingDemonstrationUnit, enterpriseFacts } from '../../../src/rules.ts'
import { schemaValidator } from '../../support/schema-validator.ts'

const FOLDER = 'fixtures/broken'

const graded = ruleSetFile(`${FOLDER}/rule-set.yaml`)
if (!graded.ok) throw new Error('the rule set of the graded profiles is broken')

const refusals: Readonly<Record<string, (data: unknown) => readonly string[]>> = {
  'rule-set': schemaValidator(fileSchema('rule-set')),
  dictionary: schemaValidator(fileSchema('dictionary')),
  profile: schemaValidator(profileJsonSchema(enterpriseFacts, chongqingDemonstrationUnit)),
  'graded-profile': schemaValidator(profileJsonSchema(graded.value.facts, graded.value)),
}

/** What a schema can see: what is wrong with a place by itself. */
const VISIBLE = [
  'invalid-value-empty',
  'invalid-value-name',
  'missing-key',
  'missing-source',
  'not-a-date',
  'number-out-of-range',
  'unknown-choice',
  'unknown-criterion',
  'unknown-key',
  'unknown-operator',
  'unknown-window',
  'wrong-type',
]

/** Files with a problem of these codes that a schema cannot see, with the reason. */
const OUT_OF_SIGHT: Readonly<Record<string, string>> = {
  'missing-key-kind.profile.yaml': 'the criterion asks for several kinds',
  'missing-key-not-applicable.rule-set.yaml': 'a row has `applies`',
  'missing-key-rounding.rule-set.yaml': 'something is scaled',
  'missing-source.rule-set.yaml': 'a row of the table is skipped',
  'number-out-of-range-grades.rule-set.yaml': 'the mark is above the maximum',
  'number-out-of-range-parameter.rule-set.yaml': 'the value is beyond the limits of the parameter',
  'number-out-of-range-review.graded-profile.yaml': 'the points are more than the row gives',
  'number-out-of-range-step.graded-profile.yaml': 'the points are between the steps of the row',
}

const isVisible = (name: string): boolean => VISIBLE.some((code) => name.startsWith(code))

function refused(name: string): readonly string[] {
  const [, kind = ''] = name.split('.')
  return refusals[kind]?.(parse(readFileSync(`${FOLDER}/${name}`, 'utf8'))) ?? []
}

const visible = readdirSync(FOLDER).filter((name) => isVisible(name))

describe('a broken file whose problem a schema can see', () => {
  it.each(visible.filter((name) => !Object.hasOwn(OUT_OF_SIGHT, name)))('is refused by it: %s', (name) => {
    expect(refused(name)).not.toEqual([])
  })

  it('is otherwise one of few, each for a reason', () => {
    expect(visible.filter((name) => refused(name).length === 0)).toEqual(Object.keys(OUT_OF_SIGHT).sort())
  })
})
