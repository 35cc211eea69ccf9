import type { CiPhrases } from './ci-phrases.ts'

export const EN_CI: CiPhrases = {
  sentences: (sentences) =>
    sentences.map((each) => (/[.!?。！？]$/.test(each) ? each : `${each}.`)).join(' '),
  adds: (points) => `Closing it alone adds ${points}`,
  addsNothing: 'Closing it alone leaves the total as it is',
  takes: (points) => `Closing it alone changes the total by ${points}`,
  changeHere: (key) => `Change ${key} here`,
  belongsHere: (key) => `${key} belongs here`,
  ruleSetRow: (source) => `Row ${source} of the rule set`,
  asks: {
    min: (want) => `at least ${want}`,
    'min-ceiling': (want) => `a ceiling of at least ${want}`,
    'max-gap': (want, row) => `${row} to leave at most ${want}`,
    require: (_, row) => `${row} to be met`,
    baseline: (want, row) => `${row} not below the ${want} of the baseline`,
    'evidence-root': (file) => `the file ${file} to be in the folder of evidence`,
  },
  notMet: (asked, have) => `Asked for ${asked}, but it is ${have}`,
  noEvidence: (file, why) => `${file} is no evidence: ${why}`,
  rules: {
    min: 'The certain points are what --min asks for',
    'min-ceiling': 'The ceiling is what --min-ceiling asks for',
    'max-gap': 'The row leaves no more than --max-gap allows',
    require: 'The row is met, as --require asks',
    baseline: 'Nothing has fallen below the result that --baseline names',
    'evidence-root': 'The files that documents name are in the folder that --evidence-root names',
  },
  demands: 'Asked for',
  gaps: 'Gaps',
  gapCount: (count) => `${count} ${count === 1 ? 'gap' : 'gaps'}`,
  leftOut: (count) => `${count} more, left out for lack of room.`,
  applicant: 'Applicant',
  file: 'File',
  allRows: 'All rows',
}
