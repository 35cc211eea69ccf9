import { describe, expect, it } from 'vitest'
import type { RuleSet } from '../../../src/model/rule-set.ts'
import { ruleSetHtml } from '../../../src/report/rule-set/rule-set-html.ts'
import { ruleSetList } from '../../../src/report/rule-set/rule-set-list.ts'
import { chongqingDemonstrationUnit } from '../../../src/rules.ts'
import { LANGUAGES } from '../../../src/values/localized-text.ts'
import { contrast, palettesOf } from '../contrast.ts'
import { HOSTILE, obeyed } from '../inert.ts'
import { criterion, FULL, item, STANDARD, same, section } from '../small-standard.ts'
import { misnested } from '../well-nested.ts'

const bodyOf = (ruleSet: RuleSet, language: 'zh' | 'en' = 'en') =>
  ruleSetHtml(ruleSet, language).split('<body>')[1] ?? ''

describe('a rule set as a page', () => {
  it('has each section and item once, beside all its criteria', () => {
    const rows = bodyOf(STANDARD)
      .split('\n')
      .filter((line) => line.startsWith('<tr>'))
    expect(rows).toEqual([
      [
        '<tr><th class="section" scope="rowgroup" rowspan="2">一 Conduct<span class="worth">10 points</span></th>',
        '<th class="item" scope="row" rowspan="2">一.1 Rules<span class="worth">10 points</span></th>',
        '<td class="source">一.1.1</td><td>Policy issued<ul><li>A policy is issued: 2 points</li></ul><code>conduct.all.policy</code></td>',
        '<td class="points">2</td>',
        '<td class="evidence"><div>Training register (stamped)<code>register</code></div></td></tr>',
      ].join(''),
      [
        '<tr><td class="source">一.1.2</td><td>Staff',
        '<ul><li>Employees (people):<ul><li>≥ 10: 8 points</li><li>≥ 5: 4 points</li></ul></li></ul>',
        '<p class="note">Reading: By those on the books.</p><code>conduct.all.staff</code></td>',
        '<td class="points">8</td><td class="evidence"></td></tr>',
      ].join(''),
    ])
  })

  it.each(LANGUAGES)('in %s spans as many rows as a section and an item have criteria', (language) => {
    const body = bodyOf(chongqingDemonstrationUnit, language)
    const spans = (kind: string) =>
      [...body.matchAll(new RegExp(`<th class="${kind}" [^>]*rowspan="(\\d+)"`, 'g'))].map(([, span]) =>
        Number(span),
      )
    const { sections } = chongqingDemonstrationUnit
    const items = sections.flatMap((each) => each.items)
    expect(spans('item')).toEqual(items.map(({ criteria }) => criteria.length))
    expect(spans('section')).toEqual(
      sections.map((each) => each.items.reduce((sum, { criteria }) => sum + criteria.length, 0)),
    )
    expect(body.match(/<tbody>/g)).toHaveLength(sections.length)
  })

  it.each(LANGUAGES)('in %s is well nested and says its language', (language) => {
    const html = ruleSetHtml(FULL, language)
    expect(misnested(html)).toEqual([])
    expect(html).toMatch(/^<!doctype html>\n<html lang="/)
    expect(html).toContain(`<html lang="${{ zh: 'zh-CN', en: 'en' }[language]}">`)
    expect(html).toMatch(/<\/html>\n$/)
  })

  it('needs no network and runs nothing', () => {
    const html = ruleSetHtml(FULL, 'zh')
    expect(html).not.toMatch(/<script|<link|<img|<iframe|https?:|url\(|@import| on[a-z]+=/i)
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`)
  })

  it('is dark where the reader wants it, and on paper A4 whose rows are not cut', () => {
    const html = ruleSetHtml(STANDARD, 'en')
    expect(html).toContain('@media screen and (prefers-color-scheme: dark)')
    expect(html).toContain('@page { size: A4;')
    expect(html).toContain('td, li { break-inside: avoid; }')
  })

  it('has the total, the rules besides, and what it is', () => {
    const body = bodyOf(FULL, 'zh')
    expect(body).toContain('<th scope="row" colspan="4">总分</th><td class="points">10</td>')
    expect(body.match(/<h2>[^<]*/g)).toEqual(['<h2>计分规则', '<h2>参数', '<h2>等级', '<h2>分数以外的规定'])
    expect(body).toContain('<p>自 2025-03-01 起施行，至 2027-12-31 止</p>')
    expect(body).toContain('<footer><code>invented-standard 1.2.3 sha256:0123</code></footer>')
  })
})

/** The colours of the page, light and then dark, by name. */
const palettes = () => palettesOf(ruleSetHtml(STANDARD, 'en'))

describe('the colours of a page', () => {
  it('are given for light and dark', () => {
    expect(palettes().map((each) => Object.keys(each))).toEqual([
      ['text', 'quiet', 'page', 'band', 'line'],
      ['text', 'quiet', 'page', 'band', 'line'],
    ])
  })

  it.each([
    ['light', 0],
    ['dark', 1],
  ])('let every text be read, and the lines be seen: %s', (_, index) => {
    const { text = '', quiet = '', page = '', band = '', line = '' } = palettes()[index] ?? {}
    for (const ink of [text, quiet]) {
      for (const ground of [page, band]) expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5)
    }
    expect(contrast(line, page)).toBeGreaterThanOrEqual(3)
  })
})

describe('hostile text on a page', () => {
  const hostile = (name: string): RuleSet => {
    const row = criterion({
      id: name,
      source: name,
      title: same(name),
      note: same(name),
      evidence: [{ kind: name }],
    })
    return {
      ...FULL,
      id: name,
      version: name,
      digest: name,
      title: same(name),
      source: { document: name, issuer: name, part: name, year: 2025 },
      evidence: { [name]: same(name) },
      grades: [{ id: 'gold', title: same(name), atLeast: 1 }],
      gates: [
        {
          id: name,
          source: name,
          title: same(name),
          note: same(name),
          veto: { fact: name, operator: 'equal', value: name },
        },
      ],
      sections: [
        section([item([row], { title: same(name), source: name })], { title: same(name), source: name }),
      ],
    }
  }

  it.each(HOSTILE)('is inert: %s', (_, name) => {
    const html = ruleSetHtml(hostile(name), 'zh')
    expect(obeyed(html)).toEqual([])
    expect(obeyed(ruleSetList([hostile(name)], 'html', 'zh'))).toEqual([])
  })

  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['a tag that closes what is open', '</td></table></style></title><img src=x onerror=alert(1)>'],
    ['quotes that leave an attribute', `"' onclick="alert(1)`],
    ['a comment', '<!-- -->'],
    ['an entity', '&lt;script&gt;'],
  ])('stays text: %s', (_, name) => {
    const plain = ruleSetHtml(hostile('plain'), 'zh')
    const html = ruleSetHtml(hostile(name), 'zh')
    const tags = (text: string) => text.match(/<[^>]*>/g)
    expect(tags(html)).toEqual(tags(plain))
    const escaped = name.replace(
      /[&<>"']/g,
      (letter) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": '#39' }[letter]};`,
    )
    expect(html.replaceAll(escaped, 'plain')).toBe(plain)
    expect(tags(ruleSetList([hostile(name)], 'html', 'zh'))).toEqual(
      tags(ruleSetList([hostile('plain')], 'html', 'zh')),
    )
  })
})

describe('the list of rule sets as a page', () => {
  it('is well nested, with a row each', () => {
    const html = ruleSetList([STANDARD, FULL], 'html', 'en')
    expect(misnested(html)).toEqual([])
    expect(html.match(/<tr>/g)).toHaveLength(3)
    expect(html).toContain(
      '<tr><td>invented-standard</td><td>1.2.3</td><td>Invented standard</td><td>10</td><td>示例文件</td></tr>',
    )
  })
})
