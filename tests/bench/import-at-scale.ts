/** War and Peace as a text file: an invented novel of as many words, imported as the app does it. */
import { Buffer } from 'node:buffer'
import { chunkSize } from '#contract/envelope.ts'
import { projectWith, startFerryCore } from '#tests/core/reporting/ferry-core.ts'
import { percentile, report, timed } from './measured.ts'

const words = 560_000
const rounds = 5
const vocabulary =
  'the keeper of lamp wrote each ship that passed mole at dusk and fog lay over quay while bell was heard'.split(' ')

/** Paragraphs of some ninety words; no two novels are the same, so that none is a duplicate. */
function novel(number: number): string {
  const paragraphs: string[] = [`Novel ${number}`]
  let seed = number
  for (let count = 0; count < words; count += 90) {
    const line: string[] = []
    for (let word = 0; word < 90; word += 1) {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
      line.push(vocabulary[seed % vocabulary.length] ?? '')
    }
    paragraphs.push(`${line.join(' ')}.`)
  }
  return paragraphs.join('\n\n')
}

const ferry = await startFerryCore()
try {
  const { project } = await projectWith(ferry, 'The harbour log')
  const imported: number[] = []
  const split: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const text = novel(round + 1)
    const bytes = Buffer.from(text)
    split.push(
      (await timed(() => JSON.stringify(text.split('\n').map((line) => ({ type: 'paragraph', text: line }))))).wall,
    )
    const { wall } = await timed(async () => {
      const { uploadId } = await ferry.ask('uploads.begin', { name: `novel ${round}.txt`, bytes: bytes.length })
      for (let index = 0; index * chunkSize < bytes.length; index += 1) {
        const base64 = bytes.subarray(index * chunkSize, (index + 1) * chunkSize).toString('base64')
        await ferry.ask('uploads.chunk', { uploadId, index, base64 })
      }
      const { results } = await ferry.ask('sources.import', { uploadIds: [uploadId] }, project)
      if (results[0]?.result !== 'imported') throw new Error(JSON.stringify(results))
    })
    imported.push(wall)
  }
  const median = percentile(imported, 0.5)
  await report('import of a novel of 560,000 words', [
    {
      what: `text file, median of ${rounds}`,
      value: median,
      budget: 1_000,
      against: { name: 'splitting it into lines and JSON', times: median / percentile(split, 0.5) },
    },
  ])
} finally {
  await ferry.end()
}
