import { expect, it } from 'vitest'
import type { FilePlace } from '../../../src/model/dossier.ts'
import { placeText } from '../../../src/report/page/place-text.ts'
import { applicationOf } from './invented-application.ts'

const place = (key: string, isThere = true): FilePlace => ({ key, line: 7, column: 3, isThere })

it.each<[string, FilePlace, string, string]>([
  [
    'a fact by its key and title',
    place('facts.trained'),
    '第 7 行 facts.trained（受训员工数）',
    'line 7, facts.trained (Employees trained)',
  ],
  [
    'a fact to be added',
    place('facts.trained', false),
    '第 7 行处补填 facts.trained（受训员工数）',
    'add facts.trained (Employees trained) at line 7',
  ],
  ['a group of facts by its key', place('facts.staff'), '第 7 行 facts.staff', 'line 7, facts.staff'],
  ['a document by its title', place('evidence[1]'), '第 7 行《名册》', 'line 7, “名册”'],
  ['a review', place('reviews[0]'), '第 7 行核查意见', 'line 7, the review'],
  [
    'a document to be added',
    place('evidence', false),
    '第 7 行 evidence 之下补附材料',
    'add the document to evidence, at line 7',
  ],
  [
    'a review to be added',
    place('reviews', false),
    '第 7 行 reviews 之下补填核查意见',
    'add the review to reviews, at line 7',
  ],
  [
    'a document that is not known by its key',
    place('evidence[9]'),
    '第 7 行 evidence[9]',
    'line 7, evidence[9]',
  ],
])('says where to fill in %s', (_, where, zh, en) => {
  expect(placeText(where, applicationOf())).toBe(zh)
  expect(placeText(where, applicationOf({}, 'en'))).toBe(en)
})
