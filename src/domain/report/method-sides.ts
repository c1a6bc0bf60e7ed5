import { withoutFullStop } from '../reading/without-full-stop.ts'
import type { SideDeclaration } from '../records/side-declaration.ts'
import { declaredSideOf } from '../status/side-of.ts'
import { byCreation, type ReportContext } from './report-context.ts'
import type { MethodSection } from './report-tree.ts'
import { shownTime } from './shown-time.ts'

interface Subject {
  readonly id: SideDeclaration['subjectId']
  readonly name: string
}

/** Which side each speaker, outlet and source was declared to be on, by whom and why, and for which nothing was declared. */
export function declaredSidesSection(context: ReportContext): MethodSection {
  const { project, words } = context
  const { method } = words.text
  const all = subjects(context)
  const lines = all.flatMap(({ id, name }) => {
    const declaration = project.referring('sideDeclaration', id).findLast(({ subjectId }) => subjectId === id)
    if (!declaration) return []
    const person = context.person(declaration.createdBy)
    const at = shownTime(declaration.createdAt)
    const reason = declaration.reason === '' ? null : words.isolated(withoutFullStop(declaration.reason))
    const side = project.get(declaration.sideId)
    return [
      side
        ? method.declared(name, words.isolated(side.name), person, at, reason)
        : method.declaredNoParty(name, person, at, reason),
    ]
  })
  const undeclared = all.filter(({ id }) => declaredSideOf(project, id) === 'not-declared').map(({ name }) => name)
  if (lines.length === 0) lines.push(method.noSides)
  else if (undeclared.length > 0) lines.push(method.undeclared(undeclared))
  return { title: method.sides, intro: null, isOrdered: false, lines: lines.map((text) => ({ text, claims: [] })) }
}

/**
 * Everybody whose side could be declared: outlets, speakers, and sources. A source of an outlet is named only where
 * something was declared about it, because its outlet's declaration stands for it.
 */
function subjects({ project, sources, words }: ReportContext): readonly Subject[] {
  const ownSources = sources.filter(
    ({ id, outletId }) => outletId === null || declaredSideOf(project, id) !== 'not-declared',
  )
  return [
    ...byCreation(project.all('outlet')).map(({ id, name }) => ({ id, name: words.isolated(name) })),
    ...byCreation(project.all('speaker')).map(({ id, name }) => ({ id, name: words.isolated(name) })),
    ...ownSources.map(({ id, title }) => ({ id, name: words.isolated(title) })),
  ]
}
