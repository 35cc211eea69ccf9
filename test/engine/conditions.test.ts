import { describe, expect, it } from 'vitest'
import type { CompiledCondition } from '../../src/engine/compiled-condition.ts'
import { compileCondition } from '../../src/engine/conditions.ts'
import type { Condition } from '../../src/model/condition.ts'
import { negation, type Truth } from '../../src/values/truth.ts'
import { isTrue } from '../support/rule-set.ts'
import { scopeOf, situationOf } from '../support/scope.ts'

const p = isTrue('policy.adopted')
const q = isTrue('policy.published')
const r = isTrue('policy.archived')

/** A profile in which the three facts have these truths; an unknown one is not stated. */
function stating(adopted: Truth, published: Truth = 'unknown', archived: Truth = 'unknown') {
  const stated = Object.entries({ adopted, published, archived }).filter(([, truth]) => truth !== 'unknown')
  return situationOf({ policy: Object.fromEntries(stated) })
}

const U = 'unknown'

describe('truth', () => {
  it.each<[string, Truth, Truth, Truth, Truth]>([
    ['true, true', true, true, true, true],
    ['true, unknown', true, U, U, true],
    ['true, false', true, false, false, true],
    ['unknown, true', U, true, U, true],
    ['unknown, unknown', U, U, U, U],
    ['unknown, false', U, false, false, U],
    ['false, true', false, true, false, true],
    ['false, unknown', false, U, false, U],
    ['false, false', false, false, false, false],
  ])('of all and any follows Kleene: %s', (_, adopted, published, all, any) => {
    const situation = stating(adopted, published)
    expect(compileCondition({ all: [p, q] }, scopeOf()).truth(situation)).toBe(all)
    expect(compileCondition({ any: [p, q] }, scopeOf()).truth(situation)).toBe(any)
  })

  it.each<[string, Truth, Truth]>([
    ['not true is false', true, false],
    ['not unknown is unknown', U, U],
    ['not false is true', false, true],
  ])('of not follows Kleene: %s', (_, adopted, truth) => {
    expect(compileCondition({ not: p }, scopeOf()).truth(stating(adopted))).toBe(truth)
  })

  it.each<[string, Condition, readonly [Truth, Truth, Truth], Truth]>([
    [
      'a junction inside another is decided on its own',
      { any: [{ all: [p, q] }, r] },
      [false, true, true],
      true,
    ],
    ['an unknown inside is overruled outside', { any: [{ all: [p, q] }, r] }, [U, true, true], true],
    ['an unknown inside stays open outside', { any: [{ all: [p, q] }, r] }, [U, true, false], U],
    ['a false inside decides the inside only', { any: [{ all: [p, q] }, r] }, [U, false, false], false],
    ['a negated conjunction is true where a part is false', { not: { all: [p, q] } }, [true, false, U], true],
    ['a negated conjunction is open where a part is', { not: { all: [p, q] } }, [true, U, U], U],
    ['a negated conjunction is false where all is true', { not: { all: [p, q] } }, [true, true, U], false],
    ['a negated disjunction is false where a part is true', { not: { any: [p, q] } }, [true, U, U], false],
    ['a negated disjunction is true where all is false', { not: { any: [p, q] } }, [false, false, U], true],
    ['a doubly negated fact is itself', { not: { not: p } }, [true, U, U], true],
    [
      'a negation inside a negated junction turns back',
      { not: { all: [p, { not: q }] } },
      [true, true, U],
      true,
    ],
    [
      'a negation deep inside counts once for each not around it',
      { not: { any: [{ not: { all: [p, q] } }, { not: r }] } },
      [true, true, true],
      true,
    ],
    ['a junction of one part is that part', { all: [{ any: [p] }] }, [false, U, U], false],
  ])('%s', (_, condition, [adopted, published, archived], truth) => {
    expect(compileCondition(condition, scopeOf()).truth(stating(adopted, published, archived))).toBe(truth)
  })

  it('does not see that p or not p must be true', () => {
    const excludedMiddle = compileCondition({ any: [p, { not: p }] }, scopeOf())
    expect(excludedMiddle.truth(stating(U))).toBe(U)
  })
})

