import { describe, expect, it } from 'vitest'
import type { Demand } from '../../../src/model/dossier.ts'
import { githubReport } from '../../../src/report/ci/github-report.ts'
import { chongqingDemonstrationUnit } from '../../../src/rules.ts'
import { TEA_PROFILE } from '../../cli/tea-house.ts'
import { readLog } from '../../support/github-runner.ts'
import { dossierOf, fixtureText, GRADED_TEA_RULES, lineOf, teaRuleSet } from './dossiers.ts'

const TEA = teaRuleSet()
const FILE = 'profiles/corner-house.yaml'

const MIN: Demand = { demand: 'min', want: 9, have: 6.5, isMet: false }
const REQUIRE: Demand = { demand: 'require', criterion: 'tea.leaves.kinds', have: 'unmet', isMet: false }

const tea = (demands: readonly Demand[]) => dossierOf(TEA_PROFILE, { ruleSet: TEA, file: FILE, demands })

describe('the annotations for GitHub', () => {
  it('are a command for each gap, whose message names the place too, and a line for the log', () => {
    expect(githubReport([tea([])], TEA, 'en')).toBe(
      `::warning file=${FILE},line=6,col=5,title=一.1.2 A choice of kinds::一.1.2 A choice of kinds (unmet). Kinds of tea (kinds): have 2, want at least 3, short 1. Closing it alone adds 3.5 points. What to do: Add kinds. Change facts.leaves.kinds here. (${FILE}:6:5)
街角茶馆 (${FILE}): 6.5 points certain, 6.5 possible, of 10, 1 gap
`,
    )
    expect(lineOf(TEA_PROFILE, 'kinds: 2')).toBe(6)
  })

  it('say so in Chinese', () => {
    expect(githubReport([tea([MIN])], TEA, 'zh')).toBe(
      `::error file=${FILE},line=1,col=1,title=得分至少 9 分::要求：得分至少 9 分，实为 6.5 分。（${FILE}:1:1）
::warning file=${FILE},line=6,col=5,title=一.1.2 品种齐全::一.1.2 品种齐全（不符合）。茶叶品种数（种）：现为 2，需至少 3，还差 1。仅补齐此项，总分增加 3.5 分。措施：增加品种。请修改此处的 facts.leaves.kinds。（${FILE}:6:5）
街角茶馆（${FILE}）：得分 6.5，最高可达 6.5，满分 10，差距 1 项
`,
    )
  })

  it('are errors for what is asked for and is not so, and for the gaps that it names', () => {
    const { commands } = readLog(githubReport([tea([REQUIRE, MIN])], TEA, 'en'))
    expect(commands.map(({ name, properties }) => [name, properties.line, properties.title])).toEqual([
      ['error', '1', 'at least 9 points'],
      ['error', '6', '一.1.2 A choice of kinds'],
    ])
    expect(commands[1]?.message).toMatch(
      /^Asked for “一\.1\.2 A choice of kinds” to be met, but it is unmet\. 一\.1\.2 A choice of kinds \(unmet\)\. /,
    )
  })

  it('are notices for what is worth nothing, and for routes that are not open', () => {
    const worthless = dossierOf(fixtureText('bonus-worth-nothing'))
    const { commands } = readLog(githubReport([worthless], chongqingDemonstrationUnit, 'en'))
    expect(new Set(commands.map(({ name }) => name))).toEqual(new Set(['notice']))
    expect(commands[0]?.message).toContain('Closing it alone leaves the total as it is.')
    const ruleSet = teaRuleSet(GRADED_TEA_RULES)
    const gates = readLog(githubReport([dossierOf(TEA_PROFILE, { ruleSet })], ruleSet, 'en')).commands
    expect(gates.map(({ name, properties }) => [name, properties.title])).toEqual([
      ['warning', '一.1.2 A choice of kinds'],
      ['warning', 'Requirement 第二条 Four kinds (not met)'],
      ['notice', 'Alternative route 第三条 Famous (to “Fine”, not open)'],
    ])
  })

  it('have the widest gaps of all profiles first, since ten of a level are shown', () => {
    const poor = dossierOf(fixtureText('known-and-nothing-done'), { file: 'poor.yaml' })
    const fair = dossierOf(fixtureText('mid-field'), { file: 'fair.yaml' })
    const { commands, lines } = readLog(githubReport([fair, poor], chongqingDemonstrationUnit, 'en'))
    const worths = commands.map(({ message }) => Number(/adds ([\d.]+) point/.exec(message)?.[1]))
    expect(worths).toEqual([...worths].sort((one, other) => other - one))
    expect(worths.slice(0, 4)).toEqual([5, 5, 5, 5])
    expect(new Set(commands.slice(0, 10).map(({ properties }) => properties.file))).toEqual(
      new Set(['fair.yaml', 'poor.yaml']),
    )
    expect(lines.map((line) => line.split(': ')[0])).toEqual([
      '金樱谷水泵制造有限公司 (fair.yaml)',
      expect.stringMatching(/ \(poor\.yaml\)$/),
    ])
  })

  it('are read back as they were meant, whatever signs are in a path', () => {
    const file = 'a,b:c%d\\e;f=g%2C.yaml'
    const { commands } = readLog(githubReport([dossierOf(TEA_PROFILE, { ruleSet: TEA, file })], TEA, 'en'))
    expect(commands.map(({ properties }) => properties)).toEqual([
      { file, line: '6', col: '5', title: '一.1.2 A choice of kinds' },
    ])
    expect(commands[0]?.message.endsWith(` (${file}:6:5)`)).toBe(true)
  })

  it('are none where there is nothing to say', () => {
    const all = dossierOf(fixtureText('everything-and-all-bonus'))
    const { commands, lines } = readLog(githubReport([all], chongqingDemonstrationUnit, 'en'))
    expect(commands).toEqual([])
    expect(lines).toEqual([expect.stringMatching(/: 100 points certain, 100 possible, of 100, 0 gaps$/)])
  })
})

describe('the reader of logs of these tests', () => {
  it.each<[string, string, number]>([
    ['a command', '::error file=a::b', 1],
    ['a command after spaces of any kind', ' \u3000::error::b', 1],
    ['the old form anywhere', 'x ##[error]b', 1],
    ['no command in the middle of a line', 'x ::error::b', 0],
    ['no command that it does not know', '::forged::b', 0],
  ])('obeys %s', (_, line, count) => {
    expect(readLog(line).commands).toHaveLength(count)
  })
})
