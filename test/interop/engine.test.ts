import { setTimeout } from 'node:timers/promises'
import { type Almanac, Engine } from 'json-rules-engine'
import { describe, expect, it } from 'vitest'
import { compile } from '../../src/assess.ts'
import { assessWithEngine, createEngine, crossCheck } from '../../src/interop/index.ts'
import type { Profile } from '../../src/model/profile.ts'
import { chongqingDemonstrationUnit } from '../../src/rules.ts'
import { fixtures } from '../support/fixtures.ts'
import { profileOf } from '../support/profile.ts'
import { isTrue, ruleSetOf } from '../support/rule-set.ts'

const asOf = '2025-06-30'

const rules = ruleSetOf({
  criteria: {
    'a.b.adopted': { points: 2, when: 'policy.adopted' },
    'a.b.trained': {
      points: 3,
      when: { fact: 'share-trained', operator: 'greaterThanInclusive', value: 0.95 },
    },
    'a.b.talks': { points: 4, award: { per: 'talks-held', points: 1 } },
  },
  measures: {
    'share-trained': { share: 'staff.trained', in: 'staff.employees' },
    'talks-held': { count: 'talks', during: 'first-half', where: isTrue('internal') },
  },
})

describe('an engine', () => {
  it('is one of json-rules-engine, with rules and facts that an app can look at', async () => {
    const engine = createEngine(rules, { asOf })
    expect(engine).toBeInstanceOf(Engine)
    const seen: unknown[] = []
    engine.addRule({
      conditions: { all: [{ fact: 'staff.employees', operator: 'greaterThan', value: 100 }] },
      event: { type: 'large' },
    })
    engine.on('large', async (_: unknown, almanac: Almanac) => {
      seen.push(await almanac.factValue('range:share-trained'))
    })
    await assessWithEngine(engine, profileOf({ staff: { employees: 200, trained: 100 } }))
    expect(seen).toEqual([{ low: 0.5, high: 0.5 }])
  })

  it('reads any path of a rule of the app', async () => {
    const engine = createEngine(rules, { asOf })
    const held: unknown[] = []
    engine.addRule({
      conditions: { all: [{ fact: 'talks', path: '$[1].hours', operator: 'equal', value: 2 }] },
      event: { type: 'second-talk' },
    })
    engine.on('second-talk', () => held.push(true))
    await assessWithEngine(engine, profileOf({ talks: [{ hours: 1 }, { hours: 2 }] }))
    expect(held).toEqual([true])
  })

  it('takes facts that come later, from which measures are made', async () => {
    const engine = createEngine(rules, { asOf })
    const asked: string[] = []
    engine.addFact('staff.employees', async (_: unknown, almanac: Almanac) => {
      const { id } = await almanac.factValue<Profile>('shifan:profile')
      asked.push(id)
      await setTimeout(5)
      return 20
    })
    engine.addFact('talks', async () => [{ date: '2025-03-01', internal: true }, { internal: true }])
    const profile = profileOf({ staff: { trained: 19 } })
    const assessment = await assessWithEngine(engine, profile)
    const facts = {
      staff: { trained: 19, employees: 20 },
      talks: [{ date: '2025-03-01', internal: true }, { internal: true }],
    }
    expect(assessment.total).toEqual({ points: 4, ceiling: 7, maximum: 9 })
    expect(assessment).toEqual(compile(rules).assess(profileOf(facts), { asOf }))
    expect(asked).toEqual(['invented-applicant'])
  })

  it('takes a fact that does not come for one that is not stated', async () => {
    const engine = createEngine(rules, { asOf })
    engine.addFact('policy.adopted', async () => undefined)
    const { total } = await assessWithEngine(engine, profileOf({ policy: { adopted: true } }))
    expect(total).toEqual({ points: 0, ceiling: 9, maximum: 9 })
  })

  it('rejects with what a fact of the app throws, and goes on with the next profile', async () => {
    const engine = createEngine(rules, { asOf })
    let isDown = true
    engine.addFact('policy.adopted', async () => {
      if (isDown) throw new Error('the registry is down')
      return true
    })
    await expect(assessWithEngine(engine, profileOf({}))).rejects.toThrow('the registry is down')
    isDown = false
    expect((await assessWithEngine(engine, profileOf({}))).total.points).toBe(2)
  })

  it('is run on many profiles at once, whichever ends first', async () => {
    const gated = {
      ...rules,
      gates: [{ id: 'all', source: '1', title: rules.title, require: isTrue('policy.adopted') }],
    }
    const engine = createEngine(gated, { asOf })
    engine.addFact('policy.published', true)
    engine.addFact('policy.adopted', async (_: unknown, almanac: Almanac) => {
      const { id } = await almanac.factValue<Profile>('shifan:profile')
      await setTimeout(Number(id) % 3 === 0 ? 0 : 10 - Number(id))
      return Number(id) % 2 === 0
    })
    const profiles = Array.from({ length: 10 }, (_, id) => ({ ...profileOf({}), id: String(id) }))
    const assessed = await Promise.all(profiles.map((each) => assessWithEngine(engine, each)))
    const expected = profiles.map((each, id) =>
      compile(gated).assess({ ...each, facts: { policy: { adopted: id % 2 === 0 } } }, { asOf }),
    )
    expect(assessed).toEqual(expected)
  })

  it('gives the same whichever profiles it has seen', async () => {
    const engine = createEngine(chongqingDemonstrationUnit, { asOf: '2025-12-31' })
    const evaluator = compile(chongqingDemonstrationUnit)
    for (const { profile } of fixtures()) {
      const other = await assessWithEngine(engine, profile)
      expect(crossCheck(evaluator.assess(profile, { asOf: '2025-12-31' }), other)).toEqual([])
    }
  })

  it('refuses options as the evaluator does, and an engine that is not its own', async () => {
    expect(() => createEngine(rules, { asOf: '2025-02-30' })).toThrow(RangeError)
    await expect(assessWithEngine(new Engine(), profileOf({}))).rejects.toThrow(TypeError)
  })
})

