import { randomUUID } from 'node:crypto'
import { appendFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Writes a bug to this machine's log and gives the id that a person is shown. The log holds stacks and no project text; it is
 * never sent anywhere. Where it cannot be written the bug goes to standard error, so that it is not lost.
 */
export async function logUnexpected(dataFolder: string, during: string, error: unknown): Promise<string> {
  const logId = randomUUID().slice(0, 8)
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const line = `${JSON.stringify({ logId, at: new Date().toISOString(), during, stack })}\n`
  try {
    await mkdir(dataFolder, { recursive: true })
    await appendFile(join(dataFolder, 'core.log'), line)
  } catch {
    process.stderr.write(line)
  }
  return logId
}
