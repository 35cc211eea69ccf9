import type { GateName, GradeName, RowName } from '../model/cause.ts'

/** @returns a row by itself, without what it holds */
export const rowName = ({ id, source, title }: RowName): RowName => ({ id, source, title })

/** @returns a grade by itself */
export const gradeName = ({ id, title }: GradeName): GradeName => ({ id, title })

/** @returns a gate by itself */
export const gateName = ({ id, kind, source, title }: GateName): GateName => ({ id, kind, source, title })
