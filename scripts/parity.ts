/**
 * Compares the evaluator with json-rules-engine on random rule sets and profiles: `npm run parity -- --runs 1000000`.
 * `--seed` repeats a run. Ends with 1 at the first pair on which the two differ.
 */
import { argv, exit } from 'node:process'
import { parseArgs } from 'node:util'
import { anySeed, parity } from '../test/support/parity.ts'
import { builtInFromFiles, fixtureRuleSets } from '../test/support/rule-set-fixtures.ts'

const { values } = parseArgs({
  args: argv.slice(2),
  options: { runs: { type: 'string', default: '10000' }, seed: { type: 'string' } },
})
const runs = Number(values.runs)
const seed = values.seed === undefined ? anySeed() : Number(values.seed)
if (!Number.isSafeInteger(runs) || !Number.isSafeInteger(seed)) {
  console.error('Write --runs and --seed as whole numbers.')
  exit(2)
}

const began = performance.now()
console.log(`seed ${seed}, ${runs} pairs of a rule set and a partial profile; repeat with --seed ${seed}`)

async function compare(): Promise<void> {
  const written = [...builtInFromFiles(), ...fixtureRuleSets()]
  const { pairs, counterexample, ...last } = await parity(runs, seed, written, (done) => {
    const seconds = Math.round((performance.now() - began) / 1000)
    if (done % 5000 === 0 || done >= runs) console.log(`${done} pairs agree, after ${seconds} s`)
  })
  if (counterexample === undefined) return
  console.error(
    `After ${pairs} pairs that agree, to be seen again with --seed ${last.seed}:\n${counterexample}`,
  )
  exit(1)
}

compare().catch((error: unknown) => {
  console.error(error)
  exit(1)
})
