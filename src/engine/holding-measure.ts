import type { HoldingMeasure } from '../model/measure.ts'
import type { NumberOperand, Scope } from './compiled-condition.ts'
import { compileCondition, operandsIn } from './conditions.ts'

/** @returns the operand that counts the conditions that hold */
export function holdingOperand(name: string, measure: HoldingMeasure, scope: Scope): NumberOperand {
  const held = measure.holding.map((each) => compileCondition(each, scope))
  const operands = held.flatMap(operandsIn)
  return {
    kind: 'number',
    name,
    title: measure.title ?? { zh: name, en: name },
    sources: [...new Set(operands.flatMap(({ sources }) => sources))],
    unstated: (situation) => [...new Set(operands.flatMap((operand) => operand.unstated(situation)))],
    integral: true,
    held,
    range: (situation) => {
      let low = 0
      let high = 0
      for (const { truth } of held) {
        const holds = truth(situation)
        if (holds === true) low += 1
        if (holds !== false) high += 1
      }
      return { low, high }
    },
  }
}
