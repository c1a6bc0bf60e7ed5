import { textDirection } from '#domain/text/text-direction.ts'

/** The title of a source, in its own direction whatever stands around it. */
export function SourceName({ title, language = null }: { readonly title: string; readonly language?: string | null }) {
  return (
    <bdi className="source-name" dir={textDirection(title, language)} lang={language ?? undefined}>
      {title}
    </bdi>
  )
}
