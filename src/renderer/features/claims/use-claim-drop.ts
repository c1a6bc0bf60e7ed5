import { carriesPassage, type DraggedPassage, takeDragged } from '#client/dragged-passage.ts'
import { useOpenProject } from '#client/use-client.tsx'
import type { Claim } from '#domain/records/claim.ts'
import { announce } from '#ui/live-region.tsx'
import { useDropPlace } from '#ui/use-drop-place.ts'
import { useMessages } from '#ui/use-messages.tsx'

/** Where passages and selected words may be dropped onto a claim, from this window or another one of the project. */
export function useClaimDrop<E extends HTMLElement>(
  claim: Readonly<Claim> | undefined,
  onDropped: (passage: DraggedPassage, claim: Readonly<Claim>) => void,
) {
  const { messages } = useMessages()
  const { project } = useOpenProject()
  return useDropPlace<E>({
    accepts: carriesPassage,
    onOver: () => announce(messages.marking.targets.over(claim?.statement ?? '')),
    onDrop: (transfer) => {
      const passage = takeDragged(transfer, project)
      if (claim && passage) onDropped(passage, claim)
    },
  })
}
