/** The dictionary that the starting rule set speaks of. */
export const starterDictionary = (id: string, title: string): string => `\
# Everything that the rule set asks of an applicant: what is the case, never whether a row is met. The rule set counts,
# dates and compares. A fact that a profile leaves out is unknown; [] states that a list has no entries.
id: ${id}-facts
version: 0.1.0
title: ${title}
facts:
  # yes or no: the title is a statement that is true or false
  manager.appointed:
    type: boolean
    title: { zh: 已任命负责人, en: A manager is appointed }
    help: { zh: 以任命文件为证。, en: Proved by the letter of appointment. }

  # numbers; atMost names another number that this one cannot exceed
  staff.total: { type: number, integer: true, minimum: 1, title: { zh: 员工总数, en: Employees } }
  staff.trained:
    type: number
    integer: true
    minimum: 0
    atMost: staff.total
    unit: { zh: 人, en: people }
    title: { zh: 受训员工数, en: Employees trained }

  # lists of dated entries, of which the rule set counts those in a window
  trainings:
    type: list
    datedBy: date
    title: { zh: 培训, en: Trainings }
    entries:
      date: { type: date, title: { zh: 日期, en: Date } }
      topic: { type: text, title: { zh: 主题, en: Topic } }
  inspections:
    type: list
    datedBy: date
    title: { zh: 自查, en: Self-inspections }
    entries:
      date: { type: date, title: { zh: 日期, en: Date } }
      scope:
        type: choice
        title: { zh: 范围, en: Scope }
        choices:
          whole: { zh: 全部, en: The whole }
          part: { zh: 部分, en: A part }

  suppliers.used: { type: boolean, title: { zh: 有外部供应商, en: Outside suppliers are used } }
  suppliers.bound: { type: boolean, title: { zh: 供应商均已签约, en: Every supplier has signed } }
`
