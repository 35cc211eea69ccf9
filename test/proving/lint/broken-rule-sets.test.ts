import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { problemLines, runCli } from '../../support/run-cli.ts'

/* Rule sets that can be read and cannot be meant, each with the problems that it says it has. */

const FOLDER = 'fixtures/lint'

const CODES = [
  'unreachable-points',
  'unordered-levels',
  'idle-bonus',
  'constant-criterion',
  'unused',
  'contradicting-gates',
  'not-monotone',
]

const paths = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.rule-set.yaml'))
  .map((path) => join(FOLDER, path))

const expectedOf = (path: string) =>
  [...readFileSync(path, 'utf8').matchAll(/^# expect: (\d+):(\d+) (\S+)$/gm)].map(
    ([, line, column, code = '']) => [path, Number(line), Number(column), code] as const,
  )

const messagesOf = async (path: string) =>
  (await runCli(['lint', path])).stderr.split('\n').map((line) => line.replace(/^\S+ \S+ /, ''))

describe('a rule set that cannot be meant', () => {
  it.each(paths)('%s has the problems that it says, where it says', async (path) => {
    const { code, stdout, stderr } = await runCli(['lint', path])
    expect(problemLines(stderr)).toEqual(expectedOf(path))
    expect([code, stdout]).toEqual([1, ''])
  })

  it.each(paths.filter((path) => !path.includes('ten-mistakes')))('%s is named after one of them', (path) => {
    expect(expectedOf(path).some(([, , , code]) => basename(path).startsWith(code))).toBe(true)
  })

  it.each(CODES)('of every kind there is one: %s', (code) => {
    expect(paths.filter((path) => basename(path).startsWith(code))).not.toEqual([])
  })

  it('may have ten mistakes, each told on a line of its own in one run', () => {
    const expected = expectedOf(`${FOLDER}/ten-mistakes.rule-set.yaml`)
    expect(new Set(expected.map(([, line]) => line)).size).toBe(10)
    expect(new Set(expected.map(([, , , code]) => code))).toEqual(new Set(CODES))
  })
})

describe('the message', () => {
  it.each([
    [
      'of an entry that costs points shows both lists and what each gives',
      'not-monotone.rule-set.yaml',
      "With complaints: 1 entry like { resolved: false, date: 2025-12-30 } it gives 5 points, with 2 entries like { resolved: false, date: 2025-12-30 } 0. List 'complaints' under 'penalizes' if that is meant.",
    ],
    [
      'of a yes that costs points says what else is the case',
      'not-monotone-levels.rule-set.yaml',
      "With keeper.appointed: false it gives 5 points, with true 3 (rating: 8). List 'keeper.appointed' under 'penalizes' if that is meant.",
    ],
    [
      'of points that go up and down names the two levels',
      'unordered-levels-bands.rule-set.yaml',
      "The points go up and down: with 'seats' 20 level 3 gives 6 points, with 'seats' 50 level 2 gives 3 points. Put the levels in order.",
    ],
    [
      'of an earlier level that gives less says where both hold',
      'unordered-levels-exchanged.rule-set.yaml',
      "With 'share-trained' 0.8 level 1 counts, which gives 5 points, though this one holds too and would give 10 points: put the better level first.",
    ],
    [
      'of two gates names the other one',
      'contradicting-gates-counts.rule-set.yaml',
      "Nobody gets past this and the gate 'enough-events': they contradict each other.",
    ],
    [
      'of a grade says how much there is to be had',
      'unreachable-points.rule-set.yaml',
      'Nobody can have 14 points: the rows give 10 at most, whatever is stated.',
    ],
  ])('%s', async (_, path, message) => {
    expect(await messagesOf(join(FOLDER, path))).toContain(message)
  })
})
