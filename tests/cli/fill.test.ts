import { expect, it } from 'vitest'
import { z } from 'zod'
import { done, freshStudy, shape } from './command-line.ts'

/** A study with two accounts, of which nothing but the titles is known. */
async function studyOfTwo() {
  const study = await freshStudy()
  await done(study.run('new', 'ferry', '--title', 'Ferry'))
  for (const [name, text] of [
    ['keeper.md', '# The lamp at nine\n\nThe lamp was lit.'],
    ['skipper.md', '# No lamp\n\nNo lamp was lit.'],
  ] as const) {
    await study.write(name, text)
    await done(study.run('import', 'ferry', name))
  }
  return study
}

it('fills what is empty from a bibliography, keeps what differs, and tells what is undecided or fits nothing', async () => {
  const study = await studyOfTwo()
  await study.write(
    'works.bib',
    `@article{k, title={The LAMP at Nine!}, author={Lind, Rosa}, date={2024-03-12}, journaltitle={Canal Post}, url={https://post.example/k}}
@misc{n1, title={No lamp}, date={2023}}
@misc{n2, title={No lamp}, date={2024}}
@book{other, title={A book about boats}}`,
  )
  const ran = await study.run('fill', 'ferry', 'works.bib', '--json')
  expect([ran.code, ran.err]).toEqual([0, ''])
  expect(ran.json(z.unknown())).toMatchObject({
    filled: [{ title: 'The lamp at nine', key: 'k', fields: { authors: 'Rosa Lind', published: '2024-03-12' } }],
    kept: [{ key: 'k', field: 'title', has: 'The lamp at nine', gives: 'The LAMP at Nine!' }],
    undecided: [{ title: 'No lamp', keys: ['n1', 'n2'] }],
    unmatched: [{ key: 'other', title: 'A book about boats' }],
  })
  const sources = (await study.run('sources', 'ferry', '--json')).json(z.array(shape.source))
  expect(sources.map(({ authors, date, outlet }) => ({ authors, date, outlet }))).toEqual([
    { authors: ['Rosa Lind'], date: '2024-03-12', outlet: 'Canal Post' },
    { authors: [], date: null, outlet: null },
  ])
  const again = await study.run('fill', 'ferry', 'works.bib')
  expect([again.code, again.out]).toEqual([
    0,
    'kept\tThe lamp at nine\ttitle\tThe lamp at nine\tThe LAMP at Nine!\nto be decided\tNo lamp\tn1, n2\nfits no source\tother\tA book about boats\n',
  ])
})

it('says of a file that is no bibliography, or is not there, that it cannot be read', async () => {
  const study = await freshStudy()
  await done(study.run('new', 'ferry', '--title', 'Ferry'))
  await study.write('letter.json', '{"a": 1}')
  const wrong = await study.run('fill', 'ferry', 'letter.json', '--json')
  expect([wrong.code, wrong.json(shape.error).error.code]).toEqual([1, 'format-unknown'])
  const missing = await study.run('fill', 'ferry', 'none.bib', '--json')
  expect([missing.code, missing.json(shape.error).error.code]).toEqual([1, 'file-unreadable'])
})

it('takes several bibliographies as one, and one that cannot be read keeps no other out', async () => {
  const study = await studyOfTwo()
  await study.write('one.bib', '@article{k, title={The lamp at nine}, date={2024-03-12}}\n@misc{n1, title={No lamp}}')
  await study.write('two.ris', 'TY  - JOUR\nID  - n2\nTI  - No lamp\nPY  - 2023\nER  - \n')
  await study.write('letter.json', '{"a": 1}')
  const ran = await study.run('fill', 'ferry', 'one.bib', 'letter.json', 'two.ris', 'none.bib', '--json')
  expect(ran.code).toBe(1)
  expect(ran.json(z.unknown())).toMatchObject({
    filled: [{ title: 'The lamp at nine', key: 'k' }],
    undecided: [{ title: 'No lamp', keys: ['n1', 'n2'] }],
    failed: [
      { file: 'letter.json', error: { code: 'format-unknown' } },
      { file: 'none.bib', error: { code: 'file-unreadable' } },
    ],
  })
  expect(ran.err.trim().split('\n')).toHaveLength(2)
})
