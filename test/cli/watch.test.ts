import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type CliResult, runCli, type TemporaryFolder, temporaryFolder } from '../support/run-cli.ts'
import { TEA_FACTS, TEA_HOUSE, TEA_PROFILE, TEA_RULES } from './tea-house.ts'

/** A watcher that is running, with what it has printed. */
interface Watching {
  /** Waits until what is printed after what was waited for before has a text in it. */
  readonly until: (text: string) => Promise<void>
  readonly printed: () => string
  readonly ended: Promise<CliResult>
  /** Interrupts it. */
  readonly end: () => Promise<CliResult>
}

function watching(folder: TemporaryFolder, name: string, ...argv: readonly string[]): Watching {
  const controller = new AbortController()
  let printed = ''
  let seen = 0
  let hasEnded = false
  let tellNews = (): void => {}
  const print = async (bytes: Uint8Array): Promise<boolean> => {
    printed += Buffer.from(bytes).toString()
    tellNews()
    return true
  }
  const running = runCli(
    ['watch', folder.path(name), '--rules', folder.path('tea-rules.yaml'), '--lang', 'en', ...argv],
    { print, interruption: () => controller.signal },
  ).finally(() => {
    hasEnded = true
    tellNews()
  })
  onTestFinished(async () => {
    controller.abort()
    await running
  })
  return {
    printed: () => printed,
    ended: running,
    until: async (text) => {
      for (;;) {
        const found = printed.indexOf(text, seen)
        if (found >= 0) {
          seen = found + text.length
          return
        }
        if (hasEnded) throw new Error(`ended without ${text}`)
        await new Promise<void>((resolve) => {
          tellNews = resolve
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

/** The tea house with its profile and its rule set in folders of their own, and the dictionary in one below. */
const IN_FOLDERS = {
  'houses/corner/corner-house.yaml': TEA_PROFILE,
  'standards/tea/tea-rules.yaml': TEA_RULES.replace('tea-facts.yaml', 'facts/tea-facts.yaml'),
  'standards/tea/facts/tea-facts.yaml': TEA_FACTS,
}

const watchingFolders = (folder: TemporaryFolder): Watching =>
  watching(folder, 'houses/corner/corner-house.yaml', '--rules', folder.path('standards/tea/tea-rules.yaml'))

function writeAnew(folder: TemporaryFolder, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(folder.path(name)), { recursive: true })
    writeFileSync(folder.path(name), text)
  }
}

/** Waits until each of the three files is looked at again when it is saved. */
async function seesEverySave(folder: TemporaryFolder, watcher: Watching): Promise<void> {
  writeFileSync(folder.path('houses/corner/corner-house.yaml'), MORE)
  await watcher.until('Total 6.5 → 10 (+3.5)')
  const rules = IN_FOLDERS['standards/tea/tea-rules.yaml'].replace('value: 3 }', 'value: 4 }')
  writeFileSync(folder.path('standards/tea/tea-rules.yaml'), rules)
  await watcher.until('≥ 3 → ≥ 4\n')
  writeFileSync(
    folder.path('standards/tea/facts/tea-facts.yaml'),
    TEA_FACTS.replace('minimum: 0', 'minimum: 9'),
  )
  await watcher.until('corner-house.yaml:6:12 number-out-of-range')
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
    await watcher.until('Total 10 → 0 (-10)')
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

  it.each([
    ['of the profile', 'houses/corner', 'corner-house.yaml: there is no such file\n'],
    ['around that of the profile', 'houses', 'corner-house.yaml: there is no such file\n'],
    ['of the rule set', 'standards/tea', 'tea-rules.yaml: there is no such file\n'],
    ['around that of the rule set', 'standards', 'tea-rules.yaml: there is no such file\n'],
    ['of the dictionary', 'standards/tea/facts', 'tea-rules.yaml:5:8 unknown-dictionary'],
  ])('goes on where the folder %s is moved away, twice, and when it is back', async (_, name, missing) => {
    const folder = temporaryFolder(IN_FOLDERS)
    const watcher = watchingFolders(folder)
    await watcher.until('Widest gaps')
    for (const away of ['away', 'away-again']) {
      renameSync(folder.path(name), folder.path(away))
      await watcher.until(missing)
      renameSync(folder.path(away), folder.path(name))
      await watcher.until('No row changed.\n')
    }
    await seesEverySave(folder, watcher)
    expect(await watcher.end()).toMatchObject({ code: 0, stderr: '' })
  })

  it.each([
    ['of the profile', 'houses/corner'],
    ['around that of the profile', 'houses'],
    ['of the rule set and the dictionary', 'standards/tea'],
    ['around that of the rule set', 'standards'],
    ['of the dictionary', 'standards/tea/facts'],
  ])('sees what is saved once the folder %s is made anew', async (_, name) => {
    const folder = temporaryFolder(IN_FOLDERS)
    const watcher = watchingFolders(folder)
    await watcher.until('Widest gaps')
    for (const text of [OPEN, TEA_PROFILE]) {
      rmSync(folder.path(name), { recursive: true })
      writeAnew(folder, { ...IN_FOLDERS, 'houses/corner/corner-house.yaml': text })
      await watcher.until('Total ')
    }
    await seesEverySave(folder, watcher)
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

  it.each([
    ['rule set', { 'tea-rules.yaml': 'id: tea-house\n' }, 'tea-rules.yaml:1:1 missing-key'],
    ['dictionary', { 'tea-facts.yaml': 'id: tea-facts\n' }, 'tea-facts.yaml:1:1 missing-key'],
  ])('begins with a %s that is not right yet', async (_, broken, problem) => {
    const folder = temporaryFolder({ ...TEA_HOUSE, ...broken })
    const watcher = watching(folder, 'corner-house.yaml')
    await watcher.until(problem)
    writeAnew(folder, TEA_HOUSE)
    await watcher.until('Widest gaps')
  })

  it('begins with a dictionary that is not there yet, nor its folder', async () => {
    const { 'standards/tea/facts/tea-facts.yaml': dictionary, ...others } = IN_FOLDERS
    const rules = 'standards/tea/tea-rules.yaml'
    const folder = temporaryFolder({ ...others, [rules]: TEA_RULES.replace('tea-facts', 'none') })
    const watcher = watchingFolders(folder)
    await watcher.until("No fact dictionary 'none.yaml' is found.")
    writeFileSync(folder.path(rules), others[rules])
    await watcher.until("No fact dictionary 'facts/tea-facts.yaml' is found.")
    writeAnew(folder, { 'standards/tea/facts/tea-facts.yaml': dictionary })
    await watcher.until('Widest gaps')
    await seesEverySave(folder, watcher)
  })

  it('follows a link to the file that is changed', async () => {
    const folder = temporaryFolder({ ...TEA_HOUSE, 'elsewhere/real.yaml': TEA_PROFILE })
    symlinkSync(folder.path('elsewhere/real.yaml'), folder.path('link.yaml'))
    const watcher = watching(folder, 'link.yaml')
    await watcher.until('Widest gaps')
    replace(folder, 'elsewhere/real.yaml', MORE)
    await watcher.until('Total 6.5 → 10 (+3.5)')
    replace(folder, 'elsewhere/real.yaml', OPEN)
    await watcher.until('Total 10 → 0 (-10)')
  })

  it('follows a link through a folder that is itself a link, when that is set to another', async () => {
    const folder = temporaryFolder({ ...TEA_HOUSE, 'v1/p.yaml': TEA_PROFILE, 'v2/p.yaml': MORE })
    symlinkSync(folder.path('v1'), folder.path('current'))
    symlinkSync(folder.path('current/p.yaml'), folder.path('link.yaml'))
    const watcher = watching(folder, 'link.yaml')
    await watcher.until('Widest gaps')
    writeFileSync(folder.path('v1/p.yaml'), OPEN)
    await watcher.until('Total 6.5 → 0 (-6.5)')
    symlinkSync(folder.path('v2'), folder.path('next'))
    renameSync(folder.path('next'), folder.path('current'))
    await watcher.until('Total 0 → 10 (+10)')
    writeFileSync(folder.path('v2/p.yaml'), TEA_PROFILE)
    await watcher.until('Total 10 → 6.5 (-3.5)')
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

  it.each([
    ['there is no profile', 'no.yaml', {}, 'no.yaml: there is no such file\n'],
    [
      'there is no profile, whatever the rule set is',
      'no.yaml',
      { 'tea-rules.yaml': 'id: tea-house\n' },
      'no.yaml: there is no such file\n',
    ],
    ['the profile is a folder', '', {}, ': it is a directory\n'],
    ['the profile is a rule set', 'tea-rules.yaml', {}, 'tea-rules.yaml is a rule set, not a profile\n'],
  ])('cannot run where %s', async (_, name, changed, complaint) => {
    const folder = temporaryFolder({ ...TEA_HOUSE, ...changed })
    const { code, stdout, stderr } = await watching(folder, name).ended
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^shifan: [^\n]+\n$/)
    expect(stderr.endsWith(complaint)).toBe(true)
  })

  it.each([
    ['from the start', 0],
    ['after the first text', 1],
  ])('ends quietly where nobody reads on, %s', async (_, most) => {
    const folder = temporaryFolder(TEA_HOUSE)
    let read = 0
    const print = async (): Promise<boolean> => {
      if (read === most) return false
      read += 1
      // what is saved while it prints is seen as well
      writeFileSync(folder.path('corner-house.yaml'), MORE)
      return true
    }
    const argv = ['watch', folder.path('corner-house.yaml'), '--rules', folder.path('tea-rules.yaml')]
    expect(await runCli(argv, { print })).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(read).toBe(most)
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
