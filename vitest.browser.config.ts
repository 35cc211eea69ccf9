import { defineConfig } from 'vitest/config'
import { viteRuleModules } from './scripts/rule-modules.ts'

/** The tests that need a browser, apart from those that need nothing but npm. */
export default defineConfig({
  plugins: [viteRuleModules],
  test: {
    include: ['test/browser/**/*.browser.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // most of the time is the browser's, so that two files at once are no burden
    maxWorkers: 2,
    reporters: ['default', ['json', { outputFile: '.vitest/browser-results.json' }]],
  },
})
