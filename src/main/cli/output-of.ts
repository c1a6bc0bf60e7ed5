import type { Writable } from 'node:stream'

/**
 * Writes to a stream until nobody reads it any more (`countermark claims … | head`): that is no failure, and the command goes
 * on to its end, so that an import is not cut short by the program behind it.
 */
export function outputOf(stream: Writable): (text: string) => void {
  let isRead = true
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    isRead = false
  })
  return (text) => {
    if (isRead) stream.write(text)
  }
}
