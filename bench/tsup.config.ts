import { defineConfig } from 'tsup'
import { esbuildRuleModules } from '../scripts/rule-modules.ts'

export default defineConfig({
  entry: { main: 'bench/main.ts' },
  outDir: '.bench',
  format: 'esm',
  target: 'node20.19',
  platform: 'node',
  external: ['json-rules-engine', 'json-logic-engine'],
  esbuildPlugins: [esbuildRuleModules],
  silent: true,
})
