import './drop-target.css'
import { FileInput } from 'lucide-react'
import { useEffect, useState } from 'react'
import { droppedFiles } from '#client/files-to-import.ts'
import { useClient } from '#client/use-client.tsx'
import { Icon } from '#ui/icon.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { useRouter } from './router.tsx'

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

/** Takes files and folders dropped anywhere on the window: into the open project, or into a new one. */
export function DropTarget() {
  const client = useClient()
  const { navigate } = useRouter()
  const { messages } = useMessages()
  const [isOver, setIsOver] = useState(false)
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (!carriesFiles(event) || !event.dataTransfer) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy'
      setIsOver(true)
    }
    // Entering and leaving are not told in pairs; only leaving the window has nothing that is entered instead.
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setIsOver(false)
    }
    const drop = (event: DragEvent): void => {
      setIsOver(false)
      if (!carriesFiles(event) || !event.dataTransfer) return
      event.preventDefault()
      void droppedFiles(event.dataTransfer).then((files) => {
        if (files.length === 0) return
        if (client.project.get() === null) {
          client.imports.keep(files)
          navigate('/?new=1')
        } else {
          navigate('/library')
          void client.imports.start(files)
        }
      })
    }
    window.addEventListener('dragenter', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('dragover', over)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragenter', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('dragover', over)
      window.removeEventListener('drop', drop)
    }
  }, [client, navigate])
  if (!isOver) return null
  return (
    <div className="drop-target">
      <div className="drop-target-card">
        <Icon of={FileInput} size={28} />
        <span className="drop-target-title">{messages.common.drop.title}</span>
        <span>{messages.common.drop.body}</span>
      </div>
    </div>
  )
}
