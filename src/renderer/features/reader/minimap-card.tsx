import { useCallback } from 'react'
import { useOpenProject } from '#client/use-client.tsx'
import { withoutFullStop } from '#domain/reading/without-full-stop.ts'
import { quotationOf } from '#domain/records/annotation.ts'
import { shortened } from '#domain/text/shortened.ts'
import type { HighlightLayer } from '#editor/highlight-layer.ts'
import { Quotation } from '#ui/quotation.tsx'
import { StanceMark } from '#ui/stance-mark.tsx'
import { Statement } from '#ui/statement.tsx'
import { StatusChip } from '#ui/status-chip.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { VerdictChip } from '#ui/verdict-chip.tsx'
import { useRecords } from './use-records.ts'

/** A quotation in a small card: its beginning. */
const mostCharacters = 220

/** What a highlight is, beside its tick: the words, the claim, how the words stand to it, verdict and status. Shown, not spoken. */
export function MinimapCard({ layer, share }: { readonly layer: HighlightLayer; readonly share: number }) {
  const { messages } = useMessages()
  const { project } = useRecords()
  const annotation = project.get(layer.annotationId)
  const claim = project.get(layer.claimId)
  const link = project.get(layer.linkId)
  const source = project.get(annotation?.sourceId)
  return (
    <span
      aria-hidden="true"
      className="minimap-card"
      style={{ insetBlockStart: `clamp(0px, calc(${100 * share}% - 3rem), calc(100% - 9rem))` }}
    >
      {annotation && (
        <span className="minimap-card-quote">
          <Quotation language={source?.language ?? null} text={shortened(quotationOf(annotation), mostCharacters)} />
        </span>
      )}
      <span className="minimap-card-claim">
        {link && <StanceMark stance={link.stance} voice={link.voice} />}
        {claim ? <Statement text={withoutFullStop(claim.statement)} /> : messages.reading.minimap.noClaim}
      </span>
      {layer.status && (
        <span className="minimap-card-status">
          {layer.verdict && <VerdictChip verdict={layer.verdict} />}
          <StatusChip status={layer.status} />
        </span>
      )}
    </span>
  )
}

/** A highlight in one sentence, for assistive technology. */
export function useLayerInWords(): (layer: HighlightLayer) => string {
  const { messages } = useMessages()
  const { replica } = useOpenProject()
  return useCallback(
    (layer) => {
      const annotation = replica.records.get(layer.annotationId)
      const claim = replica.records.get(layer.claimId)
      const quote = annotation ? messages.reading.cite.title(shortened(quotationOf(annotation), mostCharacters)) : ''
      const parts = [quote, claim?.statement ?? '', layer.description].filter((part) => part !== '')
      return messages.reader.highlight.description(parts)
    },
    [messages, replica],
  )
}
