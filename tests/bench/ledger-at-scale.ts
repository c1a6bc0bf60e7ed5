import { ProjectRecords } from '#domain/project/project-records.ts'
import { deriveStatus } from '#domain/status/derive-status.ts'
import { ClaimStatuses } from '#features/claims/claim-statuses.ts'
import { ledgerClaims } from '#features/claims/ledger-claims.ts'
import { type LedgerQuery, wholeLedger } from '#features/claims/ledger-query.ts'
import { benchOptions } from './bench-options.ts'
import { largeProject, researcherId } from './large-project.ts'
import { percentile, report, timed } from './measured.ts'

const { claims: wanted } = benchOptions()
const project = new ProjectRecords(largeProject(10 * wanted))
const claims = project.all('claim')
const byStatus: LedgerQuery = { ...wholeLedger, order: 'status', direction: 'ascending' }
const query = (fields: Partial<LedgerQuery>): LedgerQuery => ({ ...byStatus, ...fields })

/** What a ledger without a memory would do at every keystroke: derive all, then sort. */
const forgetful = await timed(() =>
  claims
    .map(({ id }) => ({ id, status: deriveStatus(project, id).status }))
    .toSorted((a, b) => (a.status < b.status ? -1 : 1)),
)
const ledger = new ClaimStatuses(project, researcherId)
const cold = await timed(() => ledgerClaims(ledger, byStatus, 'en'))
const filters: number[] = []
for (const text of ['s', 'st', 'statement 1', 'statement 12', 'nowhere'])
  for (let round = 0; round < 4; round += 1)
    filters.push((await timed(() => ledgerClaims(ledger, query({ text }), 'en'))).wall)
const warm = await timed(() => ledgerClaims(ledger, byStatus, 'en'))
const byStatement = query({ order: 'statement' })
const firstByStatement = await timed(() => ledgerClaims(ledger, byStatement, 'en'))
const againByStatement = await timed(() => ledgerClaims(ledger, byStatement, 'en'))
const [claim] = claims
const links = claim ? project.referring('evidenceLink', claim.id) : []
ledger.forget(links.slice(0, 1).map((link) => ({ id: link.id, before: link, after: link })))
const changed = await timed(() => ledgerClaims(ledger, byStatus, 'en'))

const times = (wall: number) => ({ name: 'deriving all each time', times: wall / forgetful.wall })
await report(`claim ledger: ${wanted} claims, ${10 * wanted} links`, [
  { what: 'first order by status', value: cold.wall, budget: null, against: times(cold.wall) },
  { what: 'the same again', value: warm.wall, budget: 100, against: times(warm.wall) },
  {
    what: 'first order by statement',
    value: firstByStatement.wall,
    budget: null,
    against: times(firstByStatement.wall),
  },
  { what: 'the same again', value: againByStatement.wall, budget: 100, against: times(againByStatement.wall) },
  { what: 'after one change', value: changed.wall, budget: 100, against: times(changed.wall) },
  {
    what: 'filter by words, p95',
    value: percentile(filters, 0.95),
    budget: 100,
    against: times(percentile(filters, 0.95)),
  },
])
