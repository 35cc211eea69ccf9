import { describe, expect, it } from 'vitest'
import { portfolioOf } from '../../../src/portfolio/portfolio-of.ts'
import { portfolioTable } from '../../../src/report/portfolio/portfolio-table.ts'
import { assessed, GRADED, STANDARD } from '../../portfolio/standard.ts'
import { cellPlaces } from '../display-width.ts'
import { GRADED_PORTFOLIO, PORTFOLIO } from './portfolios.ts'

const PLAIN = { language: 'en', color: false } as const

/** The lines below a heading, up to the next blank one. */
function blockOf(text: string, heading: string): readonly string[] {
  const lines = text.split('\n')
  const start = lines.indexOf(heading)
  if (start < 0) throw new Error(`There is no '${heading}'.`)
  return lines.slice(start + 1, lines.indexOf('', start))
}

describe('a portfolio at a terminal', () => {
  const text = portfolioTable(PORTFOLIO, STANDARD, PLAIN)

  it('begins with what it is, and how the points are spread', () => {
    // 0, 3, 5.5, 5.5, 10: the quartiles are the second, third and fourth; the mean is 24 / 5
    expect(text.split('\n').slice(0, 4)).toEqual([
      'invented standard 1.2.3 (as of 2025-12-31, assessed year 2025, basis claimed)',
      '',
      '5 applicants, 1 profile not scored',
      'Points: lowest 0, lower quartile 3, median 5.5, upper quartile 5.5, highest 10, mean 4.8',
    ])
  })

  it('ranks, with a sign at ties, and says where each stands to the mark', () => {
    expect(blockOf(text, 'Ranking')).toEqual([
      'Rank  Id    Applicant  Points  Ceiling  Maximum  6 points',
      '   1  all   all            10       10       10  reached for certain',
      '  2=  also  also          5.5      5.5       10  may be reached by closing gaps',
      '  2=  some  some          5.5      5.5       10  may be reached by closing gaps',
      '   4  open  open            3        9       10  within reach by what is unknown',
      '   5  none  none            0        0       10  may be reached by closing gaps',
    ])
  })

  it('draws the distribution', () => {
    const lines = blockOf(text, 'Distribution of points')
    expect(lines.slice(0, 2)).toEqual([
      'Points        Applicants',
      `0 to under 1           1  ${'█'.repeat(20)}`,
    ])
    expect(lines[6]).toBe(`5 to under 6           2  ${'█'.repeat(40)}`)
    expect(lines.at(-1)).toBe(`9 to 10                1  ${'█'.repeat(20)}`)
    expect(lines).toHaveLength(11)
  })

  it('names who lacks least first, and what alone is enough', () => {
    expect(blockOf(text, 'How far from the mark')).toEqual([
      '  6 points: reached for certain 1, within reach by what is unknown 1, may be reached by closing gaps 3',
      ...['also', 'some'].map(
        (name) =>
          `    ${name}: needs 0.5 more points, any one is enough: staff.people.trained staff.people.trained, base.rules.published base.rules.published, extra.more.archived extra.more.archived, may be reached by closing gaps`,
      ),
      '    open: needs 3 more points, any one is enough: staff.people.trained staff.people.trained, base.rules.adopted base.rules.adopted, within reach by what is unknown',
      // none alone is enough: 4, 4, 3 and the bonus of 2
      '    none: needs 6 more points, the widest gaps: base.rules.adopted base.rules.adopted +4, staff.people.trained staff.people.trained +4, base.rules.published base.rules.published +3 and 1 more, may be reached by closing gaps',
    ])
  })

  it('has the rows that most miss, with what is lost for certain apart from what is open', () => {
    const lines = blockOf(text, 'Rows that most applicants miss')
    expect(lines.map((line) => cellPlaces(line).map((cell) => cell.text))).toEqual([
      [
        'Criterion',
        'Share',
        'Miss it',
        'unmet',
        'partly',
        'unknown',
        'Applicants',
        'Lost for certain',
        'Open',
      ],
      ['base.rules.published base.rules.published', '60%', '3', '3', '0', '0', '5', '9', '0'],
      ['staff.people.trained staff.people.trained', '60%', '3', '1', '2', '1', '5', '9', '4'],
      ['base.rules.adopted base.rules.adopted', '40%', '2', '2', '0', '0', '5', '8', '0'],
    ])
    expect(blockOf(text, 'Bonus rows, which nobody has to meet')[1]).toMatch(/^extra\.more\.archived .* 60% /)
  })

  it('has the means of the sections', () => {
    const lines = blockOf(text, 'Section means').slice(1)
    expect(lines.map((line) => cellPlaces(line).map((cell) => cell.text))).toEqual([
      ['base base', '3.4', '3.4', '6', '56.67%', '███████████░░░░░░░░░'],
      ['staff staff', '1.4', '2.2', '4', '35%', '███████▒▒▒▒░░░░░░░░░'],
      ['extra extra', '0.4', '0.8', '2', '20%', '████▒▒▒▒░░░░░░░░░░░░'],
    ])
  })

  it('has a letter for every row of every applicant, the sections apart', () => {
    expect(blockOf(text, 'Applicants by rows')).toEqual([
      '+ met, ~ partly, x unmet, ? unknown, . not applicable',
      'Rank  Id    Rows',
      '   1  all   ++ + +',
      '   2  also  +x ~ x',
      '   2  some  +x ~ x',
      '   4  open  x+ ? ?',
      '   5  none  xx x x',
    ])
  })

  it('lists what could not be scored', () => {
    expect(blockOf(text, 'Profiles that could not be scored')).toEqual([
      '  profiles/broken.yaml:3:7 not-a-date Write a day of the calendar.',
    ])
  })

  it('holds nobody against a mark that there is not, and says why', () => {
    const unmarked = portfolioTable(portfolioOf(assessed(), STANDARD), STANDARD, PLAIN)
    expect(blockOf(unmarked, 'How far from the mark')).toEqual([
      'The standard publishes neither grades nor a pass mark and none was given, so nobody is held against one. Give one with --mark.',
    ])
    expect(unmarked).not.toContain('reached')
  })

  it('has the grades that pass as marks, and the grade in the ranking', () => {
    const graded = portfolioTable(GRADED_PORTFOLIO, GRADED, PLAIN)
    expect(blockOf(graded, 'Ranking')[1]).toBe(
      '   1  all   all            10       10       10  Pass (Gold possible)',
    )
    const marks = blockOf(graded, 'How far from the mark').filter((line) => /^ {2}\S/.test(line))
    expect(marks.map((line) => line.split(':')[0])).toEqual(['  “Gold”', '  “Pass”'])
  })

  it('aligns Chinese, and cuts off a name that is too long', () => {
    const names = ['金樱谷水泵制造有限公司', '名'.repeat(1_000_000)]
    const named = assessed(['all', 'none']).map((each, index) => ({
      ...each,
      profile: { id: each.profile.id, name: names[index] ?? '' },
    }))
    const table = portfolioTable(portfolioOf(named, STANDARD), STANDARD, { language: 'zh', color: false })
    const [head = '', first = '', second = ''] = blockOf(table, '排名')
    const ends = [head, first, second].map((line) => cellPlaces(line).map(({ end }) => end))
    expect(ends[0]?.slice(-3)).toEqual(ends[1]?.slice(-3))
    expect(ends[1]?.slice(-3)).toEqual(ends[2]?.slice(-3))
    expect(second).toContain(`${'名'.repeat(39)}…`)
    expect(table.length).toBeLessThan(10_000)
  })

  it('has colours only where they are wanted', () => {
    expect(text).not.toContain('\u001b')
    expect(portfolioTable(PORTFOLIO, STANDARD, { ...PLAIN, color: true })).toContain('\u001b[31mx\u001b[39m')
  })
})
