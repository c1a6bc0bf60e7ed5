import { describe, expect, test } from 'vitest'
import { readImportOutput } from '#core/importing/read-output.ts'
import { speechOf } from '#domain/document/speech.ts'
import { type Imported, imported, outputOf } from '../imported.ts'

/** What was said, by whom, from when to when. */
const said = ({ document, text }: Imported) =>
  speechOf(document).blocks.map(({ start, end, time, speaker }) => [
    text.slice(start, end),
    speaker,
    time?.start,
    time?.end,
  ])
const srt = (...cues: readonly string[]): string =>
  cues.map((words, n) => `${n + 1}\n00:00:0${n},000 --> 00:00:0${n + 1},000\n${words}`).join('\n\n')

describe('SubRip', () => {
  test('joins cues to sentences, from the first start to the last end', async () => {
    const read = await imported(srt('The ferry left', 'the quay at\nnine.', 'Nobody waved.'), { name: 'a.srt' })
    expect(read.format).toBe('srt')
    expect(said(read)).toEqual([
      ['The ferry left the quay at nine.', null, 0, 2_000],
      ['Nobody waved.', null, 2_000, 3_000],
    ])
  })

  test('reads names, arrows and dashes as speakers and takes them out of the text', async () => {
    const read = await imported(
      srt('ANNA: It was late.', 'And dark.', '>> BEN BO: No.', '>> Someone else.', '- Yes.\n- No!', 'Note: no name'),
      { name: 'a.srt' },
    )
    expect(said(read).map(([words, speaker]) => [words, speaker])).toEqual([
      ['It was late.', 'ANNA'],
      ['And dark.', 'ANNA'],
      ['No.', 'BEN BO'],
      ['Someone else.', null],
      ['Yes.', null],
      ['No!', null],
      ['Note: no name', null],
    ])
    expect(read.note('speaker-labels')).toBe(5)
    expect(read.note('speakers-carried')).toBe(1)
  })

  test('a name in small letters or in another script is a speaker where it comes again', async () => {
    const read = await imported(srt('Mira Holt: One.', 'بشیر: دو۔', 'Mira Holt: Three.', 'بشیر: چار۔', 'Mind: five.'), {
      name: 'a.srt',
    })
    expect(said(read).map(([words, speaker]) => `${speaker}|${words}`)).toEqual([
      'Mira Holt|One.',
      'بشیر|دو۔',
      'Mira Holt|Three.',
      'بشیر|چار۔',
      'بشیر|Mind: five.',
    ])
  })

  test('keeps marks and drops the rest, and keeps ampersands and other brackets as letters', async () => {
    const read = await imported(srt('{\\an8}<font color="red"><i>Fog</i></font> &amp; <rain> 2 < 3.'), {
      name: 'a.srt',
    })
    expect(read.text).toBe('Fog &amp; <rain> 2 < 3.')
    expect(read.document.content[0]).toMatchObject({ content: [{ text: 'Fog', marks: [{ type: 'italic' }] }, {}] })
  })

  test('lists broken cues by number and keeps their words and all others', async () => {
    const file =
      '1\n00:00:01,000 --> 00:00:02,000\nOne.\n\n7\n00:00:xx --> 00:00:04,000\nSeven.\n\n8\n00:00:09,000 --> 00:00:04,000\nEight.\n\n9\n00:00:10.000 --> 00:00:11.000\nNine.\n10\n0:0:12,0 --> 0:0:13,0\nTen.'
    const read = await imported(file, { name: 'a.srt' })
    expect(read.text).toBe('One.\nSeven.\nEight.\nNine.\nTen.')
    expect(read.notes.find(({ code }) => code === 'cues-broken')).toMatchObject({ count: 2, detail: '7, 8' })
    expect(said(read).map(([words]) => words)).toEqual(['One.', 'Nine.', 'Ten.'])
  })

  test('is told by how it begins, and read in its own encoding and line ends', async () => {
    const bytes = Buffer.from('1\r\n00:00:01,000 --> 00:00:02,000\r\nÇa gèle à l’aube.\r\n', 'latin1')
    const read = await imported(bytes, { name: 'talk.txt' })
    expect([read.format, read.text.startsWith('Ça gèle à')]).toEqual(['srt', true])
  })
})

describe('WebVTT', () => {
  const head = 'WEBVTT - Hearing\nLanguage: en\n\n'

  test('reads voices, entities, classes and ruby, and leaves settings out with a note', async () => {
    const read = await imported(
      `${head}STYLE\n::cue { color: red }\n\nREGION\nid:a\n\nNOTE\nnot said\n\nfirst\n00:01.000 --> 00:02.000 align:start\n<v.loud Mira Holt>Fog &amp; <c.x>rain</c> <ruby>漢<rt>かん</rt></ruby></v>\n\n01:00:02.000 --> 01:00:03.000\n<v Ben>I <00:02.500>saw.</v> <v Mira Holt>No.`,
      { name: 'a.vtt' },
    )
    expect([read.format, read.metadata.title, read.metadata.language]).toEqual(['vtt', 'Hearing', 'en'])
    expect(said(read)).toEqual([
      ['Fog & rain 漢かん', 'Mira Holt', 1_000, 2_000],
      ['I saw.', 'Ben', 3_602_000, 3_603_000],
      ['No.', 'Mira Holt', 3_602_000, 3_603_000],
    ])
    expect(read.note('cue-settings-left-out')).toBe(3)
  })

  test('is told by its head under another extension, and a head without one is a plain name', async () => {
    expect((await imported(`${head}00:01.000 --> 00:02.000\nOne.`, { name: 'a.srt' })).format).toBe('vtt')
    expect((await imported('WEBVTTS are files', { name: 'a.txt' })).format).toBe('txt')
  })

  test('joins scripts without spaces without one', async () => {
    const read = await imported(`${head}00:01.000 --> 00:02.000\n船は\n\n00:02.000 --> 00:03.000\n出た。`, {
      name: 'a.vtt',
    })
    expect(read.text).toBe('船は出た。')
  })
})

test('hostile cues are read in bounded time and give a valid document', async () => {
  const many = Array.from({ length: 40_000 }, () => '00:01.000 --> 99999999:99.000\n<v <v <b>{\\{\\').join('\n')
  const started = performance.now()
  const output = await outputOf(`WEBVTT\n\n${many}\n${'<v '.repeat(100_000)}&#x110000;&#xD800;`, { name: 'a.vtt' })
  expect(performance.now() - started).toBeLessThan(8_000)
  expect(readImportOutput(JSON.stringify(output))).toMatchObject({ ok: true })
})
