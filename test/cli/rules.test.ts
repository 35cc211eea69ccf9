import { describe, expect, it } from 'vitest'
import type { RuleSet } from '../../src/model/rule-set.ts'
import { LANGUAGES } from '../../src/values/localized-text.ts'
import { problemLines, runCli, temporaryFolder } from '../support/run-cli.ts'
import { CRITERIA, ITEMS, rowsOf, SECTIONS } from './published-rows.ts'
import { TEA_HOUSE, TEA_RULES } from './tea-house.ts'

const ID = 'chongqing-demonstration-unit'
const TITLE = {
  zh: '重庆市商业秘密保护示范基地（单位）创建标准',
  en: 'Chongqing creation standard for trade-secret protection demonstration bases (units)',
} as const
const ROWS = { 1: SECTIONS, 2: ITEMS, 3: CRITERIA } as const

async function printed(...argv: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await runCli(['rules', ...argv])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return stdout
}

const ruleSetOf = async (...argv: readonly string[]): Promise<RuleSet> =>
  JSON.parse(await printed(...argv, '--format', 'json'))

describe('the list of rule sets', () => {
  it('is a table in Chinese unless asked otherwise', async () => {
    expect(await printed()).toBe(await printed('--format', 'table', '--lang', 'zh'))
  })

  it.each<[string, string, string, readonly string[], string]>([
    ['a table in Chinese', 'table', 'zh', ['版本', '标准', '分值', '文件'], TITLE.zh],
    ['a table in English', 'table', 'en', ['Version', 'Standard', 'Maximum', 'Document'], TITLE.en],
    ['Markdown in Chinese', 'markdown', 'zh', ['版本', '标准', '分值', '文件'], TITLE.zh],
    ['Markdown in English', 'markdown', 'en', ['Version', 'Standard', 'Maximum', 'Document'], TITLE.en],
  ])('as %s', async (_, format, lang, head, title) => {
    const cells = [
      ['ID', ...head],
      [ID, '1.0.0', title, '100', '江北府办发〔2023〕65号'],
    ]
    const lines = (await printed('--format', format, '--lang', lang)).trimEnd().split('\n')
    if (format === 'table') expect(lines.map((line) => line.split(/ {2,}/))).toEqual(cells)
    else {
      const [first = [], ...rest] = cells
      const table = [first, ['---', '---', '---', '--:', '---'], ...rest]
      expect(lines).toEqual(table.map((row) => `| ${row.join(' | ')} |`))
    }
  })

  it.each(LANGUAGES)('as JSON is the same in %s, with both languages in it', async (language) => {
    expect(JSON.parse(await printed('--format', 'json', '--lang', language))).toEqual([
      {
        id: ID,
        version: '1.0.0',
        digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
        title: TITLE,
        maximum: 100,
        source: {
          document: '江北府办发〔2023〕65号',
          part: '附件',
          issuer: '重庆市江北区人民政府办公室',
          year: 2023,
        },
      },
    ])
  })
})

