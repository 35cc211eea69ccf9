/**
 * The fact that a reference names: a `path` leads from a group to one of its facts, so `leadingGroup` with
 * `$.established` is `leadingGroup.established`.
 */
export function dottedName(fact: string, path = '$'): string {
  return `${fact}${path.slice(1)}`
}
