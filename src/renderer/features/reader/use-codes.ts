import type { OpenProject } from '#client/open-project.ts'
import type { Replica } from '#client/replica.ts'
import { Store } from '#client/store.ts'
import { useOpenProject } from '#client/use-client.tsx'
import { orderedCodes } from '#domain/reading/ordered-codes.ts'
import type { Code } from '#domain/records/code.ts'
import { useRecords } from './use-records.ts'
import { useStore } from './use-store.ts'

const viewName = 'codes.order'
const orders = new WeakMap<Replica, Store<readonly string[]>>()

/** The codebook in the order of its numbers, and the way to change that order. It is this machine's view of the project. */
export function useCodes(): {
  readonly codes: readonly Readonly<Code>[]
  arrange(codes: readonly Readonly<Code>[]): void
} {
  const open = useOpenProject()
  const { project } = useRecords()
  const order = orderIn(open)
  return {
    codes: orderedCodes(project, useStore(order)),
    arrange(codes) {
      const ids = codes.map(({ id }) => id).slice(0, 200)
      order.set(ids)
      open.views.set(viewName, ids)
    },
  }
}

/** The codebook in the order of its numbers as it is now, for what is done once and not drawn. */
export const codesIn = (open: OpenProject): readonly Readonly<Code>[] =>
  orderedCodes(open.replica.records, orderIn(open).get())

function orderIn({ replica, views }: OpenProject): Store<readonly string[]> {
  const order = orders.get(replica) ?? new Store<readonly string[]>(views.get<string[]>(viewName, []))
  orders.set(replica, order)
  return order
}
