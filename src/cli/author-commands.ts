import { Argument, type Command, Option } from 'commander'
import { SCHEMA_KINDS } from '../drafting/schemas/file-schemas.ts'
import { DEFAULT_RULE_SET } from './arguments.ts'
import { newRuleSet } from './new.ts'
import { schema } from './schema.ts'
import type { ExitCode, Streams } from './streams.ts'
import { types } from './types.ts'

/** Adds the commands for whoever writes rule sets, or programs that fill in profiles. */
export function addAuthorCommands(shifan: Command, streams: Streams, finish: (code: ExitCode) => void): void {
  shifan
    .command('new')
    .description('begin a rule set, with its dictionary and worked cases')
    .argument('<name|path>', 'the id of the rule set, after which the files are named')
    .option('--title-zh <text>', 'its title in Chinese')
    .option('--title-en <text>', 'its title in English')
    .addHelpText('after', '\nExample:\n  $ shifan new tea-house.yaml')
    .action((path: string, options) => finish(newRuleSet(path, options, streams)))

  shifan
    .command('schema')
    .description('print the JSON Schema of a kind of file, for editors')
    .addArgument(new Argument('<kind>', 'the kind of file').choices(SCHEMA_KINDS))
    .addOption(new Option('--rules <id|file>', 'of profiles: for this rule set, with the names of its rows'))
    .addHelpText('after', '\nExample:\n  $ shifan schema profile --rules my-standard.yaml')
    .action((kind, options) => finish(schema(kind, options, streams)))

  shifan
    .command('types')
    .description('print TypeScript types of profiles')
    .argument('[dictionary]', 'a dictionary file, instead of a rule set')
    .addOption(new Option('--rules <id|file>', `the rule set (default: "${DEFAULT_RULE_SET.id}")`))
    .option('--output <file>', 'write to a file instead of printing')
    .addHelpText('after', '\nExample:\n  $ shifan types --rules my-standard.yaml')
    .action((dictionary: string | undefined, options) =>
      finish(types(dictionary, options, DEFAULT_RULE_SET.id, streams)),
    )
}
