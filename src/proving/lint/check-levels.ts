import { factsBehind } from '../../mentions/facts-behind.ts'
import type { Level } from '../../model/award.ts'
import type { LevelTree } from './level-tree.ts'
import { type NumberLevels, numberLevels } from './number-levels.ts'
import type { Report } from './report.ts'
import type { Trial } from './trial.ts'
import type { TriedCriterion } from './tried-rows.ts'

const inWords = (points: number) => `${points} ${points === 1 ? 'point' : 'points'}`

/** A later level that gives more than the first one that holds with it: the two of them and where they meet. */
function overtaken({ at, points }: NumberLevels) {
  for (const { value, held } of at) {
    const [first, ...later] = held
    if (first === undefined) continue
    const better = later.find((level) => (points[level] ?? 0) > (points[first] ?? 0))
    if (better !== undefined) return { value, first, better }
  }
  return undefined
}

/** What is given from the least to the most, one part for all neighbours that give the same. */
function profileOf({ at, points }: NumberLevels) {
  const steps = at.map(({ value, held: [level] }) => ({
    value,
    level,
    gives: level === undefined ? 0 : (points[level] ?? 0),
  }))
  return steps.filter(({ gives }, index) => index === 0 || gives !== steps[index - 1]?.gives)
}

/**
 * The first step that goes the wrong way where points neither only rise nor only fall with the number. A single peak
 * with the same on both sides is a range that is wanted.
 */
function wrongStep(levels: NumberLevels) {
  const profile = profileOf(levels)
  const steps = profile.slice(1).map((to, index) => ({ from: profile[index] ?? to, to }))
  const rises = steps.map(({ from, to }) => to.gives > from.gives)
  const [first, last] = [profile[0], profile.at(-1)]
  if (first === undefined || last === undefined || new Set(rises).size < 2) return undefined
  const firstFall = rises.indexOf(false)
  const isPeak = firstFall > 0 && !rises.slice(firstFall).includes(true)
  if (isPeak && first.gives === last.gives) return undefined
  const isRising = last.gives >= first.gives
  return steps.find((_, index) => rises[index] !== isRising)
}

/** Reports levels that are out of order. @returns whether there are any */
function checkOrder(
  { path, levels }: LevelTree,
  { compiled: { criterion }, path: row }: TriedCriterion,
  trial: Trial,
  report: Report,
): boolean {
  const ordered = numberLevels(
    levels.map(({ level }) => level),
    trial,
  )
  if (ordered === undefined) return false
  const { number, points } = ordered
  const at = (index: number) => [...row, ...path, 'levels', index]
  const gives = (index: number) => inWords(points[index] ?? 0)
  const meeting = overtaken(ordered)
  if (meeting !== undefined) {
    const { value, first, better } = meeting
    const message = `With '${number}' ${value} level ${first + 1} counts, which gives ${gives(first)}, though this one holds too and would give ${gives(better)}: put the better level first.`
    report('unordered-levels', at(better), message)
    return true
  }
  const behind = factsBehind([number], trial.ruleSet)
  if (criterion.penalizes?.some((fact) => behind.has(fact))) return false
  const wrong = wrongStep(ordered)
  if (wrong === undefined) return false
  const { from, to } = wrong
  const said = ({ value, level, gives: given }: typeof from) =>
    `with '${number}' ${value} ${level === undefined ? 'no level holds' : `level ${level + 1} gives ${inWords(given)}`}`
  const message = `The points go up and down: ${said(from)}, ${said(to)}. Put the levels in order.`
  report('unordered-levels', at(to.level ?? from.level ?? 0), message)
  return true
}

/** A last level for all that is left that gives as little as having none. */
const isRemainder = (level: Level): boolean =>
  level.when === undefined && 'points' in level && level.points === 0

function checkTree(tree: LevelTree, criterion: TriedCriterion, trial: Trial, report: Report): boolean {
  const { held, first } = criterion.reach
  let isDisordered = false
  for (const [index, { level, inside }] of tree.levels.entries()) {
    const at = [...criterion.path, ...tree.path, 'levels', index]
    if (first.has(level)) {
      const disordered = inside.filter((each) => checkTree(each, criterion, trial, report))
      isDisordered ||= disordered.length > 0
    } else if (!held.has(level)) {
      report('unreachable-points', at, 'This level never holds, whatever is stated.')
    } else if (!isRemainder(level)) {
      isDisordered = true
      const message =
        'This level is never the first one: whenever it holds an earlier one does. Put the narrower level first.'
      report('unordered-levels', at, message)
    }
  }
  return isDisordered || checkOrder(tree, criterion, trial, report)
}

/** Reports levels that cannot be reached or are out of order. @returns whether the order of any is wrong */
export function checkLevels(criterion: TriedCriterion, trial: Trial, report: Report): boolean {
  const disordered = criterion.reach.trees.filter((tree) => checkTree(tree, criterion, trial, report))
  return disordered.length > 0
}
