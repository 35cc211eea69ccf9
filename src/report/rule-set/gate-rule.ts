import type { Condition } from '../../model/condition.ts'
import type { Gate, GateKind } from '../../model/gate.ts'
import type { RuleSet } from '../../model/rule-set.ts'
import type { Language } from '../../values/localized-text.ts'

/** What a gate asks, whatever its kind. */
export interface GateRule {
  readonly kind: GateKind
  readonly condition: Condition
  /** The section or grade that it is about. */
  readonly target?: string
}

/** @returns the kind of a gate with its condition and what it is about */
export function gateRule(gate: Gate): GateRule {
  if ('precondition' in gate) return { kind: 'precondition', condition: gate.precondition }
  if ('veto' in gate) return { kind: 'veto', condition: gate.veto }
  if ('stop' in gate) return { kind: 'stop', condition: gate.stop }
  if ('require' in gate) {
    const target = gate.for === undefined ? {} : { target: gate.for }
    return { kind: 'require', condition: gate.require, ...target }
  }
  if ('zero' in gate) return { kind: 'zero', condition: gate.when, target: gate.zero }
  if ('ceiling' in gate) return { kind: 'ceiling', condition: gate.when, target: gate.ceiling }
  if ('fix' in gate) return { kind: 'fix', condition: gate.when, target: gate.fix }
  return { kind: 'route', condition: gate.when, target: gate.route }
}

/** @returns the title of the section or grade that a gate is about; nothing where it is about neither */
export function targetTitle({ kind, target }: GateRule, ruleSet: RuleSet, language: Language): string {
  const among = kind === 'zero' ? ruleSet.sections : ruleSet.grades
  return among.find(({ id }) => id === target)?.title[language] ?? target ?? ''
}
