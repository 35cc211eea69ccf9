import { renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type CliResult, runCli, type TemporaryFolder, temporaryFolder } from '../support/run-cli.ts'
import { TEA_FACTS, TEA_HOUSE, TEA_PROFILE, TEA_RULES } from './tea-house.ts'

/** A watcher that is running, with what it has printed. */
interface Watching {
  /** Waits until what is printed after what was waited for before has a text in it. */
  readonly until: (text: string) => Promise<void>
  readonly printed: () => string
  /** Interrupts it. */
  readonly end: () => Promise<CliResult>
}

function watching(folder: TemporaryFolder, name: string, ...argv: readonly string[]): Watching {
  const controller = new AbortController()
  let printed = ''
  let seen = 0
  let tellPrinted = (): void => {}
  const stdout = (text: string): void => {
    printed += text
    tellPrinted()
  }
  const running = runCli(
    ['watch', folder.path(name), '--rules', folder.path('tea-rules.yaml'), '--lang', 'en', ...argv],
    { stdout, interruption: () => controller.signal },
  )
  onTestFinished(async () => {
    controller.abort()
    await running
  })
  return {
    printed: () => printed,
    until: async (text) => {
      for (;;) {
        const found = printed.indexOf(text, seen)
        if (found >= 0) {
          seen = found + text.length
          return
        }
        await new Promise<void>((resolve) => {
          tellPrinted = resolve
        })
      }
    },
    end: async () => {
      controller.abort()
      return await running
    },
  }
}

const MORE = TEA_PROFILE.replace('kinds: 2', 'kinds: 3')
const OPEN = TEA_PROFILE.replace('sealed: true', 'sealed: false')

/** Puts a text into the place of a file, as editors do that save safely. */
function replace(folder: TemporaryFolder, name: string, text: string): void {
  writeFileSync(folder.path(`${name}.new`), text)
  renameSync(folder.path(`${name}.new`), folder.path(name))
}

