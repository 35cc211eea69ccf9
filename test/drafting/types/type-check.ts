import { join, resolve } from 'node:path'
import ts from 'typescript'
import { temporaryFolder } from '../../support/run-cli.ts'

const OPTIONS: ts.CompilerOptions = {
  noEmit: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUnusedLocals: false,
  allowImportingTsExtensions: true,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  target: ts.ScriptTarget.ES2022,
  skipLibCheck: true,
  types: [],
}

/** Where the types of the package stand, for a program to import. */
export const PACKAGE = resolve('src/model/profile.ts')

/** Compiles TypeScript files, and returns what is wrong with them. */
export function typeErrors(files: Readonly<Record<string, string>>): readonly string[] {
  const folder = temporaryFolder(files)
  const names = Object.keys(files).map((name) => folder.path(name))
  const program = ts.createProgram(names, OPTIONS)
  return ts
    .getPreEmitDiagnostics(program)
    .map(
      ({ file, messageText }) =>
        `${file?.fileName.split('/').at(-1)}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
    )
}

/** @returns the tags that an editor finds in the comments of a file, such as `deprecated` */
export function tagsIn(text: string): readonly string[] {
  const source = ts.createSourceFile(join('a', 'b.ts'), text, ts.ScriptTarget.ES2022, true)
  const tags: string[] = []
  const visit = (node: ts.Node): void => {
    tags.push(...ts.getJSDocTags(node).map(({ tagName }) => tagName.text))
    ts.forEachChild(node, visit)
  }
  visit(source)
  return tags
}
