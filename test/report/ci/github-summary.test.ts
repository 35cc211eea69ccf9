import { describe, expect, it } from 'vitest'
import type { Demand } from '../../../src/model/dossier.ts'
import { githubSummary } from '../../../src/report/ci/github-summary.ts'
import { chongqingDemonstrationUnit } from '../../../src/rules.ts'
import { TEA_PROFILE } from '../../cli/tea-house.ts'
import { dossierOf, fixtureText, GRADED_TEA_RULES, teaRuleSet } from './dossiers.ts'

const TEA = teaRuleSet()
const FILE = 'profiles/corner-house.yaml'

const MIN: Demand = { demand: 'min', want: 9, have: 6.5, isMet: false }
const REQUIRE: Demand = { demand: 'require', criterion: 'tea.leaves.stored', have: 'met', isMet: true }

const bytesOf = (text: string): number => Buffer.byteLength(text)

describe('the job summary for GitHub', () => {
  it('says how it stands, what was asked, the sections, the gaps with their lines, and the rows', () => {
    const dossier = dossierOf(TEA_PROFILE, { ruleSet: TEA, file: FILE, demands: [MIN, REQUIRE] })
    expect(githubSummary([dossier], TEA, 'en')).toBe(`## 街角茶馆

**6.5 points certain, 6.5 possible, of 10**  
1 gap  
Standard for invented tea houses 0.1.0, as of 2025-12-31, assessed year 2025, basis claimed

### Asked for

- ❌ Asked for at least 9 points, but it is 6.5 points
- ✅ “一.1.1 Stored in sealed tins” to be met

| Row | Section | Points | Ceiling | Maximum |
| --- | --- | --: | --: | --: |
| 一 | Tea | 6.5 | 6.5 | 10 |

### Gaps, by what closing each alone adds to the total

1. ⚠️ **一.1.2 A choice of kinds** (unmet) — profiles/corner-house.yaml:6:5
   - Kinds of tea (kinds): have 2, want at least 3, short 1
   - Closing it alone adds 3.5 points
   - What to do: Add kinds.
   - Change facts.leaves.kinds here

<details><summary>All rows</summary>

| Row | Criterion | Outcome | Points | Ceiling | Maximum |
| --- | --- | --- | --: | --: | --: |
| 一.1.1 | Stored in sealed tins | met | 6.5 | 6.5 | 6.5 |
| 一.1.2 | A choice of kinds | unmet | 0 | 0 | 3.5 |

</details>
`)
  })

  it('gives the verdict where the standard has grades', () => {
    const ruleSet = teaRuleSet(GRADED_TEA_RULES)
    const dossier = dossierOf(TEA_PROFILE, { ruleSet, file: FILE })
    const [, , first, second] = githubSummary([dossier], ruleSet, 'zh').split('\n')
    expect([first, second]).toEqual([
      '**得分 6.5，最高可达 6.5，满分 10**  ',
      '达标：按现状无法达到；等级：无；差距 1 项  ',
    ])
  })

  it('begins with a table of all applicants where there are several', () => {
    const dossiers = [
      dossierOf(TEA_PROFILE, { ruleSet: TEA, file: 'a.yaml', demands: [MIN, REQUIRE] }),
      dossierOf(TEA_PROFILE.replace('kinds: 2', 'kinds: 3'), {
        ruleSet: TEA,
        file: 'b.yaml',
        demands: [REQUIRE],
      }),
    ]
    const lines = githubSummary(dossiers, TEA, 'en').split('\n')
    expect(lines.slice(0, 6)).toEqual([
      '| Applicant | File | Points | Ceiling | Maximum | Asked for | Gaps |',
      '| --- | --- | --: | --: | --: | --- | --: |',
      '| 街角茶馆 | a.yaml | 6.5 | 6.5 | 10 | ❌ 1 | 1 |',
      '| 街角茶馆 | b.yaml | 10 | 10 | 10 | ✅ | 0 |',
      '',
      '## 街角茶馆',
    ])
    expect(lines).toContain('No gaps.')
  })

  it('leaves out whole applications where they do not fit, and says how many', () => {
    const dossier = dossierOf(fixtureText('mid-field'))
    const text = githubSummary(Array(200).fill(dossier), chongqingDemonstrationUnit, 'en')
    const shown = text.match(/^## /gm)?.length ?? 0
    expect(bytesOf(text)).toBeLessThan(1024 * 1024)
    expect(bytesOf(text)).toBeGreaterThan(700_000)
    expect(text.match(/^\| 金樱谷/gm)).toHaveLength(200)
    expect(text.trimEnd().split('\n').at(-1)).toBe(`${200 - shown} more, left out for lack of room.`)
    expect(text.match(/<details>/g)).toHaveLength(shown)
    expect(text.match(/<\/details>/g)).toHaveLength(shown)
  })

  it('has room for 20000 applications', () => {
    const dossier = dossierOf(TEA_PROFILE, { ruleSet: TEA, file: FILE })
    const text = githubSummary(Array(20_000).fill(dossier), TEA, 'zh')
    expect(bytesOf(text)).toBeLessThan(1024 * 1024)
    expect(text.match(/^另有 \d+ 项，因篇幅所限未列。$/gm)).toHaveLength(2)
  })
})
