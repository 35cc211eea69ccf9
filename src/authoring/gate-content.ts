import type { Gate } from '../model/gate.ts'
import type { Authored } from './authored.ts'
import { conditionContent } from './condition-content.ts'

/** @returns the gate with the shorthands of its condition written out */
export function gateContent(source: Authored<Gate>): Gate {
  if ('precondition' in source) return { ...source, precondition: conditionContent(source.precondition) }
  if ('veto' in source) return { ...source, veto: conditionContent(source.veto) }
  if ('stop' in source) return { ...source, stop: conditionContent(source.stop) }
  if ('require' in source) return { ...source, require: conditionContent(source.require) }
  return { ...source, when: conditionContent(source.when) }
}
