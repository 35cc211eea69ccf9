import { assert, constant, dictionary, integer, letrec, oneof, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseProfile } from '../../src/facts/parse-profile.ts'
import { isReservedKey } from '../../src/reading/build-tree.ts'
import { LONGEST_TEXT, readSource } from '../../src/reading/read-source.ts'
import { nodeAt, placeOf, problemLog, type Step } from '../../src/reading/source-node.ts'
import { chongqingDemonstrationUnit } from '../../src/rules.ts'

function read(text: string) {
  const log = problemLog('source.yaml')
  const root = readSource(text, log)
  const problems = log.problems().map(({ line, column, code }) => `${line}:${column} ${code}`)
  return { root, value: root?.value, problems }
}

/** Where the value at a path stands, as `line:column`. */
function placeIn(text: string, ...path: readonly Step[]): string {
  const { root } = read(text)
  const node = root && nodeAt(root, path)
  return node === undefined ? 'nowhere' : `${node.place.line}:${node.place.column}`
}

/** Where the key at the end of a path stands, as `line:column`. */
function keyPlaceIn(text: string, ...path: readonly string[]): string {
  const { root } = read(text)
  if (root === undefined) return 'nowhere'
  const { line, column } = placeOf(root, path.slice(0, -1), path.at(-1))
  return `${line}:${column}`
}

const BOM = '\uFEFF'

