import { describe, expect, it } from 'vitest'
import { compile } from '../../src/assess.ts'
import { documentsOf, withSoundFiles } from '../../src/dossier/documents-of.ts'
import type { DocumentFlaw, FileFinding } from '../../src/model/dossier.ts'
import type { Evidence } from '../../src/model/profile.ts'
import type { EvidenceRequirement } from '../../src/model/rule-set.ts'
import { profileOf } from '../support/profile.ts'
import { ruleSetOf } from '../support/rule-set.ts'

const asked = (evidence: readonly EvidenceRequirement[]) =>
  ruleSetOf({ criteria: { 'a.b.c': { points: 1, when: 'policy.adopted', evidence } } })

const document = (about: Partial<Evidence> = {}): Evidence => ({ criterion: 'a.b.c', title: 'it', ...about })
const ON = { asOf: '2025-06-30', period: 2025 }
const yes = { policy: { adopted: true } }

const record = { kind: 'record' }
const stamped = { kind: 'record', stamped: true }
const ofSpring = { kind: 'record', stamped: true, during: 'quarter-2' } as const

describe('a document', () => {
  it.each<[string, readonly EvidenceRequirement[], Partial<Evidence>, readonly DocumentFlaw[]]>([
    ['counts where it is of the kind', [record], record, []],
    ['counts without a kind where one only is asked for', [record], {}, []],
    ['does not count without a kind where two are', [record, { kind: 'photo' }], {}, ['other-kind']],
    ['does not count where it is of another kind', [record], { kind: 'photo' }, ['other-kind']],
    ['does not count where nothing is asked for', [], record, ['not-asked']],
    ['does not count without the stamp', [stamped], record, ['not-stamped']],
    ['counts on the as-of date', [record], { ...record, date: '2025-06-30' }, []],
    ['does not count before its date', [record], { ...record, date: '2025-07-01' }, ['not-yet']],
    ['has every flaw at once', [ofSpring], record, ['not-stamped', 'undated']],
    [
      'has a date before the window and no stamp',
      [ofSpring],
      { ...record, date: '2025-03-31' },
      ['not-stamped', 'outside-window'],
    ],
    [
      'is held against what it comes nearest to',
      [ofSpring, stamped],
      { ...record, date: '2025-01-01' },
      ['not-stamped'],
    ],
    ['counts for the one of two that it is good for', [stamped, record], record, []],
  ])('%s', (_, requirements, about, flaws) => {
    const rules = asked(requirements)
    const profile = profileOf(yes, { evidence: [document(about)] })
    const [result] = documentsOf(profile, rules, ON).documents
    expect(result?.flaws).toEqual(flaws)
    // what is flawless is what the evaluator counts; two kinds are never met by one document
    if (requirements.length !== 1) return
    const evaluator = compile(rules)
    const { total } = evaluator.assess(profile, { ...ON, basis: 'evidenced' })
    expect(total.points).toBe(flaws.length === 0 ? 1 : 0)
  })

  it('is told with its kind and the days in which it has to be dated', () => {
    const profile = profileOf(yes, { evidence: [document({ stamped: true, date: '2025-05-01' })] })
    expect(documentsOf(profile, asked([ofSpring]), ON).documents).toEqual([
      {
        criterion: 'a.b.c',
        title: 'it',
        kind: 'record',
        stamped: true,
        date: '2025-05-01',
        flaws: [],
        between: { from: '2025-04-01', to: '2025-06-30' },
      },
    ])
  })
})

describe('the file of a document', () => {
  const found = document({ ...record, file: 'a.pdf' })
  const lost = document({ ...record, file: 'b.pdf' })
  const unnamed = document(record)
  const profile = profileOf(yes, { evidence: [found, lost, unnamed] })
  const files = new Map<Evidence, FileFinding>([
    [found, { bytes: 3, sha256: 'abc' }],
    [lost, { flaw: 'file-missing' }],
  ])

  it('is told by its size and hash, or by what is wrong with it', () => {
    expect(documentsOf(profile, asked([record]), ON, files).documents).toEqual([
      { ...found, flaws: [], bytes: 3, sha256: 'abc' },
      { ...lost, flaws: ['file-missing'] },
      { ...unnamed, flaws: [] },
    ])
  })

  it('is not counted where something is wrong with it', () => {
    expect(withSoundFiles(profile, files).evidence).toEqual([found, unnamed])
  })
})
