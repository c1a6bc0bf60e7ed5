/** What a compound file begins with ([MS-CFB], 2.2). */
const signature = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
/** The name of the stream that holds an encrypted document ([MS-OFFCRYPTO], 1.3.2), as a directory writes it. */
const stream = Buffer.from('EncryptedPackage\0', 'utf16le')

/** True for a document of Office that is encrypted: a compound file, not an archive, with the document in one of its streams. */
export function isEncryptedPackage(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return buffer.subarray(0, signature.length).equals(signature) && buffer.includes(stream)
}
