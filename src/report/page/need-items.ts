import type { Need } from '../../model/assessment.ts'
import type { RuleSet } from '../../model/rule-set.ts'
import type { Language } from '../../values/localized-text.ts'
import { type NeedLine, needLines } from '../assessment/need-lines.ts'
import { datedText } from '../medium/page-text.ts'

/** What has to change but for the documents to attach, which a page lists by themselves. */
function withoutDocuments(need: Need): Need | undefined {
  if ('evidence' in need) return undefined
  if (!('all' in need)) return need
  const all = need.all.flatMap((each) => withoutDocuments(each) ?? [])
  return all.length === 0 ? undefined : { all }
}

/** @returns what a gap needs beside documents, in lines; none where documents are all that is missing */
export function needsOf(need: Need, ruleSet: RuleSet, language: Language): readonly NeedLine[] {
  const rest = withoutDocuments(need)
  return rest === undefined ? [] : needLines(rest, ruleSet, language)
}

/** @returns needs as a list for a page, alternatives below the line that says so; nothing for none */
export function needItems(needs: readonly NeedLine[]): string {
  if (needs.length === 0) return ''
  const lines = needs.map(({ text, isAlternative }, index) => {
    const isFollowed = needs[index + 1]?.isAlternative === true
    const item = `<li>${datedText(text)}`
    if (isAlternative) return `${item}</li>${isFollowed ? '' : '</ul></li>'}`
    return isFollowed ? `${item}<ul>` : `${item}</li>`
  })
  return `<ul class="needs">${lines.join('')}</ul>`
}
