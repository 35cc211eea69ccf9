/** A rule set that shows what is used most, with the reasons in comments. */
export const starterRuleSet = (id: string, title: string): string => `\
# Every row here is an example: put the rows of the published table in its place, with titles in words of your own. Note
# here how you read what its wording leaves open. \`docs/rule-sets.md\` of shifan lists all there is.
id: ${id}
version: 0.1.0
title: ${title}
source: { document: 某市监发〔2025〕8号, part: 附件, issuer: 某市市场监督管理局, year: 2025 }
facts: ${id}.facts.yaml # the dictionary beside this file, or a built-in one by its id
maximum: 30 # the most that the total is; sections have to add up to it, items to their section, rows to their item

# No grade and no pass mark may be invented: leave this out unless the document itself publishes them. If it does, the
# best first:
# grades:
#   - { id: excellent, title: { zh: 优秀, en: Excellent }, atLeast: 27 }
#   - { id: qualified, title: { zh: 合格, en: Qualified }, atLeast: 18 }

# The kinds of documents that rows ask for as proof.
evidence:
  appointment-letter: { zh: 任命文件, en: Letter of appointment }
  training-record: { zh: 培训记录, en: Record of a training }

# Numbers that follow from facts. Rows use them by name, like facts.
measures:
  share-trained:
    title: { zh: 受训员工比例, en: Share of employees trained }
    share: staff.trained
    in: staff.total
  trainings-in-year:
    title: { zh: 评定年度培训次数, en: Trainings in the assessed year }
    count: trainings
    during: period # the assessed calendar year; or first-half, quarter-1, { last: { months: 18 } }
  whole-inspections:
    title: { zh: 近两年全面自查次数, en: Self-inspections of the whole in the last two years }
    count: inspections
    during: { last: { years: 2 } } # up to the as-of date
    where: { fact: scope, operator: equal, value: whole } # only these entries

sections:
  - id: organization
    source: 一 # the row of the published table: at every level, none skipped, none twice
    title: { zh: 组织, en: Organization }
    maximum: 15
    items:
      - id: organization.people
        source: 一.1
        title: { zh: 人员, en: People }
        maximum: 15
        criteria:
          # All or nothing: all the points where \`when\` is true. A bare name is a yes/no fact.
          - id: organization.people.manager
            source: 一.1.1
            title: { zh: 任命负责人, en: A manager is appointed }
            points: 5
            when: manager.appointed
            evidence: [{ kind: appointment-letter, stamped: true }]
            remedy: { zh: 书面任命一名负责人并盖章。, en: 'Appoint a manager in writing, stamped.' }
          # Levels: the first whose condition is true counts, else 0.
          - id: organization.people.trained
            source: 一.1.2
            title: { zh: 员工受训, en: Employees are trained }
            points: 10
            award:
              levels:
                - { when: { fact: share-trained, operator: greaterThanInclusive, value: 0.9 }, points: 10 }
                - { when: { fact: share-trained, operator: greaterThanInclusive, value: 0.6 }, points: 6 }
            remedy: { zh: 培训更多员工。, en: Train more employees. }
  - id: activities
    source: 二
    title: { zh: 活动, en: Activities }
    maximum: 15
    items:
      - id: activities.year
        source: 二.1
        title: { zh: 年度活动, en: Activities of the year }
        maximum: 15
        criteria:
          # A count in a window, compared with what the table wants.
          - id: activities.year.trainings
            source: 二.1.1
            title: { zh: 每年培训两次, en: Two trainings a year }
            points: 4
            when: { fact: trainings-in-year, operator: greaterThanInclusive, value: 2 }
            evidence: [{ kind: training-record }]
          # Per unit: points for every whole one, never more than those of the row.
          - id: activities.year.inspections
            source: 二.1.2
            title: { zh: 全面自查, en: Self-inspections of the whole }
            points: 6
            award: { per: whole-inspections, points: 2 }
          # A row that concerns only some applicants. The document has to say what the others get: here full points.
          - id: activities.year.suppliers
            source: 二.1.3
            title: { zh: 供应商管理, en: Suppliers are bound }
            points: 5
            applies: suppliers.used
            notApplicable: full-credit
            when: suppliers.bound
`
