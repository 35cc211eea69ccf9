import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { TEA_HOUSE, TEA_PROFILE, TEA_RULES } from '../cli/tea-house.ts'
import { type TemporaryFolder, temporaryFolder } from '../support/run-cli.ts'

const MORE = TEA_PROFILE.replace('kinds: 2', 'kinds: 3')

const IN_HOUSE = Object.fromEntries(Object.entries(TEA_HOUSE).map(([name, text]) => [`house/${name}`, text]))

/** The built command, started in the folder of the tea house. */
function start(folder: TemporaryFolder, rules = 'tea-rules.yaml') {
  const argv = ['watch', 'corner-house.yaml', '--rules', rules, '--lang', 'en']
  const started = spawn(process.execPath, [resolve('dist/cli.js'), ...argv], {
    cwd: folder.path('house'),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const end = once(started, 'exit')
  onTestFinished(() => void started.kill('SIGKILL'))
  let [printed, complained] = ['', '']
  started.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text
  })
  started.stderr.setEncoding('utf8').on('data', (text: string) => {
    complained += text
  })
  return {
    stdout: started.stdout,
    /** Waits until something is printed, and forgets it and what was printed before. */
    until: async (text: string): Promise<void> => {
      while (!printed.includes(text)) {
        const more = once(started.stdout, 'data')
        const ended = await Promise.race([more.then(() => false), end.then(() => true)])
        if (ended && !printed.includes(text)) throw new Error(`ended without ${text}: ${complained}`)
      }
      printed = printed.slice(printed.indexOf(text) + text.length)
    },
    interrupt: () => started.kill('SIGINT'),
    ended: async () => {
      const [code, signal] = await end
      return { code, signal, complained }
    },
  }
}

const QUIETLY = { code: 0, signal: null, complained: '' }

describe('the built command, watching', () => {
  it('goes on where the folder that it was started in is moved away, and when it is back', async () => {
    const folder = temporaryFolder(IN_HOUSE)
    const watching = start(folder)
    await watching.until('Widest gaps')
    renameSync(folder.path('house'), folder.path('away'))
    await watching.until('shifan: cannot read corner-house.yaml: there is no such file\n')
    renameSync(folder.path('away'), folder.path('house'))
    await watching.until('No row changed.\n')
    writeFileSync(folder.path('house/corner-house.yaml'), MORE)
    await watching.until('Total 6.5 → 10 (+3.5)')
    watching.interrupt()
    expect(await watching.ended()).toEqual(QUIETLY)
  })

  it('goes on where that folder is made anew', async () => {
    const folder = temporaryFolder(IN_HOUSE)
    const watching = start(folder)
    await watching.until('Widest gaps')
    rmSync(folder.path('house'), { recursive: true })
    mkdirSync(folder.path('house'))
    for (const [name, text] of Object.entries(IN_HOUSE)) writeFileSync(folder.path(name), text)
    writeFileSync(folder.path('house/corner-house.yaml'), MORE)
    await watching.until('Total 6.5 → 10 (+3.5)')
    watching.interrupt()
    expect(await watching.ended()).toEqual(QUIETLY)
  })

  it('stays while nothing is there, and ends when it is interrupted', async () => {
    const folder = temporaryFolder(IN_HOUSE)
    const watching = start(folder)
    await watching.until('Widest gaps')
    rmSync(folder.path('house'), { recursive: true })
    await watching.until('shifan: cannot read corner-house.yaml: there is no such file\n')
    watching.interrupt()
    expect(await watching.ended()).toEqual(QUIETLY)
  })

  it('goes on where a rule set that only its file tells from an id is taken away, and when it is back', async () => {
    const folder = temporaryFolder({ ...IN_HOUSE, 'house/standard': TEA_RULES })
    const watching = start(folder, 'standard')
    await watching.until('Widest gaps')
    rmSync(folder.path('house/standard'))
    await watching.until("shifan: unknown rule set 'standard'.")
    // not only what it looks at once more by itself
    await new Promise((resolve) => setTimeout(resolve, 500))
    writeFileSync(folder.path('house/standard'), TEA_RULES.replace('value: 3 }', 'value: 2 }'))
    await watching.until('≥ 3 → ≥ 2')
    watching.interrupt()
    expect(await watching.ended()).toEqual(QUIETLY)
  })

  it('ends quietly with the first text that nobody reads', async () => {
    const folder = temporaryFolder(IN_HOUSE)
    const watching = start(folder)
    await watching.until('Widest gaps')
    watching.stdout.destroy()
    await once(watching.stdout, 'close')
    writeFileSync(folder.path('house/corner-house.yaml'), MORE)
    expect(await watching.ended()).toEqual(QUIETLY)
  })
})