describe('a text is read as the value', () => {
  it.each([
    ['of a decimal', 'a: 0.1', { a: 0.1 }],
    ['of a decimal with zeros at its end', 'a: 2.50', { a: 2.5 }],
    ['of a decimal without its zero', 'a: .5', { a: 0.5 }],
    ['of a number with a plus sign', 'a: +5', { a: 5 }],
    ['of a number with zeros before it, which is not octal', 'a: 0012', { a: 12 }],
    ['of a number with an exponent', 'a: 1.5e3', { a: 1500 }],
    ['of fifteen digits', 'a: 0.123456789012345', { a: 0.123456789012345 }],
    ['of a long number that ends in zeros', 'a: 1234567890123450000', { a: 1234567890123450000 }],
    ['of a small number with many zeros', 'a: 0.000000000000000012', { a: 0.000000000000000012 }],
    ['of digits in quotes as a text', `a: '100'`, { a: '100' }],
    ['of digits in groups as a text', 'a: [1_000, "1,000", 1 000]', { a: ['1_000', '1,000', '1 000'] }],
    ['of full-width digits as a text', 'a: １００', { a: '１００' }],
    ['of a version as a text', 'a: 1.0.0', { a: '1.0.0' }],
    ['of a percentage as a text', 'a: 50%', { a: '50%' }],

    ['of a date as a text', 'a: 2025-03-12', { a: '2025-03-12' }],
    ['of a time as a text', 'a: [12:30, 2025-03-12T09:00:00Z]', { a: ['12:30', '2025-03-12T09:00:00Z'] }],
    ['of a date as a key', '2025-03-12: 1', { '2025-03-12': 1 }],
    ['of true and false', 'a: [true, False, TRUE]', { a: [true, false, true] }],
    ['of yes, no, on and off as texts', 'a: [yes, no, on, off, Y]', { a: ['yes', 'no', 'on', 'off', 'Y'] }],
    [
      'of YAML 1.1 as that of 1.2',
      '%YAML 1.1\n---\na: [yes, 010, 12:30, 2025-03-12]',
      { a: ['yes', 10, '12:30', '2025-03-12'] },
    ],

    ['of a blank', 'a:\nb:   \nc: # nothing yet\nd: 1', { a: null, b: null, c: null, d: 1 }],
    ['of null in all its spellings', 'a: [~, null, Null, NULL]', { a: [null, null, null, null] }],
    ['of empty quotes as a text', `a: ''`, { a: '' }],
    ['of a blank bullet', 'a:\n  -\n  - 1', { a: [null, 1] }],
    ['of nothing', '', null],
    ['of nothing but a comment', '# nothing\n', null],
    ['of an empty list and mapping', 'a: []\nb: {}', { a: [], b: {} }],

    ['of JSON indented with tabs', '{\n\t"a":\t1,\n\t"b": [\n\t\t2\n\t]\n}', { a: 1, b: [2] }],
    [
      'of JSON without spaces',
      '{"a":1,"b":[true,null,-2.5e-1],"c":{"d":""}}',
      { a: 1, b: [true, null, -0.25], c: { d: '' } },
    ],
    ['of JSON with comments', '# made by hand\n{\n  "a": 1, # one\n  "b": 2\n}', { a: 1, b: 2 }],
    ['of JSON with a comma too many', '{ "a": [1, 2,], }', { a: [1, 2] }],
    ['of JSON with a colon on a line of its own', '{"a"\n:\n1}', { a: 1 }],
    ['of escapes in JSON', '{"a":"\\u4e2d\\/\\ud83d\\ude00\\n\\t\\""}', { a: '中/😀\n\t"' }],

    ['of line ends of Windows', 'a: 1\r\nb:\r\n  - x\r\n', { a: 1, b: ['x'] }],
    ['of a text after a byte order mark', `${BOM}a: 1`, { a: 1 }],
    ['of a block that keeps its lines', 'a: |\n  一\n  二\nb: 1', { a: '一\n二\n', b: 1 }],
    ['of a block that folds its lines', 'a: >-\n  one\n  two\n', { a: 'one two' }],
    ['of digits in a block as a text', 'a: |-\n  12\n', { a: '12' }],
    ['of Chinese punctuation in a text', 'a: “甲”【乙】，丙：丁', { a: '“甲”【乙】，丙：丁' }],
    ['of a number sign inside a text', 'a: 第#1号', { a: '第#1号' }],
    ['of an address', 'a: https://example.com/a?b=c#d', { a: 'https://example.com/a?b=c#d' }],
    ['of a document that is marked as one', '---\na: 1\n...\n', { a: 1 }],

    ['of an alias', 'a: &x { b: 1 }\nc: *x', { a: { b: 1 }, c: { b: 1 } }],
    ['of an alias of a text', 'a: &x 会议室\nb: [*x, *x]', { a: '会议室', b: ['会议室', '会议室'] }],
    ['of an alias in what an alias stands for', 'a: &x 1\nb: &y [*x]\nc: *y', { a: 1, b: [1], c: [1] }],
    ['of the latest anchor of a name', 'a: &x 1\nb: *x\nc: &x 2\nd: *x', { a: 1, b: 1, c: 2, d: 2 }],
    [
      'of two arrows as a key like any other',
      'a: &x { b: 1 }\nc: { <<: *x }',
      { a: { b: 1 }, c: { '<<': { b: 1 } } },
    ],
  ])('%s', (_, text, value) => {
    expect(read(text)).toMatchObject({ problems: [] })
    expect(read(text).value).toEqual(value)
  })

  it('that JSON gives it, however it is laid out', () => {
    const key = string({ unit: 'binary', maxLength: 8 }).filter((each) => !isReservedKey(each))
    const { json } = letrec((tie) => ({
      json: oneof(
        { maxDepth: 4 },
        constant(null),
        constant(true),
        integer(),
        integer({ min: 1, max: 99_999 }).map((hundredths) => hundredths / 100),
        string({ unit: 'binary' }),
        dictionary(key, tie('json'), { maxKeys: 4, noNullPrototype: true }),
        oneof(tie('json')).map((each) => [each, each]),
      ),
    }))
    assert(
      property(json, oneof(constant(''), constant('  '), constant('\t')), (value, indent) => {
        const text = JSON.stringify(value, null, indent)
        expect(read(text)).toMatchObject({ problems: [] })
        expect(read(text).value).toEqual(JSON.parse(text))
      }),
    )
  })

  it.each([
    ['of a date with a tag as a text', 'a: !!timestamp 2025-03-12', { a: '2025-03-12' }],
    ['of a list with a tag as a list', 'a: !!omap [{ x: 1 }, { y: 2 }]', { a: [{ x: 1 }, { y: 2 }] }],
  ])('%s, or not at all', (_, text, value) => {
    const { problems, ...tree } = read(text)
    if (problems.length === 0) expect(tree.value).toEqual(value)
  })
})

