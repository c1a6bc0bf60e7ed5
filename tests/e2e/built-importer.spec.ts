import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { makePdf } from '#tests/core/importing/pdf/make-pdf.ts'
import { makeDocx, para } from '../core/importing/docx/make-docx.ts'

/** The importer as it is built for the app; everywhere else the tests run it from its source. */
const program = join(import.meta.dirname, '../../out/main/importer.cjs')

const word = await makeDocx({ body: para('The fog', '<w:outlineLvl w:val="0"/>') + para('at the quay') })

for (const [name, content, type] of [
  ['account.txt', 'The fog\r\nat the quay', 'paragraph'],
  ['account.md', '# The *fog*\n\n- [x] at the quay', 'heading'],
  ['account.docx', word, 'heading'],
  ['account.html', '<h1>The <b>fog</b></h1><script>x</script><p>at the quay', 'heading'],
  [
    'account.vtt',
    'WEBVTT\n\n00:01.000 --> 00:02.000\nThe fog.\n\n00:02.000 --> 00:03.000\n<v Mira>at the quay',
    'paragraph',
  ],
  ['account.rtf', '{\\rtf1\\ansi{\\stylesheet{\\s1 heading 1;}}\\s1 The fog\\par\\pard at the quay\\par}', 'heading'],
  ['account.mhtml', 'MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<h1>The fog</h1><p>at the quay', 'heading'],
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
      trackedChanges: 'accepted',
      passwordFile: null,
    })
    const [code] = await once(fork(program, [input, output, options], { stdio: 'inherit' }), 'exit')
    expect(code).toBe(0)
    const read = JSON.parse(await readFile(output, 'utf8'))
    expect(read).toMatchObject({ ok: true, document: { content: [{ type }, {}] } })
    expect(JSON.stringify(read)).toContain('at the quay')
  })
}

test('the built importer reads a bibliography', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'countermark-built-'))
  const [input, output] = [join(folder, 'input'), join(folder, 'output.json')]
  await writeFile(input, "@article{fog, title={The fog}, author={M{\\'e}ry, Ada}, date={2024-03}}")
  const options = JSON.stringify({ name: 'a.bib', passwordFile: null, reads: 'bibliography' })
  const [code] = await once(fork(program, [input, output, options], { stdio: 'inherit' }), 'exit')
  expect(code).toBe(0)
  expect(JSON.parse(await readFile(output, 'utf8'))).toMatchObject({
    ok: true,
    entries: [{ key: 'fog', title: 'The fog', authors: ['Ada Méry'], published: '2024-03' }],
  })
})
