import { encodingNamed } from '../decode-bytes.ts'
import { extensionOf } from '../detect-format.ts'

/** How far into a page its encoding may be declared: further than the standard's 1024 bytes, as saving programs write more. */
const searched = 8_192

/**
 * The encoding that a page declares in its first bytes (meta charset, http-equiv, XML declaration), or null where it declares
 * none or is no page. UTF-16 cannot be declared this way; such a page is in UTF-8.
 */
export function declaredEncoding(bytes: Uint8Array, name: string): string | null {
  const top = new TextDecoder('latin1').decode(bytes.subarray(0, searched))
  const isPage = /^x?html?$|^xht$/.test(extensionOf(name)) || /<(!doctype\s+html|html[\s>])/i.test(top)
  if (!isPage || /^(md|markdown|txt|text)$/.test(extensionOf(name))) return null
  const withoutComments = top.replace(/<!--[\s\S]*?-->/g, '')
  const label =
    /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w:.-]{2,40})/i.exec(withoutComments)?.[1] ??
    /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w:.-]{2,40})["']/i.exec(top)?.[1]
  const encoding = label === undefined ? null : encodingNamed(label)
  if (encoding === null) return null
  return encoding.startsWith('utf-16') ? 'utf-8' : encoding
}
