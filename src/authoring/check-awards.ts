import {
  elements,
  field,
  numberField,
  type ProblemLog,
  type SourceNode,
  textField,
} from '../reading/source-node.ts'
import { isPoints, MOST_DECIMALS, toUnits } from '../values/points.ts'
import { awardNodes, partsOfAward } from './award-nodes.ts'
import { criteriaOf } from './table-rows.ts'

const placeIn = (node: SourceNode, key: string) => node.fields.get(key)?.keyPlace ?? node.place

function checkLevels(node: SourceNode, log: ProblemLog): void {
  for (const level of elements(node, 'levels').slice(0, -1)) {
    if (field(level, 'when') !== undefined || level.fields.size === 0) continue
    const message = 'Give the level a condition, or put it last: without one it is for all that is left.'
    log.report('invalid-value', level.place, message)
  }
}

function checkRanges(node: SourceNode, log: ProblemLog): void {
  const step = numberField(node, 'step')
  const isOffStep = (points: number) =>
    step !== undefined && step > 0 && isPoints(step) && toUnits(points) % toUnits(step) !== 0
  for (const range of elements(node, 'assessed')) {
    const from = numberField(range, 'from')
    const to = numberField(range, 'to')
    if (from !== undefined && to !== undefined && from > to) {
      log.report('invalid-value', range.place, 'Let the range begin below its end.')
    }
    for (const [key, end] of [['from', from] as const, ['to', to] as const]) {
      if (end !== undefined && isOffStep(end))
        log.report('invalid-value', field(range, key)?.place ?? range.place, `Write a multiple of ${step}.`)
    }
  }
}

function checkUnits(node: SourceNode, log: ProblemLog): void {
  if (field(node, 'per') === undefined) return
  if (field(node, 'from') !== undefined && field(node, 'below') !== undefined) {
    const message = "Keep one of the keys 'from' and 'below': units count up from one or down from the other."
    log.report('invalid-value', placeIn(node, 'below'), message)
  }
  const isExact = textField(node, 'counting') === 'exact'
  const isRounded = field(node, 'round') !== undefined
  if (isExact && !isRounded) {
    log.report('missing-key', node.place, "Add the key 'round': parts of units make points of many places.")
  } else if (isRounded && !isExact) {
    const message = "Leave 'round' out: only with 'counting: exact' there is something to round."
    log.report('invalid-value', placeIn(node, 'round'), message)
  }
}

/** Points that are rounded to fewer places than those of the row can pass by them. */
function checkPlaces(node: SourceNode, most: number | undefined, log: ProblemLog): void {
  const round = field(node, 'round')
  const places = numberField(round, 'places')
  if (most === undefined || places === undefined || field(node, 'per') === undefined) return
  if (!isPoints(most) || toUnits(most) % 10 ** Math.max(0, MOST_DECIMALS - places) === 0) return
  const message = `Round to as many places as the points of the row have, which are ${most}.`
  log.report('invalid-value', field(round, 'places')?.place ?? node.place, message)
}

function checkAnchors(node: SourceNode, log: ProblemLog): void {
  if (field(node, 'interpolate') === undefined) return
  const [from, to] = ['from', 'to'].map((key) => field(field(node, key), 'at')?.value)
  if (typeof from === 'number' && from === to) {
    const message = 'Let the two anchors stand at different values: there is no line between them.'
    log.report('invalid-value', field(field(node, 'to'), 'at')?.place ?? node.place, message)
  }
}

function checkFloor(node: SourceNode, most: number | undefined, log: ProblemLog): void {
  const full = numberField(node, 'full') ?? most
  const floor = numberField(node, 'floor')
  if (full === undefined || floor === undefined || floor <= full) return
  log.report('invalid-value', field(node, 'floor')?.place ?? node.place, `Write a floor of at most ${full}.`)
}

/** The nodes of constant points that a part of an award gives by itself. */
function constantPoints(node: SourceNode): readonly SourceNode[] {
  const ofUnits = field(node, 'per') !== undefined
  const ofAnchors = ['from', 'to'].map((key) => field(field(node, key), 'points'))
  const ofRanges = elements(node, 'assessed').map((range) => field(range, 'to'))
  return [
    ofUnits ? undefined : field(node, 'points'),
    field(node, 'start'),
    field(node, 'full'),
    ...ofAnchors,
    ...ofRanges,
  ].filter((each) => each !== undefined)
}

/** An award and its levels and alternatives; what it deducts gives nothing. */
function givers(node: SourceNode): readonly SourceNode[] {
  const parts = field(node, 'deduct') === undefined ? partsOfAward(node) : []
  return [node, ...parts.flatMap(givers)]
}

function checkConstantPoints(award: SourceNode, most: number, log: ProblemLog): void {
  for (const { value, place } of givers(award).flatMap(constantPoints)) {
    if (typeof value !== 'number' || value <= most) continue
    log.report('above-points', place, `Write at most ${most}, the points of the row.`)
  }
}

/** Checks what the awards of all criteria give, and that none gives more than its row. */
export function checkAwards(root: SourceNode, log: ProblemLog): void {
  for (const criterion of criteriaOf(root)) {
    const award = field(criterion, 'award')
    if (award === undefined) continue
    const most = numberField(criterion, 'points')
    if (most !== undefined) checkConstantPoints(award, most, log)
    for (const node of awardNodes(award)) {
      checkLevels(node, log)
      checkRanges(node, log)
      checkUnits(node, log)
      checkPlaces(node, most, log)
      checkAnchors(node, log)
      checkFloor(node, most, log)
    }
  }
}
