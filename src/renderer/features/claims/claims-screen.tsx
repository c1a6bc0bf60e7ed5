import type { ScreenProps } from '#client/screen-props.ts'
import type { IdOf } from '#domain/records/id.ts'
import { useMessages } from '#ui/use-messages.tsx'
import { ClaimPage } from './claim-page.tsx'
import { Ledger } from './ledger.tsx'

/** The claims: `/claims` is the ledger, `/claims/<id>` the page of one claim. */
export function ClaimsScreen({ params, navigate }: ScreenProps) {
  const { messages } = useMessages()
  const [segment] = params.segments
  return (
    <>
      <h1 className="visually-hidden">{messages.claims.title}</h1>
      {segment === undefined ? (
        <Ledger navigate={navigate} query={params.query} />
      ) : (
        <ClaimPage
          found={params.query.found ?? null}
          claimId={segment as IdOf<'claim'>}
          key={segment}
          navigate={navigate}
        />
      )}
    </>
  )
}
