import { describe, expect, it } from 'vitest'
import { runCli, temporaryFolder } from '../support/run-cli.ts'

// on the day of the tests: 56.5 points for certain, 74 possible; 五.2.2 is a gap of 5 points
const MID_FIELD = 'fixtures/enterprises/mid-field.yaml'
const SECOND_HALF = 'activities.guidance.second-half'
// its sessions stand in line 46
const PLACE = `${MID_FIELD}:46:5 facts.guidance.sessions`

const score = (...argv: readonly string[]) => runCli(['score', MID_FIELD, '--format', 'json', ...argv])

describe('what is asked of an assessment', () => {
  it.each<[string, readonly string[], string]>([
    ['a ceiling it has', ['--min-ceiling', '74'], ''],
    [
      'a ceiling it has not',
      ['--min-ceiling', '74.5'],
      'shifan: mid-field can have 74 points at most, below the minimum of 74.5\n',
    ],
    ['a row that is met', ['--require', 'activities.guidance.first-half'], ''],
    [
      'a row that is not, with the line to change',
      ['--require', SECOND_HALF],
      `shifan: mid-field needs 五.2.2 ${SECOND_HALF}, which is unmet (${PLACE})\n`,
    ],
    [
      'a row by its number in the published table',
      ['--require', '五.2.2'],
      `shifan: mid-field needs 五.2.2 ${SECOND_HALF}, which is unmet (${PLACE})\n`,
    ],
    [
      'a row of which nothing is stated, with the line it belongs to',
      ['--require', 'facilities.office.rules-on-wall'],
      `shifan: mid-field needs 三.1.3 facilities.office.rules-on-wall, which is unknown (${MID_FIELD}:12:3 facts.office.rulesOnWall belongs there)\n`,
    ],
    [
      'no gap at a row that has one',
      ['--max-gap', SECOND_HALF],
      `shifan: mid-field has a gap of 5 points at 五.2.2 ${SECOND_HALF}, above 0 (${PLACE})\n`,
    ],
    ['at most the gap that there is', ['--max-gap', `${SECOND_HALF}=5`], ''],
    [
      'everything at once, in the order of the demands',
      ['--require', SECOND_HALF, '--min', '60', '--max-gap', `${SECOND_HALF}=4.5`, '--min-ceiling', '80'],
      [
        'shifan: mid-field has 56.5 points, below the minimum of 60',
        'shifan: mid-field can have 74 points at most, below the minimum of 80',
        `shifan: mid-field has a gap of 5 points at 五.2.2 ${SECOND_HALF}, above 4.5 (${PLACE})`,
        `shifan: mid-field needs 五.2.2 ${SECOND_HALF}, which is unmet (${PLACE})`,
        '',
      ].join('\n'),
    ],
  ])('is %s', async (_, argv, stderr) => {
    const result = await score(...argv)
    expect({ code: result.code, stderr: result.stderr }).toEqual({ code: stderr === '' ? 0 : 1, stderr })
    expect(JSON.parse(result.stdout).total.points).toBe(56.5)
  })

  it.each<[string, readonly string[], string]>([
    [
      'a row that is misspelt',
      ['--require', 'activities.guidance.second-halv'],
      `shifan: the rule set 'chongqing-demonstration-unit' has no row 'activities.guidance.second-halv'. Did you mean '${SECOND_HALF}'?\n`,
    ],
    [
      'every row that there is not',
      ['--require', '九.1', '--max-gap', '十.1=2'],
      "shifan: the rule set 'chongqing-demonstration-unit' has no row '十.1'.\nshifan: the rule set 'chongqing-demonstration-unit' has no row '九.1'.\n",
    ],
    [
      'points that are none',
      ['--max-gap', `${SECOND_HALF}=five`],
      `shifan: option '--max-gap <row[=points]>' argument '${SECOND_HALF}=five' is invalid. Give a number of points like 80 or 97.5.\n`,
    ],
    [
      'points without a row',
      ['--max-gap', '=5'],
      "shifan: option '--max-gap <row[=points]>' argument '=5' is invalid. Give a row, or a row and points, like activities.guidance.first-half=2.5.\n",
    ],
  ])('cannot be %s', async (_, argv, stderr) => {
    expect(await score(...argv)).toEqual({ code: 2, stdout: '', stderr })
  })
})

describe('profiles by pattern', () => {
  const profile = (id: string) => `id: ${id}\nname: ${id}\nfacts: {}\n`
  const files = {
    'a/one.yaml': profile('one'),
    'a/two.yaml': profile('two'),
    'a/b/three.yaml': profile('three'),
    'a/[odd].yaml': profile('odd'),
    'a/notes.txt': 'no profile',
  }

  it.each<[string, readonly string[], readonly string[]]>([
    ['in a folder, in the order of their names', ['a/*.yaml'], ['odd', 'one', 'two']],
    ['in folders however deep', ['a/**/t*.yaml'], ['three', 'two']],
    ['by a choice of names', ['a/{two,one}.yaml'], ['one', 'two']],
    ['once, though two patterns match', ['a/o*.yaml', 'a/*.yaml'], ['one', 'odd', 'two']],
    ['once, though it is named as well', ['a/two.yaml', 'a/*.yaml'], ['two', 'odd', 'one']],
    ['by a name that looks like a pattern', ['a/[odd].yaml'], ['odd']],
  ])('are found %s', async (_, patterns, ids) => {
    const folder = temporaryFolder(files)
    const argv = patterns.map((each) => folder.path(each))
    const { code, stdout } = await runCli(['score', ...argv, '--format', 'json'])
    expect(code).toBe(0)
    const found = [JSON.parse(stdout)].flat().map(({ profile: { id } }) => id)
    expect(found).toEqual(ids)
  })

  it('are missed aloud, each pattern', async () => {
    const folder = temporaryFolder(files)
    const [one, other] = [folder.path('a/*.json'), folder.path('c/*.yaml')]
    expect(await runCli(['score', one, folder.path('a/one.yaml'), other])).toEqual({
      code: 2,
      stdout: '',
      stderr: `shifan: no file matches '${one}'\nshifan: no file matches '${other}'\n`,
    })
  })
})

describe('what is said on stderr', () => {
  it('holds no command to the runner of a CI server', async () => {
    const folder = temporaryFolder({ 'a.yaml': 'id: "##[error]evil"\nname: evil\nfacts: {}\n' })
    const { stderr } = await runCli(['score', folder.path('a.yaml'), '--min', '1'])
    expect(stderr).toBe('shifan: ## [error]evil has 0 points, below the minimum of 1\n')
  })
})
