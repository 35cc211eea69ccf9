/** A small standard of two rows with a dictionary of its own beside it. */
export const TEA_RULES = `id: tea-house
version: 0.1.0
title: { zh: 示例茶馆标准, en: Standard for invented tea houses }
source: { document: 示例文件, issuer: 示例机关, year: 2025 }
facts: tea-facts.yaml
maximum: 10
grades: []
evidence:
  photograph: { zh: 照片, en: Photograph }
sections:
  - id: tea
    source: 一
    title: { zh: 茶叶, en: Tea }
    maximum: 10
    items:
      - id: tea.leaves
        source: 一.1
        title: { zh: 茶叶的管理, en: Care of the leaves }
        maximum: 10
        criteria:
          - id: tea.leaves.stored
            source: 一.1.1
            title: { zh: 密封存放, en: Stored in sealed tins }
            points: 6.5
            when: leaves.sealed
            evidence: [{ kind: photograph }]
          - id: tea.leaves.kinds
            source: 一.1.2
            title: { zh: 品种齐全, en: A choice of kinds }
            points: 3.5
            when: { fact: leaves.kinds, operator: greaterThanInclusive, value: 3 }
            remedy: { zh: 增加品种, en: Add kinds. }
`

export const TEA_FACTS = `id: tea-facts
version: 0.1.0
title: { zh: 茶馆情况, en: A tea house }
facts:
  leaves.sealed:
    type: boolean
    title: { zh: 茶叶密封存放, en: The leaves are kept sealed }
  leaves.kinds:
    type: number
    integer: true
    minimum: 0
    unit: { zh: 种, en: kinds }
    title: { zh: 茶叶品种数, en: Kinds of tea }
`

/** Stores its leaves well (6.5) but has two kinds where three are wanted: 6.5 of 10, for certain. */
export const TEA_PROFILE = `id: corner-house
name: 街角茶馆
facts:
  leaves:
    sealed: true
    kinds: 2
`

/** The three files of the tea house by name. */
export const TEA_HOUSE = {
  'tea-rules.yaml': TEA_RULES,
  'tea-facts.yaml': TEA_FACTS,
  'corner-house.yaml': TEA_PROFILE,
} as const

/** Cases in which every row is seen met, unmet and unknown, and its kinds are counted on both sides of three. */
export const TEA_CASES = `rules: tea-rules.yaml
cases:
  - name: sealed, and kinds enough
    asOf: 2025-12-31
    profile: { facts: { leaves: { sealed: true, kinds: 3 } } }
    expect: { points: 10, ceiling: 10, gaps: [] }
  - name: open, and a kind too few
    asOf: 2025-12-31
    profile: { facts: { leaves: { sealed: false, kinds: 2 } } }
    expect:
      points: 0
      rows: { tea.leaves.stored: unmet, 一.1.2: unmet }
      gaps: [{ criterion: tea.leaves.stored, worth: 6.5 }, { criterion: 一.1.2, worth: 3.5 }]
  - name: more kinds than enough
    asOf: 2025-12-31
    profile: { facts: { leaves: { kinds: 4 } } }
    expect: { points: 3.5, ceiling: 10 }
  - name: nothing stated
    asOf: 2025-12-31
    profile: { facts: {} }
    expect: { points: 0, ceiling: 10 }
`
