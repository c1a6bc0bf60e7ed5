import { describe, expect, it } from 'vitest'
import { commands } from '#contract/commands.ts'
import { languages } from '#messages/all-languages.ts'
import { languageNames } from '#messages/messages.ts'
import { said, sentencesOf } from './shape.ts'

const { en, ur, hi } = languages
const english = sentencesOf(en)
const urdu = new Map(sentencesOf(ur).map((sentence) => [sentence.path, sentence]))
const hindi = new Map(sentencesOf(hi).map((sentence) => [sentence.path, sentence]))
/** Errors get their own test, with data of their own. */
const plain = english.filter(({ path }) => !path.startsWith('errors.'))

describe('the tables of sentences', () => {
  it.each([
    ['Urdu', urdu],
    ['Hindi', hindi],
  ])('have the same keys in English and %s, each a sentence or a maker of one in both', (_, table) => {
    expect([...table.keys()].toSorted()).toEqual(english.map(({ path }) => path).toSorted())
    for (const { path, value } of english) expect([path, typeof table.get(path)?.value]).toEqual([path, typeof value])
  })

  it.each([
    ['Urdu', urdu],
    ['Hindi', hindi],
  ])('take the same data in English and %s', (_, table) => {
    for (const { path, value } of plain) {
      const other = table.get(path)?.value
      if (typeof value === 'function' && typeof other === 'function')
        expect([path, other.length <= value.length]).toEqual([path, true])
    }
  })

  it('say something everywhere, for none, one and several', () => {
    for (const sentences of [plain, urdu.values(), hindi.values()])
      for (const sentence of [...sentences].filter(({ path }) => !path.startsWith('errors.')))
        for (const count of [0, 1, 2, 11]) {
          const words = said(sentence, count)
          expect([sentence.path, words.trim() === '']).toEqual([sentence.path, false])
          expect([sentence.path, /undefined|NaN|\[object/u.test(words)]).toEqual([sentence.path, false])
        }
  })

  it('set the thousands of counts apart', () => {
    for (const { common, library, reportScreen } of [en, ur, hi])
      for (const words of [
        common.tally(40_000, 12_345, 12_345, 12_345, 12_345),
        library.coverage(12_345, 40_000),
        library.shown(12_345, 40_000),
        reportScreen.options.scopes.chosen(12_345),
      ])
        expect(words).toMatch(/^(?!.*12345).*12,345/)
  })

  it('name every command that changes a project, for undo and the history', () => {
    for (const labels of [en.status.command, ur.status.command, hi.status.command])
      for (const [name, { access }] of Object.entries(commands))
        if (access === 'edit') expect(labels).toHaveProperty([name])
  })

  it('give every language its own name and direction', () => {
    expect(languageNames).toEqual({
      en: { name: 'English', direction: 'ltr' },
      ur: { name: 'اردو', direction: 'rtl' },
      hi: { name: 'हिन्दी', direction: 'ltr' },
    })
  })
})

describe('English sentences', () => {
  const words = plain.map((sentence) => [sentence.path, said(sentence, 2)] as const)

  it('shout at nobody, blame nobody and never say that a claim is true or false', () => {
    for (const [path, sentence] of words) {
      expect([path, sentence]).toEqual([path, expect.not.stringMatching(/!(?!=)/u)])
      expect([path, sentence]).toEqual([
        path,
        expect.not.stringMatching(/\b(?:true|false|please|sorry|oops|invalid|illegal|you failed|simply|easily)\b/iu),
      ])
    }
  })

  it('use the words of the glossary and not the ones beside them', () => {
    for (const [path, sentence] of words)
      expect([path, sentence]).toEqual([
        path,
        expect.not.stringMatching(
          /\b(?:workspace|vault|assertion|camp|bias|checksum|hash sum|patch|user|users|rating)\b/iu,
        ),
      ])
  })

  it('are in sentence case: no capital inside but of names', () => {
    const names =
      /^(?:I|Countermark|Alt|Ctrl|Enter|Esc|Shift|Markdown|Electron|Chrome|Chromium|Edge|PDF|HTML|CSV|RIS|CSL|DOI|JSON|Schema|URL|SHA|UTF|U|FFFC|N\d*|ABC|English|Urdu|MIT|MB|RTL|Western|European|OpenDocument|Word|EPUB|RTF|PNG|JPEG|GIF|WebP|Tab|Thursday|March|COMMAND|DIR|T\d*|Its|The|A|F|Cannot|Id|True)$/u
    for (const [path, sentence] of words) {
      const inside = sentence
        .split(/(?<=[.!?:;…“”\n·–|(])\s*|\s{2,}/u)
        .flatMap((part) => part.split(/\s+/u).slice(1))
        .map((word) => word.replace(/[^\p{L}]/gu, ''))
        .filter((word) => /^\p{Lu}/u.test(word) && !names.test(word))
      expect([path, inside]).toEqual([path, []])
    }
  })

  it('agree in number', () => {
    for (const sentence of plain) {
      expect([sentence.path, said(sentence, 1)]).toEqual([
        sentence.path,
        expect.not.stringMatching(
          /\b1 (?:\w+s (?:are|were|stand|have)|claims|sources|passages|links|items|origins|records|others)\b/u,
        ),
      ])
      expect([sentence.path, said(sentence, 2)]).toEqual([
        sentence.path,
        expect.not.stringMatching(
          /\b2 (?:claim|source|passage|link|item|origin|record|other|silence|mismatch|problem|file)\b(?! [a-z]+s\b)/u,
        ),
      ])
    }
  })
})

/** What is Latin in an Urdu or Hindi sentence on purpose: names, formats, keys, values that are typed, dates. */
const latin =
  /^(?:Countermark|Electron|Chrome|Chromium|Edge|Markdown|HTML|MHTML|PDF|Word|DOCX|OpenDocument|ODT|RTF|EPUB|PNG|JPEG|GIF|WebP|SRT|WebVTT|CSV|BibTeX|RIS|CSL|DOI|bib|ris|JSON|Schema|SHA|UTF|U|FFFC|MB|Alt|Ctrl|Enter|Esc|Shift|npx|npm|run|build|install|electron|countermark|doctor|project|json|help|list|quote|prefix|suffix|start|end|claim|statement|take|over|work|publication|asserts|withdrawn|en|ur|hi|ar|pt|BR|px|T|do|utf|N|ABC|A|F|Tab|windows|txt|text|md|markdown|mdown|mkd|docx|docm|dotx|doc|odt|ott|rtf|pdf|epub|srt|vtt|mhtml|html|htm|xhtml|jsonl|journal|history|sources|backups|quarantine|verify|report)$/u

describe('Urdu sentences', () => {
  it('are Urdu: no English is left in them but names and what is typed', () => {
    for (const sentence of urdu.values()) {
      if (sentence.path.startsWith('errors.') || sentence.path === 'settings.specimen') continue
      const left = (said(sentence, 2).match(/[A-Za-z]+/gu) ?? []).filter((word) => !latin.test(word))
      expect([sentence.path, left]).toEqual([sentence.path, []])
    }
  })

  it('use the Urdu full stop, comma and question mark, and letters of Urdu rather than Arabic', () => {
    for (const sentence of urdu.values()) {
      if (sentence.path.startsWith('errors.')) continue
      const words = said(sentence, 2)
      expect([sentence.path, words]).toEqual([
        sentence.path,
        expect.not.stringMatching(/[يكة]|[\u0600-\u06ff][.,;?](?:\s|$)/u),
      ])
    }
  })

  it('call one thing by one word', () => {
    for (const sentence of urdu.values()) {
      if (sentence.path.startsWith('errors.')) continue
      expect([sentence.path, said(sentence, 2)]).toEqual([
        sentence.path,
        expect.not.stringMatching(
          /منبع|مؤقف|ونڈو|کھڑکی|ناشر|نظرثانی|نظرِثانی|نشانِ انگشت|کوائف|حاشی|غیر جانچ|احکام|اصلیں|اصلوں/u,
        ),
      ])
    }
  })
})

describe('Hindi sentences', () => {
  const words = [...hindi.values()]
    .filter(({ path }) => !path.startsWith('errors.') && path !== 'settings.specimenUrdu')
    .map((sentence) => [sentence.path, said(sentence, 2)] as const)

  it('are Hindi: no English or Urdu is left in them but names and what is typed', () => {
    for (const [path, sentence] of words) {
      if (path === 'settings.specimen') continue
      const left = (sentence.match(/[A-Za-z\u0600-\u06ff]+/gu) ?? []).filter((word) => !latin.test(word))
      expect([path, left]).toEqual([path, []])
    }
  })

  it('end in a danda that stands at its word, and shout at nobody', () => {
    for (const [path, sentence] of words)
      expect([path, sentence]).toEqual([path, expect.not.stringMatching(/[\u0900-\u0963]\.(?:\s|$)|\s।|।।|[!۔،؛؟]/u)])
  })

  it('end where an English one does, and go on where it goes on', () => {
    const inHindi = new Map(words)
    for (const sentence of plain) {
      const other = inHindi.get(sentence.path)
      if (other === undefined || /^(?:settings\.specimen|history\.number)/u.test(sentence.path)) continue
      expect([other, other.endsWith('।')]).toEqual([other, said(sentence, 2).endsWith('.')])
    }
  })

  it('never say of a claim that it is true, false, right or wrong', () => {
    for (const sentence of hindi.values()) {
      const text = typeof sentence.value === 'string' ? sentence.value : String(sentence.value)
      expect([sentence.path, text]).toEqual([
        sentence.path,
        expect.not.stringMatching(/सच|सत्य|झूठ|सही|ग़लत|गलत|मिथ्या|फ़र्ज़ी|फर्जी|प्रमाणित|तथ्य/u),
      ])
    }
  })

  it('call one thing by one word', () => {
    for (const [path, sentence] of words)
      expect([path, sentence]).toEqual([
        path,
        expect.not.stringMatching(
          /परियोजना|पुस्तकालय|उपयोगकर्ता|फैसला|फ़ैसला|खिड़की|अंगुलिछाप|पुष्टिकृत|निर्विवाद|स्त्रोत|ज़रिया|दस्तावेज(?!़)/u,
        ),
      ])
  })

  it('are written one way: composed as Unicode does, dots under ज and फ but not under क, ख and ग, Latin digits', () => {
    for (const [path, sentence] of words) {
      expect([path, sentence]).toEqual([path, sentence.normalize('NFC')])
      expect([path, sentence]).toEqual([path, expect.not.stringMatching(/[कखग]\u093c|[\u0966-\u096f]/u)])
    }
  })
})
