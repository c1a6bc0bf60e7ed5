import { openInScreens } from './open-in-screens.ts'
import type { Workbench } from './workbench.ts'

/** Makes an empty project and opens it in the screens at a place; answers what the core says of it. */
export async function openNew(workbench: Workbench, title: string, address = '/library') {
  const opened = await workbench.ask('projects.create', { title, folder: null, researcherName: 'R. Example' })
  if (opened === null) throw new Error('no project was made')
  await openInScreens(workbench, opened.folder, address)
  return opened
}

/** Adds a source by pasting its text, beside the screens. */
export async function addSource(workbench: Workbench, project: string, title: string, text: string) {
  const { results } = await workbench.ask('sources.paste', { text, html: null, title }, project)
  const sourceId = results[0]?.sourceId
  if (!sourceId) throw new Error(`${title} was not imported`)
  return sourceId
}
