import './opening-notice.css'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useClient } from '#client/use-client.tsx'
import { Button } from '#ui/button.tsx'
import { useMessages } from '#ui/use-messages.tsx'

/** Seconds until a bar says that something is under way, and until it is named and can be left. */
const patience = 0.3
const muchPatience = 2

/** Says that a project is being opened, when it takes longer than a glance; after a while which one, how long, and how to leave. */
export function OpeningNotice() {
  const client = useClient()
  const { messages, format } = useMessages()
  const opening = useSyncExternalStore(client.opening.subscribe, client.opening.get)
  const isUnderWay = opening.kind === 'under-way'
  const seconds = useSeconds(isUnderWay)
  const isNamed = isUnderWay && !opening.isChoosing && seconds >= muchPatience
  return (
    <div className="opening-notice">
      <div role="status">
        {isUnderWay && seconds >= patience && (
          <>
            <span className="opening-notice-bar" />
            <span className="visually-hidden">{messages.common.starting}</span>
          </>
        )}
      </div>
      {isNamed && (
        <div className="opening-notice-words">
          <span aria-hidden="true">{messages.common.starting}</span>
          {opening.folder !== null && <bdi className="opening-notice-folder">{nameOf(opening.folder)}</bdi>}
          <span className="opening-notice-seconds">{messages.common.seconds(format.number(seconds))}</span>
          <Button onClick={() => client.leaveOpening()}>{messages.common.cancel}</Button>
        </div>
      )}
    </div>
  )
}

/** How long something has been under way: 0, then `patience`, then whole seconds. */
function useSeconds(isUnderWay: boolean): number {
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    if (!isUnderWay) return
    let passed = 0
    const first = setTimeout(() => setSeconds(patience), patience * 1000)
    const each = setInterval(() => {
      passed += 1
      setSeconds(passed)
    }, 1000)
    return () => {
      clearTimeout(first)
      clearInterval(each)
      setSeconds(0)
    }
  }, [isUnderWay])
  return seconds
}

/** The last part of a path, as people know a project by. */
const nameOf = (folder: string): string => (folder.split(/[\\/]/).at(-1) ?? folder).replace(/\.countermark$/, '')