describe('a cross-check', () => {
  it('names everything that differs, by ids', () => {
    const one = compile(rules).assess(profileOf({ policy: { adopted: true } }), { asOf })
    const other = compile(rules).assess(profileOf({ policy: { adopted: false } }), { asOf })
    expect(crossCheck(one, other)).toEqual([
      'total.points: 2 against 0',
      'total.ceiling: 9 against 7',
      'sections.a.points: 2 against 0',
      'sections.a.ceiling: 9 against 7',
      'sections.a.items.a.b.points: 2 against 0',
      'sections.a.items.a.b.ceiling: 9 against 7',
      'sections.a.items.a.b.criteria.a.b.adopted.outcome: "met" against "unmet"',
      'sections.a.items.a.b.criteria.a.b.adopted.points: 2 against 0',
      'sections.a.items.a.b.criteria.a.b.adopted.ceiling: 2 against 0',
      expect.stringMatching(/^gaps\.a\.b\.adopted: nothing against \{"criterion":"a\.b\.adopted"/),
    ])
    expect(crossCheck(one, one)).toEqual([])
  })

  it('says that gaps stand in another order, and not that each differs', () => {
    const one = compile(rules).assess(profileOf({}), { asOf })
    const other = { ...one, gaps: [...one.gaps].reverse() }
    expect(crossCheck(one, other)).toEqual([
      'gaps: in the order a.b.talks, a.b.trained, a.b.adopted against a.b.adopted, a.b.trained, a.b.talks',
    ])
  })

  it('sees the order of keys, since the same assessment is the same bytes', () => {
    const { total, ...rest } = compile(rules).assess(profileOf({}), { asOf })
    expect(crossCheck({ total, ...rest }, { ...rest, total })).toEqual(['the order of keys differs'])
  })
})
