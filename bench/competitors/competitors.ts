import { compile } from '../../src/assess.ts'
import { assessWithEngine, createEngine } from '../../src/interop/index.ts'
import { chongqingDemonstrationUnit } from '../../src/rules.ts'
import { handWrittenAssessment } from '../hand-written/assessment.ts'
import { handWrittenTotal } from '../hand-written/total.ts'
import { type Competitor, isSame } from './competitor.ts'
import { logicEngine } from './json-logic-engine.ts'
import { rulesEngine } from './json-rules-engine.ts'

/** @returns everything that is compared, with what it needs prepared */
export function competitors(asOf: string, period: number): readonly Competitor[] {
  const evaluator = compile(chongqingDemonstrationUnit)
  const options = { asOf, period }
  const engine = createEngine(chongqingDemonstrationUnit, options)
  return [
    {
      name: 'score',
      gives: 'the total',
      run: (profile) => evaluator.score(profile, options),
      agrees: (result, { total }) => isSame(result, total),
    },
    {
      name: 'hand-written total',
      gives: 'the total',
      run: (profile) => handWrittenTotal(profile, asOf, period),
      agrees: (result, { total }) => isSame(result, total),
    },
    {
      name: 'assess',
      gives: 'the assessment',
      run: (profile) => evaluator.assess(profile, options),
      agrees: isSame,
    },
    {
      name: 'hand-written assessment',
      gives: 'the assessment',
      run: (profile) => handWrittenAssessment(profile, asOf, period),
      agrees: isSame,
    },
    logicEngine(asOf, period),
    rulesEngine(asOf, period),
    {
      name: 'json-rules-engine, adapter',
      gives: 'the assessment',
      isAsync: true,
      run: (profile) => assessWithEngine(engine, profile),
      agrees: isSame,
    },
    {
      name: 'JSON.parse',
      gives: 'the profile, for scale',
      run: (_, text) => JSON.parse(text),
      agrees: () => true,
    },
  ]
}
