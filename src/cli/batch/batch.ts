import { type AssessOptions, compile } from '../../assess.ts'
import type { RuleSet } from '../../model/rule-set.ts'
import { warningTexts } from '../../report/assessment/heading-text.ts'
import { ruleSetNamed } from '../load.ts'
import { parameterSettings, type Setting } from '../parameter-settings.ts'
import { recordingReader } from '../read-file.ts'
import { CannotRun, EXIT, type ExitCode, type Streams } from '../streams.ts'
import { refuseInput } from '../write-report.ts'
import { type Block, blockFrom } from './block.ts'
import { bufferStore } from './buffer-store.ts'
import { OtherOutput } from './comparing-sink.ts'
import type { Counts } from './kept.ts'
import { CannotRead, type Input, openInput, STDIN } from './open-input.ts'
import { openOutput } from './open-output.ts'
import { progressOn } from './progress.ts'
import { readTexts } from './read-texts.ts'
import { recordFormat } from './record-format.ts'
import type { BatchFormat, Detail, Request } from './request.ts'
import { scoreInOrder } from './score-in-order.ts'
import { untilAborted } from './until-aborted.ts'
import { unzippedName } from './zipped-name.ts'

export interface BatchOptions extends Omit<AssessOptions, 'set'> {
  readonly rules: string
  readonly set?: readonly Setting[]
  readonly output?: string
  readonly format?: BatchFormat
  readonly detail: Detail
  readonly resume?: true
  readonly jobs?: number
}

function formatOf({ format, output = '', detail }: BatchOptions): BatchFormat {
  const chosen = format ?? (/\.csv$/i.test(unzippedName(output)) ? 'csv' : 'ndjson')
  if (chosen === 'csv' && detail === 'full') {
    throw new CannotRun('shifan: a whole assessment does not fit a line of CSV: use --format ndjson')
  }
  return chosen
}

async function* from(blocks: AsyncIterable<Block>, number: number): AsyncGenerator<Block> {
  for await (const block of blocks) {
    const rest = blockFrom(block, number)
    if (rest !== undefined) yield rest
  }
}

/** What was written, and why no more. */
interface Written extends Counts {
  readonly end: 'all' | 'interrupted' | 'nobody reads on'
}

/** Scores all there is, and writes it. */
async function scoreAll(
  input: Input,
  request: Omit<Request, 'unit'>,
  { jobs, ...options }: BatchOptions,
  streams: Streams,
): Promise<Written> {
  const signal = streams.interruption()
  const buffers = bufferStore()
  const { unit, blocks } = await readTexts(untilAborted(input.pieces, signal), buffers, signal)
  // without a beginning it cannot be told what the output would have to be
  if (signal.aborted) return { records: 0, failed: 0, end: 'interrupted' }
  const whole = { ...request, unit }
  const { sink, isBegun, first, counts } = openOutput(options, streams)
  const progress = progressOn(streams.progress, input.size)
  let { records, failed } = counts
  try {
    const { header } = recordFormat(whole)
    let isRead = isBegun || header === '' || (await sink.write(Buffer.from(`${header}\n`)))
    for await (const block of scoreInOrder(from(blocks, first), whole, buffers, jobs)) {
      isRead &&= await sink.write(block.bytes)
      if (!isRead) break
      records += block.records
      failed += block.failed
      progress.show(input.consumed(), records)
      if (signal.aborted) break
    }
    if (!isRead) return { records, failed, end: 'nobody reads on' }
    await sink.finish(!signal.aborted)
    return { records, failed, end: signal.aborted ? 'interrupted' : 'all' }
  } catch (error) {
    if (error instanceof CannotRead) await sink.finish(false)
    if (!(error instanceof OtherOutput)) throw error
    const why = 'it was made from other profiles, or with other options or rules'
    throw new CannotRun(`shifan: cannot resume ${options.output}: ${why}`)
  } finally {
    progress.stop()
    sink.close()
  }
}

const WHAT_IS_READ =
  'shifan: every line, or every item of an array, has to be one whole profile in JSON; score reads one of any form\n'

/** What is unusual about all assessments, such as that the standard is not in force, a line each. */
function warningLines(ruleSet: RuleSet, options: AssessOptions): readonly string[] {
  const assessment = compile(ruleSet).assess({ id: '', name: '', facts: {} }, options)
  return warningTexts(assessment, 'en').map((text) => `shifan: ${text}\n`)
}

/** `shifan batch`: scores profiles from a stream, a line or item each; fails where one of them has problems. */
export async function batch(path: string, options: BatchOptions, streams: Streams): Promise<ExitCode> {
  const { rules, detail, output, asOf, period, basis, set = [] } = options
  const format = formatOf(options)
  const { read, paths } = recordingReader()
  const ruleSet = ruleSetNamed(rules, read)
  const assess = {
    asOf,
    ...(period !== undefined && { period }),
    ...(basis !== undefined && { basis }),
    ...(set.length > 0 && { set: parameterSettings(set, ruleSet) }),
  }
  if (output !== undefined) refuseInput(output, [path === STDIN ? process.stdin.fd : path, ...paths])
  const input = await openInput(path, streams)
  for (const line of warningLines(ruleSet, assess)) streams.stderr(line)
  try {
    const { records, failed, end } = await scoreAll(
      input,
      { ruleSet, assess, format, detail },
      options,
      streams,
    )
    if (end === 'nobody reads on') return EXIT.done
    if (failed > 0) streams.stderr(`shifan: ${failed} of ${records} profiles have problems\n`)
    if (failed > 1 && failed === records) streams.stderr(WHAT_IS_READ)
    if (end === 'interrupted') throw new CannotRun(`shifan: interrupted after ${records} profiles`)
    return failed > 0 ? EXIT.failed : EXIT.done
  } finally {
    await input.close()
  }
}
