import { useEffect, useRef, useState } from 'react'
import { useClient } from '#client/use-client.tsx'
import type { ReportOptions } from '#contract/commands/report-commands.ts'
import type { CommandOutput } from '#contract/commands.ts'
import type { Progress } from '#contract/envelope.ts'
import type { WorkbenchError } from '#domain/errors.ts'

/** Milliseconds of quiet before a preview is built again: the time between two key presses in the title, and a bit. */
const quiet = 400

/** The latest preview, whether a newer one is on its way, and why it could not be built. */
export interface PreviewState {
  readonly shown: CommandOutput<'report.preview'> | null
  readonly isBuilding: boolean
  readonly error: WorkbenchError | null
  /** How far the one on its way has come; null until that is known. */
  readonly step: Pick<Progress, 'done' | 'total'> | null
}

const nothing: PreviewState = { shown: null, isBuilding: false, error: null, step: null }

/** Builds the preview again after the options or the records have changed; the last one stays until the next is there. */
export function usePreview(options: ReportOptions | null, version: number): PreviewState {
  const client = useClient()
  const [state, setState] = useState(nothing)
  const wanted = options === null ? null : JSON.stringify(options)
  const latest = useRef(options)
  latest.current = options
  const isFirst = useRef(true)
  // The version stands in the key, because the same options give another report after every change.
  const key = wanted === null ? null : `${version} ${wanted}`
  useEffect(() => {
    const asked = latest.current
    if (key === null || asked === null) {
      setState(nothing)
      return
    }
    const stop = new AbortController()
    setState((before) => ({ ...before, isBuilding: true, step: null }))
    const build = async (): Promise<void> => {
      isFirst.current = false
      const onProgress = (step: Progress): void => {
        if (!stop.signal.aborted) setState((before) => ({ ...before, step }))
      }
      const answer = await client.request('report.preview', { options: asked }, { signal: stop.signal, onProgress })
      if (stop.signal.aborted) return
      if (answer.ok) setState({ ...nothing, shown: answer.value })
      else setState((before) => ({ ...before, isBuilding: false, error: answer.error }))
    }
    const timer = setTimeout(() => void build(), isFirst.current ? 0 : quiet)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [client, key])
  return state
}
