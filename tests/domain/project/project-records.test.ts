import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineOf } from '#domain/project/held-record.ts'
import { ProjectRecords } from '#domain/project/project-records.ts'
import { type RecordId, recordTypes, typeOfId } from '#domain/records/id.ts'
import type { AnyRecord } from '#domain/records/record.ts'
import { referencesOf, targetTypes } from '#domain/records/references.ts'
import { largeProject } from '#tests/bench/large-project.ts'
import { annotationOf, linkOf } from './marks-and-links.ts'

const records = fc.array(
  fc.oneof(
    fc.tuple(fc.nat(5), fc.nat(3)).map(([id, source]) => annotationOf(id, source, 'fog')),
    fc
      .tuple(fc.nat(5), fc.nat(3), fc.nat(5), fc.option(fc.nat(2)))
      .map(([id, claim, mark, speaker]) => linkOf({ id, claim, mark, speaker, from: speaker })),
  ),
  { maxLength: 12 },
)
const change = records.chain((given) =>
  fc
    .array(fc.boolean(), { minLength: given.length, maxLength: given.length })
    .map((goes) => given.map((record, at) => ({ id: record.id, before: null, after: goes[at] ? null : record }))),
)
const targets = [0, 1, 2, 3, 4, 5].flatMap((count) =>
  ['source', 'claim', 'annotation', 'speaker'].map(
    (type) => `${type}:00000000-0000-4000-8000-${String(count).padStart(12, '0')}` as RecordId,
  ),
)

/** Everything that can be asked. */
const told = (project: ProjectRecords) => ({
  all: recordTypes.map((type) => project.all(type)),
  counts: recordTypes.map((type) => project.count(type)),
  referrers: targets.map((to) => project.referrersOf(to).toSorted()),
  referring: targets.flatMap((to) =>
    (['annotation', 'evidenceLink'] as const).map((type) => project.referring(type, to)),
  ),
  latest: targets.flatMap((to) => recordTypes.map((type) => project.latestReferring(type, to))),
  missing: project.missing().toSorted(),
  created: project.latestCreation(),
  values: [...project.values()],
  size: project.size,
})

describe('the records of a project', () => {
  it('say the same whether they were given as records or as lines, and whenever they are asked', () => {
    fc.assert(
      fc.property(records, change, fc.boolean(), (given, changes, isAskedBefore) => {
        const plain = new ProjectRecords(given)
        const lines = new ProjectRecords(given.map(lineOf))
        if (isAskedBefore) expect(told(lines)).toEqual(told(plain))
        plain.apply(changes)
        lines.apply(changes)
        expect(told(lines)).toEqual(told(plain))
        // An index that was kept up to date says what a fresh one says; within a type the order may be another.
        const { all, values, ...asked } = told(lines)
        const { all: _, values: __, ...fresh } = told(new ProjectRecords([...lines.held()]))
        expect(asked).toEqual(fresh)
        expect(all.flat()).toHaveLength(values.length)
      }),
    )
  })

  it('come in the order of their creation, those of one moment by id, however they were given', () => {
    const made = [
      [4, '2031-05-12T08:00:01.000Z'],
      [2, '2031-05-12T08:00:02.000Z'],
      [3, '2031-05-12T08:00:02.000Z'],
      [1, '2031-05-12T08:00:02.001Z'],
    ] as const
    const wanted = made.map(([id, createdAt]): AnyRecord => ({ ...annotationOf(id, 1, 'fog'), createdAt }))
    fc.assert(
      fc.property(fc.shuffledSubarray(wanted, { minLength: wanted.length }), fc.boolean(), (given, areLines) => {
        const project = new ProjectRecords(areLines ? given.map(lineOf) : given)
        for (const reader of [project.passing(), project])
          expect(reader.referring('annotation', targets[4] as RecordId)).toEqual(wanted)
      }),
    )
  })

  it('say the same where they were indexed while more of them were to come', () => {
    fc.assert(
      fc.property(records, change, fc.nat(12), (given, changes, first) => {
        const unique = [...new Map(given.map((record) => [record.id, record])).values()]
        const whole = new ProjectRecords(unique)
        const inParts = new ProjectRecords(unique.slice(0, first))
        inParts.index()
        expect(inParts.referrersOf(targets[1] as RecordId)).toEqual(
          new ProjectRecords(unique.slice(0, first)).referrersOf(targets[1] as RecordId),
        )
        inParts.add(unique.slice(first).map(lineOf))
        inParts.apply(changes)
        whole.apply(changes)
        expect(told(inParts)).toEqual(told(whole))
      }),
    )
  })

  it('say the same to a reader in passing, which keeps nothing that it read', () => {
    fc.assert(
      fc.property(records, change, (given, changes) => {
        const project = new ProjectRecords(given.map(lineOf))
        project.apply(changes)
        const before = project.held()
        const passing = project.passing()
        const read = targets.flatMap((to) => [
          passing.get(to),
          ...passing.referring('annotation', to),
          ...passing.referring('evidenceLink', to),
        ])
        expect(project.held()).toEqual(before)
        expect(read).toEqual(
          targets.flatMap((to) => [
            project.get(to),
            ...project.referring('annotation', to),
            ...project.referring('evidenceLink', to),
          ]),
        )
        const [first] = given
        if (first !== undefined) expect(passing.get(first.id)).toBe(passing.get(first.id))
      }),
    )
  })

  it('know a referrer by every field that points', () => {
    const project = new ProjectRecords([linkOf({ id: 1, claim: 2, mark: 3, speaker: 4, from: 5 })].map(lineOf))
    for (const to of referencesOf([...project.values()][0] as AnyRecord)) {
      expect(project.referrersOf(to)).toHaveLength(1)
      expect(targetTypes.evidenceLink.map(String)).toContain(typeOfId(to))
    }
  })

  it('give the same object each time once it was read, and hand out their lines until then', () => {
    const mark = annotationOf(1, 2, 'fog')
    const project = new ProjectRecords([lineOf(mark)])
    expect([...project.held()]).toEqual([lineOf(mark)])
    const read = project.get(mark.id)
    expect(read).toEqual(mark)
    expect(project.get(mark.id)).toBe(read)
    expect(project.all('annotation')[0]).toBe(read)
    expect([...project.held()][0]).toBe(read)
  })

  it('say of each type what it may point at', () => {
    for (const record of largeProject(20))
      for (const to of referencesOf(record)) expect(targetTypes[record.type].map(String)).toContain(typeOfId(to))
  })
})
