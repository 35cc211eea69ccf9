import { defineConfig } from 'vitest/config'
import { viteRuleModules } from './scripts/rule-modules.ts'

export default defineConfig({
  plugins: [viteRuleModules],
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    reporters: ['default', ['json', { outputFile: '.vitest/results.json' }]],
  },
})
