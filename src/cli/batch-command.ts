import { type Command, Option } from 'commander'
import { addAssessOptions, jobsArgument } from './arguments.ts'
import { type BatchOptions, batch } from './batch/batch.ts'
import { STDIN } from './batch/open-input.ts'
import { BATCH_FORMATS, DETAILS } from './batch/request.ts'
import { CannotRun, type ExitCode, type Streams } from './streams.ts'

const HELP = `
A line of NDJSON, or an item of a JSON array, is one profile; so is a line of
what is written, in the same order. A profile with problems becomes a record of
them, and the exit code 1. CSV is UTF-8 without a byte order mark; its texts do
not begin like formulas. Files called .gz are packed and unpacked.

--resume goes on with the --output of a run that was interrupted. The last of
its records are made again: where they differ, nothing is written. The date has
to be given, so that it is the same on another day.

Example:
  $ shifan batch profiles.ndjson --as-of 2025-12-31 --output scores.csv`

/** What is asked for that cannot be had together; nothing where all can. */
function contradiction(command: Command): string | undefined {
  const { resume, output } = command.opts<Partial<BatchOptions>>()
  if (!resume) return undefined
  if (output === undefined) return 'shifan: --resume goes on with a file: name it with --output'
  const isDated = command.getOptionValueSource('asOf') !== 'default'
  return isDated ? undefined : 'shifan: --resume needs --as-of, so that all profiles are scored on one date'
}

/** Adds the command for very many profiles. */
export function addBatchCommand(shifan: Command, streams: Streams, finish: (code: ExitCode) => void): void {
  const command = shifan
    .command('batch')
    .description('score very many profiles: a line in, a line out')
    .argument('[file]', 'NDJSON or a JSON array; what is piped in if left out', STDIN)
  addAssessOptions(command, streams.today)
    .addOption(
      new Option('--format <format>', 'how to write it (default: by the name of the output)').choices(
        BATCH_FORMATS,
      ),
    )
    .addOption(
      new Option('--detail <detail>', 'how much of each assessment').choices(DETAILS).default('total'),
    )
    .option('--output <file>', 'write to a file instead of printing')
    .option('--resume', 'go on with the output of a run that was interrupted')
    .option('--jobs <number>', 'how many threads score (default: by the input and the cores)', jobsArgument)
    .addHelpText('after', HELP)
    .action(async (file: string, options: BatchOptions) => {
      const reason = contradiction(command)
      if (reason !== undefined) throw new CannotRun(reason)
      finish(await batch(file, options, streams))
    })
}
