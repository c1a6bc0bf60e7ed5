import { readdir } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { hostileFiles } from '#tests/core/importing/hostile/hostile-files.ts'
import { dropPaths } from './drop-paths.ts'
import { makeFiles } from './make-files.ts'
import type { Workbench } from './workbench.ts'

/** A name that would look like another, leave its place, or be markup, where names were believed. */
export const hostileName = '"><img src=x onerror=alert(1)>\u202egnp.\u2066\n\u001b[31m.txt'
export const honestName = 'harbour-log.txt'

/** Somebody on this machine who would notice a request. */
export interface Listener {
  readonly port: number
  readonly heard: string[]
  close(): Promise<void>
}

/** Listens on a port of its own. */
export async function listen(): Promise<Listener> {
  const heard: string[] = []
  const server: Server = createServer((request, response) => {
    heard.push(request.url ?? '')
    response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('nobody listens')
  return { port: address.port, heard, close: () => new Promise((resolve) => server.close(() => resolve())) }
}

/** Drops these hostile files with an honest one behind them, and waits until each has its line. Answers how many there are. */
export async function bringHostile(
  { page, folders }: Workbench,
  names: readonly string[],
  { port }: Listener,
): Promise<number> {
  const files: Record<string, Uint8Array> = {}
  for (const name of names) {
    const file = hostileFiles.find((each) => each.name === name)
    if (file === undefined) throw new Error(`no hostile file is called ${name}`)
    const bytes = await file.bytes()
    // In a text the address of the listener can stand in place of the one that nobody answers.
    const isText = /\.(?:html|mhtml|md|rtf|vtt)$/.test(name)
    files[name] = isText
      ? Buffer.from(Buffer.from(bytes).toString('utf8').replaceAll('127.0.0.1:9', `127.0.0.1:${port}`))
      : bytes
  }
  files[hostileName] = Buffer.from('The lamp of the quay, by a stranger.')
  files[honestName] = Buffer.from('The lamp of the quay was lit at nine.')
  const paths = await makeFiles(join(folders.home, 'brought'), files)
  await dropPaths(page, paths)
  await page
    .locator('.import-result')
    .nth(paths.length - 1)
    .waitFor({ timeout: 80_000 })
  return paths.length
}

/** What a page holds that no document of ours may bring into it: nodes, attributes, and the sign that a script ran. */
export const foundInPage = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const texts = [...document.querySelectorAll('.tiptap')]
    const wrong = texts.flatMap((text) => [
      ...text.querySelectorAll(
        'script, iframe, object, embed, img[src]:not([src^="blob:"], [src^="data:"]), image, style, link, meta, base, form, input, video, audio, template, math, [srcdoc], [formaction], [srcset], [background], [popover], [ping]',
      ),
    ])
    const handlers = [...document.querySelectorAll('*')].filter((each) =>
      [...each.attributes].some(({ name }) => name.startsWith('on')),
    )
    const links = [...document.querySelectorAll('a[href]')].filter(
      (each) => !/^(?:https?:|mailto:|#|app:)/.test((each as HTMLAnchorElement).href),
    )
    const ran = document.documentElement.dataset.attacked === undefined ? [] : ['a script ran']
    return [...ran, ...[...wrong, ...handlers, ...links].map(({ outerHTML }) => outerHTML.slice(0, 200))]
  })

/** Every file below a folder but for those below some others. */
export async function filesBelow(folder: string, except: readonly string[]): Promise<readonly string[]> {
  const all = await readdir(folder, { recursive: true })
  return all.map((name) => join(folder, name)).filter((path) => !except.some((each) => path.startsWith(each)))
}
