import { parse } from 'csv-parse/sync'
import { expect, it } from 'vitest'
import { portfolioCsv } from '../../../src/report/portfolio/portfolio-csv.ts'
import { GRADED, STANDARD } from '../../portfolio/standard.ts'
import { GRADED_PORTFOLIO, PORTFOLIO } from './portfolios.ts'

const linesOf = (text: string) => parse(text, { bom: true }) as string[][]
const recordsOf = (text: string) =>
  parse(text, { bom: true, columns: true }) as Readonly<Record<string, string>>[]

it('is a line for every applicant, in the order of the ranking', () => {
  const [head, ...lines] = linesOf(portfolioCsv(PORTFOLIO, STANDARD, 'zh'))
  expect(head).toEqual([
    '名次',
    '并列',
    '申报编号',
    '申报单位',
    '申报文件',
    '得分',
    '可达',
    '分值',
    '达线情况：6 分',
    '达线情况：6 分：尚需分数',
    '达线情况：6 分：补齐其一即可的行',
    'base base：得分',
    'base base：可达',
    'staff staff：得分',
    'staff staff：可达',
    'extra extra：得分',
    'extra extra：可达',
    ...['base.rules.adopted', 'base.rules.published', 'staff.people.trained', 'extra.more.archived'].flatMap(
      (row) => [`${row} ${row}：结果`, `${row} ${row}：得分`, `${row} ${row}：可达`],
    ),
  ])
  expect(lines.map((line) => line.slice(0, 11).join(' | '))).toEqual([
    '1 | 否 | all | all | profiles/all.yaml | 10 | 10 | 10 | 已确定达到 |  | ',
    '2 | 是 | also | also | profiles/also.yaml | 5.5 | 5.5 | 10 | 补齐差距后或可达 | 0.5 | staff.people.trained、base.rules.published、extra.more.archived',
    '2 | 是 | some | some | profiles/some.yaml | 5.5 | 5.5 | 10 | 补齐差距后或可达 | 0.5 | staff.people.trained、base.rules.published、extra.more.archived',
    '4 | 否 | open | open | profiles/open.yaml | 3 | 9 | 10 | 待定项查实后可达 | 3 | staff.people.trained、base.rules.adopted',
    '5 | 否 | none | none | profiles/none.yaml | 0 | 0 | 10 | 补齐差距后或可达 | 6 | ',
  ])
  expect(lines[3]?.slice(11)).toEqual([
    ...['3', '3', '0', '4', '0', '2'],
    ...['不符合', '0', '0'],
    ...['符合', '3', '3'],
    ...['待定', '0', '4'],
    ...['待定', '0', '2'],
  ])
})

it('has the grades where the rule set has some, and no files where there are none', () => {
  const records = recordsOf(portfolioCsv(GRADED_PORTFOLIO, GRADED, 'en'))
  expect(records[0]).not.toHaveProperty('File')
  expect(records.map((each) => [each.Pass, each.Grade, each['Best possible grade']])).toEqual([
    ['certain', 'Pass', 'Gold'],
    ['still possible', 'Fail', 'Pass'],
    ['still possible', 'Fail', 'Pass'],
    ['still possible', 'Fail', 'Gold'],
    ['still possible', 'Fail', 'Pass'],
  ])
  expect(records.map((each) => each['Mark: “Pass”'])).toEqual([
    'reached for certain',
    ...Array.from({ length: 4 }, () => 'within reach by what is unknown'),
  ])
})
