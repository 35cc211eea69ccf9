import { elements, field, type SourceNode } from '../reading/source-node.ts'

/** @returns the parts directly inside an award, a level or a criterion that give or take points */
export function partsOfAward(node: SourceNode): readonly SourceNode[] {
  const award = field(node, 'award')
  return [...(award ? [award] : []), ...['levels', 'best', 'deduct'].flatMap((key) => elements(node, key))]
}

/** @returns the node with all parts inside it that give or take points */
export function awardNodes(node: SourceNode): readonly SourceNode[] {
  return [node, ...partsOfAward(node).flatMap(awardNodes)]
}

/** @returns the conditions in a criterion and its award */
export function conditionsInAward(criterion: SourceNode): readonly SourceNode[] {
  return awardNodes(criterion).flatMap((node) => field(node, 'when') ?? [])
}

/** @returns the names of numbers in the award of a criterion */
export function quantitiesInAward(criterion: SourceNode): readonly SourceNode[] {
  return awardNodes(criterion).flatMap((node) => {
    const anchors = ['from', 'to'].map((key) => field(field(field(node, key), 'at'), 'fact'))
    return [field(node, 'per'), field(node, 'interpolate'), ...anchors].filter((each) => each !== undefined)
  })
}
