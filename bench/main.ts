/** Compares speeds, and shows how cost grows: `npm run bench -- --help`. */
import { parseArgs } from 'node:util'
import { measureGrowth } from './growth/growth.ts'
import { growthReport } from './growth/growth-report.ts'
import { thisMachine } from './machine.ts'
import { measureSpeed } from './speed.ts'
import { speedReport } from './speed-report.ts'

const HELP = `Usage: npm run bench -- [options]

  --speed           only compare speeds
  --growth          only show how cost grows
  --json            print JSON
  --check           exit with 1 if a target is not reached, or a cost is not linear
  --rounds N        how often each competitor has its turn (15)
  --profiles N      how many profiles are generated (10000)
  --only NAMES      only competitors whose name contains one of these, separated by commas`

const { values } = parseArgs({
  options: {
    speed: { type: 'boolean', default: false },
    growth: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '15' },
    profiles: { type: 'string', default: '10000' },
    only: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})

function count(option: 'rounds' | 'profiles'): number {
  const number = Number(values[option])
  if (Number.isInteger(number) && number > 0) return number
  throw new RangeError(`--${option} must be a whole number from 1 on, not '${values[option]}'.`)
}

async function main(): Promise<void> {
  if (values.help) return console.log(HELP)
  const machine = thisMachine()
  const speed = values.growth
    ? undefined
    : await measureSpeed({
        rounds: count('rounds'),
        profiles: count('profiles'),
        ...(values.only !== undefined && { only: values.only.split(',') }),
      })
  const growth = values.speed ? undefined : measureGrowth()
  if (values.json) console.log(JSON.stringify({ machine, speed, growth }, undefined, 2))
  else {
    console.log(`${machine.processor}, ${machine.cores} cores, Node ${machine.node}`)
    if (speed !== undefined) console.log(`\n${speedReport(speed)}`)
    if (growth !== undefined) console.log(`\n${growthReport(growth)}`)
  }
  const isReached = speed?.targets.every((each) => each.isReached) ?? true
  const isLinear = growth?.every((each) => each.isLinear) ?? true
  if (values.check && !(isReached && isLinear)) process.exitCode = 1
}

await main()
