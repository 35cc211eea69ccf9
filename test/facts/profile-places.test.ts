import { describe, expect, it } from 'vitest'
import { profilePlaces } from '../../src/facts/profile-places.ts'
import type { FilePlace, ProfilePart } from '../../src/model/dossier.ts'

const PROFILE = `id: acme
name: Acme
facts:
  policy: { adopted: true, published: }
  guidance:
    sessions:
      - { date: 2025-03-12 }
evidence:
  - kind: record
    criterion: a.b.first
    title: Record
  - { criterion: a.b.second, title: Photograph, file: a.png }
`

const JSON_PROFILE = `{
  "id": "acme", "name": "Acme",
  "facts": { "policy": { "adopted": true } }
}`

type Place = readonly [line: number, column: number, isThere: boolean]

const placeIn = (text: string, part: ProfilePart): FilePlace => profilePlaces(text).placeOf(part)

describe('the place of a fact', () => {
  it.each<[string, string, string, Place]>([
    ['is its key', PROFILE, 'policy.adopted', [4, 13, true]],
    ['is its key also where it is blank', PROFILE, 'policy.published', [4, 28, true]],
    ['is the key of a list', PROFILE, 'guidance.sessions', [6, 5, true]],
    ['that is not stated is the group it belongs to', PROFILE, 'guidance.ledger', [5, 3, false]],
    ['of a group that is not there is the facts', PROFILE, 'staff.fullTime', [3, 1, false]],
    ['is found in JSON', JSON_PROFILE, 'policy.adopted', [3, 26, true]],
    ['where no facts are is the beginning', 'id: acme\nname: Acme\n', 'policy.adopted', [1, 1, false]],
    ['in a text that is no profile is its start', '', 'policy.adopted', [1, 1, false]],
  ])('%s', (_, text, fact, [line, column, isThere]) => {
    expect(placeIn(text, { fact })).toEqual({ key: `facts.${fact}`, line, column, isThere })
  })
})

describe('the place of a document', () => {
  it.each<[string, ProfilePart, string, Place]>([
    ['is where it names its row', { list: 'evidence', index: 0 }, 'evidence[0]', [10, 16, true]],
    ['is found among others', { list: 'evidence', index: 1 }, 'evidence[1]', [12, 18, true]],
    ['that is to be added is the list', { list: 'evidence' }, 'evidence', [8, 1, false]],
    ['is the beginning where there is no list', { list: 'reviews' }, 'reviews', [1, 1, false]],
    ['has a file where it names one', { fileOf: 1 }, 'evidence[1].file', [12, 49, true]],
    ['that names no file is its own place', { fileOf: 0 }, 'evidence[0].file', [9, 5, true]],
  ])('%s', (_, part, key, [line, column, isThere]) => {
    expect(placeIn(PROFILE, part)).toEqual({ key, line, column, isThere })
  })
})
