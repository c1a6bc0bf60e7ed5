import { crc32, deflateRawSync } from 'node:zlib'
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js'

/** One member as it is written, each header with lies of its own. */
export interface RawMember {
  readonly name: string | Uint8Array
  readonly content: string | Uint8Array
  /** Written without packing. */
  readonly isStored?: boolean
  /** Bytes in place of the packed content. */
  readonly packed?: Uint8Array
  readonly flags?: number
  /** The name in the local header, where it differs. */
  readonly localName?: string
  /** What both headers say of the size, where they lie. */
  readonly saidSize?: number
  readonly saidPacked?: number
  readonly saidCrc?: number
  readonly method?: number
  /** Extra field of the central directory. */
  readonly extra?: Uint8Array
  /** The mode of a Unix file (a symbolic link is 0o120777). */
  readonly mode?: number
  /** The member whose bytes it points at instead of its own. */
  readonly sharesWith?: number
}

export interface RawArchive {
  /** What the end record says of the number of members. */
  readonly saidCount?: number
  readonly saidDirectoryOffset?: number
  readonly saidDirectorySize?: number
  /** Bytes before the first member. */
  readonly before?: Uint8Array
  readonly comment?: Uint8Array
}

const u16 = (value: number): Buffer => {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value & 0xffff)
  return bytes
}
const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value >>> 0)
  return bytes
}

/** A ZIP (APPNOTE 6.3.10) written byte by byte, so that it can say what is not so. */
export function rawZip(members: readonly RawMember[], archive: RawArchive = {}): Uint8Array {
  const pieces: Buffer[] = [Buffer.from(archive.before ?? [])]
  let length = pieces[0]?.length ?? 0
  const offsets: number[] = []
  const directory: Buffer[] = []
  for (const member of members) {
    const name = Buffer.from(member.name)
    const content = Buffer.from(member.content)
    const packed = Buffer.from(member.packed ?? (member.isStored ? content : deflateRawSync(content)))
    const shared = member.sharesWith === undefined ? undefined : offsets[member.sharesWith]
    const shape = Buffer.concat([
      u16(member.flags ?? 0x0800),
      u16(member.method ?? (member.isStored ? 0 : 8)),
      u32(0x58210000),
      u32(member.saidCrc ?? crc32(content)),
      u32(member.saidPacked ?? packed.length),
      u32(member.saidSize ?? content.length),
    ])
    const localName = Buffer.from(member.localName ?? name)
    offsets.push(shared ?? length)
    const extra = Buffer.from(member.extra ?? [])
    directory.push(
      Buffer.concat([
        ...[Buffer.from('PK\x01\x02'), u16(0x031e), u16(45), shape, u16(name.length), u16(extra.length)],
        ...[u16(0), u16(0), u16(0), u32((member.mode ?? 0o100644) * 65_536), u32(shared ?? length), name, extra],
      ]),
    )
    if (shared !== undefined) continue
    const local = Buffer.concat([
      ...[Buffer.from('PK\x03\x04'), u16(45), shape, u16(localName.length), u16(0), localName, packed],
    ])
    pieces.push(local)
    length += local.length
  }
  const central = Buffer.concat(directory)
  const comment = Buffer.from(archive.comment ?? [])
  const count = archive.saidCount ?? members.length
  return Uint8Array.from(
    Buffer.concat([
      ...pieces,
      central,
      ...[Buffer.from('PK\x05\x06'), u16(0), u16(0), u16(count), u16(count)],
      ...[u32(archive.saidDirectorySize ?? central.length), u32(archive.saidDirectoryOffset ?? length)],
      ...[u16(comment.length), comment],
    ]),
  )
}

/** An extra field of ZIP64 with these numbers. */
export function zip64Extra(...values: readonly bigint[]): Uint8Array {
  const data = Buffer.alloc(8 * values.length)
  for (const [at, value] of values.entries()) data.writeBigUInt64LE(value, at * 8)
  return Buffer.concat([u16(1), u16(data.length), data])
}

/** The same archive with nothing packed: what packs too well is refused for that alone, and would not reach a parser. */
export async function unpacked(archive: Uint8Array): Promise<Uint8Array> {
  const entries = await new ZipReader(new Uint8ArrayReader(archive), { useWebWorkers: false }).getEntries()
  const members: RawMember[] = []
  for (const entry of entries)
    if (!entry.directory)
      members.push({ name: entry.filename, content: await entry.getData(new Uint8ArrayWriter()), isStored: true })
  return rawZip(members)
}
