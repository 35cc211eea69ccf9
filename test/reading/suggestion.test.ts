import { describe, expect, it } from 'vitest'
import { OPERATORS } from '../../src/model/condition.ts'
import { nearest, quoted, suggestion } from '../../src/reading/suggestion.ts'

describe('the nearest name', () => {
  it.each([
    ['is the one with a letter missing', 'establishd', ['established', 'headedByPrincipal'], 'established'],
    ['is the one with a letter too many', 'datee', ['date', 'place'], 'date'],
    ['is the one with two letters exchanged', 'druing', ['during', 'where'], 'during'],
    ['is the one in other capitals', 'LeadingGroup', ['leadinggroup2', 'leadingGroup'], 'leadingGroup'],
    ['is the nearer of two', 'first-haf', ['first-half', 'first-hat-2'], 'first-half'],
    ['is the name itself', 'date', ['dates', 'date'], 'date'],
    ['may differ in two of six letters', 'abcdxx', ['abcdef'], 'abcdef'],
    ['is none that differs in three of six letters', 'abcxxx', ['abcdef'], undefined],
    ['is none that shares only its beginning', 'foo', ['foobarbaz'], undefined],
    ['is none among no names', 'date', [], undefined],
    ['is found among Chinese names', '领导小祖', ['领导小组', '指导员'], '领导小组'],
  ])('%s', (_, name, candidates, match) => {
    expect(nearest(name, candidates)).toBe(match)
  })

  it.each([
    ['is none that differs in every letter', 'fr', ['zh', 'en']],
    ['is none for a sign', '>=', OPERATORS],
    ['is none for a single letter', 'x', ['to', 'of']],
    ['is none for a name much longer than all', 'x'.repeat(900), ['exchange']],
  ])('%s', (_, name, candidates) => {
    expect(nearest(name, candidates)).toBeUndefined()
  })

  it('is looked for in names, not in what every object has', () => {
    expect(nearest('toString', ['title'])).toBeUndefined()
  })
})

describe('a suggestion', () => {
  it.each([
    ['names the nearest name', 'titel', ['id', 'title'], "Did you mean 'title'?"],
    ['names them all where none is near', 'remark', ['id', 'title'], 'Write one of: id, title.'],
    [
      'names twelve',
      'remark',
      letters(12),
      'Write one of: aaaaaaaa, bbbbbbbb, cccccccc, dddddddd, eeeeeeee, ffffffff, gggggggg, hhhhhhhh, iiiiiiii, jjjjjjjj, kkkkkkkk, llllllll.',
    ],
    ['does not name thirteen', 'remark', letters(13), ''],
    ['says nothing where there are no names', 'remark', [], ''],
    ['takes a dotted name as one name', 'leadingGruop.established', ['office'], 'Write one of: office.'],
  ])('%s', (_, name, candidates, words) => {
    expect(suggestion(name, candidates)).toBe(words)
  })
})

describe('a text in quotes', () => {
  it.each([
    ['stands as it is', 'date', "'date'"],
    ['of sixty letters stands as it is', 'x'.repeat(60), `'${'x'.repeat(60)}'`],
    ['of more is cut short to sixty', 'x'.repeat(61), `'${'x'.repeat(59)}…'`],
    ['stays on one line', 'a\n\t b', "'a b'"],
    ['may be empty', '', "''"],
  ])('%s', (_, text, words) => {
    expect(quoted(text)).toBe(words)
  })
})

/** So many names that are not like each other. */
function letters(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => String.fromCharCode(97 + index).repeat(8))
}
