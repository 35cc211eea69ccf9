import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type InstalledPackage, installPackage } from '../support/installed-package.ts'

/** The most that the core may weigh in a browser, minified and gzipped, built-in rule sets not counted. */
const CORE_LIMIT = 17 * 1024

const ARGUMENTS = '{ facts: {}, id: "a", name: "A" }, { asOf: "2025-12-31" }'
const USE = `const score = compile(chongqingDemonstrationUnit).score(${ARGUMENTS})
console.log(JSON.stringify(score))`
const NOTHING_STATED = '{"points":0,"ceiling":100,"maximum":100}'

let installed: InstalledPackage

beforeAll(() => {
  installed = installPackage()
}, 180_000)

afterAll(() => installed?.remove())

describe('the packed tarball, installed into an empty folder', () => {
  it('is used from an ES module', () => {
    installed.write(
      'use.mjs',
      `import { compile } from 'shifan'\nimport { chongqingDemonstrationUnit } from 'shifan/rules'\n${USE}`,
    )
    expect(installed.run('node', 'use.mjs').trim()).toBe(NOTHING_STATED)
  })

  it.each([
    [
      'engine.mjs',
      'import * as shifan from "shifan/json-rules-engine"; import { Engine } from "json-rules-engine"',
    ],
    [
      'engine.cjs',
      'const shifan = require("shifan/json-rules-engine"); const { Engine } = require("json-rules-engine")',
    ],
  ])('has an engine of json-rules-engine, in %s', (file, imports) => {
    installed.write(
      file,
      `${imports}
const { chongqingDemonstrationUnit } = ${file.endsWith('.cjs') ? 'require("shifan/rules")' : 'await import("shifan/rules")'}
const engine = shifan.createEngine(chongqingDemonstrationUnit, { asOf: '2025-12-31' })
const print = ({ total }) => console.log(JSON.stringify(total), engine instanceof Engine)
shifan.assessWithEngine(engine, { facts: {}, id: 'a', name: 'A' }).then(print)
`,
    )
    expect(installed.run('node', file).trim()).toBe(`${NOTHING_STATED} true`)
  })

  it('exports every constant that its types promise', () => {
    const declared = readFileSync(join(installed.folder, 'node_modules/shifan/dist/index.d.ts'), 'utf8')
    const exported = [...declared.matchAll(/^export \{([^}]*)\}/gm)].flatMap(([, names = '']) =>
      names.split(','),
    )
    const constants = exported
      .map((each) => each.trim().split(' ').at(-1) ?? '')
      .filter((name) => /^[A-Z][A-Z_]+$/.test(name))
    installed.write(
      'names.mjs',
      "import * as shifan from 'shifan'\nconsole.log(JSON.stringify(Object.keys(shifan)))",
    )
    const real = JSON.parse(installed.run('node', 'names.mjs')) as readonly string[]
    expect(constants.sort()).toEqual([
      'AWARD_PARTS',
      'BASES',
      'COUNTINGS',
      'DOCUMENT_FLAWS',
      'GATE_KINDS',
      'NOT_APPLICABLE_POLICIES',
      'OPERATORS',
      'OUTCOMES',
      'PROBLEM_CODES',
      'REACHES',
      'REVIEW_OUTCOMES',
      'RULE_PARTS',
      'STANDINGS',
      'TIME_UNITS',
    ])
    expect(constants.filter((name) => !real.includes(name))).toEqual([])
  })

  it('is used from CommonJS', () => {
    installed.write(
      'use.cjs',
      `const { compile } = require('shifan')\nconst { chongqingDemonstrationUnit } = require('shifan/rules')\n${USE}`,
    )
    expect(installed.run('node', 'use.cjs').trim()).toBe(NOTHING_STATED)
  })

  it.each([
    ['node16', 'module.mts', "import { compile, parseProfile, type Assessment } from 'shifan'"],
    ['node16', 'common.cts', "import { compile, parseProfile, type Assessment } from 'shifan'"],
    ['bundler', 'bundled.ts', "import { compile, parseProfile, type Assessment } from 'shifan'"],
  ])('is typed for TypeScript with module resolution %s in %s', (resolution, file, imports) => {
    installed.write(
      file,
      `${imports}
import { chongqingDemonstrationUnit } from 'shifan/rules'
import { tableReport } from 'shifan/report'
import { assessWithEngine, createEngine } from 'shifan/json-rules-engine'
const engine = createEngine(chongqingDemonstrationUnit, { asOf: '2025-12-31' })
engine.addFact('employees.total', async () => 20)
const promised: Promise<Assessment> = assessWithEngine(engine, { id: 'a', name: 'A', facts: {} })
promised.then(({ total }) => console.log(total.points))
const reading = parseProfile('id: a', chongqingDemonstrationUnit, { file: 'a.yaml' })
if (reading.ok) {
  const assessment: Assessment = compile(chongqingDemonstrationUnit).assess(reading.value, { asOf: '2025-12-31' })
  const text: string = tableReport(assessment, chongqingDemonstrationUnit, { language: 'en', color: false })
  console.log(text)
} else {
  // @ts-expect-error a reading with problems has no value
  console.log(reading.value)
}
`,
    )
    const compilerOptions = {
      noEmit: true,
      strict: true,
      exactOptionalPropertyTypes: true,
      module: resolution === 'bundler' ? 'esnext' : 'node16',
      moduleResolution: resolution,
      target: 'es2022',
      types: [],
    }
    installed.write('tsconfig.json', JSON.stringify({ compilerOptions, files: [file] }))
    expect(installed.run('node', resolve('node_modules/typescript/bin/tsc'))).toBe('')
  })

  it('is run through npx', () => {
    installed.write('acme.yaml', 'id: acme\nname: Acme\nfacts: { leadingGroup: { established: true } }\n')
    const printed = installed.run('npx', '--no-install', 'shifan', 'score', 'acme.yaml', '--format', 'json')
    expect(JSON.parse(printed)).toMatchObject({ profile: { id: 'acme' }, total: { points: 3, maximum: 100 } })
  })

  it('ships the rules as YAML as well, and nothing that it does not need', () => {
    const files = installed.run('npm', 'ls', '--parseable', '--all').split('\n')
    expect(files.some((file) => /vitest|typescript|esbuild/.test(file))).toBe(false)
    const rules = join(
      installed.folder,
      'node_modules/shifan/rules/standards/chongqing-demonstration-unit.yaml',
    )
    expect(readFileSync(rules, 'utf8')).toContain('id: chongqing-demonstration-unit')
  })

  it('ships the schemas, to which a new rule set leads an editor', () => {
    installed.run('npx', '--no-install', 'shifan', 'new', 'tea-house')
    const [line] = readFileSync(join(installed.folder, 'tea-house.yaml'), 'utf8').split('\n')
    expect(line).toBe('# yaml-language-server: $schema=node_modules/shifan/schemas/rule-set.schema.json')
    installed.write('schema.cjs', "console.log(require('shifan/schemas/rule-set.schema.json').$id)")
    expect(installed.run('node', 'schema.cjs').trim()).toBe('urn:shifan:rule-set')
    const tested = installed.run('npx', '--no-install', 'shifan', 'test', 'tea-house.yaml', '--lang', 'en')
    expect(tested).toContain('by criterion 100 %, by boundary 100 %\n')
  })
})

describe('the core in a browser', () => {
  const bundle = async (code: string) => {
    const { metafile, outputFiles } = await build({
      stdin: { contents: code, resolveDir: installed.folder },
      bundle: true,
      minify: true,
      format: 'esm',
      platform: 'browser',
      metafile: true,
      write: false,
      logLevel: 'silent',
    })
    const [output] = outputFiles
    const used = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs))
    return {
      inputs: used.flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
      bytes: gzipSync(output?.contents ?? '', { level: 9 }).length,
    }
  }

  it('weighs at most 17 KB, with neither the YAML parser nor the schema library', async () => {
    const { inputs, bytes } = await bundle("export { assess, compile } from 'shifan'")
    expect(bytes).toBeGreaterThan(1000)
    expect(bytes).toBeLessThanOrEqual(CORE_LIMIT)
    expect(inputs.filter((input) => /node_modules\/(?!shifan\/)/.test(input))).toEqual([])
  })

  it('takes a built-in rule set without them, too', async () => {
    const { inputs } = await bundle(
      "export { compile } from 'shifan'; export { chongqingDemonstrationUnit } from 'shifan/rules'",
    )
    expect(inputs.filter((input) => /node_modules\/(yaml|zod)\//.test(input))).toEqual([])
  })
})
