import { type Almanac, Engine } from 'json-rules-engine'
import type { AssessOptions } from '../assess.ts'
import { type Composer, composerOf, type Judgements, type Scores } from '../compose.ts'
import type { RuleSet } from '../model/rule-set.ts'
import { addFacts } from './facts/add-facts.ts'
import { profileIn } from './facts/lookup.ts'
import { resolvePath } from './facts/resolve-path.ts'
import { decidedIn, noteEvent, remembered } from './facts/run-memory.ts'
import { addPointFacts } from './judging/add-point-facts.ts'
import { judgementsOf } from './judging/judgements.ts'
import { resultRange } from './judging/result-ranges.ts'
import { toRules } from './rules/to-rules.ts'

/** What an engine was made of, and how the events of one of its runs are read. */
export interface Setup {
  readonly ruleSet: RuleSet
  readonly options: AssessOptions
  readonly composer: Composer
  /** What the decisions of a run so far come to. */
  readonly judged: (almanac: Almanac) => Promise<Judged>
}

/** Every criterion judged, and what they add up to. */
export interface Judged {
  readonly judgements: Judgements
  readonly scores: Scores
}

const SETUPS = new WeakMap<Engine, Setup>()

/** @throws TypeError for an engine that `createEngine` did not make */
export function setupOf(engine: Engine): Setup {
  const setup = SETUPS.get(engine)
  if (setup === undefined) throw new TypeError('The engine must be one that createEngine returned.')
  return setup
}

/** Judges what has been decided; again only when more has been. */
function judgingBy(ruleSet: RuleSet, options: AssessOptions, composer: Composer): Setup['judged'] {
  const judge = async (almanac: Almanac): Promise<Judged> => {
    const submission = composer.submit(await profileIn(almanac), options)
    const judgements = await judgementsOf(ruleSet, almanac, decidedIn(almanac), submission)
    return { judgements, scores: composer.scores(judgements) }
  }
  return (almanac) =>
    remembered(almanac, `judged after ${decidedIn(almanac).size} decisions`, () => judge(almanac))
}

/**
 * An engine of json-rules-engine with the rules of a rule set, ready to be run on any number of profiles, also at once,
 * by `assessWithEngine`.
 *
 * Every fact of the dictionary is one of its facts, under its own name, as the profile states it. An app may replace it:
 * `engine.addFact('employees.total', async (params, almanac) => …)`; conditions and measures follow, and `undefined` is
 * not stated. `almanac.factValue('shifan:profile')` is the profile of the run. Measures, and what is known of a fact, are
 * dynamic facts; so are the points that units and interpolation give.
 *
 * @throws RangeError for options that are no date, year, basis or parameter within its limits
 */
export function createEngine(ruleSet: RuleSet, options: AssessOptions): Engine {
  const composer = composerOf(ruleSet)
  const { asOf, period, set = {} } = composer.submit({ id: '', name: '', facts: {} }, options)
  const engine = new Engine(toRules(ruleSet), {
    allowUndefinedFacts: true,
    pathResolver: resolvePath,
  })
  const judged = judgingBy(ruleSet, options, composer)
  addFacts(engine, ruleSet, { asOf, period }, set, async (almanac, measure) => {
    const { scores, judgements } = await judged(almanac)
    return resultRange(measure, scores, judgements, ruleSet)
  })
  addPointFacts(engine, ruleSet)
  engine.on('success', noteEvent)
  SETUPS.set(engine, { ruleSet, options, composer, judged })
  return engine
}
