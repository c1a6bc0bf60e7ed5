import { fail, ok, type Result } from '../result.ts'
import { type ReportManifest, type SealedManifest, sealedManifest } from './manifest.ts'
import { digestPlace, type Stretch } from './stretches.ts'

/**
 * Characters that could end the place a manifest stands in (an HTML element, a Markdown fence, a comment) or steer text:
 * written as JSON escapes, so that the text between the two ends is plain JSON for any reader and inert for a browser.
 */
const risky = /[<>&`~\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/gu

/** The manifest as JSON, with the place where the digest goes. */
export function manifestStretches(manifest: ReportManifest): readonly Stretch[] {
  const json = JSON.stringify(manifest, null, 1).replace(
    risky,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return [`${json.slice(0, -2)},\n "digest": "`, digestPlace, '"\n}']
}

/** Why a manifest could not be read. */
export type ManifestFault = 'no-manifest' | 'manifest-damaged'

/** Reads a manifest from the text between the two ends of its place. */
export function manifestFrom(json: string): Result<SealedManifest, ManifestFault> {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (error) {
    if (error instanceof SyntaxError) return fail('manifest-damaged')
    throw error
  }
  const parsed = sealedManifest.safeParse(value)
  return parsed.success ? ok(parsed.data) : fail('manifest-damaged')
}

/** The text between two ends that must each stand in a file exactly once, the first before the last. */
export function between(file: string, opening: string, closing: string): Result<string, ManifestFault> {
  const start = file.indexOf(opening)
  if (start < 0) return fail('no-manifest')
  const from = start + opening.length
  const end = file.indexOf(closing, from)
  if (end < 0 || file.indexOf(opening, from) >= 0) return fail('manifest-damaged')
  return ok(file.slice(from, end))
}
