import type { Assessment, Finding, Gap, ItemResult, Need, SectionResult } from '../../src/model/assessment.ts'
import type { Evidence, Profile } from '../../src/model/profile.ts'
import type { EvidenceRequirement, Item, Section } from '../../src/model/rule-set.ts'
import { chongqingDemonstrationUnit as standard } from '../../src/rules.ts'
import {
  areAllTrained,
  both,
  countIn,
  countSucceeded,
  countUnresolved,
  either,
  hasBudget,
  hasStaff,
  isActivityLedgerComplete,
  isAny,
  isFixed,
  isGuidanceLedgerComplete,
  isNone,
  noneIn,
} from './answers.ts'
import { afterTwoYears, isDay, twoYearsUpTo, yearText } from './days.ts'
import { type Answer, type Dated, type EnterpriseFacts, NOTHING } from './enterprise-facts.ts'
import {
  allOf,
  lackOfAny,
  lackOfBudget,
  lackOfEntries,
  lackOfFixed,
  lackOfNone,
  lackOfStaff,
  lackOfTraining,
  lackOfYes,
  needOfYes,
} from './needs.ts'
import type { Row } from './rows.ts'
import { ACTIVITY_LEDGER, FACT, GUIDANCE_LEDGER, ITEM, MEASURE, ROW, SECTION } from './table.ts'

const MAXIMUM = 100
const { id, version, digest } = standard

const outcomeOf = (answer: Answer) => (answer === undefined ? 'unknown' : answer ? 'met' : 'unmet')

function finding({ id, source, title, points: maximum }: Row, answer: Answer): Finding {
  return {
    id,
    source,
    title,
    outcome: outcomeOf(answer),
    points: answer === true ? maximum : 0,
    ceiling: answer === false ? 0 : maximum,
    maximum,
  }
}

function item({ id, source, title, maximum }: Item, criteria: readonly Finding[]): ItemResult {
  let points = 0
  let ceiling = 0
  for (const each of criteria) {
    points += each.points
    ceiling += each.ceiling
  }
  return { id, source, title, points, ceiling, maximum, criteria }
}

function section(
  { id, source, title, maximum, bonus }: Section,
  items: readonly ItemResult[],
): SectionResult {
  let points = 0
  let ceiling = 0
  for (const each of items) {
    points += each.points
    ceiling += each.ceiling
  }
  if (bonus === true) return { id, source, title, bonus, points, ceiling, maximum, items }
  return { id, source, title, points, ceiling, maximum, items }
}

/** The first day on which the last of some incidents is two years past, if the calendar and their dates tell. */
function clearDay(incidents: readonly Dated[] | undefined, asOf: string): string | undefined {
  if (incidents === undefined) return undefined
  const days = incidents.flatMap(({ date }) => (isDay(date) ? (afterTwoYears(date) ?? []) : []))
  return days
    .filter((day) => day > asOf)
    .sort()
    .find((day) => noneIn(incidents, twoYearsUpTo(day), day) === true)
}

/** The documents that a row asks for and a profile does not attach. */
function missingEvidence(
  { id, evidence }: Row,
  attached: readonly Evidence[],
): readonly EvidenceRequirement[] {
  if (attached.length === 0) return evidence
  const serves = (document: Evidence, { kind, stamped }: EvidenceRequirement): boolean =>
    document.criterion === id &&
    (document.kind === undefined ? evidence.length === 1 : document.kind === kind) &&
    (stamped !== true || document.stamped === true)
  return evidence.filter((each) => !attached.some((document) => serves(document, each)))
}

/**
 * What a profile reaches by the Chongqing standard, itemised and with its gaps, on the basis of what it claims, as one
 * would write it by hand for this standard alone. Every number of points is a multiple of a half, which doubles add
 * exactly.
 */
