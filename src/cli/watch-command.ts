import type { Command } from 'commander'
import { addAssessOptions, languageOption } from './arguments.ts'
import type { ExitCode, Streams } from './streams.ts'
import type { WatchOptions } from './watch.ts'

const HELP = `
The rule set and its dictionary are watched as well, where they are files.
Interrupt it (Ctrl+C) to end.

Example:
  $ shifan watch acme.yaml --as-of 2025-12-31 --lang en`

/** Adds the command for somebody who fills a profile in. */
export function addWatchCommand(shifan: Command, streams: Streams, finish: (code: ExitCode) => void): void {
  const command = shifan
    .command('watch')
    .description('score a profile again whenever it is saved, and say what changed')
    .argument('<profile>', 'the profile, YAML or JSON')
  addAssessOptions(command, streams.today)
    .addOption(languageOption())
    .addHelpText('after', HELP)
    .action(async (profile: string, options: WatchOptions) => {
      // only who watches waits for what watches files
      const { watch } = await import('./watch.ts')
      finish(await watch(profile, options, streams))
    })
}
