import type { GateEffect } from '../model/cause.ts'
import type { Gate } from '../model/gate.ts'

/** @returns what a gate does, whatever its condition */
export function gateEffect(gate: Gate): GateEffect {
  if ('precondition' in gate) return { kind: 'precondition' }
  if ('veto' in gate) return { kind: 'veto' }
  if ('stop' in gate) return { kind: 'stop' }
  if ('require' in gate) return { kind: 'require', ...(gate.for !== undefined && { target: gate.for }) }
  if ('zero' in gate) return { kind: 'zero', target: gate.zero }
  if ('ceiling' in gate) return { kind: 'ceiling', target: gate.ceiling }
  if ('fix' in gate) return { kind: 'fix', target: gate.fix }
  return { kind: 'route', target: gate.route }
}