describe('a number that another one limits', () => {
  it.each<[string, unknown, Truth]>([
    ['is certainly few where that is few', 3, true],
    ['is open where that is more', 4, U],
    ['is open where that is negative, which it cannot be', -5, U],
    ['is open where that is no whole number, which it must be', 2.5, U],
    ['is open where that is not stated', undefined, U],
  ])('%s', (_, employees, truth) => {
    const few: Condition = { fact: 'staff.trained', operator: 'lessThanInclusive', value: 3 }
    expect(compileCondition(few, scopeOf()).truth(situationOf({ staff: { employees } }))).toBe(truth)
    expect(compileCondition({ not: few }, scopeOf()).truth(situationOf({ staff: { employees } }))).toBe(
      negation(truth),
    )
  })
})

describe('a named condition', () => {
  const conditions = {
    published: { all: [p, q] },
    withheld: { not: { condition: 'published' } },
  }

  it.each<[string, Condition, readonly [Truth, Truth], Truth]>([
    ['stands for what it names', { condition: 'published' }, [true, true], true],
    ['stands for what it names, open', { condition: 'published' }, [true, U], U],
    ['can be negated', { not: { condition: 'published' } }, [true, false], true],
    ['can name another', { condition: 'withheld' }, [true, false], true],
    ['can be negated where it names another', { not: { condition: 'withheld' } }, [true, false], false],
    ['can stand in a junction', { any: [{ condition: 'withheld' }, q] }, [true, true], true],
  ])('%s', (_, condition, [adopted, published], truth) => {
    const compiled = compileCondition(condition, scopeOf({ conditions }))
    expect(compiled.truth(stating(adopted, published))).toBe(truth)
  })
})

describe('negation', () => {
  /** The compiled condition as text, with the operators that it has come to. */
  function shape(condition: CompiledCondition): string {
    if (condition.kind === 'comparison') return `${condition.left.name} ${condition.operator}`
    if (condition.kind === 'review') return `review ${condition.atLeast}`
    return `${condition.kind}(${condition.parts.map(shape).join(', ')})`
  }

  const conditions = { both: { all: [p, q] } }

  it.each<[string, Condition, string]>([
    ['moves into an operator', { not: p }, 'policy.adopted notEqual'],
    ['twice leaves the operator', { not: { not: p } }, 'policy.adopted equal'],
    [
      'makes all into any',
      { not: { all: [p, q] } },
      'any(policy.adopted notEqual, policy.published notEqual)',
    ],
    [
      'makes any into all',
      { not: { any: [p, q] } },
      'all(policy.adopted notEqual, policy.published notEqual)',
    ],
    [
      'goes through every level',
      { not: { all: [p, { any: [q, { not: r }] }] } },
      'any(policy.adopted notEqual, all(policy.published notEqual, policy.archived equal))',
    ],
    [
      'goes into named conditions',
      { not: { condition: 'both' } },
      'any(policy.adopted notEqual, policy.published notEqual)',
    ],
    [
      'leaves alone what is not negated',
      { all: [{ not: p }, q] },
      'all(policy.adopted notEqual, policy.published equal)',
    ],
  ])('%s', (_, condition, expected) => {
    expect(shape(compileCondition(condition, scopeOf({ conditions })))).toBe(expected)
  })
})

describe('compileCondition', () => {
  it.each<[string, Condition, string]>([
    ['a condition that is not declared', { condition: 'absent' }, "The rule set has no condition 'absent'."],
    [
      'one inside a junction',
      { all: [p, { condition: 'absent' }] },
      "The rule set has no condition 'absent'.",
    ],
    ['a fact that is not declared', isTrue('absent'), "The rule set has no fact 'absent'."],
    [
      'a fact to compare with that is not declared',
      { fact: 'rating', operator: 'equal', value: { fact: 'absent' } },
      "The rule set has no fact 'absent'.",
    ],
  ])('refuses to compile %s', (_, condition, message) => {
    expect(() => compileCondition(condition, scopeOf())).toThrow(new RangeError(message))
  })
})
