import { commentLabel } from '#domain/document/comment-label.ts'
import type { BlockNode, DocumentMark } from '#domain/document/document.ts'
import { safeHref } from '#domain/document/safe-href.ts'
import type { FileToRead } from '../import-output.ts'
import { textNode, withMark } from '../inline-content.ts'
import { asLine } from '../metadata-values.ts'
import type { NoteTally } from '../note-tally.ts'
import { headingLevelOf } from '../office/heading-names.ts'
import type { PictureShelf } from '../picture-shelf.ts'
import { codePageOf, decodedBytes, isKnownPage } from './code-pages.ts'
import { changeBy, type FormatState, firstState, plainParagraph, signs, skipped } from './format-state.ts'
import { type ParagraphKind, plainKind, RtfBlocks } from './rtf-blocks.ts'
import { RtfLists } from './rtf-lists.ts'
import { RtfPicture } from './rtf-picture.ts'
import { RowShape } from './rtf-rows.ts'
import type { Token } from './tokens.ts'

/** Reads the pieces of an RTF document into blocks and what it says of itself. */
export class RtfReader {
  readonly #notes: NoteTally
  readonly #pictures: PictureShelf
  readonly #sides: 'accepted' | 'rejected'
  readonly #stack: FormatState[] = []
  #state: FormatState = { ...firstState }
  #codePage = 1_252
  readonly #fonts = new Map<number, number>()
  readonly #headings = new Map<number, number>()
  #styleText = ''
  #columns: {
    readonly blocks: RtfBlocks
    readonly label: string
    readonly depth: number
    readonly older: 'bullet' | 'number' | null
    readonly shownNumber: string
  }[] = []
  #instruction = ''
  readonly #lists = new RtfLists()
  #shownNumber = ''
  #older: 'bullet' | 'number' | null = null
  /** What was said last of the rows of the tables at each depth. */
  readonly #rows = new Map<number, RowShape>()
  #defaultLanguages = { lang: 0, eastAsian: 0, rightToLeft: 0 }
  #afterOpen = false
  #isOptional = false
  #toSkip = 0
  /** The picture that is being read, and the depth of its group. */
  #picture: { readonly data: RtfPicture; readonly depth: number } | null = null
  #footnotes = 0
  #comments = 0
  #wasHidden = false
  #lastChange: 'deleted' | 'revised' | null = null
  /** The fields of \info by name. */
  readonly info = new Map<string, string>()
  readonly texts: string[] = []
  readonly #body: RtfBlocks

  constructor({ notes, pictures }: Pick<FileToRead, 'notes' | 'pictures'>, sides: 'accepted' | 'rejected') {
    this.#notes = notes
    this.#body = new RtfBlocks(notes)
    this.#pictures = pictures
    this.#sides = sides
  }

  /** All blocks of the document. */
  read(tokens: readonly Token[]): readonly BlockNode[] {
    for (const token of tokens) {
      if (token.kind === 'open') this.#open()
      else if (token.kind === 'close') this.#close()
      else if (token.kind === 'bytes') this.#bytes(token.bytes)
      else if (token.kind === 'word') this.#word(token.name, token.value)
      if (token.kind !== 'open' && !(token.kind === 'word' && token.name === '*')) this.#afterOpen = false
    }
    while (this.#columns.length > 0) this.#closeNote()
    return this.#body.finish(this.#kind())
  }

  get #blocks(): RtfBlocks {
    return this.#columns.at(-1)?.blocks ?? this.#body
  }

  #open(): void {
    this.#stack.push(this.#state)
    this.#state = { ...this.#state }
    this.#afterOpen = true
    this.#isOptional = false
    this.#toSkip = 0
  }

  #close(): void {
    this.#toSkip = 0
    if (this.#state.destination === 'styles') this.#styleNamed()
    if (this.#picture?.depth === this.#stack.length) this.#closePicture()
    if ((this.#columns.at(-1)?.depth ?? -1) === this.#stack.length) this.#closeNote()
    this.#state = this.#stack.pop() ?? { ...firstState }
  }

  #word(name: string, value: number | null): void {
    if (this.#afterOpen && name === '*') {
      this.#isOptional = true
      return
    }
    if (this.#afterOpen && this.#destination(name, value)) return
    const state = this.#state
    if (state.destination === 'lists') this.#lists.word(name, value)
    if (name === 'u') this.#unicode(value ?? 0)
    else if (this.#toSkip > 0 && Object.hasOwn(signs, name)) this.#toSkip -= 1
    else if (name === 'ansicpg') this.#codePage = value ?? this.#codePage
    else if (name === 'mac') this.#codePage = 10_000
    else if (name === 'fcharset' && state.destination === 'fonts') {
      const page = codePageOf(value ?? 0)
      if (page !== null) this.#fonts.set(state.font, page)
    } else if (name === 'cpg' && state.destination === 'fonts') this.#fonts.set(state.font, value ?? this.#codePage)
    else if (Object.hasOwn(signs, name)) this.#text(signs[name] ?? '')
    else if (state.destination === 'text' || state.destination === 'note') this.#layout(name, value)
    else if (state.destination === 'info' && /^(?:yr|mo|dy)$/.test(name))
      this.info.set(`${state.field}.${name}`, String(value ?? 0))
    else if (state.destination === 'older') this.#olderList(name)
    this.#defaults(name, value)
    const change = changeBy(name, value)
    if (change !== null) Object.assign(state, change)
    if (name === 'plain') Object.assign(state, this.#defaultLanguages)
    if (name === 'pard') this.#older = null
  }

  /** The languages of text that says none of its own. */
  #defaults(name: string, value: number | null): void {
    const part =
      name === 'deflang' ? 'lang' : name === 'deflangfe' ? 'eastAsian' : name === 'adeflang' ? 'rightToLeft' : null
    if (part === null) return
    this.#defaultLanguages = { ...this.#defaultLanguages, [part]: value ?? 0 }
    Object.assign(this.#state, this.#defaultLanguages)
  }

  /** Lists as they were written before Word 97: what holds until the paragraph's properties are set back. */
  #olderList(name: string): void {
    if (name === 'pnlvlblt') this.#older = 'bullet'
    else if (name === 'pnlvlcont') this.#older = null
    else if (name === 'pnlvlbody' || (name === 'pnlvl' && this.#older === null)) this.#older = 'number'
  }

  /** True for a word that says where the text of its group goes. */
  #destination(name: string, value: number | null): boolean {
    const state = this.#state
    const isInText = state.destination === 'text' || state.destination === 'note'
    if (state.destination === 'lists') {
      this.#lists.word(name, value)
      state.field = name
      return true
    }
    if (state.destination === 'info') {
      state.field = name
      return true
    }
    if (name === 'fonttbl') state.destination = 'fonts'
    else if (name === 'stylesheet') state.destination = 'styles'
    else if (name === 'info') state.destination = 'info'
    else if (name === 'fldinst') this.#startInstruction()
    else if (name === 'fldrslt') state.href = isInText ? this.#linkIn(this.#instruction) : null
    else if (name === 'footnote' && isInText) this.#openFootnote()
    else if (name === 'atnauthor') this.#startAuthor()
    else if (name === 'annotation' && isInText) this.#openComment()
    else if (name === 'pict' && isInText) this.#openPicture()
    else if (name === 'pict' || name === 'object') this.#leaveObject(isInText)
    else if (/^(?:header|footer)[lrf]?$/.test(name)) {
      state.destination = 'skip'
      this.#notes.count('headers-left-out')
    } else if (name === 'listtable' || name === 'listoverridetable') state.destination = 'lists'
    else if (name === 'listtext' || name === 'pntext') {
      state.destination = isInText ? 'listtext' : 'skip'
      this.#shownNumber = ''
    } else if (name === 'pn') state.destination = isInText ? 'older' : 'skip'
    else if (name === 'nesttableprops') state.ofNestedRow = true
    else if (name === 'shppict' || name === 'shpinst' || name === 'shptxt') this.#isOptional = false
    else if (skipped.has(name)) state.destination = 'skip'
    else if (this.#isOptional && state.destination !== 'styles' && state.destination !== 'fonts')
      state.destination = 'skip'
    else return false
    return true
  }

  #openPicture(): void {
    this.#state.destination = 'picture'
    this.#picture = { data: new RtfPicture(), depth: this.#stack.length }
  }

  #closePicture(): void {
    const picture = this.#pictures.keep(this.#picture?.data.found() ?? null)
    this.#picture = null
    this.#blocks.add({ type: 'image', attrs: { alt: '', title: null, ...(picture && { picture }) } })
  }

  /** An object is another program's; what it shows of itself is not read. */
  #leaveObject(isInText: boolean): void {
    if (isInText) {
      this.#blocks.add({ type: 'image', attrs: { alt: '', title: null } })
      this.#notes.count('images-left-out')
    }
    this.#state.destination = 'skip'
  }

  #startInstruction(): void {
    this.#state.destination = this.#state.destination === 'skip' ? 'skip' : 'instruction'
    this.#instruction = ''
  }

  #linkIn(instruction: string): string | null {
    const address = /^\s*HYPERLINK\s+(?!\\l)"?([^"\s]+)/i.exec(instruction)?.[1]
    if (address === undefined) return null
    const href = safeHref(address)
    if (href === null) this.#notes.count('links-dropped')
    return href
  }

  #openFootnote(): void {
    this.#footnotes += 1
    this.#openNote(String(this.#footnotes))
  }

  /** The author of a comment stands before it. */
  #startAuthor(): void {
    this.#state.destination = 'info'
    this.#state.field = 'atnauthor'
    this.info.delete('atnauthor')
  }

  #openComment(): void {
    this.#comments += 1
    this.#notes.count('comments-as-notes')
    const author = asLine(this.info.get('atnauthor'), 150)
    this.#openNote(commentLabel(this.#comments, author, null))
  }

  #openNote(label: string): void {
    this.#blocks.add({ type: 'footnoteReference', attrs: { label } })
    // A note in a note is the text of the outer one.
    this.#state = { ...this.#state, destination: 'note', raised: null, ...plainParagraph }
    this.#columns.push({
      ...{ blocks: new RtfBlocks(this.#notes), label, depth: this.#stack.length },
      ...{ older: this.#older, shownNumber: this.#shownNumber },
    })
    this.#older = null
    this.#shownNumber = ''
  }

  #closeNote(): void {
    const note = this.#columns.pop()
    if (note === undefined) return
    this.#older = note.older
    this.#shownNumber = note.shownNumber
    const content = note.blocks.finish({ ...plainKind, dir: this.#state.dir })
    if (content.length > 0 && this.#columns.length < 20)
      this.#blocks.after.push({ type: 'footnote', attrs: { label: note.label }, content })
    else this.#blocks.after.push(...content)
  }

  #layout(name: string, value: number | null): void {
    const { inTable, nesting } = this.#state
    const depth = inTable ? nesting : 0
    if (name === 'par' || name === 'sect' || name === 'page') this.#blocks.paragraph(this.#kind(), depth)
    else if (name === 'line' || name === 'softline') this.#blocks.add({ type: 'hardBreak' })
    else if (name === 'cell') this.#blocks.cell(this.#kind(), 1)
    else if (name === 'nestcell') this.#blocks.cell(this.#kind(), Math.max(nesting, 2))
    else if (name === 'row') this.#blocks.row(1, this.#rows.get(1) ?? null)
    else if (name === 'nestrow') this.#blocks.row(Math.max(nesting, 2), this.#rows.get(Math.max(nesting, 2)) ?? null)
    else this.#rowProperty(name, value)
  }

  #rowProperty(name: string, value: number | null): void {
    const depth = this.#state.ofNestedRow ? Math.max(this.#state.nesting, 2) : 1
    if (name === 'trowd') {
      this.#rows.set(depth, new RowShape())
      if (value === null) this.#state.inTable = true
    } else this.#rows.get(depth)?.word(name, value)
  }

  /** What the paragraph at hand is; it takes its number in its list, so this is asked once for each. */
  #kind(): ParagraphKind {
    const { style, outline, dir, list, listLevel } = this.#state
    const shown = (asLine(this.#shownNumber, 100) ?? '').trim()
    const place = this.#lists.place({ list, level: listLevel, shown, older: this.#older })
    this.#shownNumber = ''
    const level = outline !== null && outline >= 0 && outline < 9 ? outline + 1 : this.#headings.get(style)
    return { level: level === undefined ? null : Math.min(level, 6), dir, place }
  }

  /** A style is a heading by its name, in the languages of word processors, or by its outline level. */
  #styleNamed(): void {
    const { style, outline } = this.#state
    const named = headingLevelOf(this.#styleText.replace(/;.*$/s, '').trim())
    const level = named ?? (outline === null ? null : outline + 1)
    if (level !== null && level > 0 && level < 10) this.#headings.set(style, level)
    this.#styleText = ''
  }

  #unicode(value: number): void {
    this.#toSkip = this.#state.skipAfterUnicode
    const code = value < 0 ? value + 65_536 : value
    const skip = this.#toSkip
    if (code > 0 && code <= 0xff_ff) this.#text(String.fromCharCode(code))
    this.#toSkip = skip
  }

  #bytes(bytes: readonly number[]): void {
    if (this.#state.destination === 'picture') {
      this.#picture?.data.add(bytes)
      return
    }
    const left = bytes.slice(this.#toSkip)
    this.#toSkip = Math.max(0, this.#toSkip - bytes.length)
    if (left.length === 0) return
    const page = this.#fonts.get(this.#state.font) ?? this.#codePage
    const isPlain = left.every((byte) => byte < 0x80)
    if (!isPlain && !isKnownPage(page)) this.#notes.say('encoding-unknown', String(page))
    this.#text(decodedBytes(left, page))
  }

  #text(text: string): void {
    const { destination, field } = this.#state
    if (destination === 'styles') this.#styleText += text
    else if (destination === 'instruction') this.#instruction += text.slice(0, 4_000)
    else if (destination === 'listtext') this.#shownNumber += text
    else if (destination === 'lists' && field === 'leveltext') this.#lists.levelText(text)
    else if (destination === 'info') this.info.set(field, (this.info.get(field) ?? '') + text)
    else if ((destination === 'text' || destination === 'note') && !this.#isLeftOut()) {
      this.texts.push(text)
      this.#blocks.add(textNode(text, this.#marks()))
      this.#blocks.declare(this.#state, text)
    }
  }

  /** Hidden text, and the side of tracked changes that was not chosen; each stretch of either is counted once. */
  #isLeftOut(): boolean {
    const { hidden, deleted, revised } = this.#state
    const change = deleted ? 'deleted' : revised ? 'revised' : null
    if (change !== null && change !== this.#lastChange) this.#notes.count(`tracked-changes-${this.#sides}`)
    if (hidden && !this.#wasHidden) this.#notes.count('hidden-text-left-out')
    this.#lastChange = change
    this.#wasHidden = hidden
    return hidden || (this.#sides === 'accepted' ? deleted : revised)
  }

  #marks(): readonly DocumentMark[] {
    const { bold, italic, underline, strike, raised, href } = this.#state
    let marks: readonly DocumentMark[] = href === null ? [] : [{ type: 'link', attrs: { href } }]
    if (bold) marks = withMark(marks, { type: 'bold' })
    if (italic) marks = withMark(marks, { type: 'italic' })
    if (underline && href === null) marks = withMark(marks, { type: 'underline' })
    if (strike) marks = withMark(marks, { type: 'strike' })
    return raised === null ? marks : withMark(marks, { type: raised })
  }
}