export function handWrittenAssessment(profile: Profile, asOf: string, period: number): Assessment {
  const {
    leadingGroup = NOTHING,
    coordination = NOTHING,
    office = NOTHING,
    staff = NOTHING,
    budget = NOTHING,
    policy = NOTHING,
    workPlan = NOTHING,
    exchange = NOTHING,
    incidentResponse = NOTHING,
    rewardsAndPenalties = NOTHING,
    instructor = NOTHING,
    guidance = NOTHING,
    outreach = NOTHING,
    demonstration = NOTHING,
    infringements = NOTHING,
    commitments = NOTHING,
    governmentLiaison = NOTHING,
    employees = NOTHING,
    assistance = NOTHING,
    ipControl = NOTHING,
    bonus = NOTHING,
  } = profile.facts as EnterpriseFacts // safe: the profile has been parsed, which has checked every fact's type
  const year = yearText(period)
  const inYear = { from: `${year}-01-01`, to: `${year}-12-31` }
  const inFirstHalf = { from: inYear.from, to: `${year}-06-30` }
  const inSecondHalf = { from: `${year}-07-01`, to: inYear.to }
  const inTwoYears = { from: twoYearsUpTo(asOf), to: asOf }
  const yearEnd = asOf < inYear.to ? asOf : inYear.to
  const halfEnd = asOf < inFirstHalf.to ? asOf : inFirstHalf.to

  const workCount = countIn(staff.work, '', asOf)
  const exchangeCount = countIn(exchange.events, inYear.from, yearEnd)
  const firstHalfCount = countIn(guidance.sessions, inFirstHalf.from, halfEnd)
  const secondHalfCount = countIn(guidance.sessions, inSecondHalf.from, yearEnd)
  const outreachCount = countIn(outreach.events, inYear.from, yearEnd)
  const unresolvedCount = countUnresolved(infringements.suffered, inTwoYears.from, asOf)
  const committedCount = countIn(infringements.committed, inTwoYears.from, asOf)
  const assistedCount = countSucceeded(assistance.cases, asOf)

  const group = leadingGroup.established
  const headedByPrincipal = both(group, leadingGroup.headedByPrincipal)
  const department = coordination.departmentDesignated
  const leader = coordination.responsibleLeaderDesignated
  const headAndHandler = both(coordination.headDesignated, coordination.handlerDesignated)
  const tasksOrRules = either(office.tasksDefined, office.workingRulesDefined)
  const duties = office.dutiesAssigned
  const staffed = hasStaff(staff)
  const staffTasks = both(staffed, both(staff.tasksDefined, staff.dutiesDefined))
  const knowledge = both(staffed, staff.knowledgeable)
  const staffWork = isAny(workCount)
  const premises = both(office.fixedPremises, office.signage)
  const equipment = office.equipped
  const rulesOnWall = office.rulesOnWall
  const budgeted = hasBudget(budget.lines)
  const policyMade = policy.established
  const personnel = both(policyMade, policy.coversPersonnel)
  const premisesAndCarriers = both(policyMade, both(policy.coversPremises, policy.coversCarriers))
  const commissioned = both(policyMade, policy.coversCommissionedProcessing)
  const networks = both(policyMade, policy.coversNetworks)
  const trainingPlan = workPlan.trainingAndPublicity
  const exchanged = isAny(exchangeCount)
  const exchangePlan = both(workPlan.exchangeAndStudy, exchanged)
  const emergencyPlan = incidentResponse.planEstablished
  const rewards = rewardsAndPenalties.rulesEstablished
  const instructorFixed = isFixed(instructor.appointment)
  const guidedInFirstHalf = isAny(firstHalfCount)
  const guidedInSecondHalf = isAny(secondHalfCount)
  const outreached = isAny(outreachCount)
  const guidanceLedger = isGuidanceLedgerComplete(guidance.ledger)
  const activityLedger = isActivityLedgerComplete(outreach.ledger)
  const leading = both(demonstration.systemComplete, demonstration.leadsInDistrict)
  const promotingPeers = demonstration.promotesPeers
  const noneUnresolved = isNone(unresolvedCount)
  const ownSecrets = both(noneUnresolved, commitments.ownSecretsIntact)
  const noneCommitted = isNone(committedCount)
  const othersSecrets = both(noneCommitted, commitments.othersSecretsRespected)
  const liaison = governmentLiaison.established
  const allTrained = areAllTrained(employees)
  const assisted = isAny(assistedCount)
  const ipControlled = ipControl.builtWithThirdParty
  const otherBonus = bonus.otherRecognized

  const sections = [
    section(SECTION.organization, [
      item(ITEM.leadingGroup, [finding(ROW.group, group), finding(ROW.headedByPrincipal, headedByPrincipal)]),
      item(ITEM.coordination, [
        finding(ROW.department, department),
        finding(ROW.leader, leader),
        finding(ROW.headAndHandler, headAndHandler),
      ]),
      item(ITEM.office, [finding(ROW.tasksOrRules, tasksOrRules), finding(ROW.duties, duties)]),
    ]),
    section(SECTION.staffing, [
      item(ITEM.staff, [finding(ROW.staffed, staffed), finding(ROW.staffTasks, staffTasks)]),
      item(ITEM.capability, [finding(ROW.knowledge, knowledge), finding(ROW.staffWork, staffWork)]),
    ]),
    section(SECTION.facilities, [
      item(ITEM.officeFacilities, [
        finding(ROW.premises, premises),
        finding(ROW.equipment, equipment),
        finding(ROW.rulesOnWall, rulesOnWall),
      ]),
      item(ITEM.budget, [finding(ROW.budgeted, budgeted)]),
    ]),
    section(SECTION.systems, [
      item(ITEM.policy, [
        finding(ROW.policyMade, policyMade),
        finding(ROW.personnel, personnel),
        finding(ROW.premisesAndCarriers, premisesAndCarriers),
        finding(ROW.commissioned, commissioned),
        finding(ROW.networks, networks),
      ]),
      item(ITEM.workPlan, [finding(ROW.trainingPlan, trainingPlan), finding(ROW.exchangePlan, exchangePlan)]),
      item(ITEM.incidentResponse, [finding(ROW.emergencyPlan, emergencyPlan)]),
      item(ITEM.rewards, [finding(ROW.rewards, rewards)]),
    ]),
    section(SECTION.activities, [
      item(ITEM.instructor, [finding(ROW.instructorFixed, instructorFixed)]),
      item(ITEM.guidance, [
        finding(ROW.guidedInFirstHalf, guidedInFirstHalf),
        finding(ROW.guidedInSecondHalf, guidedInSecondHalf),
      ]),
      item(ITEM.outreach, [finding(ROW.outreached, outreached)]),
      item(ITEM.guidanceLedger, [finding(ROW.guidanceLedger, guidanceLedger)]),
      item(ITEM.activityLedger, [finding(ROW.activityLedger, activityLedger)]),
    ]),
    section(SECTION.demonstration, [
      item(ITEM.system, [finding(ROW.leading, leading), finding(ROW.promotingPeers, promotingPeers)]),
      item(ITEM.ownSecrets, [finding(ROW.ownSecrets, ownSecrets)]),
      item(ITEM.othersSecrets, [finding(ROW.othersSecrets, othersSecrets)]),
    ]),
    section(SECTION.bonus, [
      item(ITEM.circumstances, [
        finding(ROW.liaison, liaison),
        finding(ROW.allTrained, allTrained),
        finding(ROW.assisted, assisted),
        finding(ROW.ipControlled, ipControlled),
        finding(ROW.otherBonus, otherBonus),
      ]),
    ]),
  ]
  let sum = 0
  let most = 0
  for (const each of sections) {
    sum += each.points
    most += each.ceiling
  }
  const points = Math.min(MAXIMUM, sum)

  const documents =
    profile.evidence?.filter(({ date }) => date === undefined || (isDay(date) && date <= asOf)) ?? []
  const gaps: Gap[] = []
  const add = (row: Row, answer: Answer, needs: Need, due?: string, clears?: string) => {
    const evidence = missingEvidence(row, documents)
    const worth = Math.min(MAXIMUM, sum + row.points) - points
    const { id: criterion, remedy } = row
    const outcome = answer === undefined ? 'unknown' : 'unmet'
    if (due === undefined && clears === undefined && evidence.length > 0) {
      gaps.push({ criterion, outcome, worth, needs, remedy, evidence })
    } else {
      gaps.push({
        criterion,
        outcome,
        worth,
        needs,
        ...(due !== undefined && { due }),
        ...(clears !== undefined && { clears }),
        remedy,
        ...(evidence.length > 0 && { evidence }),
      })
    }
  }
  if (group !== true) add(ROW.group, group, needOfYes(FACT.group, group))
  if (headedByPrincipal !== true)
    add(
      ROW.headedByPrincipal,
      headedByPrincipal,
      allOf(lackOfYes(FACT.group, group), lackOfYes(FACT.principal, leadingGroup.headedByPrincipal)),
    )
  if (department !== true) add(ROW.department, department, needOfYes(FACT.department, department))
  if (leader !== true) add(ROW.leader, leader, needOfYes(FACT.leader, leader))
  if (headAndHandler !== true)
    add(
      ROW.headAndHandler,
      headAndHandler,
      allOf(
        lackOfYes(FACT.head, coordination.headDesignated),
        lackOfYes(FACT.handler, coordination.handlerDesignated),
      ),
    )
  if (office.tasksDefined !== true && office.workingRulesDefined !== true) {
    add(ROW.tasksOrRules, tasksOrRules, {
      any: [needOfYes(FACT.tasks, office.tasksDefined), needOfYes(FACT.rules, office.workingRulesDefined)],
    })
  }
  if (duties !== true) add(ROW.duties, duties, needOfYes(FACT.duties, duties))
  if (staffed !== true) add(ROW.staffed, staffed, lackOfStaff(staff))
  if (staffTasks !== true)
    add(
      ROW.staffTasks,
      staffTasks,
      allOf(
        staffed === true ? undefined : lackOfStaff(staff),
        lackOfYes(FACT.staffTasks, staff.tasksDefined),
        lackOfYes(FACT.staffDuties, staff.dutiesDefined),
      ),
    )
  if (knowledge !== true)
    add(
      ROW.knowledge,
      knowledge,
      allOf(
        staffed === true ? undefined : lackOfStaff(staff),
        lackOfYes(FACT.knowledgeable, staff.knowledgeable),
      ),
    )
  if (staffWork !== true) add(ROW.staffWork, staffWork, lackOfAny(MEASURE.staffWork, 'staff.work', workCount))
  if (premises !== true)
    add(
      ROW.premises,
      premises,
      allOf(lackOfYes(FACT.premises, office.fixedPremises), lackOfYes(FACT.signage, office.signage)),
    )
  if (equipment !== true) add(ROW.equipment, equipment, needOfYes(FACT.equipped, equipment))
  if (rulesOnWall !== true) add(ROW.rulesOnWall, rulesOnWall, needOfYes(FACT.rulesOnWall, rulesOnWall))
  if (budgeted !== true) add(ROW.budgeted, budgeted, lackOfBudget(budget.lines, budgeted))
  if (policyMade !== true) add(ROW.policyMade, policyMade, needOfYes(FACT.policy, policyMade))
  if (personnel !== true)
    add(
      ROW.personnel,
      personnel,
      allOf(lackOfYes(FACT.policy, policyMade), lackOfYes(FACT.personnel, policy.coversPersonnel)),
    )
  if (premisesAndCarriers !== true)
    add(
      ROW.premisesAndCarriers,
      premisesAndCarriers,
      allOf(
        lackOfYes(FACT.policy, policyMade),
        lackOfYes(FACT.coversPremises, policy.coversPremises),
        lackOfYes(FACT.carriers, policy.coversCarriers),
      ),
    )
  if (commissioned !== true)
    add(
      ROW.commissioned,
      commissioned,
      allOf(
        lackOfYes(FACT.policy, policyMade),
        lackOfYes(FACT.commissioned, policy.coversCommissionedProcessing),
      ),
    )
  if (networks !== true)
    add(
      ROW.networks,
      networks,
      allOf(lackOfYes(FACT.policy, policyMade), lackOfYes(FACT.networks, policy.coversNetworks)),
    )
  if (trainingPlan !== true) add(ROW.trainingPlan, trainingPlan, needOfYes(FACT.trainingPlan, trainingPlan))
  if (exchangePlan !== true)
    add(
      ROW.exchangePlan,
      exchangePlan,
      allOf(
        lackOfYes(FACT.exchangePlan, workPlan.exchangeAndStudy),
        exchanged === true
          ? undefined
          : lackOfAny(MEASURE.exchange, 'exchange.events', exchangeCount, inYear),
      ),
      exchanged === true ? undefined : inYear.to,
    )
  if (emergencyPlan !== true)
    add(ROW.emergencyPlan, emergencyPlan, needOfYes(FACT.emergencyPlan, emergencyPlan))
  if (rewards !== true) add(ROW.rewards, rewards, needOfYes(FACT.rewards, rewards))
  if (instructorFixed !== true) add(ROW.instructorFixed, instructorFixed, lackOfFixed(instructor.appointment))
  if (guidedInFirstHalf !== true)
    add(
      ROW.guidedInFirstHalf,
      guidedInFirstHalf,
      lackOfAny(MEASURE.firstHalf, 'guidance.sessions', firstHalfCount, inFirstHalf),
      inFirstHalf.to,
    )
  if (guidedInSecondHalf !== true)
    add(
      ROW.guidedInSecondHalf,
      guidedInSecondHalf,
      lackOfAny(MEASURE.secondHalf, 'guidance.sessions', secondHalfCount, inSecondHalf),
      inSecondHalf.to,
    )
  if (outreached !== true)
    add(
      ROW.outreached,
      outreached,
      lackOfAny(MEASURE.outreach, 'outreach.events', outreachCount, inYear),
      inYear.to,
    )
  if (guidanceLedger !== true)
    add(
      ROW.guidanceLedger,
      guidanceLedger,
      lackOfEntries(FACT.guidanceLedger, guidance.ledger, GUIDANCE_LEDGER),
    )
  if (activityLedger !== true)
    add(
      ROW.activityLedger,
      activityLedger,
      lackOfEntries(FACT.activityLedger, outreach.ledger, ACTIVITY_LEDGER),
    )
  if (leading !== true)
    add(
      ROW.leading,
      leading,
      allOf(
        lackOfYes(FACT.system, demonstration.systemComplete),
        lackOfYes(FACT.leads, demonstration.leadsInDistrict),
      ),
    )
  if (promotingPeers !== true) add(ROW.promotingPeers, promotingPeers, needOfYes(FACT.peers, promotingPeers))
  if (ownSecrets !== true)
    add(
      ROW.ownSecrets,
      ownSecrets,
      allOf(
        noneUnresolved === true
          ? undefined
          : lackOfNone(MEASURE.unresolved, 'infringements.suffered', unresolvedCount, inTwoYears),
        lackOfYes(FACT.own, commitments.ownSecretsIntact),
      ),
      undefined,
      commitments.ownSecretsIntact === true
        ? clearDay(
            infringements.suffered?.filter(({ resolved }) => resolved !== true),
            asOf,
          )
        : undefined,
    )
  if (othersSecrets !== true)
    add(
      ROW.othersSecrets,
      othersSecrets,
      allOf(
        noneCommitted === true
          ? undefined
          : lackOfNone(MEASURE.committed, 'infringements.committed', committedCount, inTwoYears),
        lackOfYes(FACT.others, commitments.othersSecretsRespected),
      ),
      undefined,
      commitments.othersSecretsRespected === true ? clearDay(infringements.committed, asOf) : undefined,
    )
  if (liaison !== true) add(ROW.liaison, liaison, needOfYes(FACT.liaison, liaison))
  if (allTrained !== true) add(ROW.allTrained, allTrained, lackOfTraining(employees))
  if (assisted !== true)
    add(ROW.assisted, assisted, lackOfAny(MEASURE.assisted, 'assistance.cases', assistedCount))
  if (ipControlled !== true) add(ROW.ipControlled, ipControlled, needOfYes(FACT.ipControl, ipControlled))
  if (otherBonus !== true) add(ROW.otherBonus, otherBonus, needOfYes(FACT.otherBonus, otherBonus))

  return {
    ruleSet: { id, version, digest },
    profile: { id: profile.id, name: profile.name },
    asOf,
    period,
    basis: 'claimed',
    total: { points, ceiling: Math.min(MAXIMUM, most), maximum: MAXIMUM },
    sections,
    gaps: gaps.sort((one, other) => other.worth - one.worth),
  }
}
