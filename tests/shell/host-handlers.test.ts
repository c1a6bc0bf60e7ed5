import { expect, test } from 'vitest'
import type { HostCallName } from '#contract/host.ts'
import { answerHostCall, HostFailure, type HostHandlers } from '#shell/host-handlers.ts'

const handlers: HostHandlers = {
  printToPdf: async () => {
    throw new HostFailure('no-printer', 'none here')
  },
  chooseFolder: async ({ purpose }) => `/chosen/${purpose}`,
  chooseSaveFile: async () => null,
  listFolder: async () => null,
  answerChoice: async () => false,
  openExternal: async () => {
    throw new Error('a bug')
  },
  openFile: async () => true,
  showInFolder: async () => true,
  startImporter: async () => ({ pid: 1 }),
  killImporter: async () => true,
}

const call = (name: string, input: unknown) =>
  answerHostCall(handlers, { kind: 'host-call', callId: 7, name: name as HostCallName, input })

test('a call is answered by the handler of its name, under its number', async () => {
  expect(await call('chooseFolder', { purpose: 'open-project', startIn: null })).toEqual({
    kind: 'host-answer',
    callId: 7,
    value: '/chosen/open-project',
  })
})

test('an expected failure keeps its code', async () => {
  const input = { htmlFile: 'a', pdfFile: 'b', title: 'c' }
  expect(await call('printToPdf', input)).toMatchObject({ kind: 'host-failure', callId: 7, code: 'no-printer' })
})

test.each([
  ['a bug', 'openExternal', { url: 'https://example.org/' }],
  ['input of another shape', 'chooseFolder', { purpose: 'format-disk', startIn: null }],
  ['a name that is not in the table', 'shutDown', {}],
  ['a name of every object', 'constructor', {}],
])('%s is answered as failed', async (_what, name, input) => {
  expect(await call(name, input)).toMatchObject({ kind: 'host-failure', callId: 7, code: 'failed' })
})
