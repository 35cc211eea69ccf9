/** Worked cases of the starting rule set. */
export const starterCases = (id: string): string => `\
# What a person worked out by hand. \`shifan test ${id}.yaml\` runs the cases, and says which rows and boundaries of the
# rule set they do not see yet.
rules: ${id}.yaml
cases:
  - name: everything done, just so
    working: 5 + 10 (900 of 1000) + 4 + 3 × 2 + 5
    asOf: 2025-12-31
    profile:
      facts:
        manager: { appointed: true }
        staff: { total: 1000, trained: 900 }
        trainings: [{ date: 2025-01-01 }, { date: 2025-12-31 }]
        inspections:
          - { date: 2023-12-31, scope: whole } # exactly two years before still counts
          - { date: 2024-06-30, scope: whole }
          - { date: 2025-06-30, scope: whole }
        suppliers: { used: true, bound: true }
    expect: { points: 30, ceiling: 30, gaps: [] }

  - name: one short everywhere
    working: 0 + 6 (899 of 1000) + 0 (one in the year) + 2 × 2 + 0
    asOf: 2025-12-31
    profile:
      facts:
        manager: { appointed: false }
        staff: { total: 1000, trained: 899 }
        trainings: [{ date: 2024-12-31 }, { date: 2025-12-31 }]
        inspections:
          - { date: 2023-12-30, scope: whole } # a day too old
          - { date: 2025-05-31, scope: part }
          - { date: 2024-06-30, scope: whole }
          - { date: 2025-06-30, scope: whole }
        suppliers: { used: true, bound: false }
    expect:
      points: 10
      ceiling: 10
      sections: { organization: [6, 6], activities: [4, 4] }
      rows: { 一.1.1: unmet, 一.1.2: partly, 二.1.1: unmet, 二.1.2: partly, 二.1.3: unmet }

  - name: the lower level just reached, and no suppliers
    working: 6 (600 of 1000) + 0 + 0 + 5 of the row that does not apply
    asOf: 2025-12-31
    profile:
      facts:
        manager: { appointed: false }
        staff: { total: 1000, trained: 600 }
        trainings: []
        inspections: [{ date: 2025-06-30, scope: part }]
        suppliers: { used: false }
    expect: { points: 11, rows: { 二.1.2: unmet, 二.1.3: notApplicable } }

  - name: the lower level just missed
    asOf: 2025-12-31
    profile: { facts: { staff: { total: 1000, trained: 599 }, inspections: [{ date: 2025-06-30, scope: whole }] } }
    expect: { points: 2, rows: { 一.1.2: unmet } }

  - name: more than wanted gives no more
    working: 10 + 4
    asOf: 2025-12-31
    profile:
      facts:
        staff: { total: 1000, trained: 901 }
        trainings: [{ date: 2025-03-01 }, { date: 2025-06-01 }, { date: 2025-09-01 }]
    expect: { points: 14, ceiling: 30 }

  - name: more than the lower level is still the lower level
    asOf: 2025-12-31
    profile: { facts: { staff: { total: 1000, trained: 601 } } }
    expect: { points: 6, ceiling: 26 }

  - name: nothing stated is nothing lost
    asOf: 2025-12-31
    profile: { facts: {} }
    expect: { points: 0, ceiling: 30 }
`
