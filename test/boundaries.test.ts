import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'

/**
 * The map of the house, from the roof to the ground floor: each room with the rooms that it may import from. A new
 * file fails here until it has been given its place.
 */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  cli: [
    'assess.ts',
    'dossier',
    'portfolio',
    'comparing',
    'results',
    'mentions',
    'rows',
    'interop',
    'drafting',
    'proving',
    'report',
    'rules.ts',
    'authoring',
    'facts',
    'reading',
    'model',
    'values',
    'package.json',
  ],
  'index.ts': [
    'assess.ts',
    'dossier',
    'portfolio',
    'comparing',
    'authoring',
    'facts',
    'results',
    'reading',
    'model',
    'values',
  ],
  'rules.ts': ['model', 'rules'],
  'yaml-modules.d.ts': [],
  dossier: ['assess.ts', 'comparing', 'engine', 'mentions', 'rows', 'model', 'values'],
  portfolio: ['rows', 'model', 'values'],
  comparing: ['mentions', 'rows', 'model', 'values'],
  interop: ['compose.ts', 'assess.ts', 'model', 'values'],
  drafting: ['proving', 'authoring', 'facts', 'reading', 'model', 'values'],
  proving: [
    'authoring',
    'facts',
    'reading',
    'assess.ts',
    'gaps',
    'engine',
    'mentions',
    'rows',
    'model',
    'values',
  ],
  report: ['rows', 'model', 'values'],
  authoring: ['reading', 'model', 'values'],
  facts: ['reading', 'rows', 'model', 'values'],
  results: ['reading', 'rows', 'model', 'values'],
  reading: ['values'],
  'compose.ts': ['assess.ts', 'engine', 'model', 'values'],
  'assess.ts': ['gaps', 'engine', 'model', 'values'],
  gaps: ['engine', 'model', 'values'],
  engine: ['model', 'values'],
  rows: ['model', 'values'],
  mentions: ['model', 'values'],
  model: ['values'],
  values: [],
}

/** The packages that each room may use; all others use none. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  cli: [
    'node:buffer',
    'node:crypto',
    'node:fs',
    'node:fs/promises',
    'node:os',
    'node:path',
    'node:process',
    'node:stream',
    'node:url',
    'node:util',
    'node:worker_threads',
    'node:zlib',
    'cli-progress',
    'commander',
    'picocolors',
    'tinyglobby',
  ],
  interop: ['json-rules-engine'],
  drafting: ['zod'],
  proving: ['zod'],
  report: ['cli-table3', 'd3-scale', 'd3-shape', 'fast-xml-builder', 'picocolors', 'sarif'],
  results: ['zod'],
  authoring: ['zod', 'yaml', '@noble/hashes/sha2.js', '@noble/hashes/utils.js'],
  facts: ['zod'],
  reading: ['zod', 'yaml', 'leven', 'jsonc-parser'],
}

const CORE = ['compose.ts', 'assess.ts', 'gaps', 'engine', 'model', 'values']

interface SourceFile {
  readonly path: string
  readonly room: string
  readonly text: string
  /** Paths from the root of the project, or names of packages. */
  readonly imports: readonly string[]
}

function importsIn(path: string, text: string): readonly string[] {
  const statements = text.matchAll(/^(?:import|export)\b(?:[^'"]*?\bfrom)?\s*'([^']+)'/gm)
  const specifiers = [...statements].map(([, specifier = '']) => specifier)
  return specifiers.map((each) => (each.startsWith('.') ? normalize(join(dirname(path), each)) : each))
}

const files: readonly SourceFile[] = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => {
    const text = readFileSync(join('src', path), 'utf8')
    return { path, room: path.split('/')[0] ?? path, text, imports: importsIn(join('src', path), text) }
  })

const isPackage = (specifier: string): boolean => !existsSync(specifier)
const roomOf = (path: string): string => {
  const [top = '', room = top] = path.split('/')
  return top === 'src' ? room : top
}

describe('the house', () => {
  it('has a place for every file, and a file in every place', () => {
    expect([...new Set(files.map(({ room }) => room))].sort()).toEqual(Object.keys(ROOMS).sort())
  })

  it.each(files.map((file) => [file.path, file] as const))(
    '%s imports only from the rooms below it',
    (_, file) => {
      const inside = file.imports.filter((each) => !isPackage(each)).map(roomOf)
      const allowed = [file.room, ...(ROOMS[file.room] ?? [])]
      expect(inside.filter((room) => !allowed.includes(room))).toEqual([])
    },
  )

  it.each(files.map((file) => [file.path, file] as const))(
    '%s uses only the packages of its room',
    (_, file) => {
      const packages = file.imports.filter((each) => isPackage(each))
      expect(packages.filter((name) => !(PACKAGES[file.room] ?? []).includes(name))).toEqual([])
    },
  )

  it('has reports whose parts import from the parts before them only', () => {
    const parts = [
      'phrases',
      'medium',
      'rule-set',
      'assessment',
      'cases',
      'difference',
      'ci',
      'chart',
      'page',
      'portfolio',
    ] as const
    for (const [index, part] of parts.entries()) {
      const later = parts.slice(index + 1)
      const found = files
        .filter(({ path }) => path.startsWith(`report/${part}/`))
        .flatMap(({ imports }) =>
          imports.filter((each) => later.some((other) => each.includes(`report/${other}/`))),
        )
      expect(found).toEqual([])
    }
  })

  it('has no circle of imports', () => {
    const imports = new Map(files.map((file) => [join('src', file.path), file.imports]))
    const visit = (path: string, trail: readonly string[]): readonly string[] => {
      if (trail.includes(path)) return [...trail, path]
      return (imports.get(path) ?? []).flatMap((next) => visit(next, [...trail, path]))
    }
    for (const file of files) expect(visit(join('src', file.path), [])).toEqual([])
  })
})

describe('the core', () => {
  // hosts such as `process`, `console` and `window` are not even declared where tsconfig.core.json compiles it
  const FORBIDDEN = /\bDate\.now|\bnew Date\(\)|\bMath\.random|\beval\(|\bnew Function|\bimport\(/

  it.each(files.filter(({ room }) => CORE.includes(room)).map((file) => [file.path, file] as const))(
    '%s reads no clock and no chance, and makes no code',
    (_, { text }) => {
      expect(text.match(FORBIDDEN)?.[0]).toBeUndefined()
    },
  )

  it.each([['Date.now()'], ['new Date()'], ['Math.random()'], ['eval(text)'], ['new Function(text)']])(
    'would be caught with %s in it',
    (code) => {
      expect(code).toMatch(FORBIDDEN)
    },
  )
})
