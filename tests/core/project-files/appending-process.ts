import { claimChange, reopened, value } from './ferry-project.ts'

const opened = value(await reopened(process.argv[2] ?? ''))
for (let sequence = 1; ; sequence += 1) {
  value(await opened.storage.append(claimChange(sequence)))
  process.stdout.write(`${sequence}\n`)
}
