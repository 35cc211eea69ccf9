/** Something that both sides of a comparison have. */
export interface Change<T> {
  readonly before: T
  readonly after: T
}

/** Something that a side may lack. */
export interface PartialChange<T> {
  readonly before?: T
  readonly after?: T
}

/** What became of the members of a list that has no names for them. */
export interface MemberChanges<T> {
  readonly added: readonly T[]
  readonly removed: readonly T[]
  readonly changed: readonly Change<T>[]
}
