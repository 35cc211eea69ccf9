import { demandText } from '../assessment/demand-text.ts'
import { parameterTexts, warningTexts } from '../assessment/heading-text.ts'
import { verdictText } from '../assessment/verdict-text.ts'
import { inputList } from '../medium/input-list.ts'
import { nameText, pageText } from '../medium/page-text.ts'
import { effectiveTexts, originText } from '../rule-set/document-head.ts'
import type { Application } from './application.ts'
import { basesLine } from './bases-line.ts'
import { totalGauge } from './total-gauge.ts'

function verdictLines({ assessment, ruleSet, language }: Application): readonly string[] {
  if (assessment.verdict === undefined) return []
  const { pass, summary } = verdictText(assessment, assessment.verdict, ruleSet, language)
  return [
    '<div class="verdict">',
    ...(pass === undefined ? [] : [`<p class="pass ${pass.reach}">${pageText(pass.text)}</p>`]),
    ...summary.map((text) => `<p>${pageText(text)}</p>`),
    '</div>',
  ]
}

function inputs({ assessment, ruleSet, language }: Application): string {
  const parameters = parameterTexts(assessment, ruleSet, language)
  return [
    inputList(assessment, language),
    ...parameters.map((text) => `<p class="parameters">${pageText(text)}</p>`),
  ].join('')
}

/** What nobody may overlook: warnings, and what was demanded and is not so. */
function callouts(each: Application): readonly string[] {
  const { assessment, dossier, language, phrases } = each
  const unmet = dossier.demands.filter(({ isMet }) => !isMet)
  const items = unmet.map((demand) => `<li>${pageText(demandText(demand, assessment, language).notMet)}</li>`)
  return [
    ...warningTexts(assessment, language).map((text) => `<p class="callout warning">${pageText(text)}</p>`),
    ...(unmet.length === 0
      ? []
      : [
          `<div class="callout unmet"><p><b>${phrases.page.unmetDemands}</b></p><ul>${items.join('')}</ul></div>`,
        ]),
  ]
}

/** @returns the cover of a report: who, by which standard, with what result */
export function cover(each: Application): readonly string[] {
  const { assessment, ruleSet, language, phrases, level } = each
  return [
    '<header class="cover">',
    '<div class="who">',
    `<p class="kicker">${phrases.page.report}</p>`,
    `<h${level}>${nameText(assessment.profile.name)}</h${level}>`,
    `<p class="standard">${pageText(ruleSet.title[language])}</p>`,
    ...[originText(ruleSet), ...effectiveTexts(ruleSet, language)].map(
      (text) => `<p class="origin">${pageText(text)}</p>`,
    ),
    inputs(each),
    basesLine(each),
    ...verdictLines(each),
    '</div>',
    totalGauge(each),
    '</header>',
    ...callouts(each),
  ]
}
