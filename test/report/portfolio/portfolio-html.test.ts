import { describe, expect, it } from 'vitest'
import { portfolioOf } from '../../../src/portfolio/portfolio-of.ts'
import { portfolioHtml } from '../../../src/report/portfolio/portfolio-html.ts'
import { LANGUAGES } from '../../../src/values/localized-text.ts'
import { assessed, GRADED, STANDARD } from '../../portfolio/standard.ts'
import { contrast, palettesOf } from '../contrast.ts'
import { HOSTILE, obeyed } from '../inert.ts'
import { misnested } from '../well-nested.ts'
import { GRADED_PORTFOLIO, PORTFOLIO, portfolioSaying } from './portfolios.ts'

const PAGE = portfolioHtml(PORTFOLIO, STANDARD, 'en')

/** A hundred applicants, of whom all but ten are like one of the five. */
const MANY = portfolioOf(
  Array.from({ length: 100 }, (_, index) => {
    const [open, none] = assessed(['open', 'none'])
    const each = index < 10 ? open : none
    if (each === undefined) throw new Error('There are two.')
    return { ...each, profile: { id: `applicant-${String(index).padStart(3, '0')}`, name: `第${index}号` } }
  }),
  STANDARD,
  { mark: 3 },
)

const textsOf = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, text]) => text)

/** The text of HTML without its tags. */
const plain = (html = '') =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

describe('a portfolio as a page', () => {
  it.each(LANGUAGES)('in %s is well nested, needs no network and runs nothing', (language) => {
    for (const html of [
      portfolioHtml(PORTFOLIO, STANDARD, language),
      portfolioHtml(GRADED_PORTFOLIO, GRADED, language),
      portfolioHtml(MANY, STANDARD, language),
    ]) {
      expect(misnested(html)).toEqual([])
      expect(html).not.toMatch(/<script|<link|<img|<iframe|https?:|url\(|@import| on[a-z]+=/i)
      expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`)
      const ids = textsOf(html, / id="([^"]*)"/g)
      expect(new Set(ids).size).toBe(ids.length)
      for (const anchor of textsOf(html, /href="#([^"]*)"/g)) expect(ids).toContain(anchor)
      expect(html).not.toContain('undefined')
      expect(html).not.toContain('NaN')
    }
  })

  it('tells at once what a bureau wants to know', () => {
    const tiles = textsOf(PAGE, /<li><a href="#[^"]*">(.*?)<\/a><\/li>/g).map(plain)
    expect(tiles).toEqual([
      'highest 10 lowest 0',
      'median 5.5 the middle half from 3 to 5.5',
      '6 points (reached for certain) 1 of 5 within reach by what is unknown 1',
      'Most missed row base.rules.published base.rules.published 60% (3 / 5)',
    ])
  })

  it('has every row once, the most missed first and bonus rows apart', () => {
    expect(textsOf(PAGE, /<tr data-row="([^"]*)">/g)).toEqual([
      'base.rules.published',
      'staff.people.trained',
      'base.rules.adopted',
      'extra.more.archived',
    ])
    const [row] = textsOf(PAGE, /<tr data-row="staff.people.trained">(.*?)<\/tr>/g)
    expect(plain(row)).toBe('staff.people.trained staff.people.trained 60% 3 / 5 2 1 9 4')
  })

  it('tells apart the rows that are unknown for everybody, and folds away those that nobody misses', () => {
    // the first row is missed, the second met, the third and the bonus unknown
    const html = portfolioHtml(portfolioOf(assessed(['open']), STANDARD), STANDARD, 'en')
    const [, part = ''] = html.split('id="training"')
    const [section = ''] = part.split('</section>')
    const names = (of: string) => textsOf(of, /<tr data-row="([^"]*)">/g)
    const [most = '', rest = ''] = section.split('<h3>Rows that are unknown for everybody')
    expect(names(most)).toEqual(['base.rules.adopted'])
    const [unknown = '', folded = ''] = rest.split('<details>')
    expect(names(unknown)).toEqual(['staff.people.trained', 'extra.more.archived'])
    expect(plain(folded)).toMatch(/^1 more row that nobody misses for certain /)
    expect(names(folded)).toEqual(['base.rules.published'])
  })

  it('has no row that nobody misses among those that most miss', () => {
    const [, part = ''] = portfolioHtml(
      portfolioOf(assessed(['all', 'open']), STANDARD),
      STANDARD,
      'zh',
    ).split('id="training"')
    const [most = '', folded = ''] = part.split('<details>')
    expect(textsOf(most, /<tr data-row="([^"]*)">/g)).toEqual(['base.rules.adopted'])
    expect(textsOf(folded, /<tr data-row="([^"]*)">/g)).toHaveLength(3)
  })

  it('names for everybody who may still reach the mark what brings most of it', () => {
    expect(plain(PAGE)).toContain(
      'none 0 0 6 may be reached by closing gaps the widest gaps: base.rules.adopted base.rules.adopted +4, staff.people.trained staff.people.trained +4, base.rules.published base.rules.published +3 and 1 more',
    )
  })

  it('has the counts of the standings, and what is not known or in the way', () => {
    expect(textsOf(PAGE, /<b data-standing="[^"]*">(\d+)<\/b>/g)).toEqual(['1', '1', '3', '0'])
    const graded = portfolioHtml(GRADED_PORTFOLIO, GRADED, 'en')
    expect(graded).toContain('depends on small No gold for the small')
    expect(textsOf(graded, /data-mark="\d+"><h3>([^<]*)/g)).toEqual(['“Gold”', '“Pass”'])
  })

  it('ranks everybody', () => {
    const rows = textsOf(PAGE, /<tr>(<td class="points rank">.*?)<\/tr>/g).map(plain)
    expect(rows).toEqual([
      '1 all all 10 10 reached for certain',
      '2= also also 5.5 5.5 may be reached by closing gaps needs 0.5 more points',
      '2= some some 5.5 5.5 may be reached by closing gaps needs 0.5 more points',
      '4 open open 3 9 within reach by what is unknown needs 3 more points',
      '5 none none 0 0 may be reached by closing gaps needs 6 more points',
    ])
  })

  it('has a mark for every row of few applicants', () => {
    const [, table = ''] = PAGE.split('<table class="heat">')
    const lines = textsOf(table, /<tr><td class="points">(.*?)<\/tr>/g).map(plain)
    expect(lines).toEqual([
      '1 all ✓ ✓ ✓ ✓',
      '2 also ✓ ✗ ◐ ✗',
      '2 some ✓ ✗ ◐ ✗',
      '4 open ✗ ✓ ? ?',
      '5 none ✗ ✗ ✗ ✗',
    ])
  })

  it('has one drawing for many applicants, with a path for every outcome and one line for neighbours', () => {
    const html = portfolioHtml(MANY, STANDARD, 'en')
    expect(html).not.toContain('<table class="heat">')
    const [drawn = ''] = html.split('heat-drawing').slice(-1)
    const runs = (outcome: string) =>
      textsOf(drawn, new RegExp(`<path class="cell-${outcome}"[^>]* d="([^"]*)"`, 'g')).map((path = '') =>
        textsOf(path, /(M[\d.]+ [\d.]+h[\d.]+)/g).map((run = '') =>
          run.replace(/^M([\d.]+) [\d.]+h/, '$1 + '),
        ),
      )
    // the ten that are open come first: they miss one row, have one, and two are unknown, with four stripes each
    expect(runs('met')).toEqual([['0 + 10']])
    expect(runs('unmet')).toEqual([['0 + 100', '10 + 90', '10 + 90', '10 + 90']])
    expect(runs('unknown')).toEqual(Array.from({ length: 4 }, () => ['0 + 10', '0 + 10']))
    expect(html.length).toBeLessThan(90_000)
  })

  it('names no training where nobody misses anything', () => {
    const all = portfolioOf(assessed(['all']), STANDARD)
    const html = portfolioHtml(all, STANDARD, 'en')
    expect(html).toContain('There is no row that anybody misses for certain.')
    expect(html).toContain('The standard publishes neither grades nor a pass mark')
    expect(html).not.toMatch(/Most missed row|next training/)
  })
})

