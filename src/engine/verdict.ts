import type { Blocker, GradeResult, Reach } from '../model/assessment.ts'
import type { Review } from '../model/profile.ts'
import { isAtLeast } from '../values/number-range.ts'
import { fromUnits } from '../values/points.ts'
import { conjunction, disjunction, negation, type Truth } from '../values/truth.ts'
import type { CompiledRuleSet, JudgedCriterion } from './compiled-rule-set.ts'
import { addSections, type Counts, type Evaluation, type JudgedSection } from './evaluate.ts'
import type { CompiledGate, CompiledGrade } from './gates.ts'
import type { Submission } from './submission.ts'
import type { Total } from './totals.ts'

/** A gate with whether it is cleared. */
export interface JudgedGate {
  readonly compiled: CompiledGate
  readonly cleared: Truth
  /** The review that decided it. */
  readonly review?: Review | undefined
}

/** What grades and gates make of an evaluation. */
export interface JudgedVerdict {
  readonly gates: readonly JudgedGate[]
  /** The total that grades are tested by. */
  readonly counted: Total
  readonly grades: readonly GradeResult[]
}

/** The kinds that may favour the applicant either way: a fixed grade may be a good one, a section at 0 a penalty. */
const TWO_SIDED: readonly CompiledGate['kind'][] = ['fix', 'zero']

/** A gate that looks at facts is verified by its review alone; what the applicant itself admits stands without one. */
function judgeGate(compiled: CompiledGate, submission: Submission): JudgedGate {
  const cleared = compiled.cleared.truth(submission)
  if (submission.basis !== 'verified' || !compiled.readsFacts) return { compiled, cleared }
  const review = submission.reviews.get(compiled.gate.id)
  if (review !== undefined && 'outcome' in review) {
    return { compiled, cleared: review.outcome === 'met', review }
  }
  const isAdmitted = cleared === false && !TWO_SIDED.includes(compiled.kind)
  return { compiled, cleared: isAdmitted ? false : 'unknown' }
}

/** How grades count what a section earns: as it is, as 0, or as either. */
const countedAs =
  (cleared: Truth): Counts =>
  ({ low, high }) =>
    cleared === true
      ? { low, high }
      : { low: cleared === false ? 0 : Math.min(low, 0), high: cleared === false ? 0 : Math.max(high, 0) }

/** The total with the sections at 0 that a gate counts so; where that is open, with either. */
function countedTotal(
  { sections, total }: Evaluation,
  gates: readonly JudgedGate[],
  sums: CompiledRuleSet['sums'],
): Total {
  const zeroing = gates.filter(({ compiled, cleared }) => compiled.kind === 'zero' && cleared !== true)
  if (zeroing.length === 0) return total
  const counted = sections.map((each): JudgedSection => {
    const ofSection = zeroing.filter(
      ({ compiled: { gate } }) => 'zero' in gate && gate.zero === each.section.id,
    )
    return ofSection.length === 0
      ? each
      : { ...each, counts: countedAs(conjunction(ofSection.map(({ cleared }) => cleared))) }
  })
  return addSections(counted, sums).total
}

/** A criterion that has to be met, with the position of the lowest grade that asks for it. */
interface RequiredRow {
  readonly row: JudgedCriterion
  readonly from: number
}

function requiredRows({ sections }: Evaluation, grades: readonly CompiledGrade[]): readonly RequiredRow[] {
  return sections
    .flatMap(({ items }) => items)
    .flatMap(({ criteria }) => criteria)
    .flatMap((row) => {
      const { required } = row.compiled.criterion
      if (required === undefined) return []
      const position = grades.findIndex(({ grade }) => grade.id === required)
      return [{ row, from: required === true ? grades.length : position }]
    })
}

function isMet({ outcome }: JudgedCriterion): Truth {
  return outcome === 'unknown' ? outcome : outcome === 'met' || outcome === 'notApplicable'
}

const reachOf = (truth: Truth): Reach =>
  truth === 'unknown' ? 'possible' : truth ? 'certain' : 'out-of-reach'

/** Whether a grade is reached, and what is not certain about it. */
function judgeGrade(
  { grade: { id, title }, mark }: CompiledGrade,
  position: number,
  gates: readonly JudgedGate[],
  counted: Total,
  required: readonly RequiredRow[],
  submission: Submission,
): GradeResult {
  const blockedBy: Blocker[] = []
  const must = (truth: Truth, blocker: Blocker): Truth => {
    if (truth !== true) blockedBy.push(blocker)
    return truth
  }
  const clear = ({ compiled, cleared }: JudgedGate) => must(cleared, { gate: compiled.gate.id })

  // what has to hold whatever the points; what gives the grade whatever the points; what goes with the points
  const always: JudgedGate[] = []
  const outright: JudgedGate[] = []
  const beside: JudgedGate[] = []
  for (const each of gates) {
    const { kind, grade = Infinity } = each.compiled
    if (kind === 'require') {
      if (grade >= position) beside.push(each)
    } else if (grade > position) {
      if (kind !== 'zero' && kind !== 'route') always.push(each)
    } else if (kind === 'route' || kind === 'fix') outright.push(each)
  }

  const basics = conjunction(always.map(clear))
  const given = disjunction(
    outright.map(({ compiled, cleared }) => (compiled.kind === 'fix' ? negation(cleared) : cleared)),
  )
  const wanted = mark?.(submission)
  const have = fromUnits(counted.low)
  const ceiling = fromUnits(counted.high)
  const blockers = blockedBy.length
  const earned = conjunction([
    wanted !== undefined &&
      must(isAtLeast({ low: have, high: ceiling }, wanted), { points: { have, ceiling, want: wanted.low } }),
    ...beside.map(clear),
    ...required
      .filter(({ from }) => position <= from)
      .map(({ row }) => must(isMet(row), { criterion: row.compiled.criterion.id })),
  ])
  if (given === true) blockedBy.length = blockers
  else if (earned !== true) for (const { compiled } of outright) blockedBy.push({ gate: compiled.gate.id })
  return { id, title, reach: reachOf(conjunction([basics, disjunction([earned, given])])), blockedBy }
}

/** Decides every gate and every grade. The submission has the results that gates look at. */
export function judgeVerdict(
  { gates: { gates, grades }, sums }: CompiledRuleSet,
  evaluation: Evaluation,
  submission: Submission,
): JudgedVerdict {
  const judged = gates.map((each) => judgeGate(each, submission))
  const counted = countedTotal(evaluation, judged, sums)
  const required = requiredRows(evaluation, grades)
  return {
    gates: judged,
    counted,
    grades: grades.map((grade, position) =>
      judgeGrade(grade, position, judged, counted, required, submission),
    ),
  }
}
