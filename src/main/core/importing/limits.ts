const megabyte = 1_000_000

/** A document may have at most this many bytes. */
export const fileLimit = 100 * megabyte
/**
 * What an importer may write at most, in bytes: the JSON of a document of some eight million words. The core holds it whole to check
 * it, and windows read it in parts.
 */
export const outputLimit = 50 * megabyte
/** An import that takes longer is stopped, in milliseconds. */
export const importDeadline = 60_000
/** The heap of an importer process, in megabytes: a page of a whole book takes most of it while it is parsed. */
export const importMemoryMb = 1_024
/** What an archive may hold, in parts and bytes: sizes are counted while unpacking. */
export const archiveLimits = {
  entries: 2_000,
  part: 50 * megabyte,
  all: 200 * megabyte,
  /** How many times larger a part may be than it lies in the archive. */
  ratio: 200,
  /** Parts up to this size may pack better than that: a page of spaces does. */
  smallPart: megabyte,
}
/** A PDF that says it has more pages is not read: each of them is looked for, whether it is there or not. */
export const pageLimit = 30_000
/**
 * How long the library may work on one page of a PDF, and on all that are given up together, in milliseconds of the processor's time. A
 * page of a dense map takes less than one second.
 */
export const pageTimes = { one: 6_000, all: 9_000 }
/** Elements of XML nested deeper than this are refused. */
export const xmlDepthLimit = 400
/** Nodes of a document nested deeper than this are refused: everything that walks a document recurses. */
export const nodeDepthLimit = 200
/** Lists, quotations and tables nested deeper than this are made less deep; each is at most three nodes. */
export const containerLimit = 60
/** What a bibliography may hold: one of a large library has some thousand entries of a few kilobytes. */
export const bibliographyLimits = { bytes: 10 * megabyte, entries: 10_000 }
