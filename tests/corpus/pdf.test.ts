import { describe, expect, it } from 'vitest'
import { textOf } from '#domain/text/text-map.ts'
import { outputOf } from '#tests/core/importing/imported.ts'
import { bytesOf, indexed, wordsOf } from './corpus.ts'
import { keepFidelity } from './fidelity.ts'

const files = indexed('pdf').filter((file) => file.endsWith('.pdf'))

/** The passwords that the index states. */
const passwords: Readonly<Record<string, string>> = {
  'issue15893_reduced.pdf': 'test',
  'issue6010_2.pdf': 'æøå',
  'saslprep-r6.pdf': 'S\u00aaSL\u00adprep',
  'libreoffice-writer-password.pdf': 'openpassword',
}

/** What the index states that a file holds. */
const stated: Readonly<Record<string, readonly string[]>> = {
  'bug1771477.pdf': ['안녕하세요 세계'],
  'doc_1_3_pages.pdf': ['Document 1:Page 1', 'Document 1:Page 2', 'Document 1:Page 3'],
  'doc_2_3_pages.pdf': ['Document 2:Page 1', 'Document 2:Page 2', 'Document 2:Page 3'],
  'doc_3_3_pages.pdf': ['Document 3:Page 1', 'Document 3:Page 2', 'Document 3:Page 3'],
  'bug1606566.pdf': ['Bug 1606566'],
  'habibi.pdf': ['حَبيبي', 'habibi'],
  'bug2013793.pdf': ['This is a great deal of nothing.', 'So, here’s to squashing bugs.'],
  'issue10301.pdf': ['אבג', 'דהו', 'abc', 'def'],
  'issue10900.pdf': ['851.5 854.9 839.3 837.5', '633.6 727.8 789.9 796.2', '13.0x 13.0x 13.0x 12.5x'],
  'issue13201.pdf': [
    'Abstract. A purely peer-to-peer version of electronic cash would allow online',
    'avoid mediating disputes. The cost of mediation increases transaction costs, limiting the',
    'system is secure as long as honest nodes collectively control more CPU power than any',
  ],
  'issue13226.pdf': ['Mitarbeiterinnen und Mitarbeiter arbeiten in über 100 Ländern engagiert im Dienste'],
  'issue15340.pdf': ['検知機構'],
  'issue16176.pdf': ['𠮷'],
  'issue18099_reduced.pdf': ['Hello world!'],
  'issue20319_2.pdf': ['AA A'],
  'issue5540.pdf': ['ἄγγελος'],
  'issue5677.pdf': ['عذراً', 'ماذا', 'إشترى', 'السّيّدة'],
  'text_rise_eol_bug.pdf': ['E = mc2 is the mass-energy equivalence.'],
}

const nameOf = (file: string): string => file.split('/').at(-1) ?? file

describe('the PDF files of the corpus', () => {
  it.each(files)('%s opens or says why not, and holds what is stated', async (file) => {
    const name = nameOf(file)
    const output = await outputOf(bytesOf(file), { name, password: passwords[name] ?? null })
    const text = output.ok ? textOf(output.document) : ''
    const wanted = stated[name] ?? []
    const missing = wanted.filter((each) => !text.includes(each))
    const words = wanted.flatMap((each) => wordsOf(each)).length
    const lost = missing.flatMap((each) => wordsOf(each)).length
    keepFidelity('pdf', {
      file,
      words: wanted.length === 0 ? null : words,
      found: wanted.length === 0 ? null : words - lost,
      notes: output.ok ? output.notes.map(({ code }) => code) : [output.error.code],
      refused: !output.ok,
    })
    expect(missing).toEqual([])
    // The index states no password for the one that is protected for printing, and its user password is not empty.
    const refusals = name === 'print_protection.pdf' ? ['password-needed'] : ['no-text', 'format-damaged']
    if (!output.ok) expect(refusals).toContain(output.error.code)
  })

  it.each(Object.keys(passwords))('%s asks for its password and refuses another', async (name) => {
    const bytes = bytesOf(files.find((file) => nameOf(file) === name) ?? '')
    expect(await outputOf(bytes, { name })).toMatchObject({ ok: false, error: { code: 'password-needed' } })
    expect(await outputOf(bytes, { name, password: 'another' })).toMatchObject({
      ok: false,
      error: { code: 'password-wrong' },
    })
  })
})
