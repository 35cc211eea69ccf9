import { Command, CommanderError } from 'commander'
import { version } from '../../package.json'
import { noCommands } from '../report/ci/github-command.ts'
import { CASE_FORMATS, DOCUMENT_FORMATS, FORMATS } from '../report/format.ts'
import { oneLine } from '../values/one-line.ts'
import {
  addAssessOptions,
  DEFAULT_RULE_SET,
  formatOption,
  languageOption,
  percentArgument,
  rulesOption,
} from './arguments.ts'
import { addAuthorCommands } from './author-commands.ts'
import { addBatchCommand } from './batch-command.ts'
import { addDemandOptions } from './demand-options.ts'
import { addDiffCommand } from './diff-command.ts'
import { lint } from './lint.ts'
import { addPortfolioCommand } from './portfolio-command.ts'
import { rules } from './rules.ts'
import { BASIS_CHOICES, type ScoreOptions, score } from './score.ts'
import { CannotRun, EXIT, type ExitCode, type Streams } from './streams.ts'
import { type TestOptions, test } from './test.ts'
import { addWatchCommand } from './watch-command.ts'

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

  const scoring = shifan
    .command('score')
    .description('score profiles, itemised, with the gaps that remain')
    .argument('<profile...>', 'profiles, YAML or JSON, by name or by pattern')
  addAssessOptions(scoring, streams.today, BASIS_CHOICES)
    .addOption(formatOption(FORMATS))
    .addOption(languageOption())
    .option('--output <file>', 'write to a file instead of printing')
    .option(
      '--evidence-root <folder>',
      'look at the files of documents in this folder: what is not there proves nothing',
    )
  addDemandOptions(scoring)
    .option('--cross-check', 'assess with a second evaluator too, and print nothing on which they differ')
    .addHelpText('after', '\nExample:\n  $ shifan score acme.yaml --as-of 2025-12-31 --lang en')
    .action(async (profiles: string[], options: ScoreOptions) =>
      finish(await score(profiles, options, streams)),
    )

  addDiffCommand(shifan, streams, finish)
  addWatchCommand(shifan, streams, finish)

  addBatchCommand(shifan, streams, finish)
  addPortfolioCommand(shifan, streams, finish)

  shifan
    .command('rules')
    .description('list the built-in rule sets, or print one as a readable document')
    .argument('[id|file]', 'the rule set to print')
    .addOption(formatOption(DOCUMENT_FORMATS))
    .addOption(languageOption())
    .addHelpText('after', `\nExample:\n  $ shifan rules ${DEFAULT_RULE_SET.id} --lang en`)
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
export async function run(argv: readonly string[], given: Streams): Promise<ExitCode> {
  // a CI server reads what is said here as well
  const streams: Streams = { ...given, stderr: (text) => given.stderr(noCommands(text)) }
  let code: ExitCode = EXIT.done
  try {
    await program(streams, (finished) => {
      code = finished
    }).parseAsync([...argv], { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.unable
    if (!(error instanceof CannotRun)) throw error
    for (const line of error.lines) streams.stderr(`${oneLine(line)}\n`)
    return EXIT.unable
  }
}
