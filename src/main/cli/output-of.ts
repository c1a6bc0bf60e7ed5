import type { Writable } from 'node:stream'

/** What steers a terminal, but for the end of a line and the tab: a title or a text from outside could move its cursor or name its window. */
const steering = /(?![\n\t])\p{Cc}/gu

/**
 * Writes to a stream until nobody reads it any more (`countermark claims … | head`): that is no failure, and the command goes
 * on to its end, so that an import is not cut short by the program behind it. On a terminal, signs that would steer it are shown as U+FFFD;
 * a file or a program gets every sign as it is.
 */
export function outputOf(stream: Writable, isTerminal: boolean): (text: string) => void {
  let isRead = true
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    isRead = false
  })
  return (text) => {
    if (isRead) stream.write(isTerminal ? text.replace(steering, '\uFFFD') : text)
  }
}
