import { isAscii, isUtf8 } from 'node:buffer'
import { profileReader } from '../../facts/profile-reader.ts'
import { LINE_FEED } from '../../reading/bytes.ts'
import type { Block, Cut, ScoredBlock } from './block.ts'
import { recordFormat } from './record-format.ts'
import type { Request } from './request.ts'
import { type PlacedProblem, resultsOf } from './result.ts'
import { textBuffer } from './text-buffer.ts'
import { MOST_BYTES, NOT_UTF8, type TextProblem, TOO_LONG } from './text-problem.ts'

/** Where a line begins: texts are told from the first column of it. */
const lineAt = (start: number, end: number, line: number): Cut => ({ start, end, line, column: 1 })

/** Compiles how the texts of a block become records. */
export function blockScorer(request: Request): (block: Block) => ScoredBlock {
  const read = profileReader(request.ruleSet, '')
  const resultOf = resultsOf(request)
  const format = recordFormat(request)
  const output = textBuffer()

  function recordsOf({ bytes, first, count, cuts }: Block): ScoredBlock {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const encoding = isAscii(buffer) ? 'latin1' : 'utf8'
    const isSound = encoding === 'latin1' || isUtf8(buffer)
    let records = 0
    let failed = 0

    function refuse(number: number, problems: readonly PlacedProblem[]): void {
      output.add(`${format.refused(number, problems)}\n`)
      failed += 1
    }

    /** What is wrong with a text before it is read. */
    function problemOf({ start, end, problem }: Cut): TextProblem | undefined {
      if (problem !== undefined) return problem
      if (end - start > MOST_BYTES) return TOO_LONG
      return isSound || isUtf8(buffer.subarray(start, end)) ? undefined : NOT_UTF8
    }

    function score(cut: Cut, number: number): void {
      const { start, end, line, column } = cut
      const problem = problemOf(cut)
      if (problem !== undefined) {
        records += 1
        refuse(number, [{ line, column, ...problem }])
        return
      }
      const text = buffer.toString(encoding, start, end)
      if (cuts === undefined && text.trim() === '') return
      records += 1
      const reading = read(text, buffer, start, end)
      if (reading.ok) output.add(`${format.scored(number, resultOf(reading.value))}\n`)
      else
        refuse(
          number,
          reading.problems.map((each) => placedIn(cut, each)),
        )
    }

    if (cuts !== undefined) {
      for (const [index, cut] of cuts.entries()) score(cut, first + index)
    } else {
      let start = 0
      for (let number = first; number < first + count; number += 1) {
        const found = buffer.indexOf(LINE_FEED, start)
        const end = found < 0 ? buffer.length : found
        score(lineAt(start, end, number), number)
        start = end + 1
      }
    }
    return { bytes: output.take(), records, failed }
  }
  return recordsOf
}

/** A problem of a text, at its place in the file. */
function placedIn({ line, column }: Cut, problem: PlacedProblem): PlacedProblem {
  return {
    line: line + problem.line - 1,
    column: problem.line === 1 ? column + problem.column - 1 : problem.column,
    code: problem.code,
    message: problem.message,
  }
}
