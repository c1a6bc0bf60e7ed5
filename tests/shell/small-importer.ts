/** A stand-in for the importer's program that a test tells what to do: its third argument. */
const [, , what = ''] = process.argv.slice(2)
const hoard: Buffer[] = []

if (what === 'progress') {
  process.send?.({ kind: 'progress', done: 1, total: 2 })
  process.send?.({ kind: 'progress', done: 'much', total: 2 })
  process.send?.({ kind: 'launch-rockets' })
  process.send?.({ kind: 'finished' })
  process.disconnect?.()
} else if (what === 'memory') {
  // Outside of the JavaScript heap, where --max-old-space-size does not look.
  setInterval(() => hoard.push(Buffer.alloc(32 * 1024 * 1024, hoard.length + 1)), 5)
} else if (what === 'hang') {
  process.send?.({ kind: 'progress', done: 0, total: null })
  setInterval(() => undefined, 60_000)
} else if (what === 'crash') {
  process.exit(3)
}
