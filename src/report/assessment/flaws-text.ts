import type { DocumentResult } from '../../model/dossier.ts'
import type { Phrases } from '../phrases/phrases.ts'

/** @returns why a document does not count, in words; nothing for one that does */
export function flawsText(
  { flaws, between }: Pick<DocumentResult, 'flaws' | 'between'>,
  { page, aside, semicolon }: Phrases,
): string {
  const { index } = page
  const words = flaws.map((flaw) =>
    flaw === 'outside-window' && between !== undefined
      ? `${index.flaws[flaw]}${aside(index.outside(between.from, between.to))}`
      : index.flaws[flaw],
  )
  return words.join(semicolon)
}
