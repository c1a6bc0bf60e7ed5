import type { BibliographyEntry } from '#domain/reading/bibliography-entry.ts'
import type { FieldOffer } from '#domain/reading/fill-from-entry.ts'
import type { Source } from '#domain/records/source.ts'
import { Button } from '#ui/button.tsx'
import { Checkbox } from '#ui/checkbox.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { useMessages } from '#ui/use-messages.tsx'

interface FillRowProps {
  readonly source: Readonly<Source>
  /** Every entry that was read; `entries` are places in it. */
  readonly all: readonly BibliographyEntry[]
  readonly entries: readonly number[]
  readonly isCertain: boolean
  readonly isByHand: boolean
  /** The place of the entry that is taken; null for none. */
  readonly chosen: number | null
  readonly offers: readonly FieldOffer[]
  isTicked(offer: FieldOffer): boolean
  onChoose(at: number | null): void
  onTurn(offer: FieldOffer): void
}

/** An entry in short: title, first author, date; what it is called where it has no title. */
export const entryInShort = (entry: BibliographyEntry | undefined): string =>
  [entry?.title ?? entry?.key, entry?.authors[0], entry?.published].filter(Boolean).join(' · ')

/** One source with what an entry offers for it. */
export function FillRow(props: FillRowProps) {
  const { source, all, entries, isCertain, isByHand, chosen, offers, isTicked, onChoose, onTurn } = props
  const { messages } = useMessages()
  const says = messages.library.fill
  const labels = {
    ...messages.library.provenance,
    title: messages.library.provenance.name,
    outletName: messages.library.provenance.outlet,
  }
  return (
    <li>
      <strong>
        <bdi>{source.title}</bdi>
      </strong>
      {isByHand && chosen !== null && (
        <p className="fill-by-hand">
          <bdi>{entryInShort(all[chosen])}</bdi>
          <Button onClick={() => onChoose(null)}>{says.unmatch}</Button>
        </p>
      )}
      {!isCertain && (
        <SelectField
          choices={[
            { value: '', label: says.noEntry },
            ...entries.map((at) => ({ value: String(at), label: entryInShort(all[at]) })),
          ]}
          label={says.choose}
          onChange={(value) => onChoose(value === '' ? null : Number(value))}
          value={chosen === null ? '' : String(chosen)}
        />
      )}
      {offers.map((offer) => (
        <Checkbox
          isChecked={isTicked(offer)}
          key={offer.field}
          label={`${labels[offer.field]}: \u2068${offer.gives.replaceAll('\n', '; ')}\u2069`}
          onChange={() => onTurn(offer)}
          {...(offer.has !== null && { hint: says.instead(`\u2068${offer.has.replaceAll('\n', '; ')}\u2069`) })}
        />
      ))}
    </li>
  )
}
