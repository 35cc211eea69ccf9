/** What the command line talks to, so that tests can stand in for a terminal. */
export interface Streams {
  readonly stdout: (text: string) => void
  readonly stderr: (text: string) => void
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

/** Ends a command with the exit code {@link EXIT.unable}; its message is one or more whole lines for stderr. */
export class CannotRun extends Error {}
