/** An answer to a yes/no question; `undefined` where it is not known. */
export type Answer = boolean | undefined

/** An entry of a list; without a date it is not known when it happened. */
export interface Dated {
  readonly date?: string
}

export interface Infringement extends Dated {
  readonly resolved?: boolean
}

export interface Case extends Dated {
  readonly succeeded?: boolean
}

export interface BudgetLine {
  readonly amount?: number
}

/** What the rows of the Chongqing standard read of a profile. */
export interface EnterpriseFacts {
  readonly leadingGroup?: { readonly established?: boolean; readonly headedByPrincipal?: boolean }
  readonly coordination?: {
    readonly departmentDesignated?: boolean
    readonly responsibleLeaderDesignated?: boolean
    readonly headDesignated?: boolean
    readonly handlerDesignated?: boolean
  }
  readonly office?: {
    readonly tasksDefined?: boolean
    readonly workingRulesDefined?: boolean
    readonly dutiesAssigned?: boolean
    readonly fixedPremises?: boolean
    readonly signage?: boolean
    readonly equipped?: boolean
    readonly rulesOnWall?: boolean
  }
  readonly staff?: {
    readonly fullTime?: number
    readonly partTime?: number
    readonly tasksDefined?: boolean
    readonly dutiesDefined?: boolean
    readonly knowledgeable?: boolean
    readonly work?: readonly Dated[]
  }
  readonly budget?: { readonly lines?: readonly BudgetLine[] }
  readonly policy?: {
    readonly established?: boolean
    readonly coversPersonnel?: boolean
    readonly coversPremises?: boolean
    readonly coversCarriers?: boolean
    readonly coversCommissionedProcessing?: boolean
    readonly coversNetworks?: boolean
  }
  readonly workPlan?: { readonly trainingAndPublicity?: boolean; readonly exchangeAndStudy?: boolean }
  readonly exchange?: { readonly events?: readonly Dated[] }
  readonly incidentResponse?: { readonly planEstablished?: boolean }
  readonly rewardsAndPenalties?: { readonly rulesEstablished?: boolean }
  readonly instructor?: { readonly appointment?: string }
  readonly guidance?: { readonly sessions?: readonly Dated[]; readonly ledger?: readonly string[] }
  readonly outreach?: { readonly events?: readonly Dated[]; readonly ledger?: readonly string[] }
  readonly demonstration?: {
    readonly systemComplete?: boolean
    readonly leadsInDistrict?: boolean
    readonly promotesPeers?: boolean
  }
  readonly infringements?: {
    readonly suffered?: readonly Infringement[]
    readonly committed?: readonly Dated[]
  }
  readonly commitments?: { readonly ownSecretsIntact?: boolean; readonly othersSecretsRespected?: boolean }
  readonly governmentLiaison?: { readonly established?: boolean }
  readonly employees?: { readonly total?: number; readonly trained?: number }
  readonly assistance?: { readonly cases?: readonly Case[] }
  readonly ipControl?: { readonly builtWithThirdParty?: boolean }
  readonly bonus?: { readonly otherRecognized?: boolean }
}

/** A group of facts of which none is stated. */
export const NOTHING: Readonly<Record<string, never>> = {}
