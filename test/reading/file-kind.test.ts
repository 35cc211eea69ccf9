import { expect, it } from 'vitest'
import { fileKind } from '../../src/reading/file-kind.ts'

it.each([
  ['cases, which name their rules', 'rules: cafe.yaml\ncases: []', 'cases'],
  ['cases, whatever else stands in them', 'facts: cafe.yaml\nrules: cafe.yaml\ncases: []', 'cases'],
  ['a rule set, which names its facts', 'id: cafe\nfacts: cafe-facts.yaml', 'rule set'],
  ['a rule set that has cases only', 'cases: []\nsections: []', 'rule set'],
  ['a dictionary', 'id: cafe\nversion: 1.0.0\ntitle: { zh: a, en: a }\nfacts: {}', 'dictionary'],
  ['a profile', 'id: mocha\nname: Mocha\nfacts: {}', 'profile'],
  ['a profile where nothing can be read', ': : :', 'profile'],
])('tells %s', (_, text, kind) => {
  expect(fileKind(text)).toBe(kind)
})
