import { defineConfig, type Options } from 'tsup'
import { esbuildRuleModules } from './scripts/rule-modules.ts'

const shared: Options = {
  target: 'node20.19',
  platform: 'neutral',
  esbuildPlugins: [esbuildRuleModules],
  removeNodeProtocol: false,
}

/** The entries that other packages import, so that what one of them does not use stays in a chunk of its own. */
const library = {
  index: 'src/index.ts',
  rules: 'src/rules.ts',
  report: 'src/report/index.ts',
  'json-rules-engine': 'src/interop/index.ts',
}

/**
 * Entries for nobody to import: they keep the readers, with the YAML parser and the schema library, out of the chunk
 * of the evaluator, so that `index` is nothing but re-exports and a bundler can leave either out.
 */
const seams = {
  'internal/assess': 'src/assess.ts',
  'internal/problem': 'src/reading/problem.ts',
  'internal/parse-rule-set': 'src/authoring/parse-rule-set.ts',
  'internal/print-rule-set': 'src/authoring/print-rule-set.ts',
  'internal/parse-dictionary': 'src/facts/parse-dictionary.ts',
  'internal/parse-profile': 'src/facts/parse-profile.ts',
  'internal/profile-places': 'src/facts/profile-places.ts',
  'internal/parse-assessments': 'src/results/parse-assessments.ts',
  'internal/make-dossier': 'src/dossier/make-dossier.ts',
  'internal/demands': 'src/dossier/demands.ts',
  'internal/compare-assessments': 'src/comparing/compare-assessments.ts',
  'internal/portfolio-of': 'src/portfolio/portfolio-of.ts',
}

export default defineConfig([
  {
    ...shared,
    entry: { ...library, ...seams },
    format: 'esm',
    splitting: true,
    treeshake: true,
    dts: { entry: library },
  },
  { ...shared, entry: library, format: 'cjs', splitting: false, dts: { entry: library } },
  {
    ...shared,
    entry: { cli: 'src/cli/main.ts', 'batch-worker': 'src/cli/batch/worker.ts' },
    format: 'esm',
    platform: 'node',
    splitting: true,
  },
])
