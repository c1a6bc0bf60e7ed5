import type { Messages } from '#messages/messages.ts'

/** What an "Undo" that stands beside one change did: took that change back, or nothing (null), because others came after it. */
export function undoneText(messages: Messages, done: { readonly undone: string } | null): string {
  if (done === null) return messages.common.undoPassed
  const labels: Readonly<Record<string, string>> = messages.status.command
  return messages.common.undone(labels[done.undone] ?? done.undone)
}
