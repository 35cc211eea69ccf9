const VOID = new Set(['meta', '!doctype', 'br', 'col'])

/** @returns the tags that are open where another one is closed, so none for a page that is well nested */
export function misnested(html: string): readonly string[] {
  const open: string[] = []
  const wrong: string[] = []
  for (const [, slash, name = '', close] of html.matchAll(/<(\/?)(!?[a-z0-9]+)[^>]*?(\/?)>/gi)) {
    if (VOID.has(name) || close === '/') continue
    if (slash === '') open.push(name)
    else if (open.pop() !== name) wrong.push(name)
  }
  return [...wrong, ...open]
}
