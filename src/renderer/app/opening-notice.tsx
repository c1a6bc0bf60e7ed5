import './opening-notice.css'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useClient } from '#client/use-client.tsx'
import { useMessages } from '#ui/use-messages.tsx'

const patience = 300

/** Says that a project is being opened, when it takes longer than a glance. */
export function OpeningNotice() {
  const client = useClient()
  const { messages } = useMessages()
  const opening = useSyncExternalStore(client.opening.subscribe, client.opening.get)
  const [isLong, setIsLong] = useState(false)
  const isUnderWay = opening.kind === 'under-way'
  useEffect(() => {
    if (!isUnderWay) return
    const timer = setTimeout(() => setIsLong(true), patience)
    return () => {
      clearTimeout(timer)
      setIsLong(false)
    }
  }, [isUnderWay])
  return (
    <div className="opening-notice" role="status">
      {isUnderWay && isLong && (
        <>
          <span className="opening-notice-bar" />
          <span className="visually-hidden">{messages.common.starting}</span>
        </>
      )}
    </div>
  )
}
