import type { Command } from 'commander'
import { PORTFOLIO_FORMATS } from '../report/format.ts'
import { addAssessOptions, formatOption, languageOption, pointsArgument } from './arguments.ts'
import { type PortfolioCommandOptions, portfolio } from './portfolio.ts'
import type { ExitCode, Streams } from './streams.ts'

const HELP = `
Applicants are ranked by certain points; who has the same points has the same
rank. Without --mark they are held against the grades that the rule set
publishes; where it publishes none, against nothing. A profile with problems
keeps none of the others out: it is listed apart, and the exit code is 1.
CSV is for spreadsheets; HTML is a page with charts, best with --output.

Example:
  $ shifan portfolio profiles/*.yaml --as-of 2025-12-31 --mark 80 --lang en`

/** Adds the command for all applicants together. */
export function addPortfolioCommand(
  shifan: Command,
  streams: Streams,
  finish: (code: ExitCode) => void,
): void {
  const command = shifan
    .command('portfolio')
    .description('rank many applicants, and find the rows that most of them miss')
    .argument('<profile...>', 'profiles, YAML or JSON, by name or by pattern')
  addAssessOptions(command, streams.today)
    .option('--mark <points>', 'say who has reached so many points, and who still may', pointsArgument)
    .addOption(formatOption(PORTFOLIO_FORMATS))
    .addOption(languageOption())
    .option('--output <file>', 'write to a file instead of printing')
    .addHelpText('after', HELP)
    .action(async (profiles: string[], options: PortfolioCommandOptions) =>
      finish(await portfolio(profiles, options, streams)),
    )
}
