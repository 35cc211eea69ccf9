import type { Review } from '../model/profile.ts'
import type { Criterion } from '../model/rule-set.ts'
import { isAtLeast } from '../values/number-range.ts'
import { fromUnits } from '../values/points.ts'
import { conjunction, disjunction, negation, type Truth } from '../values/truth.ts'
import type { CompiledRuleSet } from './compile-rule-set.ts'
import { addSections, type Evaluation, type JudgedCriterion, type JudgedSection } from './evaluate.ts'
import type { CompiledGate, CompiledGates } from './gates.ts'
import type { Submission } from './submission.ts'
import type { Earned, Total } from './totals.ts'

/** A gate with whether it is cleared. */
export interface JudgedGate {
  readonly compiled: CompiledGate
  readonly cleared: Truth
  /** The review that decided it. */
  readonly review?: Review
}

/** Something that keeps a grade from being certain. */
export type Obstacle =
  | { readonly mark: number }
  | { readonly gate: CompiledGate }
  | { readonly criterion: Criterion }

export interface JudgedGrade {
  readonly isReached: Truth
  readonly obstacles: readonly Obstacle[]
}

/** What grades and gates make of an evaluation. */
export interface JudgedVerdict {
  readonly gates: readonly JudgedGate[]
  /** The total that grades are tested by. */
  readonly counted: Total
  /** In the order of the rule set. */
  readonly grades: readonly JudgedGrade[]
}

/** A gate that looks at facts is verified by its review alone; what the applicant itself admits stands without one. */
function judgeGate(compiled: CompiledGate, submission: Submission): JudgedGate {
  const cleared = compiled.cleared.truth(submission)
  if (submission.basis !== 'verified' || !compiled.readsFacts) return { compiled, cleared }
  const review = submission.reviews.get(compiled.gate.id)
  if (review !== undefined && 'outcome' in review) {
    return { compiled, cleared: review.outcome === 'met', review }
  }
  return { compiled, cleared: cleared === true ? 'unknown' : cleared }
}

/** The total with the sections at 0 that a gate counts so; where that is open, with either. */
function countedTotal(
  { sections, total }: Evaluation,
  gates: readonly JudgedGate[],
  sums: CompiledRuleSet['sums'],
): Total {
  const zeroed = new Map<string, Truth>()
  for (const { compiled, cleared } of gates) {
    if (!('zero' in compiled.gate)) continue
    const { zero } = compiled.gate
    zeroed.set(zero, conjunction([zeroed.get(zero) ?? true, cleared]))
  }
  if ([...zeroed.values()].every((cleared) => cleared === true)) return total
  const counted = sections.map((each) => countedSection(each, zeroed.get(each.section.id) ?? true))
  return addSections(counted, sums).total
}

/** The section as grades count it: as it is, at 0, or as either. */
function countedSection(section: JudgedSection, cleared: Truth): JudgedSection {
  if (cleared === true) return section
  const counted = ({ low, high }: Earned): Earned =>
    cleared === false ? { low: 0, high: 0 } : { low: Math.min(low, 0), high: Math.max(high, 0) }
  const items = section.items.map((item) => ({
    ...item,
    criteria: item.criteria.map((each) => ({
      ...each,
      earned: counted(each.earned),
      judgement: { ...each.judgement, claim: counted(each.judgement.claim) },
    })),
  }))
  const total = { ...section.total, ...counted(section.total) }
  return { ...section, items, total: { ...total, uncapped: total.low } }
}

function requiredRow({ judgement: { outcome } }: JudgedCriterion): Truth {
  if (outcome === 'unknown') return outcome
  return outcome === 'met' || outcome === 'notApplicable'
}

/** Whether a grade is reached, and what is not certain about it. */
function judgeGrade(
  position: number,
  { grades }: CompiledGates,
  gates: readonly JudgedGate[],
  counted: Total,
  required: readonly (readonly [JudgedCriterion, from: number])[],
  submission: Submission,
): JudgedGrade {
  const ofKind = (...kinds: readonly CompiledGate['kind'][]) =>
    gates.filter(({ compiled }) => kinds.includes(compiled.kind))
  const gradeOf = ({ compiled: { grade = Number.POSITIVE_INFINITY } }: JudgedGate) => grade
  const obstacles: Obstacle[] = []
  const must = (truth: Truth, obstacle: Obstacle): Truth => {
    if (truth !== true) obstacles.push(obstacle)
    return truth
  }
  const clear = (each: JudgedGate) => must(each.cleared, { gate: each.compiled })

  const always = ofKind('precondition', 'veto', 'stop').map(clear)
  const capped = ofKind('ceiling', 'fix').filter((each) => gradeOf(each) > position).map(clear)
  const outright = disjunction([
    ...ofKind('route').filter((each) => gradeOf(each) <= position).map(({ cleared }) => cleared),
    ...ofKind('fix').filter((each) => gradeOf(each) <= position).map(({ cleared }) => negation(cleared)),
  ])

  const before = obstacles.length
  const mark = grades[position]?.mark?.(submission)
  const range = { low: fromUnits(counted.low), high: fromUnits(counted.high) }
  const earned = conjunction([
    mark === undefined ? false : must(isAtLeast(range, mark), { mark: mark.low }),
    ...ofKind('require').filter((each) => gradeOf(each) >= position).map(clear),
    ...required
      .filter(([, from]) => position <= from)
      .map(([row]) => must(requiredRow(row), { criterion: row.compiled.criterion })),
  ])
  if (outright === true) obstacles.length = before
  else if (earned !== true) {
    for (const each of ofKind('route')) if (gradeOf(each) <= position) obstacles.push({ gate: each.compiled })
  }
  return { isReached: conjunction([...always, ...capped, disjunction([earned, outright])]), obstacles }
}

/** The criteria that have to be met, each with the position of the lowest grade that asks for it. */
function requiredRows(
  { sections }: Evaluation,
  { grades }: CompiledGates,
): readonly (readonly [JudgedCriterion, from: number])[] {
  return sections
    .flatMap(({ items }) => items)
    .flatMap(({ criteria }) => criteria)
    .flatMap((judged) => {
      const { required } = judged.compiled.criterion
      if (required === undefined) return []
      const from = required === true ? Infinity : grades.findIndex(({ grade }) => grade.id === required)
      return [[judged, from] as const]
    })
}

/** Decides every gate and every grade. The submission has the results that gates look at. */
export function judgeVerdict(
  { gates, sums }: CompiledRuleSet,
  evaluation: Evaluation,
  submission: Submission,
): JudgedVerdict {
  const judged = gates.gates.map((each) => judgeGate(each, submission))
  const counted = countedTotal(evaluation, judged, sums)
  const required = requiredRows(evaluation, gates)
  return {
    gates: judged,
    counted,
    grades: gates.grades.map((_, position) => judgeGrade(position, gates, judged, counted, required, submission)),
  }
}
