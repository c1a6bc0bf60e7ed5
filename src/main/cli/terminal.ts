/** Where the command line writes, and what it knows of its surroundings. Tests give their own. */
export interface Terminal {
  /** Results. */
  out(text: string): void
  /** Progress and messages. */
  err(text: string): void
  /** Folders and files that were given as relative are relative to this one. */
  readonly folder: string
  /** Columns of the terminal, or null where results go to a file or another program. */
  readonly columns: number | null
  /** Everything on standard input, for arguments given as `-`. */
  readInput(): Promise<string>
}
