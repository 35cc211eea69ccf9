import type { Profile } from '../model/profile.ts'
import type { RuleSet } from '../model/rule-set.ts'
import { countMembers } from '../reading/json-members.ts'
import { jsonProblem } from '../reading/json-problem.ts'
import type { Reading } from '../reading/problem.ts'
import { LONGEST_TEXT } from '../reading/read-source.ts'
import { parseProfile } from './parse-profile.ts'
import { profileChecker } from './profile-checker.ts'

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Reads a profile; `bytes` is the UTF-8 that its text was decoded from, where that is at hand. */
export type ProfileReader = (
  text: string,
  bytes?: Uint8Array,
  start?: number,
  end?: number,
) => Reading<Profile>

/**
 * Compiles a reader for very many profiles of a rule set, which must be JSON. It returns what `parseProfile` does, but
 * only a profile with problems takes as long.
 *
 * @param file the name that problems give as their file
 */
export function profileReader(ruleSet: RuleSet, file: string): ProfileReader {
  const check = profileChecker(ruleSet)
  const encoder = new TextEncoder()
  return (text, bytes = encoder.encode(text), start = 0, end = bytes.length) => {
    if (text.length <= LONGEST_TEXT) {
      const value = parsed(text)
      const members = value === undefined ? undefined : countMembers(bytes, start, end)
      const profile = members === undefined ? undefined : check(value, members)
      if (profile !== undefined) return { ok: true, value: profile }
      const problem = jsonProblem(text, file)
      if (problem !== undefined) return { ok: false, problems: [problem] }
    }
    // what is left between the tokens of JSON is blank, but a carriage return is none in YAML
    return parseProfile(text.replaceAll('\r', ' '), ruleSet, { file })
  }
}
