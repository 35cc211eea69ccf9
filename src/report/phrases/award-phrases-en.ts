import type { AwardPhrases, UnitsFrom } from './award-phrases.ts'

const BEYOND: Readonly<Record<UnitsFrom, string>> = {
  nothing: '',
  above: ' above that',
  below: ' short of that',
}

export const EN_AWARDS: AwardPhrases = {
  gives: (points) => points,
  takes: (points) => `less ${points}`,
  first: 'The first of these that holds:',
  otherwise: 'otherwise',
  from: (quantity, threshold) => `${quantity}, from ${threshold} up`,
  below: (quantity, threshold) => `${quantity}, below ${threshold}`,
  reaching: (change) => `${change} for reaching it`,
  each: (_, from, change) => `${change} for each${BEYOND[from]}`,
  every: {
    whole: (unit, from, change) => `${change} for every full ${unit}${BEYOND[from]}`,
    begun: (unit, from, change) => `${change} for every ${unit}${BEYOND[from]}, also one that has only begun`,
    exact: (unit, from, change) => `${change} for every ${unit}${BEYOND[from]}, in proportion`,
  },
  together: (points) => `at most ${points} together`,
  at: (value, change) => `${change} at ${value}`,
  straight: 'in a straight line between the two',
  roundings: {
    'half-up': 'rounded half up',
    'half-even': 'rounded half to even',
    down: 'rounded towards 0',
    up: 'rounded away from 0',
  },
  rounded: (mode, places) =>
    places === 0
      ? `${mode} to whole points`
      : `${mode} to ${places} decimal ${places === 1 ? 'place' : 'places'}`,
  best: 'The best of:',
  assessed: (range) => `The reviewer awards ${range}`,
  assessedAmong: 'The reviewer awards one of',
  range: (from, to) => `${from} to ${to} points`,
  steps: (step) => `in steps of ${step}`,
  deducting: (full, floor) => `${full}, less what follows, but not below ${floor}:`,
  onlyTaking: (most) => `Takes away, at most ${most}:`,
}
