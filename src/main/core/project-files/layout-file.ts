import { z } from 'zod'
import { type PageLayout, pageLayout } from '#domain/document/page-layout.ts'
import { sha256 } from '#domain/records/fields.ts'
import { fail, ok, type Result } from '#domain/result.ts'

/** What a layout's file holds: the fingerprint of the text that it places, and the layout itself. */
const layoutFile = z.strictObject({ version: z.literal(1), fingerprint: sha256, layout: pageLayout })

/** A layout as its file holds it. */
export const writtenLayout = (layout: PageLayout, fingerprint: string): string =>
  `${JSON.stringify({ version: 1, fingerprint, layout })}\n`

/** Reads a layout's file. Fails with `format-damaged` for anything but a layout of the text with this fingerprint. */
export function layoutIn(json: string, file: string, fingerprint: string): Result<PageLayout> {
  const damaged = (detail: string): Result<never> => fail({ code: 'format-damaged', file, detail })
  try {
    const read = layoutFile.safeParse(JSON.parse(json))
    if (!read.success) return damaged(read.error.issues[0]?.path.join('.') ?? '')
    return read.data.fingerprint === fingerprint ? ok(read.data.layout) : damaged('fingerprint')
  } catch (error) {
    if (error instanceof SyntaxError) return damaged(error.message)
    throw error
  }
}
