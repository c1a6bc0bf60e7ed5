import { parentPort } from 'node:worker_threads'
import type { FromWorker, ToWorker } from '#core/working/jobs.ts'

/** A worker that does what the folder of its job says, and answers what it was handed. */
const say = (message: FromWorker): void => parentPort?.postMessage(message)
let lines: string[] = []

parentPort?.on('message', (message: ToWorker) => {
  if (message.kind === 'records') {
    lines.push(...message.lines.split('\n'))
    return
  }
  const given = lines
  lines = []
  say({ kind: 'progress', progress: { step: 'begun', done: given.length, total: null, subject: null } })
  switch (message.input.folder) {
    case 'exit':
      process.exit(3)
      break
    case 'throw':
      throw new Error('out of its mind')
    case 'bug':
      say({ kind: 'threw', message: 'a bug', stack: 'where it was' })
      break
    case 'spin':
      for (;;);
    case 'answer':
      say({ kind: 'done', result: { ok: true, value: { checked: given.length, mismatches: [] } } })
  }
})
