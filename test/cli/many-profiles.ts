/* Profiles by the thousand: each differs from its neighbours, and some have problems. */

/** @returns a profile that is right */
export function manyProfile(number: number): object {
  return {
    id: `applicant-${number}`,
    name: `第${number}号制造有限公司`,
    facts: {
      leadingGroup: { established: number % 2 === 0, headedByPrincipal: number % 3 === 0 },
      staff: { fullTime: number % 3, partTime: number % 4 },
      employees: { total: 100 + (number % 50), trained: number % 90 },
      guidance: { sessions: [{ date: `2025-0${1 + (number % 9)}-15` }] },
    },
  }
}

/** A line; every fiftieth has a problem, and every seventieth is blank */
function manyLine(number: number): string {
  if (number % 70 === 0) return ''
  return JSON.stringify(number % 50 === 0 ? { id: `applicant-${number}` } : manyProfile(number))
}

/** @returns so many lines */
export function manyLines(count: number): string {
  return Array.from({ length: count }, (_, index) => `${manyLine(index + 1)}\n`).join('')
}