describe.each(LANGUAGES)('the built-in rule set in %s', (language) => {
  describe.each(['table', 'markdown'] as const)('as %s', (format) => {
    const text = async () => await printed(ID, '--format', format, '--lang', language)

    it.each([
      ['section', 1, 7],
      ['item', 2, 20],
      ['criterion', 3, 39],
    ] as const)(
      'has every %s of the published table in its order with its points',
      async (_, parts, count) => {
        const rows = rowsOf(await text(), parts).map(([row, , points]) => [row, Number(points)])
        expect(rows).toEqual(Object.entries(ROWS[parts]))
        expect(rows).toHaveLength(count)
      },
    )

    it('says the document it is taken from', async () => {
      expect(await text()).toContain('江北府办发〔2023〕65号 · 附件 · 重庆市江北区人民政府办公室 · 2023')
    })

    it('says the evidence that a row asks for, by title and kind', async () => {
      const [, , , evidence] = rowsOf(await text(), 3).find(([row]) => row === '四.2.2') ?? []
      expect(evidence).toBe(
        {
          zh: '年度工作计划（work-plan）、活动记录（activity-record）',
          en: 'Yearly work plan (work-plan), Record of an activity (activity-record)',
        }[language],
      )
    })

    it('says where only a stamped document will do', async () => {
      const [, , , evidence] = rowsOf(await text(), 3).find(([row]) => row === '六.2.1') ?? []
      expect(evidence).toBe(
        {
          zh: '盖章承诺书或说明（盖章）（stamped-commitment）',
          en: 'Stamped commitment or statement (stamped) (stamped-commitment)',
        }[language],
      )
    })

    it('says the id of a row, as profiles name it', async () => {
      const [, , , , id] = rowsOf(await text(), 3).find(([row]) => row === '五.2.1') ?? []
      expect(id?.replaceAll('`', '')).toBe('activities.guidance.first-half')
    })

    it('says how a row is read that can be read in two ways', async () => {
      const note = {
        zh: '表中未限定年度；按评定日在册员工人人受过商业秘密保护培训计。',
        en: 'The table states no year; read as every employee on the books on the assessment date having been trained in trade-secret protection.',
      }
      const line = (await text()).split('\n').find((each) => each.includes(note[language]))
      expect(line).toContain('七.1.2')
    })

    it('has the total that the bonus cannot exceed', async () => {
      const total = (await text())
        .split('\n')
        .filter((line) => line.includes({ zh: '总分', en: 'Total' }[language]))
      expect(total.some((line) => line.includes('100'))).toBe(true)
    })
  })

  it('as a table names itself by id and digest', async () => {
    expect(await printed(ID, '--lang', language)).toContain(`${ID} · ${(await ruleSetOf(ID)).digest}\n`)
  })

  it('in Markdown names itself by id and digest', async () => {
    const text = await printed(ID, '--format', 'markdown', '--lang', language)
    expect(text.split('\n')).toContain(`\`${ID}\` \`${(await ruleSetOf(ID)).digest}\``)
  })

  it('as JSON has every criterion with its points', async () => {
    const { sections } = await ruleSetOf(ID, '--lang', language)
    const items = sections.flatMap((section) => section.items)
    const criteria = items.flatMap((item) => item.criteria)
    expect(sections.map(({ source, maximum }) => [source, maximum])).toEqual(Object.entries(SECTIONS))
    expect(items.map(({ source, maximum }) => [source, maximum])).toEqual(Object.entries(ITEMS))
    expect(criteria.map(({ source, points }) => [source, points])).toEqual(Object.entries(CRITERIA))
  })
})

describe('a rule set', () => {
  it('is a table in Chinese unless asked otherwise', async () => {
    expect(await printed(ID)).toBe(await printed(ID, '--format', 'table', '--lang', 'zh'))
  })

  const file = 'rules/standards/chongqing-demonstration-unit.yaml'

  it.each(['table', 'json', 'markdown'])(
    'in a file prints as one that is built in, byte for byte, as %s',
    async (format) => {
      expect(await printed(file, '--format', format)).toBe(await printed(ID, '--format', format))
    },
  )

  it('in a file is the same data as one that is built in', async () => {
    expect(await ruleSetOf(file)).toEqual(await ruleSetOf(ID))
  })

  it('in a file with its own dictionary is a table of its rows', async () => {
    const text = await printed(temporaryFolder(TEA_HOUSE).path('tea-rules.yaml'), '--lang', 'en')
    const digest = /sha256:[0-9a-f]{64}/.exec(text)?.[0]
    expect(text.trimEnd().split('\n')).toEqual([
      'Standard for invented tea houses 0.1.0',
      '示例文件 · 示例机关 · 2025',
      `tea-house · ${digest}`,
      '',
      'Row     Criterion                  Maximum  Evidence                 ID',
      '一      Tea                             10',
      '一.1      Care of the leaves            10',
      '一.1.1      Stored in sealed tins      6.5  Photograph (photograph)  tea.leaves.stored',
      '一.1.2      A choice of kinds          3.5                           tea.leaves.kinds',
      '        Total                           10',
      '',
      'How points are awarded',
      '  一.1.1 Stored in sealed tins',
      '    - The leaves are kept sealed: 6.5 points',
      '  一.1.2 A choice of kinds',
      '    - Kinds of tea (kinds) ≥ 3: 3.5 points',
    ])
  })

  it('with problems prints them and nothing else', async () => {
    const path = temporaryFolder({
      ...TEA_HOUSE,
      'tea-rules.yaml': TEA_RULES.replace('maximum: 10', 'maximum: 9'),
    })
    const { code, stdout, stderr } = await runCli(['rules', path.path('tea-rules.yaml')])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(problemLines(stderr)).toEqual([[path.path('tea-rules.yaml'), 6, 10, 'wrong-total']])
  })
})
