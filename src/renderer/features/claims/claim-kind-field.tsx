import { type Claim, claimKind } from '#domain/records/claim.ts'
import { SelectField } from '#ui/select-field.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { useEdits } from './use-edits.ts'

/** The kind of a claim, which only a person sets: "kind not set" until someone has looked at it. */
export function ClaimKindField({ claim }: { readonly claim: Readonly<Claim> }) {
  const { messages } = useMessages()
  const words = messages.claims.kind
  const edit = useEdits()
  const isSet = claim.kindSetBy !== null
  const choices = claimKind.options.map((kind) => ({ value: kind as string, label: messages.status.kind[kind] }))
  const notSet = { value: 'not-set', label: words.notSet }
  return (
    <span className="claim-kind" title={isSet ? words.explain[claim.kind] : undefined}>
      <SelectField
        choices={isSet ? choices : [notSet, ...choices]}
        label={words.label}
        labelLook="hidden"
        onChange={(chosen) => {
          const kind = claimKind.options.find((each) => each === chosen)
          if (kind) void edit('claims.edit', { claimId: claim.id, kind }, words.set(messages.status.kind[kind]))
        }}
        value={isSet ? claim.kind : notSet.value}
      />
    </span>
  )
}
