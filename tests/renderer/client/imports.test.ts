import { describe, expect, it } from 'vitest'
import { Client } from '#client/client.ts'
import { chosenFiles, type FileToImport } from '#client/files-to-import.ts'
import { chunkSize } from '#contract/envelope.ts'
import { ScriptedApi, settled } from './scripted-api.ts'

const upload = (number: number): string => `00000000-0000-4000-8000-00000000000${number}`
const file = (name: string, content = 'The lamp was lit.'): FileToImport => ({ file: new File([content], name), name })
const imported = (name: string) => ({
  file: name,
  result: 'imported',
  sourceId: null,
  title: name,
  format: 'txt',
  characters: 1,
  notes: [],
  error: null,
})

function started() {
  const api = new ScriptedApi()
  let begun = 0
  api.always('uploads.begin', () => {
    begun += 1
    return { uploadId: upload(begun) }
  })
  api.always('uploads.chunk', () => ({ received: 1 }))
  api.always('uploads.drop', () => ({ dropped: true }))
  const { imports } = new Client(api)
  return { api, imports }
}

const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await settled()
}

describe('importing files', () => {
  it('hands each file over in pieces of at most a chunk, and imports all as one command', async () => {
    const { api, imports } = started()
    const long = 'é'.repeat(chunkSize)
    const importing = imports.start([file('short.txt'), file('long.txt', long)])
    await until(() => api.requests('sources.import').length === 1)
    expect(api.requests('uploads.begin').map(({ input }) => input)).toEqual([
      { name: 'short.txt', bytes: 17 },
      { name: 'long.txt', bytes: 2 * chunkSize },
    ])
    const chunks = api.requests('uploads.chunk').map(({ input }) => input as { index: number; base64: string })
    expect(chunks.map(({ index }) => index)).toEqual([0, 0, 1])
    expect(atob(chunks[0]?.base64 ?? '')).toBe('The lamp was lit.')
    expect(chunks.slice(1).map(({ base64 }) => atob(base64).length)).toEqual([chunkSize, chunkSize])
    expect(api.requests('sources.import')[0]?.input).toEqual({
      uploadIds: [upload(1), upload(2)],
      wholePage: false,
      trackedChanges: 'accepted',
      password: null,
    })
    api.answer(api.last('sources.import'), { results: [imported('short.txt'), imported('long.txt')] })
    await importing
    expect(imports.state.get()).toMatchObject({ kind: 'done', results: [{ file: 'short.txt' }, { file: 'long.txt' }] })
  })

  it('imports the other side of tracked changes once, below the first, where a file has any and is told by its name', async () => {
    const { api, imports } = started()
    const changed = (name: string, side: string) => ({
      ...imported(name),
      notes: [{ code: `tracked-changes-${side}`, count: 2, detail: null }],
    })
    const importing = imports.start([file('a.docx'), file('plain.txt'), file('b.docx'), file('b.docx')])
    await until(() => api.requests('sources.import').length === 1)
    const results = [changed('a.docx', 'accepted'), imported('plain.txt'), changed('b.docx', 'accepted')]
    api.answer(api.last('sources.import'), { results: [...results, changed('b.docx', 'accepted')] })
    await importing
    const state = imports.state.get()
    if (state.kind !== 'done') throw new Error(state.kind)
    expect(state.results.map((each) => imports.hasOtherSide(each))).toEqual([true, false, false, false])
    const [first] = state.results
    if (first === undefined) throw new Error('no result')
    const other = imports.importOtherSide(first)
    await until(() => api.requests('sources.import').length === 2)
    expect(api.requests('sources.import')[1]?.input).toMatchObject({ trackedChanges: 'rejected' })
    api.answer(api.last('sources.import'), { results: [changed('a.docx', 'rejected')] })
    await other
    const after = imports.state.get()
    if (after.kind !== 'done') throw new Error(after.kind)
    expect(after.results).toHaveLength(5)
    expect(after.results.map((each) => imports.hasOtherSide(each))).not.toContain(true)
  })

  it('imports a protected file again with the password that was given, in the place of the result that asked for one', async () => {
    const { api, imports } = started()
    const locked = (code: string) => ({ ...imported('a.pdf'), result: 'failed', error: { code, file: 'a.pdf' } })
    const importing = imports.start([file('a.pdf'), file('b.txt')])
    await until(() => api.requests('sources.import').length === 1)
    expect(api.requests('sources.import')[0]?.input).toMatchObject({ password: null })
    api.answer(api.last('sources.import'), { results: [locked('password-needed'), imported('b.txt')] })
    await importing
    for (const [times, answer] of [locked('password-wrong'), imported('a.pdf')].entries()) {
      const state = imports.state.get()
      if (state.kind !== 'done') throw new Error(state.kind)
      expect(state.results.map((each) => imports.takesPassword(each))).toEqual([true, false])
      const [first] = state.results
      if (first === undefined) throw new Error('no result')
      const opening = imports.openWith(first, `word ${times}`)
      await until(() => api.requests('sources.import').length === times + 2)
      expect(api.requests('sources.import')[times + 1]?.input).toMatchObject({ password: `word ${times}` })
      api.answer(api.last('sources.import'), { results: [answer] })
      await opening
    }
    const after = imports.state.get()
    if (after.kind !== 'done') throw new Error(after.kind)
    expect(after.results.map(({ result }) => result)).toEqual(['imported', 'imported'])
  })

  it('hands over again what a core that died has forgotten, and says so in the end where that does not help', async () => {
    const { api, imports } = started()
    const forgotten = (name: string) => ({
      ...imported(name),
      result: 'failed',
      error: { code: 'not-found', what: 'upload', id: name },
    })
    const importing = imports.start([file('a.txt'), file('b.txt')])
    await until(() => api.requests('sources.import').length === 1)
    api.answer(api.last('sources.import'), { results: [imported('a.txt'), forgotten(upload(2))] })
    await until(() => api.requests('sources.import').length === 2)
    expect(api.requests('sources.import')[1]?.input).toMatchObject({ uploadIds: [upload(3)], wholePage: false })
    api.answer(api.last('sources.import'), { results: [forgotten(upload(3))] })
    await until(() => api.requests('sources.import').length === 3)
    api.answer(api.last('sources.import'), { results: [forgotten(upload(4))] })
    await importing
    expect(imports.state.get()).toMatchObject({
      kind: 'done',
      results: [
        { file: 'a.txt', result: 'imported' },
        { file: 'b.txt', error: { code: 'not-found' } },
      ],
    })
  })

  it('says of a file that cannot be handed over why, and imports the others', async () => {
    const { api, imports } = started()
    api.leaveOpen('uploads.begin')
    const importing = imports.start([file('huge.txt'), file('b.txt')])
    await settled()
    api.fail(api.last('uploads.begin'), { code: 'file-too-large', file: 'huge.txt', bytes: 9, limit: 1 })
    await settled()
    api.answer(api.last('uploads.begin'), { uploadId: upload(2) })
    await until(() => api.requests('sources.import').length === 1)
    api.answer(api.last('sources.import'), { results: [imported('b.txt')] })
    await importing
    expect(imports.state.get()).toMatchObject({
      results: [
        { file: 'huge.txt', result: 'failed', error: { code: 'file-too-large' } },
        { file: 'b.txt', result: 'imported' },
      ],
    })
  })

  it('says of a file that was moved meanwhile that it cannot be read', async () => {
    const { imports } = started()
    const gone = new File(['x'], 'gone.txt')
    Object.defineProperty(gone, 'slice', { value: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }) })
    await imports.start([{ file: gone, name: 'Letters/gone.txt' }])
    expect(imports.state.get()).toMatchObject({
      results: [{ file: 'Letters/gone.txt', result: 'failed', error: { code: 'file-unreadable' } }],
    })
  })

  it('stopped while handing over, drops what was handed over and names every file as not read', async () => {
    const { api, imports } = started()
    api.leaveOpen('uploads.chunk')
    const importing = imports.start([file('a.txt'), file('b.txt')])
    await until(() => api.requests('uploads.chunk').length === 1)
    imports.stop()
    expect(imports.state.get()).toMatchObject({ kind: 'running', isStopping: true })
    api.answer(api.last('uploads.chunk'), { received: 1 })
    await importing
    expect(api.requests('uploads.drop').map(({ input }) => input)).toEqual([{ uploadId: upload(1) }])
    expect(api.requests('sources.import')).toHaveLength(0)
    expect(imports.state.get()).toMatchObject({
      kind: 'done',
      results: [
        { file: 'a.txt', error: { code: 'cancelled' } },
        { file: 'b.txt', error: { code: 'cancelled' } },
      ],
    })
  })

  it('stopped while reading, keeps what the core says was done, and names the files that waited', async () => {
    const { api, imports } = started()
    const importing = imports.start([file('a.txt')])
    await until(() => api.requests('sources.import').length === 1)
    void imports.start([file('later.txt')])
    imports.stop()
    expect(api.sent.at(-1)).toEqual({ kind: 'cancel', id: api.last('sources.import') })
    api.answer(api.last('sources.import'), { results: [imported('a.txt')] })
    await importing
    expect(imports.state.get()).toMatchObject({
      results: [
        { file: 'a.txt', result: 'imported' },
        { file: 'later.txt', error: { code: 'cancelled' } },
      ],
    })
  })

  it('takes files that come while an import runs after it, and shows all results together', async () => {
    const { api, imports } = started()
    const importing = imports.start([file('a.txt')])
    await until(() => api.requests('sources.import').length === 1)
    void imports.start([file('b.txt')])
    api.answer(api.last('sources.import'), { results: [imported('a.txt')] })
    await until(() => api.requests('sources.import').length === 2)
    api.answer(api.last('sources.import'), { results: [imported('b.txt')] })
    await importing
    expect(imports.state.get()).toMatchObject({ results: [{ file: 'a.txt' }, { file: 'b.txt' }] })
    imports.dismiss()
    expect(imports.state.get()).toEqual({ kind: 'none' })
  })

  it('keeps files for a project that is still to be made, and forgets them', () => {
    const { imports } = started()
    imports.keep([file('a.txt')])
    expect(imports.hasWaiting).toBe(true)
    imports.forget()
    expect(imports.hasWaiting).toBe(false)
  })
})

