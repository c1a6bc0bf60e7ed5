import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type CommandName, commands, isCommandName } from '#contract/commands.ts'
import { fromWindow } from '#contract/envelope.ts'
import { hostCalls } from '#contract/host.ts'

const names = Object.keys(commands) as CommandName[]

/** Every object schema within a schema, by the JSON Schema that zod makes of it. */
function objectsIn(schema: unknown, found: Record<string, unknown>[] = []): readonly Record<string, unknown>[] {
  if (typeof schema !== 'object' || schema === null) return found
  if ('type' in schema && schema.type === 'object') found.push(schema as Record<string, unknown>)
  for (const value of Object.values(schema)) objectsIn(value, found)
  return found
}

/** A map from names of bounded length to values of one schema: names that the table cannot know, but nothing of another shape. */
const isNamedMap = ({ propertyNames, additionalProperties }: Record<string, unknown>): boolean =>
  typeof propertyNames === 'object' &&
  propertyNames !== null &&
  'maxLength' in propertyNames &&
  typeof additionalProperties === 'object'

describe('the names table', () => {
  it('is not empty, and every name is a thing and what is done with it', () => {
    expect(names.length).toBeGreaterThan(60)
    expect(names.filter((name) => !/^[a-z]+\.[a-z][A-Za-z]+$/.test(name))).toEqual([])
    expect(names.every(isCommandName)).toBe(true)
    expect(['constructor', '__proto__', 'hasOwnProperty', ''].some(isCommandName)).toBe(false)
  })

  it('says of each what it does, in a sentence, and no two say the same', () => {
    const about = names.map((name) => commands[name].about)
    expect(about.filter((text) => !/^[A-Z].{10,}\.$/.test(text))).toEqual([])
    expect(new Set(about).size).toBe(about.length)
  })

  it.each(names)('%s takes nothing that it does not name, at any depth', (name) => {
    const schema = z.toJSONSchema(commands[name].input, { io: 'input', unrepresentable: 'any' })
    const objects = objectsIn(schema)
    expect(objects.length).toBeGreaterThan(0)
    expect(objects.filter((object) => object.additionalProperties !== false && !isNamedMap(object))).toEqual([])
    expect(commands[name].input.safeParse({ foreign: 1 }).success).toBe(false)
    expect(commands[name].input.safeParse('text').success).toBe(false)
  })

  it.each(Object.entries(hostCalls))('the host call %s takes nothing that it does not name', (_, { input }) => {
    expect(input.safeParse({ foreign: 1 }).success).toBe(false)
  })
})

describe('what a window may send', () => {
  const request = { kind: 'request', id: 'request-1', project: null, name: 'projects.recent', input: {} }

  it('is a request or its end', () => {
    expect(fromWindow.safeParse(request).success).toBe(true)
    expect(fromWindow.safeParse({ kind: 'cancel', id: 'request-1' }).success).toBe(true)
  })

  it.each([
    ['another kind', { ...request, kind: 'start' }],
    ['a short id', { ...request, id: 'x' }],
    ['an id with a path', { ...request, id: '../../etc/passwd' }],
    ['a foreign key', { ...request, window: 2 }],
    ['a project that is no text', { ...request, project: 3 }],
    ['a long name', { ...request, name: 'x'.repeat(101) }],
    ['nothing', null],
  ])('is not %s', (_, message) => {
    expect(fromWindow.safeParse(message).success).toBe(false)
  })
})
