import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { OpenedProject } from '#contract/commands/project-commands.ts'
import { type ReportFormat, reportOptions } from '#contract/commands/report-commands.ts'
import type { Core } from '#core/core.ts'
import type { ProjectReader } from '#domain/project/project-records.ts'
import { CommandFailed, valueOrEnd } from './command-failed.ts'
import { exitCode } from './exit-code.ts'
import { loadRecords } from './load-records.ts'
import type { PlaceToPicture } from './take-pictures.ts'

/** A report that was written. */
export interface DemoReport {
  readonly format: ReportFormat
  readonly file: string
}

/** What the demonstration made. */
export interface Demonstration {
  readonly project: string
  readonly sources: number
  readonly claims: number
  /** What is wrong with the project; nothing, unless something is very wrong. */
  readonly problems: readonly { readonly code: string }[]
  readonly reports: readonly DemoReport[]
  /** Formats that need a browser where none was found. */
  readonly notPrinted: readonly ReportFormat[]
  /** Items checked in the reports that can be verified, and how many did not match. */
  readonly checked: number
  readonly mismatches: number
  /** The places worth a picture. */
  readonly places: readonly PlaceToPicture[]
}

const formats: readonly ReportFormat[] = ['html', 'md', 'csv', 'pdf']
const verifiable: ReadonlySet<ReportFormat> = new Set<ReportFormat>(['html', 'md'])

/** Does the main job on the sample project: makes it in a folder, checks it, reports on it and verifies the reports. */
export async function runDemo({ core, out }: { readonly core: Core; readonly out: string }): Promise<Demonstration> {
  await mkdir(out, { recursive: true }).catch(cannotMake(out))
  const opened = valueOrEnd(await core.request('projects.openSample', {}))
  const { project } = opened
  try {
    const records = await loadRecords(async (name, input) => valueOrEnd(await core.request(name, input, { project })))
    const { problems } = valueOrEnd(await core.request('projects.check', {}, { project }))
    const { reports, notPrinted } = await reportOn(core, opened, out)
    const checks = { checked: 0, mismatches: 0 }
    for (const { format, file } of reports) {
      if (!verifiable.has(format)) continue
      const { checked, mismatches } = valueOrEnd(await core.request('report.verify', { file }, { project }))
      checks.checked += checked
      checks.mismatches += mismatches.length
    }
    return {
      project: opened.folder,
      sources: records.count('source'),
      claims: records.count('claim'),
      problems,
      reports,
      notPrinted,
      ...checks,
      places: placesOf(records),
    }
  } finally {
    await core.request('projects.close', { project })
  }
}

async function reportOn(
  core: Core,
  { project }: OpenedProject,
  out: string,
): Promise<Pick<Demonstration, 'reports' | 'notPrinted'>> {
  const reports: DemoReport[] = []
  const notPrinted: ReportFormat[] = []
  for (const format of formats) {
    const file = join(out, `report.${format}`)
    const written = await core.request('report.export', { options: reportOptions.parse({}), format, file }, { project })
    if (written.ok) reports.push({ format, file })
    else if (written.error.code === 'no-printer') notPrinted.push(format)
    else throw new CommandFailed(written.error, exitCode.inputFailed)
  }
  return { reports, notPrinted }
}

/** The main screens: two accounts side by side, the ledger, the claim with the most passages, the report. */
function placesOf(project: ProjectReader): readonly PlaceToPicture[] {
  const links = project.all('evidenceLink')
  const linksOf = (claimId: string): number => links.filter((link) => link.claimId === claimId).length
  const [first, , third] = project.all('source')
  const [claim] = project.all('claim').toSorted((a, b) => linksOf(b.id) - linksOf(a.id))
  return [
    { name: 'library', address: '/library' },
    { name: 'reader', address: `/read/${[first, third].flatMap((source) => source?.id ?? []).join('/')}` },
    { name: 'claims', address: '/claims' },
    { name: 'claim', address: `/claims/${claim?.id ?? ''}` },
    { name: 'report', address: '/report' },
  ]
}

/** Tells a folder that cannot be made as any other file that cannot be written. */
const cannotMake =
  (folder: string) =>
  (failure: unknown): never => {
    if (!(failure instanceof Error && 'code' in failure)) throw failure
    throw new CommandFailed({ code: 'file-unwritable', file: folder, reason: String(failure.code) })
  }
