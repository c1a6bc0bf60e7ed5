import { createHash } from 'node:crypto'

/** The bytes that fill a password up (ISO 32000-1, 7.6.3.3, algorithm 2). */
const padding = Buffer.from('28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A', 'hex')
const md5 = (...parts: readonly Uint8Array[]): Buffer => createHash('md5').update(Buffer.concat(parts)).digest()
const padded = (password: string): Buffer => Buffer.concat([Buffer.from(password, 'latin1'), padding]).subarray(0, 32)
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

/** Encrypts as the oldest protection of PDF does: 40 bits, revision 2. Weak, short, and read by every reader. */
export function protection(user: string, owner: string) {
  const id = Buffer.alloc(16, 7)
  const ownerEntry = rc4(md5(padded(owner)).subarray(0, 5), padded(user))
  const key = md5(padded(user), ownerEntry, Buffer.from([0xff, 0xff, 0xff, 0xff]), id).subarray(0, 5)
  const encrypt = `<< /Filter /Standard /V 1 /R 2 /P -1 /O <${hex(ownerEntry)}> /U <${hex(rc4(key, padding))}> >>`
  return {
    trailer: `/Encrypt ${encrypt} /ID [<${hex(id)}> <${hex(id)}>]`,
    /** A stream of an object as it stands in the file. */
    stream: (object: number, content: string): string =>
      rc4(
        md5(key, Buffer.from([object & 255, object >> 8, 0, 0, 0])).subarray(0, 10),
        Buffer.from(content, 'latin1'),
      ).toString('latin1'),
  }
}

function rc4(key: Uint8Array, data: Uint8Array): Buffer {
  const state = Array.from({ length: 256 }, (_, at) => at)
  const swap = (a: number, b: number): void => {
    ;[state[a], state[b]] = [state[b] ?? 0, state[a] ?? 0]
  }
  for (let at = 0, other = 0; at < 256; at += 1) {
    other = (other + (state[at] ?? 0) + (key[at % key.length] ?? 0)) & 255
    swap(at, other)
  }
  let other = 0
  return Buffer.from(
    data.map((byte, index) => {
      const at = (index + 1) & 255
      other = (other + (state[at] ?? 0)) & 255
      swap(at, other)
      return byte ^ (state[((state[at] ?? 0) + (state[other] ?? 0)) & 255] ?? 0)
    }),
  )
}
