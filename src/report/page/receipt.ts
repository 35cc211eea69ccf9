import { inputTexts, parameterTexts } from '../assessment/heading-text.ts'
import { type ReceiptEntry, receiptList } from '../medium/receipt-list.ts'
import { originText } from '../rule-set/document-head.ts'
import { type Application, partOf } from './application.ts'

/** @returns what the report was made from, so that it can be made again */
export function receipt(each: Application): readonly string[] {
  const { assessment, dossier, ruleSet, language, phrases } = each
  const { receipt: words } = phrases.page
  const { documents } = dossier
  const hashed = documents.filter(({ sha256 }) => sha256 !== undefined).length
  const made = [...inputTexts(assessment, language), ...parameterTexts(assessment, ruleSet, language)]
  const entries: readonly ReceiptEntry[] = [
    [words.standard, ruleSet.title[language]],
    [words.document, originText(ruleSet)],
    [words.ruleSet, `${assessment.ruleSet.id} ${assessment.ruleSet.version}`, true],
    [words.digest, assessment.ruleSet.digest, true],
    [words.profile, `${assessment.profile.id}${phrases.aside(assessment.profile.name)}`],
    [words.file, dossier.file, true],
    [words.inputs, made.join(phrases.semicolon)],
    ...(documents.length === 0 ? [] : [[words.hashed, words.hashedOf(hashed, documents.length)] as const]),
  ]
  return partOf(each, 'receipt', [
    receiptList(entries),
    `<p class="lede">${words.sentence}</p>`,
    `<ul class="signatures">${words.signatures.map((each) => `<li>${each}</li>`).join('')}</ul>`,
  ])
}
