import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compile } from '../../src/assess.ts'
import { mostReachable } from '../../src/portfolio/most-reachable.ts'
import { ruleSetOf } from '../support/rule-set.ts'
import { AS_OF, applicant } from './standard.ts'

const points = fc.integer({ min: 1, max: 20 }).map((quarters) => quarters / 4)
const flag = fc.boolean()

it('is never less than what an applicant comes to when it has closed every gap', () => {
  const sketch = fc.record({
    rows: fc.tuple(points, points, points),
    caps: fc.tuple(points, points, points),
    maximum: points,
    isBonus: flag,
    stated: fc.tuple(flag, flag, flag),
  })
  fc.assert(
    fc.property(sketch, ({ rows, caps, maximum, isBonus, stated }) => {
      const [one, two, three] = rows
      const ruleSet = ruleSetOf({
        maximum,
        caps: { 'a.x': caps[0], a: caps[1], b: caps[2] },
        bonus: isBonus ? ['b'] : [],
        criteria: {
          'a.x.adopted': { points: one, when: 'policy.adopted' },
          'a.x.published': { points: two, when: 'policy.published' },
          'b.y.archived': { points: three, when: 'policy.archived' },
        },
      })
      const evaluator = compile(ruleSet)
      const assess = (policy: Readonly<Record<string, boolean>>) =>
        evaluator.assess(applicant('one', { policy }), { asOf: AS_OF })
      const [adopted, published, archived] = stated
      const all = assess({ adopted: true, published: true, archived: true })
      const most = mostReachable(assess({ adopted, published, archived }), ruleSet)
      expect(most).toBeGreaterThanOrEqual(all.total.points)
      expect(most).toBeLessThanOrEqual(maximum)
    }),
  )
})
