import { type SourceDocument, sourceDocument } from '#domain/document/document.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { nodeDepthLimit } from '../importing/limits.ts'

/** How deep objects and lists may be nested: two levels of JSON a node, and a little for marks and attributes. */
const depthLimit = nodeDepthLimit * 2 + 20

/** The document that a window made of a corrected text: known nodes only, whatever it sent. */
export function readCorrected(bytes: Uint8Array): Result<SourceDocument> {
  const refused = (problem: string) => fail({ code: 'invalid-input', path: 'document', problem } as const)
  const json = new TextDecoder().decode(bytes)
  if (isDeeper(json)) return refused('nested too deep')
  try {
    const parsed = sourceDocument.safeParse(JSON.parse(json))
    if (parsed.success) return ok(parsed.data)
    const [issue] = parsed.error.issues
    return refused(`${(issue?.path ?? []).map(String).join('.')} ${issue?.message ?? ''}`)
  } catch (error) {
    if (error instanceof SyntaxError) return refused(error.message)
    throw error
  }
}

/** True for JSON nested deeper than we can walk; brackets within strings do not count. */
function isDeeper(json: string): boolean {
  let depth = 0
  let isInString = false
  for (let at = 0; at < json.length; at += 1) {
    const unit = json[at]
    if (isInString && unit === '\\') at += 1
    else if (unit === '"') isInString = !isInString
    else if (!isInString && (unit === '{' || unit === '[')) depth += 1
    else if (!isInString && (unit === '}' || unit === ']')) depth -= 1
    if (depth > depthLimit) return true
  }
  return false
}
