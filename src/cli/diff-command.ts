import { type Command, Option } from 'commander'
import { addAssessOptions, formatOption, languageOption } from './arguments.ts'
import { type DiffOptions, diff } from './diff.ts'
import type { ExitCode, Streams } from './streams.ts'

const HELP = `
A file is a profile, or results as shifan score --format json printed them.
Results of several profiles are matched by profile and basis. A profile is
compared with results on their basis and as of their date, unless --basis or
--as-of is given.

Examples:
  $ shifan diff last-year.yaml this-year.yaml --as-of 2025-12-31 --lang en
  $ shifan diff acme.yaml --rules standard-2024.yaml --new-rules standard-2025.yaml
  $ shifan diff earlier.json acme.yaml --evidence-root evidence --format markdown`

/** Adds the command that compares results. */
export function addDiffCommand(shifan: Command, streams: Streams, finish: (code: ExitCode) => void): void {
  const command = shifan
    .command('diff')
    .description('compare two results or profiles, row by row, and say why they differ')
    .argument('<before>', 'a profile, or results in JSON')
    .argument('[after]', 'the one to compare it with')
  addAssessOptions(command, streams.today)
    .addOption(new Option('--new-rules <id|file>', 'the rule set of the second one, if it is another'))
    .addOption(formatOption(['table', 'markdown', 'json']))
    .addOption(languageOption())
    .option('--output <file>', 'write to a file instead of printing')
    .option(
      '--evidence-root <folder>',
      'look at the files of documents in this folder: what is not there proves nothing',
    )
    .option('--exit-code', 'exit with 1 if anything differs')
    .addHelpText('after', HELP)
    .action((before: string, after: string | undefined, { basis, ...options }: DiffOptions) => {
      const isAsked = (option: string) => command.getOptionValueSource(option) !== 'default'
      const asked = {
        ...options,
        isDated: isAsked('asOf'),
        ...(isAsked('basis') && basis !== undefined && { basis }),
      }
      finish(diff({ before, ...(after !== undefined && { after }) }, asked, streams))
    })
}
