import { expect, it } from 'vitest'
import type { Assessment } from '../../../src/model/assessment.ts'
import { jsonReport } from '../../../src/report/assessment/json-report.ts'
import { ASSESSMENT } from '../small-assessment.ts'

const OTHER: Assessment = { ...ASSESSMENT, profile: { id: 'other', name: '另一家' } }

it.each<[string, readonly Assessment[], unknown]>([
  ['one assessment is an object', [ASSESSMENT], ASSESSMENT],
  ['two are an array, in their order', [OTHER, ASSESSMENT], [OTHER, ASSESSMENT]],
  ['none are an empty array', [], []],
])('%s', (_, assessments, data) => {
  expect(JSON.parse(jsonReport(assessments))).toEqual(data)
})

it('is indented by two spaces and ends with one line break', () => {
  expect(jsonReport([ASSESSMENT])).toMatch(/^\{\n {2}"ruleSet": \{\n {4}"id": "invented-standard",\n/)
  expect(jsonReport([ASSESSMENT])).toMatch(/\n\}\n$/)
})
