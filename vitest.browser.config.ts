import { defineConfig } from 'vitest/config'
import { viteRuleModules } from './scripts/rule-modules.ts'

/** The tests that need a browser, apart from those that need nothing but npm. */
export default defineConfig({
  plugins: [viteRuleModules],
  test: {
    include: ['test/browser/**/*.browser.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: ['default', ['json', { outputFile: '.vitest/browser-results.json' }]],
  },
})
