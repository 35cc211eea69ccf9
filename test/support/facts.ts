import type { FactDictionary } from '../../src/model/fact-dictionary.ts'
import type { LocalizedText } from '../../src/values/localized-text.ts'

/** A text that says the same in every language. */
export const label = (text: string): LocalizedText => ({ zh: text, en: text })

export const PEOPLE = label('people')
export const HOURS = label('hours')

/** An invented dictionary with facts of every type; every title is the fact's name. */
export const FACTS: FactDictionary = {
  id: 'invented',
  version: '1.0.0',
  title: label('invented'),
  facts: {
    'policy.adopted': { type: 'boolean', title: label('policy.adopted') },
    'policy.published': { type: 'boolean', title: label('policy.published') },
    'policy.archived': { type: 'boolean', title: label('policy.archived') },
    'policy.adoptedOn': { type: 'date', title: label('policy.adoptedOn') },
    'policy.reviewedOn': { type: 'date', title: label('policy.reviewedOn') },
    'policy.name': { type: 'text', title: label('policy.name') },
    size: {
      type: 'choice',
      title: label('size'),
      choices: { small: label('small'), medium: label('medium'), large: label('large') },
    },
    'media.main': {
      type: 'choice',
      title: label('media.main'),
      choices: { paper: label('paper'), disk: label('disk') },
    },
    'media.used': {
      type: 'choices',
      title: label('media.used'),
      choices: { paper: label('paper'), disk: label('disk') },
    },
    'staff.employees': {
      type: 'number',
      title: label('staff.employees'),
      integer: true,
      minimum: 0,
      unit: PEOPLE,
    },
    'staff.trained': {
      type: 'number',
      title: label('staff.trained'),
      integer: true,
      minimum: 0,
      atMost: 'staff.employees',
      unit: PEOPLE,
    },
    'budget.planned': { type: 'number', title: label('budget.planned'), minimum: 0 },
    'budget.spent': { type: 'number', title: label('budget.spent'), minimum: 0 },
    rating: { type: 'number', title: label('rating'), minimum: 0, maximum: 10 },
    rooms: { type: 'number', title: label('rooms'), minimum: 0.8, maximum: 8 },
    balance: { type: 'number', title: label('balance') },
    talks: {
      type: 'list',
      title: label('talks'),
      datedBy: 'date',
      entries: {
        date: { type: 'date', title: label('date') },
        size: {
          type: 'choice',
          title: label('size'),
          choices: { small: label('small'), large: label('large') },
        },
        internal: { type: 'boolean', title: label('internal') },
        hours: { type: 'number', title: label('hours'), minimum: 0, unit: HOURS },
        plannedHours: { type: 'number', title: label('plannedHours'), minimum: 0, unit: HOURS },
      },
    },
    leaks: {
      type: 'list',
      title: label('leaks'),
      datedBy: 'date',
      entries: {
        date: { type: 'date', title: label('date') },
        files: { type: 'number', title: label('files'), integer: true, minimum: 1 },
      },
    },
    sites: {
      type: 'list',
      title: label('sites'),
      entries: {
        guards: { type: 'number', title: label('guards'), integer: true, minimum: 2, maximum: 8 },
        surplus: { type: 'number', title: label('surplus') },
        discount: { type: 'number', title: label('discount'), maximum: 0 },
        fee: { type: 'number', title: label('fee'), minimum: 0, maximum: 0.5 },
      },
    },
  },
}
