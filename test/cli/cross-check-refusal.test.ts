import { expect, it, vi } from 'vitest'
import { runCli } from '../support/run-cli.ts'

// a second evaluator that finds a point more
vi.mock('../../src/interop/index.ts', async (original) => {
  const interop = await original<typeof import('../../src/interop/index.ts')>()
  return {
    ...interop,
    assessWithEngine: async (...given: Parameters<typeof interop.assessWithEngine>) => {
      const assessment = await interop.assessWithEngine(...given)
      const { points } = assessment.total
      return { ...assessment, total: { ...assessment.total, points: points + 1 } }
    },
  }
})

it('prints nothing where the second evaluator differs, and says in what', async () => {
  const argv = ['score', 'fixtures/enterprises/mid-field.yaml', '--as-of', '2025-10-15', '--cross-check']
  expect(await runCli(argv)).toEqual({
    code: 2,
    stdout: '',
    stderr: 'shifan: the two evaluators differ on mid-field: total.points: 56.5 against 57.5\n',
  })
})