describe('a value stands', () => {
  it.each([
    ['where its first letter is', 'a: 1', ['a'], '1:4'],
    ['at its quotation mark', 'a: "x"', ['a'], '1:4'],
    ['at its bracket', 'a: [1, [2]]', ['a', 1], '1:8'],
    ['at its first key, where it is a mapping in lines', 'a:\n  b: 1', ['a'], '2:3'],
    ['at its first key, where it follows a bullet', 'a:\n  - b: 1\n    c: 2', ['a', 0], '2:5'],
    ['at its first bullet, where it is a list in lines', 'a:\n  - 1\n  - 2', ['a'], '2:3'],
    ['after its bullet', 'a:\n  - 1\n  - 2', ['a', 1], '3:5'],
    ['at the sign that begins its block', 'a: |\n  x\nb: 1', ['a'], '1:4'],
    ['after what a block takes up', 'a: |\n  x\n\n  y\nb: 1', ['b'], '5:4'],
    ['after Chinese text on its line', '{ 名称: 甲, 数量: 2 }', ['数量'], '1:14'],
    ['two further for a character outside the basic plane', '{ "😀": 1, b: 2 }', ['b'], '1:15'],
    ['on the line that Windows counts', 'a: 1\r\nb: 2\r\nc:\r\n  - 3\r\n', ['c', 0], '4:5'],
    ['after a comment', '# one\n\n# two\na: 1', ['a'], '4:4'],
    ['after its anchor', 'a: &x 1', ['a'], '1:7'],
    ['after the colon, where it is blank', 'a: 1\nb:\nc: 2', ['b'], '2:3'],
    ['at the start, where there is nothing', '', [], '1:1'],
  ] as const)('%s', (_, text, path, place) => {
    expect(placeIn(text, ...path)).toBe(place)
  })

  it('on the line of its key, where it is blank and a comment follows', () => {
    expect(placeIn('a: 1\nb: # later\n# much later\nc: 2', 'b')).toMatch(/^2:/)
  })

  it.each([
    ['a key stands where its first letter is', 'a:\n  b: 1', ['a', 'b'], '2:3'],
    ['a key stands at its quotation mark', '{"a":1,"b":2}', ['b'], '1:8'],
    ['a key stands after Chinese text on its line', '{ 名称: 甲, b: 2 }', ['b'], '1:10'],
  ] as const)('and %s', (_, text, path, place) => {
    expect(keyPlaceIn(text, ...path)).toBe(place)
  })
})

