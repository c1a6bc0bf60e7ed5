/** What a person may do next. It must find done what they did before. */
const nextActs = ['keydown', 'pointerdown', 'click', 'drop', 'pagehide'] as const

/** Where frames do not come, because the window is hidden or behind others, the task waits no longer than this, in milliseconds. */
const longest = 100

/**
 * Does a task when the frame in the making is on its way to the screen, so that what was painted last does not wait for it. A person who
 * does something else before that finds it done: the task then goes first. Tasks keep their order.
 */
export function afterFrame(task: () => void): void {
  waiting.push(task)
  if (waiting.length > 1) return
  for (const act of nextActs) window.addEventListener(act, doNow, { capture: true })
  frame = requestAnimationFrame(() => {
    clearTimeout(timer)
    timer = window.setTimeout(doNow)
  })
  timer = window.setTimeout(doNow, longest)
}

const waiting: (() => void)[] = []
let frame = 0
let timer = 0

function doNow(): void {
  for (const act of nextActs) window.removeEventListener(act, doNow, { capture: true })
  cancelAnimationFrame(frame)
  clearTimeout(timer)
  for (const task of waiting.splice(0)) {
    try {
      task()
    } catch (error) {
      // Told as any other, and the tasks after it are done all the same.
      reportError(error)
    }
  }
}