describe('the files of an input', () => {
  const chosen = (path: string): File => {
    const made = new File([''], path.split('/').at(-1) ?? '')
    Object.defineProperty(made, 'webkitRelativePath', { value: path.includes('/') ? path : '' })
    return made
  }

  it('are named by their path below the chosen folder', () => {
    expect(chosenFiles([chosen('a.txt'), chosen('Letters/deep/b.md')]).map(({ name }) => name)).toEqual([
      'a.txt',
      'Letters/deep/b.md',
    ])
  })

  it('leave out what is hidden, or lies in a hidden folder', () => {
    expect(chosenFiles([chosen('.DS_Store'), chosen('Letters/.git/config'), chosen('Letters/a.txt')])).toHaveLength(1)
  })

  it('go along with their page where they lie in its folder, and are no documents', () => {
    const paths = ['In/Fog.html', 'In/Fog_files/quay.png', 'In/Fog_files/deep/frame.html', 'In/Bell_files/note.txt']
    const files = chosenFiles(paths.map(chosen))
    expect(files.map(({ name, parts = [] }) => [name, parts.map((part) => part.name)])).toEqual([
      ['In/Fog.html', ['Fog_files/quay.png', 'Fog_files/deep/frame.html']],
      ['In/Bell_files/note.txt', []],
    ])
  })
})

