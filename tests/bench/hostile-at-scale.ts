/**
 * Every hostile file brought as the app brings it, one importer process each: how it ends, how long it takes and how much memory that process
 * holds at most. Words as arguments choose the files whose names hold one of them.
 */
import { readFile } from 'node:fs/promises'
import type { ImportOptions } from '#core/importing/import-output.ts'
import { importDeadline, importMemoryMb } from '#core/importing/limits.ts'
import { runBibliographyReader, runImporter } from '#core/importing/run-importer.ts'
import { textOf } from '#domain/text/text-map.ts'
import { hostileFiles } from '#tests/core/importing/hostile/hostile-files.ts'
import { hostileBibliographies } from '#tests/core/importing/hostile/hostile-texts.ts'
import { freshWorkFolder, realHost } from '#tests/core/importing/importer-hosts.ts'

const chosen = process.argv.slice(2)
const host = realHost()
const workFolder = await freshWorkFolder()
let peak = 0
let pid = 0
const watched: typeof host = {
  onImporter: (listener) => host.onImporter(listener),
  call: async (name, input) => {
    const answer = await host.call(name, input)
    if (name === 'startImporter') pid = (answer as { readonly pid: number }).pid
    return answer
  },
}
const watch = setInterval(() => {
  if (pid === 0) return
  void readFile(`/proc/${pid}/status`, 'utf8').then(
    (status) => {
      peak = Math.max(peak, Number(/VmHWM:\s*(\d+)/.exec(status)?.[1] ?? 0) / 1_024)
    },
    () => undefined,
  )
}, 20)

let worst = 0
for (const file of [...hostileFiles, ...hostileBibliographies]) {
  if (chosen.length > 0 && !chosen.some((word) => file.name.includes(word))) continue
  const bytes = await file.bytes()
  peak = 0
  pid = 0
  const options: ImportOptions = {
    name: file.name,
    pasted: null,
    wholePage: false,
    encoding: null,
    password: null,
    trackedChanges: 'accepted',
  }
  const run = { host: watched, workFolder, bytes, options, signal: new AbortController().signal }
  const before = performance.now()
  const isBibliography = hostileBibliographies.includes(file)
  const read = isBibliography ? await runBibliographyReader(run) : await runImporter(run)
  const took = performance.now() - before
  const ended = read.ok ? 'imported' : read.error.code
  const detail = read.ok
    ? 'document' in read.value
      ? `${textOf(read.value.document).length} characters; ${read.value.notes.map(({ code }) => code).join(' ')}`
      : `${read.value.length} entries`
    : JSON.stringify(read.error)
  const isFine = file.ends.includes(ended)
  worst = Math.max(worst, took)
  process.stdout.write(
    `${isFine ? '  ' : '! '}${file.name.padEnd(28)} ${String(bytes.length).padStart(11)} B ${took.toFixed(0).padStart(7)} ms ${peak.toFixed(0).padStart(6)} MB  ${ended.padEnd(16)} ${detail.slice(0, 160)}\n`,
  )
}
clearInterval(watch)
process.stdout.write(`slowest ${worst.toFixed(0)} ms of ${importDeadline} allowed; heap limit ${importMemoryMb} MB\n`)
