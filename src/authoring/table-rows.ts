import { elements, field, type SourceNode } from '../reading/source-node.ts'

/** One row of the published table, at any level, with the rows below it. */
export interface TableRow {
  readonly node: SourceNode
  readonly rows: readonly TableRow[]
}

/** @returns the sections of the table, with their items and criteria below them */
export function tableRows(root: SourceNode): readonly TableRow[] {
  return elements(root, 'sections').map((section) => ({
    node: section,
    rows: elements(section, 'items').map((item) => ({
      node: item,
      rows: elements(item, 'criteria').map((criterion) => ({ node: criterion, rows: [] })),
    })),
  }))
}

/** @returns rows with all that is below them, in the order of the table */
export function withAllBelow(rows: readonly TableRow[]): readonly SourceNode[] {
  return rows.flatMap((row) => [row.node, ...withAllBelow(row.rows)])
}

/** @returns the criteria of the table */
export function criteriaOf(root: SourceNode): readonly SourceNode[] {
  return tableRows(root).flatMap(({ rows }) => rows.flatMap((item) => item.rows.map(({ node }) => node)))
}

/** @returns whether a key of a node is `true` */
export function isMarked(node: SourceNode, key: string): boolean {
  return field(node, key)?.value === true
}

/** @returns whether a section is one of those that make up the total, without bonus and penalties */
export function isBase(section: SourceNode): boolean {
  return !isMarked(section, 'bonus') && !isMarked(section, 'penalty')
}
