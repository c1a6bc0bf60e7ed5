import { addSource } from './new-project.ts'
import { openInScreens } from './open-in-screens.ts'
import type { Workbench } from './workbench.ts'

/** Stands in the title and nowhere else. */
export const sign = 'Xqorrin'
const mixed = `گھڑی ${sign} — שעון הכיכר, घड़ी का चौक (the clock, part 2): الساعة `
/** 300 characters of four scripts, with a stretch that has nowhere to break. */
export const title = `${mixed}${'clock-'.repeat(14)}${mixed}${'x'.repeat(300)}`.slice(0, 300).trim()

/** A project in which everything that has a name has this one. */
export async function openTitled(workbench: Workbench) {
  const { ask } = workbench
  const made = await ask('projects.create', { title, folder: null, researcherName: title.slice(0, 200) })
  if (made === null) throw new Error('no project was made')
  const { project, folder } = made
  const text = 'The clock struck nine. Two hundred people heard it.'
  const [one, two] = [
    await addSource(workbench, project, title, text),
    await addSource(workbench, project, title, `${text} Or so they say.`),
  ]
  for (const sourceId of [one, two])
    await ask('sources.describe', { sourceId, title, outletName: title, authors: [title], note: title }, project)
  const passage = { sourceId: one, revision: 1, parts: [{ start: 0, end: 22 }] }
  const { claimId } = await ask(
    'claims.highlight',
    { passage, statement: title, speakerName: title, voice: 'quoted', codeNames: [title], verdict: 'contested' },
    project,
  )
  await ask(
    'claims.highlight',
    { passage: { ...passage, sourceId: two }, claimId, stance: 'disputes', codeNames: [] },
    project,
  )
  await ask('claims.create', { statement: title.slice(0, 299) }, project)
  await ask('claims.edit', { claimId, question: title, place: { name: title, basis: 'stated' } }, project)
  await openInScreens(workbench, folder, '/library')
  return { project, one, two, claimId }
}
