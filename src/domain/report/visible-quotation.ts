/** A quotation as a reader of a report file sees it, taken back out of its format. */
export interface VisibleQuotation {
  readonly linkId: string
  readonly part: number
  readonly words: string
}
