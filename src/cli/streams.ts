/** What the command line talks to, so that tests can stand in for a terminal. */
export interface Streams {
  readonly stdout: (text: string) => void
  readonly stderr: (text: string) => void
  /** Prints bytes once those before them have gone; `false` where nobody reads on. */
  readonly print: (bytes: Uint8Array) => Promise<boolean>
  /** What is piped in. */
  readonly stdin: () => AsyncIterable<Uint8Array>
  /** Where progress is shown; left out where stderr is no terminal. */
  readonly progress?: NodeJS.WritableStream
  /** From the first call on, an interruption does not end the program but is told here. */
  readonly interruption: () => AbortSignal
  /** The file to which the summary of a job is added, where a CI server runs it. */
  readonly jobSummary?: string
  /** Whether what is printed goes to a terminal that shows colours. */
  readonly color: boolean
  /** The local calendar date, the default of `--as-of`. Only the command line knows the clock. */
  readonly today: string
}

/** What a command ends with. */
export const EXIT = {
  /** Done. */
  done: 0,
  /** Below what was asked, or problems found. */
  failed: 1,
  /** Could not run: a bad file or a bad argument. */
  unable: 2,
} as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** Ends a command with the exit code {@link EXIT.unable}. */
export class CannotRun extends Error {
  /** What to say on stderr, a line each. */
  readonly lines: readonly string[]

  constructor(...lines: readonly string[]) {
    super(lines.join('\n'))
    this.lines = lines
  }
}

/** @returns what is made of every one, or throws every reason why one of them cannot be made */
export function forEveryOne<From, To>(all: readonly From[], make: (one: From) => To): readonly To[] {
  const made: To[] = []
  const lines: string[] = []
  for (const one of all) {
    try {
      made.push(make(one))
    } catch (error) {
      if (!(error instanceof CannotRun)) throw error
      lines.push(...error.lines)
    }
  }
  if (lines.length > 0) throw new CannotRun(...lines)
  return made
}
