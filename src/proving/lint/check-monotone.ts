import type { CompiledCriterion } from '../../engine/compiled-rule-set.ts'
import type { Submission } from '../../engine/submission.ts'
import { factsBehind } from '../../mentions/facts-behind.ts'
import type { Award } from '../../model/award.ts'
import type { Criterion } from '../../model/rule-set.ts'
import { fromUnits, type PointUnits } from '../../values/points.ts'
import { combinations, sizeOf } from './combinations.ts'
import type { Dimension, Raise, Setting } from './dimension.ts'
import { MOST_COMBINATIONS, settingsAt, submissionOf } from './proof.ts'
import { questionsOf } from './questions.ts'
import type { Report } from './report.ts'
import { spaceOf } from './space.ts'
import type { Trial } from './trial.ts'
import type { TriedCriterion } from './tried-rows.ts'
import { elseText, stateText } from './wording.ts'

/** How many profiles are tried where not all of them can be. */
const SAMPLED_PROFILES = 1000

/** The awards in an award whose points are what they take away. */
function deductionsIn(award: Award): readonly Extract<Award, { readonly deduct: unknown }>[] {
  if ('deduct' in award) return [award]
  if ('best' in award) return award.best.flatMap(deductionsIn)
  if ('levels' in award)
    return award.levels.flatMap((level) => ('award' in level ? deductionsIn(level.award) : []))
  return []
}

/** The facts of which more may be worse. */
function penalizedBy(criterion: Criterion, { ruleSet, asOf }: Trial): ReadonlySet<string> {
  const deductions = 'award' in criterion ? deductionsIn(criterion.award) : []
  const deducted = deductions.flatMap((award) => [
    ...questionsOf({ award, full: criterion.points }, ruleSet, asOf).keys(),
  ])
  return new Set([...(criterion.penalizes ?? []), ...factsBehind(deducted, ruleSet)])
}

/** What the criterion gives, where it applies and that is certain. */
function given({ award, applies, full }: CompiledCriterion, submission: Submission): PointUnits | undefined {
  if (applies !== undefined && applies.truth(submission) !== true) return undefined
  const { low, high } = award.earned(submission)
  const [least, most] = [Math.min(low, full), Math.min(high, full)]
  return least === most ? least : undefined
}

/** Two profiles, of which the second states more of one fact and gets less. */
interface CounterExample {
  readonly fact: string
  readonly before: readonly Setting[]
  readonly after: readonly Setting[]
  readonly gave: PointUnits
  readonly gives: PointUnits
}

function* counterExamples(
  compiled: CompiledCriterion,
  space: readonly Dimension[],
  trial: Trial,
): Generator<CounterExample> {
  const isAll = sizeOf(space) <= MOST_COMBINATIONS
  const known = new Map<string, PointUnits | undefined>()
  const givenAt = (positions: readonly number[]): PointUnits | undefined => {
    const key = positions.join()
    if (known.has(key)) return known.get(key)
    const units = given(compiled, submissionOf(settingsAt(space, positions), trial, compiled.criterion.id))
    known.set(key, units)
    return units
  }
  const raisesFrom = space.map(({ settings, raises }) => {
    const bySetting = settings.map((): Raise[] => [])
    for (const raise of raises) bySetting[raise.from]?.push(raise)
    return bySetting
  })
  for (const positions of combinations(space, isAll ? MOST_COMBINATIONS : SAMPLED_PROFILES)) {
    for (const [index, raises] of raisesFrom.entries()) {
      for (const { fact, to } of raises[positions[index] ?? 0] ?? []) {
        const raised = positions.with(index, to)
        const [gave, gives] = [givenAt(positions), givenAt(raised)]
        if (gave === undefined || gives === undefined || gives >= gave) continue
        yield { fact, gave, gives, before: settingsAt(space, positions), after: settingsAt(space, raised) }
      }
    }
  }
}

const valueIn = (settings: readonly Setting[], fact: string) =>
  settings.find(({ facts }) => Object.hasOwn(facts, fact))?.facts[fact]

function message({ fact, before, after, gave, gives }: CounterExample): string {
  const [less, more] = [stateText(valueIn(before, fact)), stateText(valueIn(after, fact))]
  const points = `it gives ${fromUnits(gave)} points, with ${more} ${fromUnits(gives)}`
  return `With ${fact}: ${less} ${points}${elseText(before, fact)}. List '${fact}' under 'penalizes' if that is meant.`
}

/** A yes, or one more entry, never lowers what a criterion gives, unless more is meant to be worse. */
export function checkMonotone(
  { original, path, applies }: TriedCriterion,
  trial: Trial,
  report: Report,
): void {
  const { criterion } = original
  const { ruleSet, asOf } = trial
  const award = 'award' in criterion ? { award: criterion.award } : {}
  const conditions = 'when' in criterion ? [...applies, criterion.when] : applies
  const questions = questionsOf({ ...award, conditions, full: criterion.points }, ruleSet, asOf)
  const penalized = penalizedBy(criterion, trial)
  const space = spaceOf(questions, trial, award).map((dimension) => ({
    ...dimension,
    raises: dimension.raises.filter(({ fact }) => !penalized.has(fact)),
  }))
  const open = new Set(space.flatMap(({ raises }) => raises.map(({ fact }) => fact)))
  if (open.size === 0) return
  for (const example of counterExamples(original, space, trial)) {
    if (!open.delete(example.fact)) continue
    report('not-monotone', [...path, 'award' in criterion ? 'award' : 'when'], message(example))
    if (open.size === 0) return
  }
}
