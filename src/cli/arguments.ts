import { type Command, InvalidArgumentError, Option } from 'commander'
import { BASES } from '../model/assessment.ts'
import { builtInRuleSets } from '../rules.ts'
import { type CalendarDate, isCalendarDate } from '../values/calendar-date.ts'
import { LANGUAGES } from '../values/localized-text.ts'
import type { Setting } from './parameter-settings.ts'

/* The options that several commands have, and how what is given to them is read. */

function dateArgument(text: string): CalendarDate {
  if (isCalendarDate(text)) return text
  throw new InvalidArgumentError('Give a day of the calendar like 2025-12-31.')
}

function yearArgument(text: string): number {
  if (/^\d{4}$/.test(text) && text !== '0000') return Number(text)
  throw new InvalidArgumentError('Give a year like 2025.')
}

export function pointsArgument(text: string): number {
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text)
  throw new InvalidArgumentError('Give a number of points like 80 or 97.5.')
}

export function percentArgument(text: string): number {
  if (/^\d+(\.\d+)?$/.test(text) && Number(text) <= 100) return Number(text)
  throw new InvalidArgumentError('Give a percentage from 0 to 100.')
}

const MOST_JOBS = 64

export function jobsArgument(text: string): number {
  if (/^[1-9]\d?$/.test(text) && Number(text) <= MOST_JOBS) return Number(text)
  throw new InvalidArgumentError(`Give a whole number from 1 to ${MOST_JOBS}.`)
}

function settingArgument(text: string, earlier: readonly Setting[] = []): readonly Setting[] {
  const [, name, value] = /^([^=]+)=(-?\d+(?:\.\d+)?)$/.exec(text) ?? []
  if (name === undefined) throw new InvalidArgumentError('Give a parameter and a number like pass-mark=85.')
  return [...earlier, [name, Number(value)]]
}

/** The rule set that is used where none is named. */
export const [DEFAULT_RULE_SET] = builtInRuleSets

export const rulesOption = () =>
  new Option('--rules <id|file>', 'the rule set: a built-in one or a file').default(DEFAULT_RULE_SET.id)

export const languageOption = () =>
  new Option('--lang <language>', 'the language of the report').choices(LANGUAGES).default('zh')

export const formatOption = (formats: readonly string[]) =>
  new Option('--format <format>', 'how to print it').choices(formats).default('table')

/** Adds the options of what is assessed, and how; by default on one basis. */
export function addAssessOptions(
  command: Command,
  today: CalendarDate,
  bases: readonly string[] = BASES,
): Command {
  return command
    .addOption(rulesOption())
    .addOption(
      new Option('--as-of <date>', 'the date of the assessment')
        .argParser(dateArgument)
        .default(today, 'today'),
    )
    .option('--period <year>', 'the assessed calendar year (default: that of the date)', yearArgument)
    .addOption(new Option('--basis <basis>', 'whose word counts').choices(bases).default('claimed'))
    .option('--set <parameter=number>', 'set a parameter of the rule set; may be repeated', settingArgument)
}
