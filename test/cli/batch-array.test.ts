import { describe, expect, it } from 'vitest'
import { BLOCK_SIZE } from '../../src/cli/batch/block.ts'
import { bufferStore } from '../../src/cli/batch/buffer-store.ts'
import { readTexts } from '../../src/cli/batch/read-texts.ts'
import { runCli } from '../support/run-cli.ts'
import { manyProfile } from './many-profiles.ts'

const NEVER = new AbortController().signal

const named = (id: string): string => JSON.stringify({ ...manyProfile(1), id })

/** A text as a pipe gives it. */
function pieces(text: string): readonly Uint8Array[] {
  const bytes = Buffer.from(text)
  const count = Math.ceil(bytes.length / 65_536)
  return Array.from({ length: count }, (_, index) => bytes.subarray(index * 65_536, (index + 1) * 65_536))
}

/** What stands in the record of each item: its profile, or that it has errors. */
async function recordsOf(text: string): Promise<readonly string[]> {
  const { stdout } = await runCli(['batch'], { stdin: text })
  return stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as { profile?: string })
    .map(({ profile = 'errors' }) => profile)
}

/** The texts into which an array is cut. */
async function itemsOf(text: string): Promise<readonly string[]> {
  async function* piped(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(text)
  }
  const items: string[] = []
  const { blocks } = await readTexts(piped(), bufferStore(), NEVER)
  for await (const { bytes, cuts = [] } of blocks) {
    for (const { start, end } of cuts) items.push(Buffer.from(bytes.subarray(start, end)).toString().trim())
  }
  return items
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** Every way in which one bracket of a text can be missing, wrong or too many. */
function broken(text: string): readonly string[] {
  const found: string[] = []
  for (const { 0: bracket, index } of text.matchAll(/[[\]{}]/g)) {
    const instead = ['', ...'[]{}', ...[...'[]{}'].map((other) => bracket + other)]
    found.push(...instead.map((put) => text.slice(0, index) + put + text.slice(index + 1)))
  }
  return found.filter((each) => !isJson(each))
}

describe('an array with a bad bracket in an item', () => {
  it.each<[string, string, readonly string[]]>([
    ['a bracket that is missing', '{"id":"b","x":[1}', ['errors']],
    ['a bracket that is wrong', '{"id":"b","x":{"y":1]}', ['errors']],
    ['a list that ends twice', '{"id":"b","x":[1]]}', ['errors']],
    ['a mapping that ends twice', '{"id":"b"}}', ['errors']],
    ['a list that ends behind it', '{"id":"b"}]', ['errors', 'errors']],
    ['two brackets that have changed places', '{"x":[1}]', ['errors']],
    ['a mapping that does not end', '{"id":"b","x":{"y":1}', ['errors']],
    ['a mapping in a list that does not end', '{"x":[{"y":{"z":1},{"y":2}],"z":1}', ['errors']],
    ['a text that does not end in its line', '{"id":"b,\n"x":1}', ['errors']],
    ['nothing but brackets', `${'['.repeat(9000)}${']'.repeat(9000)}`, ['errors']],
  ])('has the records of the others: %s', async (_, item, expected) => {
    for (const comma of [',', ',\n', '\n,']) {
      const text = `[${[named('a'), item, named('c'), named('d')].join(comma)}]`
      expect(await recordsOf(text)).toEqual(['a', ...expected, 'c', 'd'])
      expect((await recordsOf(`[${named('a')}${comma}${item}]`))[0]).toBe('a')
    }
  })

  it('has all others, whichever bracket it is', async () => {
    const item = '{"id":"b","facts":{"x":{"y":[{"z":1},{"z":[2]}],"v":["w"]},"u":{"t":[{"s":1}]}}}'
    const others = [named('a'), named('c'), named('d')]
    const texts = [item, JSON.stringify(JSON.parse(item), null, 1)].flatMap(broken)
    expect(texts.length).toBeGreaterThan(250)
    for (const text of texts) {
      // a list that begins behind an item and never ends takes the rest for its own
      if (text.endsWith('[')) continue
      const items = await itemsOf(`[${[others[0], text, ...others.slice(1)].join(',\n')}]`)
      expect(items.filter((each) => others.includes(each))).toEqual(others)
    }
  })
})

describe('an array behind blanks', () => {
  it.each([
    ['on lines of their own', `${' \n'.repeat(700_000)}  `, 700_001, 4],
    ['on its line', ' '.repeat(1_200_000), 1, 1_200_002],
  ])('is one however many there are: %s', async (_, blanks, line, column) => {
    const { stdout } = await runCli(['batch'], { stdin: pieces(`${blanks}[1,${named('a')}]`) })
    const [first, second] = stdout.split('\n')
    expect(JSON.parse(first ?? '')).toMatchObject({ item: 1, errors: [{ line, column }] })
    expect(JSON.parse(second ?? '')).toMatchObject({ item: 2, profile: 'a' })
  })

  it('has lines that are counted where it is none', async () => {
    const text = `${' \n'.repeat(700_000)} ${named('a')}\n {"id":}`
    const { stdout } = await runCli(['batch'], { stdin: pieces(text) })
    const [first, second] = stdout.split('\n')
    expect(JSON.parse(first ?? '')).toMatchObject({ line: 700_001, profile: 'a' })
    expect(JSON.parse(second ?? '')).toMatchObject({ line: 700_002, errors: [{ column: 8 }] })
  })
})

describe('the blocks of an array', () => {
  it('have buffers that are used again', async () => {
    async function* piped(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('[')
      for (let number = 1; number < 10_000; number += 1) yield Buffer.from(`${named(`${number}`)},\n`)
      yield Buffer.from('1]')
    }
    const buffers = bufferStore()
    const used = new Set<ArrayBufferLike>()
    let blocks = 0
    let items = 0
    for await (const { bytes, count } of (await readTexts(piped(), buffers, NEVER)).blocks) {
      expect(bytes.buffer.byteLength).toBe(BLOCK_SIZE)
      used.add(bytes.buffer)
      buffers.giveBack(bytes)
      blocks += 1
      items += count
    }
    expect(items).toBe(10_000)
    expect(blocks).toBeGreaterThan(9)
    expect(used.size).toBeLessThan(4)
  })
})
