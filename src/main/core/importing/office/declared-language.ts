import type { BlockNode } from '#domain/document/document.ts'
import { asLanguage } from '../metadata-values.ts'

const scripts: Readonly<Record<string, RegExp>> = {
  Arab: /\p{Script=Arabic}/u,
  Cyrl: /\p{Script=Cyrillic}/u,
  Deva: /\p{Script=Devanagari}/u,
  Grek: /\p{Script=Greek}/u,
  Hans: /\p{Script=Han}/u,
  Hant: /\p{Script=Han}/u,
  Hebr: /\p{Script=Hebrew}/u,
  Jpan: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
  Kore: /[\p{Script=Hangul}\p{Script=Han}]/u,
  Latn: /\p{Script=Latin}/u,
  Thai: /\p{Script=Thai}/u,
}

/**
 * A language as a document declares it for some text, or null where none is declared or no letter of the text is of its script: word
 * processors write a default language onto text of any other.
 */
export function declaredLanguage(tag: string | null | undefined, text: string): string | null {
  const language = asLanguage(tag)
  if (language === null) return null
  const script = scriptOf(language)
  const letters = script === null ? undefined : scripts[script]
  return letters === undefined || letters.test(text) || !/\p{L}/u.test(text) ? language : null
}

function scriptOf(language: string): string | null {
  try {
    return new Intl.Locale(language).maximize().script ?? null
  } catch (error) {
    // A tag that is well formed for us may be none for the platform; then nothing is known of its script.
    if (error instanceof RangeError) return null
    throw error
  }
}

/** The language of most of a document's textblocks, by the characters they hold, or null. */
export function mostUsedLanguage(blocks: readonly BlockNode[]): string | null {
  const lengths = new Map<string, number>()
  const visit = (block: BlockNode): void => {
    if (block.type === 'paragraph' || block.type === 'heading') {
      const lang = block.attrs?.lang ?? null
      const length = (block.content ?? []).reduce((sum, node) => sum + (node.type === 'text' ? node.text.length : 0), 0)
      if (lang !== null) lengths.set(lang, (lengths.get(lang) ?? 0) + length)
    } else for (const inner of innerBlocks(block)) visit(inner)
  }
  blocks.forEach(visit)
  return [...lengths].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

function innerBlocks(block: BlockNode): readonly BlockNode[] {
  switch (block.type) {
    case 'blockquote':
    case 'footnote':
      return block.content
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap(({ content }) => content)
    case 'table':
      return block.content.flatMap(({ content }) => content.flatMap((cell) => cell.content))
    default:
      return []
  }
}

/** Blocks that say their language only where it is not the document's. */
export function withoutLanguage(blocks: readonly BlockNode[], language: string | null): readonly BlockNode[] {
  return blocks.map((block): BlockNode => {
    switch (block.type) {
      case 'heading':
        return block.attrs.lang === language ? { ...block, attrs: { ...block.attrs, lang: null } } : block
      case 'paragraph': {
        if (block.attrs === undefined || block.attrs.lang !== language) return block
        const { attrs, ...plain } = block
        return attrs.dir === null ? plain : { ...plain, attrs: { ...attrs, lang: null } }
      }
      case 'blockquote':
      case 'footnote':
        return { ...block, content: withoutLanguage(block.content, language) }
      case 'bulletList':
      case 'orderedList':
        return {
          ...block,
          content: block.content.map((item) => ({ ...item, content: withoutLanguage(item.content, language) })),
        }
      case 'table':
        return {
          ...block,
          content: block.content.map((row) => ({
            ...row,
            content: row.content.map((cell) => ({ ...cell, content: withoutLanguage(cell.content, language) })),
          })),
        }
      default:
        return block
    }
  })
}
