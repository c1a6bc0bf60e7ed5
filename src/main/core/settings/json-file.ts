import { randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { z } from 'zod'

/**
 * Reads a small file of this machine's own settings. Missing, unreadable or foreign content gives the fallback: settings can
 * always be made anew, unlike a project.
 */
export async function readSettings<T, F>(file: string, schema: z.ZodType<T>, fallback: F): Promise<T | F> {
  try {
    const parsed = schema.safeParse(JSON.parse(await readFile(file, 'utf8')))
    return parsed.success ? parsed.data : fallback
  } catch (error) {
    if (error instanceof SyntaxError || isOfTheSystem(error)) return fallback
    throw error
  }
}

/** Replaces such a file as a whole. */
export async function writeSettings(file: string, value: unknown): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await replaceFile(file, `${JSON.stringify(value, null, 2)}\n`)
}

/** Replaces a file in a folder that is there, as a whole. */
export async function replaceFile(file: string, content: string): Promise<void> {
  const temporary = `${file}.${randomUUID()}`
  const handle = await open(temporary, 'wx')
  try {
    await handle.writeFile(content)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(temporary, file).catch(async (error: unknown) => {
    await unlink(temporary)
    throw error
  })
}

/** The file is not there, may not be read, or its folder is no folder. */
const isOfTheSystem = (error: unknown): boolean => error instanceof Error && 'code' in error