describe('a problem is told', () => {
  it.each([
    ['of a key that stands twice', 'a: 1\nb: 2\na: 3', ['3:1 duplicate-key']],
    ['of a key that stands three times', '{ a: 1, a: 2, a: 3 }', ['1:9 duplicate-key', '1:15 duplicate-key']],
    ['of a key that stands twice with and without quotes', `{ a: 1, 'a': 2 }`, ['1:9 duplicate-key']],
    ['of a key that stands twice in an inner mapping', 'x:\n  - a: 1\n    a: 2', ['3:5 duplicate-key']],
    ['of a key that stands twice after line ends of Windows', 'a: 1\r\na: 2\r\n', ['2:1 duplicate-key']],
    ['of a key that stands twice after a byte order mark', `${BOM}a: 1\na: 2`, ['2:1 duplicate-key']],
    ['of a key that stands twice after Chinese text', '{ 名: 甲乙, 名: 2 }', ['1:10 duplicate-key']],

    ['of a key that is a number', 'a: 1\n2: 3', ['2:1 wrong-type']],
    ['of a key that is true', '{ true: 1 }', ['1:3 wrong-type']],
    ['of a key that is null', 'null: 1', ['1:1 wrong-type']],
    ['of a key that is not there', '{ a: 1, : 2 }', ['1:9 wrong-type']],
    [
      'of a key that JavaScript reserves',
      '{"a":{"__proto__":1,"toString":2}}',
      ['1:7 unsafe-key', '1:21 unsafe-key'],
    ],
    ['of the key prototype', 'prototype: 1', ['1:1 unsafe-key']],

    ['of a number of sixteen digits', 'a: 0.1234567890123456', ['1:4 imprecise-number']],
    ['of a whole number that a double rounds', 'a: 9007199254740993', ['1:4 imprecise-number']],
    ['of a negative number of too many digits', 'a: -1.2345678901234567e3', ['1:4 imprecise-number']],
    ['of the sum of 0.1 and 0.2', 'a: [0.30000000000000004]', ['1:5 imprecise-number']],
    ['of an octal number of too many digits', 'a: 0o777777777777777777777', ['1:4 imprecise-number']],

    ['of an alias without an anchor', 'a: *x', ['1:4 yaml-syntax']],
    ['of an alias before its anchor', 'a: *x\nb: &x 1', ['1:4 yaml-syntax']],
    ['of a tag that is not known', 'a: !secret x', ['1:4 yaml-syntax']],
    ['of a bracket that was not opened', 'a: 1]\nb: ]', ['2:4 yaml-syntax']],
    ['of a sign that no text can begin with', 'a: @x', ['1:4 yaml-syntax']],
    ['of a backslash before a letter that it does not escape', 'a: "C:\\下载"', ['1:7 yaml-syntax']],

    ['of 65 brackets', '['.repeat(65) + ']'.repeat(65), ['1:65 too-deep']],
    ['of 65 brackets that are never closed', '['.repeat(65), ['1:65 too-deep']],
    ['of 100,000 brackets', '['.repeat(100_000), ['1:65 too-deep']],
    ['of 100,000 braces', '{ a: '.repeat(100_000), ['1:321 too-deep']],
    ['of 100,000 brackets, each on its line', '[\n'.repeat(100_000), ['65:1 too-deep']],
    ['of 65 bullets', `${'- '.repeat(65)}x`, ['1:129 too-deep']],
    ['of 65 keys, each in the one before', nestedKeys(65), ['65:65 too-deep']],
  ])('%s', (_, text, problems) => {
    expect(read(text).problems).toEqual(problems)
  })

  it.each([
    ['of 64 brackets', '['.repeat(64) + ']'.repeat(64)],
    ['of 64 bullets', `${'- '.repeat(64)}x`],
    ['of 64 keys, each in the one before', nestedKeys(64)],
    ['of brackets in quotes', JSON.stringify({ a: '['.repeat(1000) })],
    ['of brackets in a block', `a: |\n  ${'['.repeat(1000)}\n`],
    ['of brackets in a comment', `a: 1 # ${'['.repeat(1000)}`],
    ['of brackets that are closed again', `[${'[], '.repeat(1000)}[]]`],
    ['of many lists beside each other', '- [[1]]\n'.repeat(1000)],
    ['of a long text before a list', `${'键'.repeat(300)}:\n  - 1\n`],
    ['of ten thousand aliased values', `a: &x 1\nb: [${'*x, '.repeat(4999)}*x]`],
  ])('but not %s', (_, text) => {
    expect(read(text).problems).toEqual([])
  })

  it.each([
    ['bullets', '- '],
    ['question marks', '? '],
    ['bullets and question marks', '- ? '],
    ['bullets with tabs', '-\t'],
    ['colons', ': '],
    ['keys on one line', 'a: '],
    ['quoted keys on one line', '"a": '],
    ['tags', '- !a '],
    ['brackets with tags', '!a ['],
    ['brackets with anchors', '&a ['],
    ['aliases as keys', '*a : '],
    ['brackets that open nothing', ']'],
    ['directives', '%YAML 1.2\n'],
    ['documents', '---\n'],
  ])('of 30,000 %s, and the process goes on', (_, part) => {
    const { problems, root } = read(part.repeat(30_000))
    expect(root).toBeUndefined()
    expect(problems).not.toEqual([])
  })

  it('of a list that contains itself', () => {
    expect(read('a: &x [1, *x]').problems.map((each) => each.split(' ')[1])).toEqual(['too-deep'])
  })

  it('of a mapping that contains itself', () => {
    expect(read('&x\na: { b: *x }').problems.map((each) => each.split(' ')[1])).toEqual(['too-deep'])
  })

  it('of a text that is longer than the limit, and of nothing else in it', () => {
    expect(read(`a: 1\na: 2\n#${'x'.repeat(LONGEST_TEXT)}`).problems).toEqual(['1:1 file-too-large'])
  })

  it.each([
    ['on the line of a byte order mark', `${BOM}{ a: 1, a: 2 }`, ['1:9 duplicate-key']],
    ['of a key that is a list', 'a: 1\n[b, c]: 2', ['2:1 wrong-type']],
    ['of a key that is a mapping, as a template leaves it', 'a: {{name}}', ['1:5 wrong-type']],
    ['of a key that is an alias', 'a: &x b\n*x : 1', ['2:1 wrong-type']],
    ['of a hexadecimal number that a double rounds', 'a: 0x1FFFFFFFFFFFFF0FF', ['1:4 imprecise-number']],
    ['of a number that is too small not to become 0', 'a: 1e-400', ['1:4 imprecise-number']],
  ])('%s', (_, text, problems) => {
    expect(read(text).problems).toEqual(problems)
  })

  it('not where many aliases stand for little', () => {
    const text = `a: &x 1\nb: [${'1, '.repeat(20_000)}1]\nc: [${'*x, '.repeat(1000)}*x]\n`
    expect(read(text).problems).toEqual([])
  })
})

describe('a number that is none', () => {
  const profile = (amount: string): string =>
    `id: a\nname: 甲\nfacts:\n  employees: { total: ${amount} }\n  budget: { lines: [{ amount: ${amount} }] }\n`

  it.each(['.inf', '-.inf', '.nan', '1e400', '-1e400'])(
    'is refused where a number is wanted: %s',
    (amount) => {
      const reading = parseProfile(profile(amount), chongqingDemonstrationUnit, { file: 'profile.yaml' })
      const problems = reading.ok ? [] : reading.problems
      expect(problems.map(({ line, column, code }) => `${line}:${column} ${code}`)).toEqual([
        '4:23 wrong-type',
        '5:31 wrong-type',
      ])
    },
  )
})

function nestedKeys(depth: number): string {
  const lines = Array.from({ length: depth }, (_, level) => `${' '.repeat(level)}a:`)
  return `${lines.join('\n')} x`
}
