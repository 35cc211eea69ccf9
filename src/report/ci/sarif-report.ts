import type { Location, Log, LogicalLocation, Result } from 'sarif'
import type { Dossier } from '../../model/dossier.ts'
import type { RuleSet } from '../../model/rule-set.ts'
import { criteriaOf } from '../../rows/criteria-of.ts'
import type { Language } from '../../values/localized-text.ts'
import { jsonDocument } from '../medium/json-document.ts'
import { phrasesIn } from '../phrases/phrases-in.ts'
import { type Concern, concernsOf, mainAssessment } from './concern.ts'
import { concernMessage, placeSentence } from './concern-text.ts'
import { SOURCE_ROOT, sarifLocation } from './sarif-location.ts'
import { sarifRules } from './sarif-rules.ts'
import { messageText, ruleText } from './sarif-text.ts'

/** Where a rule set in a file has a criterion or gate; lines and columns count from 1. */
export interface RowPlace {
  readonly file: string
  readonly line: number
  readonly column: number
}

export interface SarifOptions {
  readonly language: Language
  /** The version of shifan. */
  readonly version: string
  /** By the id of the criterion or gate; of a rule set that is in no file, none. */
  readonly rows?: Readonly<Record<string, RowPlace>>
}

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'
const HOME = 'https://www.npmjs.com/package/shifan'

interface Context extends SarifOptions {
  readonly ruleSet: RuleSet
  readonly indices: ReadonlyMap<string, number>
  readonly sources: ReadonlyMap<string, string>
}

function related(location: Location, sentence: readonly string[]): Location {
  return { ...location, ...(sentence.length > 0 && { message: { text: messageText(sentence.join(' ')) } }) }
}

/** The other places in the profile, and the row in the file of the rule set. */
function relatedLocations(
  { row: id = '', places }: Concern,
  { file }: Dossier,
  { language, rows = {}, sources }: Context,
): readonly Location[] {
  const others = places
    .slice(1)
    .map((place) => related(sarifLocation(file, place), placeSentence(place, language)))
  const row = Object.hasOwn(rows, id) ? rows[id] : undefined
  const { ruleSetRow } = phrasesIn(language).ci
  const inRuleSet =
    row === undefined
      ? []
      : [related(sarifLocation(row.file, row), [ruleText(ruleSetRow(sources.get(id) ?? id))])]
  return [...others, ...inRuleSet].map((location, index) => ({ id: index, ...location }))
}

/** The row of the published table, or the whole of it. */
function logicalLocation({ row }: Concern, { sources, ruleSet }: Context): LogicalLocation {
  const name = row === undefined ? undefined : (sources.get(row) ?? row)
  const fullyQualifiedName = ruleText(name === undefined ? ruleSet.id : `${ruleSet.id}/${name}`)
  return { name: ruleText(name ?? ruleSet.id), fullyQualifiedName }
}

function propertiesOf({ type, gap, needs }: Concern): Result['properties'] {
  if (gap === undefined) return { outcome: type }
  const { worth, due, clears, evidence } = gap
  return {
    outcome: type,
    worth,
    needs: needs.map(({ text }) => ruleText(text)),
    ...(due !== undefined && { due }),
    ...(clears !== undefined && { clears }),
    ...(evidence !== undefined && { evidence: evidence.map(({ kind }) => ruleText(kind)) }),
  }
}

/** What stays the same where lines move: what it is about, in which profile. */
function fingerprintOf({ rule, row = rule }: Concern, dossier: Dossier): string {
  const { profile, ruleSet } = mainAssessment(dossier)
  return ruleText([ruleSet.id, rule, ...(rule === row ? [] : [row]), profile.id].join('/'))
}

function resultOf(concern: Concern, dossier: Dossier, context: Context): Result {
  const { level, places } = concern
  const ruleId = ruleText(concern.rule)
  const ruleIndex = context.indices.get(ruleId)
  const others = relatedLocations(concern, dossier, context)
  return {
    ruleId,
    ...(ruleIndex !== undefined && { ruleIndex }),
    // also of what is unknown: `open` would be nearer, but has no level, and code scanning shows levels
    kind: 'fail',
    level,
    message: { text: messageText(concernMessage(concern, context.language)) },
    locations: [
      {
        ...sarifLocation(dossier.file, places[0]),
        logicalLocations: [logicalLocation(concern, context)],
      },
    ],
    ...(others.length > 0 && { relatedLocations: [...others] }),
    partialFingerprints: { 'criterionInProfile/v1': fingerprintOf(concern, dossier) },
    properties: { ...propertiesOf(concern) },
  }
}

/** Which rule set, profile, dates and basis gave which total. */
function receiptOf(dossier: Dossier) {
  const { ruleSet, profile, asOf, period, basis, parameters, total } = mainAssessment(dossier)
  const [file, id, name, version] = [dossier.file, profile.id, profile.name, ruleSet.version].map(ruleText)
  return {
    file,
    profile: { id, name },
    ruleSet: { id: ruleText(ruleSet.id), version, digest: ruleText(ruleSet.digest) },
    asOf,
    period,
    basis,
    ...(parameters && { parameters }),
    total,
  }
}

/** @returns applications as a SARIF 2.1.0 log: a rule for each criterion, a result for each gap, by its place in the profile */
export function sarifReport(dossiers: readonly Dossier[], ruleSet: RuleSet, options: SarifOptions): string {
  const { language, version } = options
  const rules = sarifRules(ruleSet, language)
  const rows = criteriaOf(ruleSet)
  const context: Context = {
    ...options,
    ruleSet,
    indices: new Map(rules.map(({ id }, index) => [id, index])),
    sources: new Map([...rows, ...ruleSet.gates].map(({ id, source }) => [id, source])),
  }
  const basis = dossiers[0]?.bases[0] ?? 'claimed'
  const log: Log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'shifan',
            version,
            semanticVersion: version,
            informationUri: HOME,
            language: language === 'zh' ? 'zh-CN' : 'en',
            rules: [...rules],
          },
        },
        automationDetails: { id: ruleText(`shifan/${ruleSet.id}/${basis}/`) },
        originalUriBaseIds: { [SOURCE_ROOT]: { description: { text: 'The root of the repository.' } } },
        columnKind: 'utf16CodeUnits',
        results: dossiers.flatMap((dossier) =>
          concernsOf(dossier, ruleSet, language).map((concern) => resultOf(concern, dossier, context)),
        ),
        properties: { receipts: dossiers.map(receiptOf) },
      },
    ],
  }
  return jsonDocument(log)
}
