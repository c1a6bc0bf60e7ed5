import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { makePdf } from '#tests/core/importing/pdf/make-pdf.ts'

/** The importer as it is built for the app; everywhere else the tests run it from its source. */
const program = join(import.meta.dirname, '../../out/main/importer.cjs')

for (const [name, content, type] of [
  ['account.txt', 'The fog\r\nat the quay', 'paragraph'],
  ['account.md', '# The *fog*\n\n- [x] at the quay', 'heading'],
  ['account.html', '<h1>The <b>fog</b></h1><script>x</script><p>at the quay', 'heading'],
  [
    'account.pdf',
    makePdf([
      [
        { text: 'The fog', x: 50, y: 700, size: 18 },
        { text: 'had stayed since noon at the quay', x: 50, y: 660 },
      ],
    ]),
    'heading',
  ],
] as const) {
  test(`the built importer reads ${name}`, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'countermark-built-'))
    const [input, output] = [join(folder, 'input'), join(folder, 'output.json')]
    await writeFile(input, content)
    const options = JSON.stringify({
      name,
      pasted: null,
      wholePage: false,
      encoding: null,
      passwordFile: null,
      trackedChanges: 'accepted',
    })
    const [code] = await once(fork(program, [input, output, options], { stdio: 'inherit' }), 'exit')
    expect(code).toBe(0)
    const read = JSON.parse(await readFile(output, 'utf8'))
    expect(read).toMatchObject({ ok: true, document: { content: [{ type }, {}] } })
    expect(JSON.stringify(read)).toContain('at the quay')
  })
}
