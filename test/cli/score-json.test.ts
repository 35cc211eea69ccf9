import { describe, expect, it } from 'vitest'
import type { Assessment } from '../../src/model/assessment.ts'
import { findingsOf } from '../support/findings.ts'
import { runCli, temporaryFolder } from '../support/run-cli.ts'
import { TEA_HOUSE } from './tea-house.ts'

const MID_FIELD = 'fixtures/enterprises/mid-field.yaml'
const NOTHING = 'fixtures/enterprises/nothing-stated.yaml'
const EVERYTHING = 'fixtures/enterprises/everything-and-all-bonus.yaml'
const EVIDENCE = 'fixtures/enterprises/evidence-and-reviews.yaml'

async function json(argv: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await runCli(['score', '--format', 'json', ...argv])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return stdout
}

const assessmentOf = async (argv: readonly string[]): Promise<Assessment> => JSON.parse(await json(argv))
const assessmentsOf = async (argv: readonly string[]): Promise<readonly Assessment[]> =>
  JSON.parse(await json(argv))

/** The different lists of keys that objects have, each as one text. */
const keyLists = (objects: Iterable<object>): readonly string[] => [
  ...new Set([...objects].map((each) => Object.keys(each).join(' '))),
]

const REVIEWED = [EVIDENCE, '--as-of', '2025-12-31', '--basis', 'verified']
const DESIGN = {
  section: ['id', 'title', 'points', 'ceiling', 'maximum', 'items'],
  item: ['id', 'points', 'ceiling', 'maximum', 'criteria'],
  criterion: ['id', 'source', 'outcome', 'points', 'ceiling', 'maximum'],
  gap: ['criterion', 'outcome', 'worth', 'needs', 'due', 'clears', 'remedy'],
}

describe('the keys of the JSON contract', () => {
  it.each<[string, (assessment: Assessment) => readonly object[], readonly string[]]>([
    [
      'an assessment, without a verdict where the document publishes no pass mark',
      (assessment) => [assessment],
      ['ruleSet profile asOf period basis total sections gaps evidence'],
    ],
    ['the rule set', ({ ruleSet }) => [ruleSet], ['id version digest']],
    ['the profile', ({ profile }) => [profile], ['id name']],
    ['the total', ({ total }) => [total], ['points ceiling maximum']],
    [
      'a section, the bonus marked as such',
      ({ sections }) => sections,
      ['id source title points ceiling maximum items', 'id source title bonus points ceiling maximum items'],
    ],
    [
      'an item',
      ({ sections }) => sections.flatMap(({ items }) => items),
      ['id source title points ceiling maximum criteria'],
    ],
    [
      'a criterion, with the note of a review that decided it',
      findingsOf,
      [
        'id source title outcome points ceiling maximum reviewNote',
        'id source title outcome points ceiling maximum',
      ],
    ],
    [
      'a gap, with what there is to say of it',
      ({ gaps }) => gaps,
      [
        'criterion outcome worth needs due remedy evidence',
        'criterion outcome worth needs remedy',
        'criterion outcome worth needs remedy evidence',
      ],
    ],
  ])('%s', async (_, objects, lists) => {
    expect(keyLists(objects(await assessmentOf(REVIEWED)))).toEqual(lists)
  })

  it.each<[string, (assessment: Assessment) => readonly object[], readonly string[]]>([
    ['a section', ({ sections }) => sections, DESIGN.section],
    ['an item', ({ sections }) => sections.flatMap(({ items }) => items), DESIGN.item],
    ['a criterion', findingsOf, DESIGN.criterion],
    ['a gap', ({ gaps }) => gaps, DESIGN.gap],
  ])('%s has the keys that the design lists in the order of the design', async (_, objects, listed) => {
    const optional = ['due', 'clears', 'remedy']
    for (const assessment of [await assessmentOf(REVIEWED), await assessmentOf([MID_FIELD])]) {
      for (const each of objects(assessment)) {
        const keys = Object.keys(each).filter((key) => listed.includes(key))
        expect(keys).toEqual(listed.filter((key) => !optional.includes(key) || keys.includes(key)))
      }
    }
  })

  it('a gap that is gone by itself says from when, after when it is due', async () => {
    const keys = keyLists((await assessmentOf([MID_FIELD])).gaps)
    expect(keys).toContain('criterion outcome worth needs clears remedy evidence')
    expect(keys).toContain('criterion outcome worth needs due remedy evidence')
  })
})

