import { directionOf } from './quotation.tsx'

/** The title of a source, in its own direction whatever stands around it. */
export function SourceName({ title, language = null }: { readonly title: string; readonly language?: string | null }) {
  return (
    <bdi className="source-name" dir={directionOf(language)} lang={language ?? undefined}>
      {title}
    </bdi>
  )
}