describe('pasting', () => {
  it('sends what fits a message as it is, the HTML alone where there is some', async () => {
    const { api, imports } = started()
    api.always('sources.paste', () => ({ results: [imported('Log')] }))
    await imports.paste({ text: 'fog', html: null, title: 'Log' })
    await imports.paste({ text: 'fog', html: '<p>fog', title: null })
    expect(api.requests('sources.paste').map(({ input }) => input)).toEqual([
      { text: 'fog', html: null, title: 'Log' },
      { text: '', html: '<p>fog', title: null },
    ])
    expect(api.requests('uploads.begin')).toHaveLength(0)
  })

  it('hands over first what is too long for a message', async () => {
    const { api, imports } = started()
    api.always('sources.paste', () => ({ results: [imported('Log')] }))
    await imports.paste({ text: 'دھند '.repeat(chunkSize), html: null, title: 'Log' })
    expect(api.requests('uploads.chunk')).toHaveLength(9)
    expect(api.requests('sources.paste').map(({ input }) => input)).toEqual([
      { text: '', html: null, title: 'Log', upload: { uploadId: upload(1), holds: 'text' } },
    ])
    expect(imports.state.get()).toMatchObject({ kind: 'done' })
  })

  it('says why it could not be handed over', async () => {
    const { api, imports } = started()
    api.leaveOpen('uploads.begin')
    const pasting = imports.paste({ text: '', html: 'x'.repeat(chunkSize + 1), title: null })
    await until(() => api.requests('uploads.begin').length === 1)
    api.fail(api.last('uploads.begin'), { code: 'file-too-large', file: 'paste', bytes: 9, limit: 1 })
    await pasting
    expect(imports.state.get()).toMatchObject({ kind: 'failed', error: { code: 'file-too-large' } })
  })
})
