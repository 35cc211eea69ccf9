import type { CompiledGate } from '../../engine/gates.ts'
import type { Results } from '../../engine/situation.ts'
import { factsBehind } from '../../mentions/facts-behind.ts'
import type { Condition } from '../../model/condition.ts'
import type { Gate } from '../../model/gate.ts'
import { canHold } from './can-hold.ts'
import { questionsOf } from './questions.ts'
import type { Report } from './report.ts'
import { spaceOf } from './space.ts'
import type { Trial } from './trial.ts'

/** The key under which a gate has its condition. */
function conditionOf(gate: Gate): readonly [key: string, condition: Condition] {
  if ('precondition' in gate) return ['precondition', gate.precondition]
  if ('veto' in gate) return ['veto', gate.veto]
  if ('stop' in gate) return ['stop', gate.stop]
  if ('require' in gate) return ['require', gate.require]
  return ['when', gate.when]
}

/** The best and the worst grade that a gate can keep somebody from, or that a route leads to; nothing for others. */
function gradesOf(
  { kind, grade }: CompiledGate,
  grades: number,
): readonly [best: number, worst: number] | undefined {
  switch (kind) {
    case 'precondition':
    case 'veto':
    case 'stop':
      return [0, grades - 1]
    case 'require':
      return [0, grade ?? grades - 1]
    case 'ceiling':
      return grade === undefined ? undefined : [0, grade - 1]
    case 'route':
      return grade === undefined ? undefined : [grade, grade]
    case 'fix':
    case 'zero':
      return undefined
  }
}

/** Whether both gates stand before one grade; a route goes round requirements. */
function doMeet(one: CompiledGate, other: CompiledGate, grades: number): boolean {
  const kinds = [one.kind, other.kind]
  if (kinds.includes('route') && (kinds.includes('require') || one.kind === other.kind)) return false
  const [first, second] = [gradesOf(one, grades), gradesOf(other, grades)]
  return (
    first !== undefined &&
    second !== undefined &&
    Math.max(first[0], second[0]) <= Math.min(first[1], second[1])
  )
}

const NEVER_CLEARED: Readonly<Record<CompiledGate['kind'], string>> = {
  precondition: 'This never holds, whatever is stated: nobody gets past the gate.',
  veto: 'This holds whatever is stated: nobody gets past the gate.',
  stop: 'This holds whatever is stated: nobody gets past the gate.',
  require: 'This never holds, whatever is stated: nobody gets past the gate.',
  zero: 'This holds whatever is stated: the section counts for nobody.',
  ceiling: 'This holds whatever is stated: nobody reaches a better grade.',
  fix: 'This holds whatever is stated: everybody gets this grade.',
  route: 'This never holds, whatever is stated: the route leads nobody anywhere.',
}

/** Gates that nobody gets past, alone or two together. */
export function checkGates({ ruleSet, ...rest }: Trial, possible: Results, report: Report): void {
  const trial = { ruleSet, ...rest }
  const { gates, grades } = trial.relaxed.compiled.gates
  const asked = gates.map((compiled, index) => {
    const [key, condition] = conditionOf(compiled.gate)
    const questions = questionsOf({ conditions: [condition] }, ruleSet, trial.asOf)
    return { compiled, condition, path: ['gates', index, key], facts: factsBehind(questions.keys(), ruleSet) }
  })
  const areClear = (some: typeof asked): boolean => {
    const questions = questionsOf({ conditions: some.map(({ condition }) => condition) }, ruleSet, trial.asOf)
    const cleared = some.map(({ compiled }) => compiled.cleared)
    return canHold(cleared, spaceOf(questions, trial, { possible }), trial)
  }
  const clear = asked.filter((gate) => {
    if (areClear([gate])) return true
    report('contradicting-gates', gate.path, NEVER_CLEARED[gate.compiled.kind])
    return false
  })
  for (const [index, gate] of clear.entries()) {
    for (const earlier of clear.slice(0, index)) {
      const isShared = [...gate.facts].some((fact) => earlier.facts.has(fact))
      if (!isShared || !doMeet(earlier.compiled, gate.compiled, grades.length) || areClear([earlier, gate]))
        continue
      const message = `Nobody gets past this and the gate '${earlier.compiled.gate.id}': they contradict each other.`
      report('contradicting-gates', gate.path, message)
    }
  }
}