describe('the colours of a portfolio', () => {
  // every style that the page is made of gives its light colours and then its dark ones
  it.each([
    ['light', 0],
    ['dark', 1],
  ])('let text be read and shapes be seen: %s', (_, theme) => {
    const palettes = palettesOf(PAGE).filter((_, index) => index % 2 === theme)
    const colour = (name: string) => palettes.map((each) => each[name]).find((hex) => hex !== undefined) ?? ''
    const page = colour('page')
    expect(contrast(colour('text'), page)).toBeGreaterThanOrEqual(4.5)
    // the mark in a cell that is missed has the colour of the page
    expect(contrast(colour('missed'), page)).toBeGreaterThanOrEqual(4.5)
    for (const shape of ['partly', 'open', 'accent', 'certain']) {
      expect(contrast(colour(shape), page)).toBeGreaterThanOrEqual(3)
    }
  })
})

describe('hostile text on the page of a portfolio', () => {
  const harmless = portfolioSaying('harmless')
  const tagsOf = (html: string) => html.match(/<\/?[a-z!][a-z0-9-]*/gi)?.length

  it.each<readonly [string, string]>([
    ...HOSTILE,
    ['a script', '<script>alert(1)</script>'],
    ['the end of a style', '</style><script>alert(1)</script>'],
    ['an attribute', '"\'><img src=x onerror=alert(1)>'],
    ['a comment', '<!-- evil'],
    ['a megabyte', 'a'.repeat(1_000_000)],
  ])('%s is inert wherever it stands', (_, text) => {
    for (const language of LANGUAGES) {
      const { portfolio, ruleSet } = portfolioSaying(text)
      const html = portfolioHtml(portfolio, ruleSet, language)
      expect(obeyed(html)).toEqual([])
      expect(tagsOf(html)).toBe(tagsOf(portfolioHtml(harmless.portfolio, harmless.ruleSet, language)))
      expect(html.length).toBeLessThan(200_000)
    }
  })
})
