import { describe, expect, it } from 'vitest'
import { type CitedPassage, citation } from '#domain/reading/citation.ts'

const english: CitedPassage = {
  words: 'The clock struck nine.',
  language: 'en',
  title: 'The clock of Orrin Square',
  outlet: 'The Orrin Gazette',
  authors: ['Ada Venn', 'Olm Reed'],
  published: '12 May 2031',
  places: ['paragraph 3'],
  url: 'https://gazette.example/clock',
}

describe('a quotation with its source', () => {
  it('names authors, title, outlet, date, paragraph and address after the words', () => {
    expect(citation(english, ', ').plain).toBe(
      '“The clock struck nine.”\n— Ada Venn, Olm Reed, The clock of Orrin Square, The Orrin Gazette, 12 May 2031, paragraph 3, https://gazette.example/clock',
    )
  })

  it('leaves out what is not known, and doubles no quotation marks', () => {
    const bare = { ...english, words: '“It never struck.”', outlet: null, authors: [], url: null, places: [] }
    expect(citation({ ...bare, published: 'date not known' }, ', ').plain).toBe(
      '“It never struck.”\n— The clock of Orrin Square, date not known',
    )
  })

  it('names the page beside the paragraph where there is one', () => {
    expect(citation({ ...english, places: ['page 2', 'paragraph 3'] }, ', ').plain).toContain('page 2, paragraph 3')
  })

  it('keeps each piece together where scripts meet', () => {
    const { plain } = citation(
      {
        ...english,
        words: 'گھڑی نے نو بجائے۔',
        language: 'ur',
        title: 'چوک کی گھڑی',
        outlet: null,
        authors: [],
        published: '12 مئی 2031',
        places: ['پیراگراف 3'],
      },
      '، ',
    )
    expect(plain).toBe(
      '\u2068”گھڑی نے نو بجائے۔“\u2069\n— \u2068چوک کی گھڑی\u2069، \u206812 مئی 2031\u2069، \u2068پیراگراف 3\u2069، \u2068https://gazette.example/clock\u2069',
    )
  })

  it('needs no isolates in one script', () => {
    const urdu = {
      ...english,
      words: 'گھڑی',
      language: 'ur',
      title: 'گھڑی',
      outlet: null,
      authors: [],
      published: 'مئی',
      places: [],
      url: null,
    }
    expect(citation(urdu, '، ').plain).toBe('”گھڑی“\n— گھڑی، مئی')
  })

  it.each([
    ['ar', '«نص»'],
    ['de', '„نص“'],
    [null, '“نص”'],
  ])('takes the quotation marks of the language (%s)', (language, expected) => {
    expect(citation({ ...english, language, words: 'نص' }, ', ').plain).toContain(expected)
  })

  it('is HTML with language, direction and breaks, and nothing of a source can become markup', () => {
    const { html } = citation({ ...english, words: 'One.\n<b>Two</b> & "three"', title: '<script>' }, ', ')
    expect(html).toContain(
      '<blockquote lang="en" dir="auto"><p>“One.<br>&#60;b&#62;Two&#60;/b&#62; &#38; &#34;three&#34;”</p>',
    )
    expect(html).toContain('<cite><bdi lang="en">&#60;script&#62;</bdi></cite>')
    expect(html).toContain('<bdi dir="ltr">https://gazette.example/clock</bdi>')
  })
})