describe('shifan watch', () => {
  it('says at first where things stand, with the gaps and the lines to change', async () => {
    const folder = temporaryFolder(TEA_HOUSE)
    const watcher = watching(folder, 'corner-house.yaml')
    await watcher.until('facts.leaves.kinds\n')
    expect(watcher.printed()).toBe(`街角茶馆
Standard for invented tea houses 0.1.0 (as of 2025-10-15, assessed year 2025, basis claimed)

█████████████░░░░░░░  6.5 points certain, 6.5 possible, of 10

Widest gaps, and where to change the file
 +3.5  一.1.2 A choice of kinds (unmet)
      - Kinds of tea (kinds): have 2, want at least 3, short 1
      ${folder.path('corner-house.yaml')}:6:5 facts.leaves.kinds
`)
    expect((await watcher.end()).code).toBe(0)
  })

  it('says at each save what changed: written, replaced, broken and mended', async () => {
    const folder = temporaryFolder(TEA_HOUSE)
    const watcher = watching(folder, 'corner-house.yaml')
    await watcher.until('Widest gaps')

    writeFileSync(folder.path('corner-house.yaml'), MORE)
    await watcher.until('Total 6.5 → 10 (+3.5)')
    await watcher.until('- Kinds of tea (kinds): 2 → 3\n')

    replace(folder, 'corner-house.yaml', OPEN)
    await watcher.until('Total 10 → 0 (−10)')
    await watcher.until('- The leaves are kept sealed: “yes” → “no”\n')

    writeFileSync(folder.path('corner-house.yaml'), `${OPEN}extra: 1\n`)
    await watcher.until(`${folder.path('corner-house.yaml')}:7:1 unknown-key`)

    replace(folder, 'corner-house.yaml', TEA_PROFILE)
    await watcher.until('Total 0 → 6.5 (+6.5)')
    expect(await watcher.end()).toMatchObject({ code: 0, stderr: '' })
  })

  it('goes on where a file is taken away, and when it is back', async () => {
    const folder = temporaryFolder(TEA_HOUSE)
    const watcher = watching(folder, 'corner-house.yaml')
    await watcher.until('Widest gaps')
    rmSync(folder.path('corner-house.yaml'))
    await watcher.until('there is no such file\n')
    writeFileSync(folder.path('corner-house.yaml'), MORE)
    await watcher.until('Total 6.5 → 10 (+3.5)')
  })

  it('looks at the rule set and its dictionary as well', async () => {
    const folder = temporaryFolder(TEA_HOUSE)
    const watcher = watching(folder, 'corner-house.yaml')
    await watcher.until('Widest gaps')
    writeFileSync(folder.path('tea-rules.yaml'), TEA_RULES.replace('value: 3 }', 'value: 2 }'))
    await watcher.until('- Threshold moved: Kinds of tea (kinds): ≥ 3 → ≥ 2\n')
    writeFileSync(folder.path('tea-facts.yaml'), TEA_FACTS.replace('minimum: 0', 'minimum: 9'))
    await watcher.until(`${folder.path('corner-house.yaml')}:6:12 number-out-of-range`)
  })

  it('looks at another dictionary once the rule set names it', async () => {
    const folder = temporaryFolder({ ...TEA_HOUSE, 'other-facts.yaml': TEA_FACTS })
    const watcher = watching(folder, 'corner-house.yaml')
    await watcher.until('Widest gaps')
    writeFileSync(folder.path('tea-rules.yaml'), TEA_RULES.replace('tea-facts.yaml', 'other-facts.yaml'))
    await watcher.until('No row changed.\n')
    writeFileSync(folder.path('other-facts.yaml'), TEA_FACTS.replace('minimum: 0', 'minimum: 9'))
    await watcher.until(`${folder.path('corner-house.yaml')}:6:12 number-out-of-range`)
  })

  it('begins with a profile that is not right yet', async () => {
    const folder = temporaryFolder({ ...TEA_HOUSE, 'corner-house.yaml': 'id: corner-house\n' })
    const watcher = watching(folder, 'corner-house.yaml')
    await watcher.until(`${folder.path('corner-house.yaml')}:1:1 missing-key`)
    writeFileSync(folder.path('corner-house.yaml'), TEA_PROFILE)
    await watcher.until('Widest gaps')
  })

  it('follows a link to the file that is changed', async () => {
    const folder = temporaryFolder({ ...TEA_HOUSE, 'elsewhere/real.yaml': TEA_PROFILE })
    symlinkSync(folder.path('elsewhere/real.yaml'), folder.path('link.yaml'))
    const watcher = watching(folder, 'link.yaml')
    await watcher.until('Widest gaps')
    replace(folder, 'elsewhere/real.yaml', MORE)
    await watcher.until('Total 6.5 → 10 (+3.5)')
    replace(folder, 'elsewhere/real.yaml', OPEN)
    await watcher.until('Total 10 → 0 (−10)')
  })

  it('says nothing of files that are only touched, nor of others beside them', async () => {
    const folder = temporaryFolder(TEA_HOUSE)
    const watcher = watching(folder, 'corner-house.yaml')
    await watcher.until('facts.leaves.kinds\n')
    const before = watcher.printed()
    writeFileSync(folder.path('beside.yaml'), 'x')
    writeFileSync(folder.path('corner-house.yaml'), TEA_PROFILE)
    writeFileSync(folder.path('corner-house.yaml'), MORE)
    await watcher.until('1 row unchanged.\n')
    const [, ...changes] = watcher
      .printed()
      .slice(before.length - 1)
      .split('\nTotal ')
    expect(changes).toHaveLength(1)
  })

  it('prints what a terminal would obey as what it is not', async () => {
    const folder = temporaryFolder({
      ...TEA_HOUSE,
      'corner-house.yaml': TEA_PROFILE.replace('街角茶馆', '"\\e[31mRed"'),
    })
    const watcher = watching(folder, 'corner-house.yaml')
    await watcher.until('Widest gaps')
    expect(watcher.printed()).toMatch(/^\ufffd\[31mRed\n/)
  })

  it.each<[string, readonly string[], string]>([
    ['there is no profile', ['watch', 'no.yaml'], 'shifan: cannot read no.yaml: there is no such file\n'],
    [
      'there is no such rule set',
      ['watch', 'fixtures/enterprises/mid-field.yaml', '--rules', 'no-such'],
      "shifan: unknown rule set 'no-such'. Write one of: chongqing-demonstration-unit.\n",
    ],
    [
      'a parameter is not known',
      ['watch', 'fixtures/enterprises/mid-field.yaml', '--set', 'few=1'],
      "shifan: the rule set 'chongqing-demonstration-unit' has no parameter 'few'.\n",
    ],
  ])('cannot run where %s', async (_, argv, stderr) => {
    expect(await runCli(argv)).toEqual({ code: 2, stdout: '', stderr })
  })

  it('ends at once where it was interrupted before it began', async () => {
    const folder = temporaryFolder(TEA_HOUSE)
    const { code } = await runCli(
      ['watch', folder.path('corner-house.yaml'), '--rules', folder.path('tea-rules.yaml')],
      {
        interruption: () => AbortSignal.abort(),
      },
    )
    expect(code).toBe(0)
  })
})
