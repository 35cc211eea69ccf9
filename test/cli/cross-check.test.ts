import { describe, expect, it } from 'vitest'
import { compile } from '../../src/assess.ts'
import { checkAgreement, secondEvaluator } from '../../src/cli/cross-check.ts'
import { CannotRun } from '../../src/cli/streams.ts'
import type { Profile } from '../../src/model/profile.ts'
import { chongqingDemonstrationUnit } from '../../src/rules.ts'
import { runCli } from '../support/run-cli.ts'

const MID_FIELD = 'fixtures/enterprises/mid-field.yaml'
const OPTIONS = { asOf: '2025-10-15' }

const founded: Profile = { id: 'founded', name: 'Founded', facts: { leadingGroup: { established: true } } }
const empty: Profile = { id: 'empty', name: 'Empty', facts: {} }

const evaluator = compile(chongqingDemonstrationUnit)

describe('--cross-check', () => {
  it.each([['claimed'], ['evidenced'], ['verified']])(
    'prints what is printed without it where both agree: %s',
    async (basis) => {
      const argv = ['score', MID_FIELD, '--basis', basis, '--format', 'json']
      const plain = await runCli(argv)
      expect(await runCli([...argv, '--cross-check'])).toEqual(plain)
      expect(plain).toMatchObject({ code: 0, stderr: '' })
    },
  )

  it('still fails below the minimum', async () => {
    expect((await runCli(['score', MID_FIELD, '--cross-check', '--min', '99'])).code).toBe(1)
  })
})

describe('checkAgreement', () => {
  const assessments = [founded, empty].map((profile) => evaluator.assess(profile, OPTIONS))

  it('passes where every second assessment is the same', async () => {
    const again = secondEvaluator(chongqingDemonstrationUnit, OPTIONS)
    await expect(checkAgreement([founded, empty], assessments, again)).resolves.toBeUndefined()
  })

  it('refuses with the profile and every difference', async () => {
    const mistaken = (profile: Profile) =>
      evaluator.assess({ ...empty, id: profile.id, name: profile.name }, OPTIONS)
    const refusal = await checkAgreement([founded, empty], assessments, mistaken).catch((error) => error)
    expect(refusal).toBeInstanceOf(CannotRun)
    expect(refusal.lines).toContain('shifan: the two evaluators differ on founded: total.points: 3 against 0')
    expect(refusal.lines.every((line: string) => line.includes(' on founded: '))).toBe(true)
  })
})
