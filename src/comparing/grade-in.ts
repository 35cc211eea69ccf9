import type { Grade } from '../model/gate.ts'
import type { IndexedSide } from './side.ts'

/** @returns a grade of the rules, where they are at hand and have it */
export const gradeIn = (id: string, { rules }: IndexedSide): Grade | undefined =>
  rules?.grades.find((grade) => grade.id === id)

/** @returns the position of a grade, counted from the best; -1 where the rules are not at hand or do not have it */
export const positionIn = (id: string | undefined, { rules }: IndexedSide): number =>
  rules?.grades.findIndex((grade) => grade.id === id) ?? -1