describe('the values of the JSON contract', () => {
  const assessment = async () => await assessmentOf([MID_FIELD])

  it('name the rule set by its content and the profile by its id and name', async () => {
    expect(await assessment()).toMatchObject({
      ruleSet: { id: 'chongqing-demonstration-unit', version: '1.0.0' },
      profile: { id: 'mid-field', name: '金樱谷水泵制造有限公司' },
    })
    expect((await assessment()).ruleSet.digest).toMatch(/^sha256:[0-9a-f]{64}$/)
  })

  it('have every number as a number', async () => {
    expect((await assessment()).total).toEqual({ points: 56.5, ceiling: 74, maximum: 100 })
    expect((await assessment()).period).toBe(2025)
  })

  it('have an item between its section and its criteria', async () => {
    const [section] = (await assessment()).sections
    expect(section).toMatchObject({ id: 'organization', points: 12, ceiling: 13, maximum: 15 })
    expect(section?.items.map(({ id, points, ceiling, maximum }) => [id, points, ceiling, maximum])).toEqual([
      ['organization.leading-group', 5, 5, 5],
      ['organization.coordination', 4, 5, 5],
      ['organization.office-rules', 3, 3, 5],
    ])
    expect(section?.items[1]?.criteria).toEqual([
      {
        id: 'organization.coordination.department',
        source: '一.2.1',
        title: { zh: '承办协调部门的指定', en: 'Coordinating department designated' },
        outcome: 'met',
        points: 2,
        ceiling: 2,
        maximum: 2,
      },
      {
        id: 'organization.coordination.responsible-leader',
        source: '一.2.2',
        title: { zh: '分管负责人的指定', en: 'Leader in charge designated' },
        outcome: 'met',
        points: 2,
        ceiling: 2,
        maximum: 2,
      },
      {
        id: 'organization.coordination.head-and-handler',
        source: '一.2.3',
        title: { zh: '承办协调负责人与经办人的指定', en: 'Head of coordination and handler designated' },
        outcome: 'unknown',
        points: 0,
        ceiling: 1,
        maximum: 1,
      },
    ])
  })

  it('have a gap with what it needs, by when, and what to attach', async () => {
    expect((await assessment()).gaps[0]).toEqual({
      criterion: 'activities.guidance.second-half',
      outcome: 'unmet',
      worth: 5,
      needs: {
        fact: 'guidance-in-second-half',
        title: {
          zh: '评定年度下半年指导次数',
          en: 'Guidance sessions in the second half of the assessed year',
        },
        have: 0,
        want: { atLeast: 1 },
        short: 1,
        between: { from: '2025-07-01', to: '2025-12-31' },
      },
      due: '2025-12-31',
      remedy: {
        zh: '在评定年度7月1日至12月31日，由指导员至少开展一次指导，记明时间、地点、人员和内容并签字存档。',
        en: 'Have the instructor give at least one guidance session between 1 July and 31 December of the assessed year; record time, place, people and content, have it signed and file it.',
      },
      evidence: [{ kind: 'guidance-record' }],
    })
  })

  it('have an empty list where there are no gaps', async () => {
    expect((await assessmentOf([EVERYTHING, '--as-of', '2025-12-31'])).gaps).toEqual([])
  })

  it('are those of any rule set', async () => {
    const folder = temporaryFolder(TEA_HOUSE)
    const tea = await assessmentOf([
      folder.path('corner-house.yaml'),
      '--rules',
      folder.path('tea-rules.yaml'),
    ])
    expect(tea).toMatchObject({
      ruleSet: { id: 'tea-house', version: '0.1.0' },
      profile: { id: 'corner-house', name: '街角茶馆' },
      asOf: '2025-10-15',
      period: 2025,
      basis: 'claimed',
      total: { points: 6.5, ceiling: 6.5, maximum: 10 },
    })
    expect(tea.gaps).toEqual([
      {
        criterion: 'tea.leaves.kinds',
        outcome: 'unmet',
        worth: 3.5,
        needs: {
          fact: 'leaves.kinds',
          title: { zh: '茶叶品种数', en: 'Kinds of tea' },
          have: 2,
          want: { atLeast: 3 },
          short: 1,
          unit: { zh: '种', en: 'kinds' },
        },
        remedy: { zh: '增加品种', en: 'Add kinds.' },
      },
    ])
  })
})

describe('the number of profiles', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['two print an array, in the order asked for', [NOTHING, MID_FIELD], ['nothing-stated', 'mid-field']],
    ['in the other order they print the other array', [MID_FIELD, NOTHING], ['mid-field', 'nothing-stated']],
    ['the same one twice prints an array of two', [MID_FIELD, MID_FIELD], ['mid-field', 'mid-field']],
    [
      'three print an array',
      [EVERYTHING, MID_FIELD, NOTHING],
      ['everything-and-all-bonus', 'mid-field', 'nothing-stated'],
    ],
  ])('%s', async (_, argv, ids) => {
    expect((await assessmentsOf(argv)).map(({ profile }) => profile.id)).toEqual(ids)
  })

  it('one prints an object, not an array', async () => {
    expect(await json([MID_FIELD])).toMatch(/^\{\n {2}"ruleSet": \{\n/)
  })

  it('an element of the array is what the profile alone prints', async () => {
    expect(await assessmentsOf([NOTHING, MID_FIELD])).toEqual([
      await assessmentOf([NOTHING]),
      await assessmentOf([MID_FIELD]),
    ])
  })

  it.each(['table', 'markdown'])('several as %s follow each other, each whole', async (format) => {
    const print = async (...profiles: readonly string[]) =>
      (await runCli(['score', '--format', format, ...profiles])).stdout
    expect(await print(NOTHING, MID_FIELD)).toBe(`${await print(NOTHING)}\n${await print(MID_FIELD)}`)
  })
})
