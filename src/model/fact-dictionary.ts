import type { LocalizedText } from '../values/localized-text.ts'

/** What every fact says of itself to the people who state it. */
interface FactText {
  /** Short; for a yes/no fact a statement that is true or false. */
  readonly title: LocalizedText
  /** What to state and what proves it. */
  readonly help?: LocalizedText
}

export interface BooleanFact extends FactText {
  readonly type: 'boolean'
}

export interface NumberFact extends FactText {
  readonly type: 'number'
  readonly integer?: boolean
  readonly minimum?: number
  readonly maximum?: number
  /** Another number fact that this one cannot exceed: employees trained are at most the employees. */
  readonly atMost?: string
  readonly unit?: LocalizedText
}

export interface DateFact extends FactText {
  readonly type: 'date'
}

export interface TextFact extends FactText {
  readonly type: 'text'
}

/** Exactly one of the choices holds. */
export interface ChoiceFact extends FactText {
  readonly type: 'choice'
  readonly choices: Readonly<Record<string, LocalizedText>>
}

/** Any number of the choices hold, also none. */
export interface ChoicesFact extends FactText {
  readonly type: 'choices'
  readonly choices: Readonly<Record<string, LocalizedText>>
}

/** A fact that is one value, or a field of a list's entries. */
export type ValueFact = BooleanFact | NumberFact | DateFact | TextFact | ChoiceFact | ChoicesFact

/** Entries of one kind, each a record of fields; an empty list states that there are none. */
export interface ListFact extends FactText {
  readonly type: 'list'
  readonly entries: Readonly<Record<string, ValueFact>>
  /** The field whose date decides whether an entry lies in a window; without it no window can be applied. */
  readonly datedBy?: string
}

/** What can be stated and proved about an applicant. */
export type Fact = ValueFact | ListFact

/** Every fact that a rule set may ask for, by its dotted name: `leadingGroup.established`. */
export interface FactDictionary {
  readonly id: string
  readonly version: string
  readonly title: LocalizedText
  readonly facts: Readonly<Record<string, Fact>>
}
