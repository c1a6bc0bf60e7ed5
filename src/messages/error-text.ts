/** What a person is told when something failed: what happened, what is safe, what to do, in that order. */
export interface ErrorText {
  readonly happened: string
  readonly safe: string
  readonly todo: string
}
