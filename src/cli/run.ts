import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { version } from '../../package.json'
import { BASES } from '../model/assessment.ts'
import { CASE_FORMATS, DOCUMENT_FORMATS, FORMATS } from '../report/format.ts'
import { builtInRuleSets } from '../rules.ts'
import { type CalendarDate, isCalendarDate } from '../values/calendar-date.ts'
import { LANGUAGES } from '../values/localized-text.ts'
import { oneLine } from '../values/one-line.ts'
import { addAuthorCommands } from './author-commands.ts'
import { lint } from './lint.ts'
import type { Setting } from './parameter-settings.ts'
import { rules } from './rules.ts'
import { type ScoreOptions, score } from './score.ts'
import { CannotRun, EXIT, type ExitCode, type Streams } from './streams.ts'
import { type TestOptions, test } from './test.ts'

function dateArgument(text: string): CalendarDate {
  if (isCalendarDate(text)) return text
  throw new InvalidArgumentError('Give a day of the calendar like 2025-12-31.')
}

function yearArgument(text: string): number {
  if (/^\d{4}$/.test(text) && text !== '0000') return Number(text)
  throw new InvalidArgumentError('Give a year like 2025.')
}

function pointsArgument(text: string): number {
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text)
  throw new InvalidArgumentError('Give a number of points like 80 or 97.5.')
}

function percentArgument(text: string): number {
  if (/^\d+(\.\d+)?$/.test(text) && Number(text) <= 100) return Number(text)
  throw new InvalidArgumentError('Give a percentage from 0 to 100.')
}

function settingArgument(text: string, earlier: readonly Setting[] = []): readonly Setting[] {
  const [, name, value] = /^([^=]+)=(-?\d+(?:\.\d+)?)$/.exec(text) ?? []
  if (name === undefined) throw new InvalidArgumentError('Give a parameter and a number like pass-mark=85.')
  return [...earlier, [name, Number(value)]]
}

const [defaultRuleSet] = builtInRuleSets

const rulesOption = () =>
  new Option('--rules <id|file>', 'the rule set: a built-in one or a file').default(defaultRuleSet.id)
const languageOption = () =>
  new Option('--lang <language>', 'the language of the report').choices(LANGUAGES).default('zh')
const formatOption = (formats: readonly string[]) =>
  new Option('--format <format>', 'how to print it').choices(formats).default('table')

/** An error of the argument parser in our form: on one line, and a suggestion, where there is one, on the next. */
function commanderError(text: string): string {
  const [message = '', suggestion] = text.trimEnd().split(/\n(?=\(Did you mean [^\n]*\)$)/)
  const lines = [message.replace(/^error: /, 'shifan: '), ...(suggestion === undefined ? [] : [suggestion])]
  return lines.map((line) => `${oneLine(line)}\n`).join('')
}

/** The commands. `finish` is told the exit code of the one that ran. */
function program(streams: Streams, finish: (code: ExitCode) => void): Command {
  const shifan = new Command('shifan')
    .description(
      'Scores an applicant against a published creation standard and says exactly what is still missing.',
    )
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: streams.stdout,
      writeErr: streams.stderr,
      outputError: (text, write) => write(commanderError(text)),
      getOutHasColors: () => streams.color,
    })
    .showSuggestionAfterError(true)

  shifan
    .command('score')
    .description('score profiles, itemised, with the gaps that remain')
    .argument('<profile...>', 'profiles, YAML or JSON')
    .addOption(rulesOption())
    .addOption(
      new Option('--as-of <date>', 'the date of the assessment')
        .argParser(dateArgument)
        .default(streams.today, 'today'),
    )
    .option('--period <year>', 'the assessed calendar year (default: that of the date)', yearArgument)
    .addOption(new Option('--basis <basis>', 'whose word counts').choices(BASES).default('claimed'))
    .option('--set <parameter=number>', 'set a parameter of the rule set; may be repeated', settingArgument)
    .addOption(formatOption(FORMATS))
    .addOption(languageOption())
    .option('--output <file>', 'write to a file instead of printing')
    .option('--min <points>', 'exit with 1 if a profile certainly has fewer points', pointsArgument)
    .addHelpText('after', '\nExample:\n  $ shifan score acme.yaml --as-of 2025-12-31 --lang en')
    .action((profiles: string[], options: ScoreOptions) => finish(score(profiles, options, streams)))

  shifan
    .command('rules')
    .description('list the built-in rule sets, or print one as a readable document')
    .argument('[id|file]', 'the rule set to print')
    .addOption(formatOption(DOCUMENT_FORMATS))
    .addOption(languageOption())
    .addHelpText('after', `\nExample:\n  $ shifan rules ${defaultRuleSet.id} --lang en`)
    .action((id, options) => finish(rules(id, options, streams)))

  shifan
    .command('lint')
    .description('find problems in rule sets, dictionaries and profiles')
    .argument('<file...>', 'the files to look at')
    .addOption(rulesOption())
    .addHelpText('after', '\nExample:\n  $ shifan lint my-standard.yaml acme.yaml --rules my-standard.yaml')
    .action((files: string[], options) => finish(lint(files, options, streams)))

  shifan
    .command('test')
    .description('run worked cases, and say what they cover of their rule sets')
    .argument('<file...>', 'files of cases, or rule sets with cases beside them')
    .addOption(formatOption(CASE_FORMATS))
    .addOption(languageOption())
    .option('--output <file>', 'write to a file instead of printing')
    .option('--coverage <percent>', 'exit with 1 if the cases of a file cover less', percentArgument)
    .addHelpText('after', '\nExample:\n  $ shifan test my-standard.yaml --coverage 90 --lang en')
    .action((files: string[], options: TestOptions) => finish(test(files, options, streams)))

  addAuthorCommands(shifan, streams, finish)

  return shifan
}

/**
 * Runs the command line.
 *
 * @param argv the arguments after the name of the program
 * @returns the exit code: 0 done, 1 below what was asked or problems found, 2 could not run
 */
export function run(argv: readonly string[], streams: Streams): ExitCode {
  let code: ExitCode = EXIT.done
  try {
    program(streams, (finished) => {
      code = finished
    }).parse([...argv], { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.unable
    if (!(error instanceof CannotRun)) throw error
    for (const line of error.lines) streams.stderr(`${oneLine(line)}\n`)
    return EXIT.unable
  }
}
