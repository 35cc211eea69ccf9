/** @returns any plain data as JSON, indented by two spaces, with a final line break */
export function jsonDocument(data: unknown): string {
  return `${JSON.stringify(data, null, 2)}\n`
}
