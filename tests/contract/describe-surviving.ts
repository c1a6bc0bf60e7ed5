import { expect, test } from 'vitest'
import type { ToWindow } from '#contract/envelope.ts'
import { ask, type ContractHost, converse, newId } from './contract-host.ts'

interface HistoryLine {
  readonly id: string
  readonly command: string
}

/** That a core may die without anything being lost or done twice. Two deaths in all: at a third the hosts give up. */
export function describeSurviving(host: () => ContractHost): void {
  test('requests that are open when the core dies are answered once each, and done once', async () => {
    const { project } = await ask<{ project: string }>(host(), 'projects.create', {
      title: 'Killed',
      folder: null,
      researcherName: null,
    })
    const sent = Array.from({ length: 20 }, (_, index) => ({
      kind: 'request',
      id: newId(),
      project,
      name: 'claims.create',
      input: { statement: `Boat ${index} was at the quay.` },
    }))
    const heard = converse(host(), sent, { answers: sent.length, after: 1_000 })
    await host().page.waitForTimeout(5)
    await host().killCore()
    const answers = (await heard).filter((message) => message.kind === 'answer' || message.kind === 'failure')
    expect(answers.map(({ kind }) => kind)).toEqual(sent.map(() => 'answer'))
    expect(idsOf(answers).toSorted()).toEqual(sent.map(({ id }) => id).toSorted())
    const history = await ask<readonly HistoryLine[]>(host(), 'history.list', {}, project)
    const done = history.filter(({ command }) => command === 'claims.create').map(({ id }) => id)
    expect(done.toSorted()).toEqual(sent.map(({ id }) => id).toSorted())
    const again = await converse(host(), sent.slice(0, 1), { answers: 1 })
    expect(answerValue(again)).toEqual(answerValue(answers.filter((message) => idsOf([message])[0] === sent[0]?.id)))
    await ask(host(), 'projects.close', { project })
  })

  test('the screens go on by themselves: they are told, catch up, and show what is changed afterwards', async () => {
    const { page } = host()
    const { project, folder } = await ask<{ project: string; folder: string }>(host(), 'projects.create', {
      title: 'Before',
      folder: null,
      researcherName: null,
    })
    await host().openProject(folder)
    await page.locator('.top-line').getByText('Before').waitFor()
    const told = converse(host(), [], { answers: 1, atMost: 20_000 })
    await host().killCore()
    expect(await told).toContainEqual({ kind: 'event', project: null, name: 'core.restarted', payload: {} })
    await ask(host(), 'projects.describe', { title: 'Afterwards' }, project)
    await page.locator('.top-line').getByText('Afterwards').waitFor()
  })
}

const idsOf = (messages: readonly ToWindow[]): readonly string[] =>
  messages.flatMap((message) => (message.kind === 'answer' || message.kind === 'failure' ? [message.id] : []))

const answerValue = ([message]: readonly ToWindow[]): unknown => (message?.kind === 'answer' ? message.value : message)
