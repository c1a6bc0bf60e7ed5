import { startCore } from '#core/start-core.ts'
import { createCommandLineHost } from '#hosts/command-line-host.ts'
const folder = process.argv[2]!
const { host, end } = createCommandLineHost()
const core = startCore({ settings: { dataFolder: '/tmp/h-corespeed2/data', documentsFolder: '/tmp/h-corespeed2', resourcesFolder: '/work/w-corespeed2/resources', version: '0', opener: 'app', researcherName: 'R' }, host, publish: () => undefined })
const mem = (what: string) => { const a = process.memoryUsage(); console.log(what.padEnd(26), 'rss', (a.rss / 1e6).toFixed(0), 'heapTotal', (a.heapTotal / 1e6).toFixed(0), 'used', (a.heapUsed / 1e6).toFixed(0), 'ext', (a.external / 1e6).toFixed(0)) }
const wait = (ms: number) => new Promise((r) => setTimeout(r, ms))
mem('begin')
const o: any = await core.request('projects.open', { folder })
const project = o.value.project
mem('opened')
const c: any = await core.request('replica.open', {}, { project })
let n = 0
for (let i = 0; i < c.value.chunks; i++) { const r: any = await core.request('replica.chunk', { copyId: c.value.copyId, index: i }, { project }); n += r.value.text.length }
mem('copy handed over ' + n)
await wait(2000); mem('after 2 s')
await wait(10000); mem('after 12 s')
globalThis.gc?.(); mem('gc'); await wait(500); globalThis.gc?.(); mem('gc')
await core.quit(); end()
