export { assessWithEngine } from './assess-with-engine.ts'
export { createEngine } from './create-engine.ts'
export { crossCheck } from './cross-check.ts'
export { toRules } from './rules/to-rules.ts'
