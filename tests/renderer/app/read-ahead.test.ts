import { expect, test } from 'vitest'
import { readAddress } from '#app/address.ts'
import { followAddress } from '#app/read-ahead.ts'
import { Client } from '#client/client.ts'
import type { OpenProject } from '#client/open-project.ts'
import { Store } from '#client/store.ts'
import { ScriptedApi } from '../client/scripted-api.ts'

const open = {
  project: 'p',
  replica: {
    records: { get: () => ({ type: 'source', id: 'source:1', currentRevision: 1 }), referring: () => [] },
  },
  views: { get: () => [] },
} as unknown as OpenProject

/** A window at an address, and how many documents it has asked for. */
function started() {
  const api = new ScriptedApi()
  const client = new Client(api)
  const address = new Store('/library')
  followAddress(client, { get: () => readAddress(address.get()), subscribe: address.subscribe }, () => undefined)
  return { client, address, asked: () => api.requests('sources.documentPart').length }
}

test('a text is asked for when the address leads to it, and not before', () => {
  const { client, address, asked } = started()
  client.project.set(open)
  address.set('/claims')
  expect(asked()).toBe(0)
  address.set('/read/source:1')
  expect(asked()).toBe(1)
})

test('a window that is loaded again at a text asks for it as soon as its project is there', () => {
  const { client, address, asked } = started()
  address.set('/read/source:1')
  expect(asked()).toBe(0)
  client.project.set(open)
  expect(asked()).toBe(1)
})
