import { describe, expect, it } from 'vitest'
import { conjunction, disjunction, negation, type Truth } from '../../src/values/truth.ts'

describe('conjunction', () => {
  it.each<[string, readonly Truth[], Truth]>([
    ['is true for no parts', [], true],
    ['is its only part: true', [true], true],
    ['is its only part: unknown', ['unknown'], 'unknown'],
    ['is its only part: false', [false], false],
    ['true and true is true', [true, true], true],
    ['true and unknown is unknown', [true, 'unknown'], 'unknown'],
    ['true and false is false', [true, false], false],
    ['unknown and true is unknown', ['unknown', true], 'unknown'],
    ['unknown and unknown is unknown', ['unknown', 'unknown'], 'unknown'],
    ['unknown and false is false', ['unknown', false], false],
    ['false and true is false', [false, true], false],
    ['false and unknown is false', [false, 'unknown'], false],
    ['false and false is false', [false, false], false],
    ['is false where the last of many parts is false', [true, 'unknown', true, false], false],
  ])('%s', (_, parts, truth) => {
    expect(conjunction(parts)).toBe(truth)
  })

  it('takes any iterable of parts', () => {
    expect(conjunction(new Set<Truth>([true, 'unknown']))).toBe('unknown')
  })
})

describe('disjunction', () => {
  it.each<[string, readonly Truth[], Truth]>([
    ['is false for no parts', [], false],
    ['is its only part: true', [true], true],
    ['is its only part: unknown', ['unknown'], 'unknown'],
    ['is its only part: false', [false], false],
    ['true or true is true', [true, true], true],
    ['true or unknown is true', [true, 'unknown'], true],
    ['true or false is true', [true, false], true],
    ['unknown or true is true', ['unknown', true], true],
    ['unknown or unknown is unknown', ['unknown', 'unknown'], 'unknown'],
    ['unknown or false is unknown', ['unknown', false], 'unknown'],
    ['false or true is true', [false, true], true],
    ['false or unknown is unknown', [false, 'unknown'], 'unknown'],
    ['false or false is false', [false, false], false],
    ['is true where the last of many parts is true', [false, 'unknown', false, true], true],
  ])('%s', (_, parts, truth) => {
    expect(disjunction(parts)).toBe(truth)
  })

  it('takes any iterable of parts', () => {
    expect(disjunction(new Set<Truth>([false, 'unknown']))).toBe('unknown')
  })
})

describe('negation', () => {
  it.each<[string, Truth, Truth]>([
    ['not true is false', true, false],
    ['not false is true', false, true],
    ['not unknown is unknown', 'unknown', 'unknown'],
  ])('%s', (_, truth, opposite) => {
    expect(negation(truth)).toBe(opposite)
  })
})
