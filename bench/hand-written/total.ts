import type { Score } from '../../src/model/assessment.ts'
import type { Profile } from '../../src/model/profile.ts'
import {
  anyIn,
  anySucceeded,
  areAllTrained,
  both,
  either,
  hasBudget,
  hasStaff,
  isActivityLedgerComplete,
  isFixed,
  isGuidanceLedgerComplete,
  noneIn,
  noneUnresolvedIn,
} from './answers.ts'
import { twoYearsUpTo, yearText } from './days.ts'
import { type Answer, type EnterpriseFacts, NOTHING } from './enterprise-facts.ts'

/** What the rows give together, bonus included, and where the total is cut off. */
const ALL_ROWS = 105
const MAXIMUM = 100

/**
 * The total that a profile reaches by the Chongqing standard, as one would write it by hand for this standard alone.
 * Every number of points is a multiple of a half, which doubles add exactly.
 */
export function handWrittenTotal(profile: Profile, asOf: string, period: number): Score {
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
  const firstDay = `${year}-01-01`
  const secondHalf = `${year}-07-01`
  const yearEnd = asOf < `${year}-12-31` ? asOf : `${year}-12-31`
  const halfEnd = asOf < `${year}-06-30` ? asOf : `${year}-06-30`
  const twoYears = twoYearsUpTo(asOf)
  let open = 0
  let lost = 0
  let answer: Answer

  // 一 Organization
  const group = leadingGroup.established
  answer = group
  if (answer === undefined) open += 3
  else if (!answer) lost += 3
  answer = both(group, leadingGroup.headedByPrincipal)
  if (answer === undefined) open += 2
  else if (!answer) lost += 2
  answer = coordination.departmentDesignated
  if (answer === undefined) open += 2
  else if (!answer) lost += 2
  answer = coordination.responsibleLeaderDesignated
  if (answer === undefined) open += 2
  else if (!answer) lost += 2
  answer = both(coordination.headDesignated, coordination.handlerDesignated)
  if (answer === undefined) open += 1
  else if (!answer) lost += 1
  answer = either(office.tasksDefined, office.workingRulesDefined)
  if (answer === undefined) open += 3
  else if (!answer) lost += 3
  answer = office.dutiesAssigned
  if (answer === undefined) open += 2
  else if (!answer) lost += 2

  // 二 Staffing
  const isStaffed = hasStaff(staff)
  answer = isStaffed
  if (answer === undefined) open += 3
  else if (!answer) lost += 3
  answer = both(isStaffed, both(staff.tasksDefined, staff.dutiesDefined))
  if (answer === undefined) open += 2
  else if (!answer) lost += 2
  answer = both(isStaffed, staff.knowledgeable)
  if (answer === undefined) open += 2.5
  else if (!answer) lost += 2.5
  answer = anyIn(staff.work, '', asOf)
  if (answer === undefined) open += 2.5
  else if (!answer) lost += 2.5

  // 三 Facilities and funding
  answer = both(office.fixedPremises, office.signage)
  if (answer === undefined) open += 2
  else if (!answer) lost += 2
  answer = office.equipped
  if (answer === undefined) open += 2
  else if (!answer) lost += 2
  answer = office.rulesOnWall
  if (answer === undefined) open += 1
  else if (!answer) lost += 1
  answer = hasBudget(budget.lines)
  if (answer === undefined) open += 5
  else if (!answer) lost += 5

  // 四 Rules and plans
  answer = policy.established
  if (answer === undefined) open += 5
  else if (!answer) lost += 5
  answer = both(policy.established, policy.coversPersonnel)
  if (answer === undefined) open += 2.5
  else if (!answer) lost += 2.5
  answer = both(policy.established, both(policy.coversPremises, policy.coversCarriers))
  if (answer === undefined) open += 2.5
  else if (!answer) lost += 2.5
  answer = both(policy.established, policy.coversCommissionedProcessing)
  if (answer === undefined) open += 2.5
  else if (!answer) lost += 2.5
  answer = both(policy.established, policy.coversNetworks)
  if (answer === undefined) open += 2.5
  else if (!answer) lost += 2.5
  answer = workPlan.trainingAndPublicity
  if (answer === undefined) open += 2.5
  else if (!answer) lost += 2.5
  answer = both(workPlan.exchangeAndStudy, anyIn(exchange.events, firstDay, yearEnd))
  if (answer === undefined) open += 2.5
  else if (!answer) lost += 2.5
  answer = incidentResponse.planEstablished
  if (answer === undefined) open += 2.5
  else if (!answer) lost += 2.5
  answer = rewardsAndPenalties.rulesEstablished
  if (answer === undefined) open += 2.5
  else if (!answer) lost += 2.5

  // 五 Activities
  answer = isFixed(instructor.appointment)
  if (answer === undefined) open += 3
  else if (!answer) lost += 3
  answer = anyIn(guidance.sessions, firstDay, halfEnd)
  if (answer === undefined) open += 5
  else if (!answer) lost += 5
  answer = anyIn(guidance.sessions, secondHalf, yearEnd)
  if (answer === undefined) open += 5
  else if (!answer) lost += 5
  answer = anyIn(outreach.events, firstDay, yearEnd)
  if (answer === undefined) open += 5
  else if (!answer) lost += 5
  answer = isGuidanceLedgerComplete(guidance.ledger)
  if (answer === undefined) open += 1
  else if (!answer) lost += 1
  answer = isActivityLedgerComplete(outreach.ledger)
  if (answer === undefined) open += 1
  else if (!answer) lost += 1

  // 六 Demonstration
  answer = both(demonstration.systemComplete, demonstration.leadsInDistrict)
  if (answer === undefined) open += 5
  else if (!answer) lost += 5
  answer = demonstration.promotesPeers
  if (answer === undefined) open += 5
  else if (!answer) lost += 5
  answer = both(noneUnresolvedIn(infringements.suffered, twoYears, asOf), commitments.ownSecretsIntact)
  if (answer === undefined) open += 5
  else if (!answer) lost += 5
  answer = both(noneIn(infringements.committed, twoYears, asOf), commitments.othersSecretsRespected)
  if (answer === undefined) open += 5
  else if (!answer) lost += 5

  // 七 Bonus
  answer = governmentLiaison.established
  if (answer === undefined) open += 1
  else if (!answer) lost += 1
  answer = areAllTrained(employees)
  if (answer === undefined) open += 1
  else if (!answer) lost += 1
  answer = anySucceeded(assistance.cases, asOf)
  if (answer === undefined) open += 1
  else if (!answer) lost += 1
  answer = ipControl.builtWithThirdParty
  if (answer === undefined) open += 1
  else if (!answer) lost += 1
  answer = bonus.otherRecognized
  if (answer === undefined) open += 1
  else if (!answer) lost += 1

  return {
    points: Math.min(MAXIMUM, ALL_ROWS - lost - open),
    ceiling: Math.min(MAXIMUM, ALL_ROWS - lost),
    maximum: MAXIMUM,
  }
}
