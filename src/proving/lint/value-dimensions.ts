import type { Fact } from '../../model/fact-dictionary.ts'
import type { Measure } from '../../model/measure.ts'
import type { CalendarDate } from '../../values/calendar-date.ts'
import type { Dimension } from './dimension.ts'
import { numberDimensions } from './number-dimensions.ts'
import type { Question, Questions } from './questions.ts'
import {
  booleanDimension,
  choiceDimension,
  choicesDimension,
  type DateMarks,
  dateDimension,
  markConstants,
  markElapsed,
  textDimension,
} from './scalar-dimensions.ts'

const marksOf = (marks: Map<string, DateMarks>, name: string): DateMarks => {
  const known = marks.get(name) ?? { days: new Set(), anchors: new Set() }
  marks.set(name, known)
  return known
}

function dateDimensions(
  questions: Questions,
  facts: Readonly<Record<string, Fact>>,
  measures: Readonly<Record<string, Measure>>,
  asOf: CalendarDate,
  marked: ReadonlyMap<string, DateMarks>,
): readonly Dimension[] {
  const marks = new Map(marked)
  const compared = new Set<string>()
  for (const [name, question] of questions) {
    const measure = Object.hasOwn(measures, name) ? measures[name] : undefined
    if (measure !== undefined && 'elapsed' in measure) {
      const lengths = [...question.constants].filter((each) => typeof each === 'number')
      markElapsed(marksOf(marks, measure.elapsed), lengths, measure.in, asOf)
      if (question.against.size > 0) compared.add(measure.elapsed)
    } else if (facts[name]?.type === 'date') {
      markConstants(marksOf(marks, name), question)
      for (const other of question.against) {
        const theirs = questions.get(other)
        if (theirs !== undefined) markConstants(marksOf(marks, name), theirs)
        compared.add(name)
      }
    }
  }
  return [...marks].map(([name, each]) => dateDimension(name, each, asOf, !compared.has(name)))
}

function scalarDimension(name: string, fact: Fact | undefined, question: Question): readonly Dimension[] {
  switch (fact?.type) {
    case 'boolean':
      return [booleanDimension(name)]
    case 'choice':
      return [choiceDimension(name, fact)]
    case 'choices':
      return [choicesDimension(name, fact, question)]
    case 'text':
      return [textDimension(name, question)]
    case 'number':
    case 'date':
    case 'list':
    case undefined:
      return []
  }
}

/** The dimensions of all facts that are asked for, but lists. */
export function valueDimensions(
  questions: Questions,
  facts: Readonly<Record<string, Fact>>,
  measures: Readonly<Record<string, Measure>>,
  asOf: CalendarDate,
  /** The dates that windows look at. */
  marks: ReadonlyMap<string, DateMarks> = new Map(),
): readonly Dimension[] {
  return [
    ...[...questions].flatMap(([name, question]) => scalarDimension(name, facts[name], question)),
    ...numberDimensions(questions, facts, measures),
    ...dateDimensions(questions, facts, measures, asOf, marks),
  ]
}
