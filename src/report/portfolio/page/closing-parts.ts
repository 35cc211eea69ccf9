import { inputTexts, parameterTexts } from '../../assessment/heading-text.ts'
import { pageText } from '../../medium/page-text.ts'
import { type ReceiptEntry, receiptList } from '../../medium/receipt-list.ts'
import { shortText } from '../../medium/short-text.ts'
import { originText } from '../../rule-set/document-head.ts'
import { type Overview, partOf } from './overview.ts'

const MOST_OF_FILE = 200

/** @returns the profiles that could not be scored, each with what is wrong with it */
export function unscoredPart(each: Overview): readonly string[] {
  const items = each.portfolio.unscored.map(({ file, problems }) => {
    const lines = problems.map(({ line, column, code, message }) => {
      const place = line === undefined ? '' : `${line}:${column} `
      return `<li>${pageText(`${place}${code === undefined ? '' : `${code} `}${message}`)}</li>`
    })
    return `<li><code>${pageText(shortText(file, MOST_OF_FILE))}</code><ul>${lines.join('')}</ul></li>`
  })
  return partOf(each, 'unscored', items.length === 0 ? [] : [`<ul class="files">${items.join('')}</ul>`])
}

/** @returns how everything on the page is counted */
export function notesPart(each: Overview): readonly string[] {
  const { portfolio, phrases } = each
  const { notes, rounding } = phrases.portfolio
  const { points, shares } = portfolio.rounding
  const lines = [...notes, rounding(points.places, shares.places)].map((text) => `<li>${text}</li>`)
  return partOf(each, 'notes', [`<ul class="help">${lines.join('')}</ul>`])
}

/** @returns what the page was made from, so that it can be made again */
export function receiptPart(each: Overview): readonly string[] {
  const { portfolio, ruleSet, language, phrases } = each
  const { receipt: words } = phrases.page
  const { applicants, unscored } = phrases.portfolio
  const made = [...inputTexts(portfolio, language), ...parameterTexts(portfolio, ruleSet, language)]
  const counts = [
    applicants(portfolio.applicants.length),
    ...(portfolio.unscored.length === 0 ? [] : [unscored(portfolio.unscored.length)]),
  ]
  const entries: readonly ReceiptEntry[] = [
    [words.standard, ruleSet.title[language]],
    [words.document, originText(ruleSet)],
    [words.ruleSet, `${portfolio.ruleSet.id} ${portfolio.ruleSet.version}`, true],
    [words.digest, portfolio.ruleSet.digest, true],
    [phrases.asOf, made.join(phrases.semicolon)],
    [phrases.portfolio.columns.applicants, counts.join(phrases.comma)],
  ]
  return partOf(each, 'receipt', [receiptList(entries), `<p class="lede">${phrases.portfolio.sentence}</p>`])
}
