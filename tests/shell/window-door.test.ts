import { describe, expect, test } from 'vitest'
import { messageLimit, type ToWindow } from '#contract/envelope.ts'
import { fitToWindow, readFromWindow } from '#shell/window-door.ts'

const request = { kind: 'request', id: 'request-1', project: null, name: 'projects.recent', input: {} }

describe('in', () => {
  test('lets a request and a cancellation in', () => {
    expect(readFromWindow(request, 100)).toEqual({ kind: 'let-in', message: request })
    const cancel = { kind: 'cancel', id: 'request-1' }
    expect(readFromWindow(cancel, 100)).toEqual({ kind: 'let-in', message: cancel })
  })

  test('lets in what is as large as allowed, and refuses one byte more with both numbers', () => {
    expect(readFromWindow(request, messageLimit).kind).toBe('let-in')
    const error = { code: 'message-too-large', bytes: messageLimit + 1, limit: messageLimit }
    expect(readFromWindow(request, messageLimit + 1)).toEqual({
      kind: 'refused',
      answer: { kind: 'failure', id: 'request-1', error },
    })
  })

  test.each([
    ['a key too many', { ...request, extra: 1 }, ''],
    ['a kind that windows do not send', { ...request, kind: 'host-answer' }, 'kind'],
    ['a project that is no text', { ...request, project: 7 }, 'project'],
    ['a name that is too long', { ...request, name: 'x'.repeat(101) }, 'name'],
  ])('refuses %s and says where it is wrong', (_what, raw, path) => {
    const outcome = readFromWindow(raw, 100)
    expect(outcome).toMatchObject({
      kind: 'refused',
      answer: { kind: 'failure', id: 'request-1', error: { code: 'invalid-input', path } },
    })
  })

  test.each([
    ['no id', { ...request, id: undefined }],
    ['an id that is not a text', { ...request, id: { text: 'x' } }],
    ['an id without end', { ...request, id: 'x'.repeat(65) }],
    ['nothing', null],
    ['a text', 'request'],
    ['a list', [request]],
  ])('has no answer for %s', (_what, raw) => {
    expect(readFromWindow(raw, 100)).toEqual({ kind: 'refused', answer: null })
  })
})

describe('out', () => {
  const answer: ToWindow = { kind: 'answer', id: 'request-1', value: 'x' }
  const event: ToWindow = { kind: 'event', project: null, name: 'core.restarted', payload: {} }

  test('passes what fits as it is', () => {
    expect(fitToWindow(answer, messageLimit)).toBe(answer)
    expect(fitToWindow(event, messageLimit)).toBe(event)
  })

  test('turns an answer that is too large into a failure, so that nobody waits for ever', () => {
    expect(fitToWindow(answer, messageLimit + 1)).toEqual({
      kind: 'failure',
      id: 'request-1',
      error: { code: 'message-too-large', bytes: messageLimit + 1, limit: messageLimit },
    })
  })

  test('drops an event that is too large', () => {
    expect(fitToWindow(event, messageLimit + 1)).toBeNull()
  })
})
