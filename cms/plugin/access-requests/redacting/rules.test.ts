import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ExemptionBasis, exemptionBases } from '../bases/text.ts'
import {
  contactsIn,
  type CopySection,
  marksKept,
  nameLike,
  type Part,
  partsOfName,
  passagesOf,
  seekerOf,
  redacted,
  type TakenOut,
  whole,
} from './rules.ts'

const out = '█'
const spoken = (parts: readonly Part[]): string =>
  parts.map((part) => ('out' in part ? out : part.text)).join('')
const copy = (text: string): CopySection[] => [
  { heading: 'Saken', lines: [{ key: 'description', label: 'Hva skjedde', text }] },
]
const given = (text: string, taken: Partial<TakenOut>): string =>
  redacted(copy(text), { marks: [], words: [], names: [], ...taken })
    .flatMap(({ lines }) => lines.map(({ parts }) => spoken(parts)))
    .join('\n')

describe('a text for whoever asks for access', () => {
  test('has a passage for each sentence, and one for each line where there are very many', () => {
    const passages = (text: string) =>
      (passagesOf(copy(text)).get('description') ?? []).map((each) => each.text)
    expect(passages('Gulvet var glatt kl. 12. Hun falt! «Hjelp», ropte han.\nDet var alt')).toEqual(
      ['Gulvet var glatt kl. 12.', 'Hun falt!', '«Hjelp», ropte han.', 'Det var alt'],
    )
    expect(passages('Ja. Nei.\n'.repeat(300))).toHaveLength(300)
  })

  test('does not hold a marked passage, wherever the same words stand', () => {
    const text = 'Gulvet var glatt. Hun er syk. Ingen så det. hun er  syk.'
    const marks = [{ passage: 'description/2', basis: 'personal' }] as const
    expect(given(text, { marks })).toBe(`Gulvet var glatt. ${out} Ingen så det. ${out}`)
  })

  test('does not hold words that are taken out, nor their genitive, but longer words that begin alike', () => {
    const words = [{ words: 'laser', basis: 'business' }] as const
    expect(given('Laser, lasers og laserstråle. En LASER.', { words })).toBe(
      `${out}, ${out} og laserstråle. En ${out}.`,
    )
  })

  test.each([
    ['Per Ås Bakke falt.', `${out} falt.`],
    ['per ås bakke falt', `${out} falt`],
    ['Bakkes hanske, og Per.', `${out} hanske, og ${out}.`],
    ['Kast i en bakke per dag.', 'Kast i en bakke per dag.'],
    ['Per\nÅs Bakke', out],
  ])('names nobody: %j is given out as %j', (text, expected) => {
    expect(given(text, { names: ['Per Ås Bakke'] })).toBe(expected)
  })

  test.each([
    ['kari nordmann', 'Hilsen Kari', 'Hilsen █'],
    ['KARI NORDMANN', 'Hilsen Kari, eller NORDMANN', 'Hilsen █, eller █'],
    ['Kari N.', 'Hilsen Kari', 'Hilsen █'],
    ['A. Hansen', 'Spør Hansen.', 'Spør █.'],
    ['Li O’Hara', "Li O'Hara så det, og O’Hara falt. Li ringte.", '█ så det, og █ falt. █ ringte.'],
    ['Åse van der Berg', 'Der sto Berg. Van var låst.', 'Der sto █. Van var låst.'],
    ['post-og-hms@nordhavn.example', 'Post kom i dag', 'Post kom i dag'],
    ['Kari', 'kari så det', '█ så det'],
  ])('names nobody however the name was typed: %j', (name, text, expected) => {
    expect(given(text, { names: [name] })).toBe(expected)
  })

  test.each([
    ['Skriv til kari.n@nordhavn.example i dag', 'Skriv til █ i dag'],
    ['Ring 99 88 77 66 eller 99887766, 999 88 777.', 'Ring █ eller █, █.'],
    ['Ring +47 99887766', 'Ring █'],
    ['Født 010190 12345', 'Født █'],
    ['Født 010190-12345.', 'Født █.'],
    ['tlf.99887766', 'tlf.█'],
    ['Ring 9988 7766 nå', 'Ring █ nå'],
    ['AVV-2026-08011234 og 20.11.2026 1030', null],
    ['AVV-2026-0801 den 2026-11-20 og 20.11.2026 kl. 10.30', null],
    ['Det kostet 120 000 kroner', null],
  ])('has no address or number of anybody: %j', (text, expected) => {
    expect(given(text, {})).toBe(expected ?? text)
    expect(contactsIn(text).length > 0).toBe(expected !== null)
  })

  test('says on which basis something is not there, one for what meets', () => {
    const [section] = redacted(copy('Hun er syk. Ring Kari Lie. Spør Kari.'), {
      marks: [{ passage: 'description/1', basis: 'internal' }],
      words: [{ words: 'Ring Kari', basis: 'danger' }],
      names: ['Kari Lie'],
    })
    expect(section?.lines[0]?.parts).toEqual([
      { out: 'internal' },
      { text: ' ' },
      { out: 'danger' },
      { text: '. Spør ' },
      { out: 'names' },
      { text: '.' },
    ])
  })

  test('names those who handled the case where it is given in full, but not these', () => {
    const [section] = whole(copy('Ola Moe meldte. Kari Lie svarte.'), ['Ola Moe'])
    expect(spoken(section?.lines[0]?.parts ?? [])).toBe(`${out} meldte. Kari Lie svarte.`)
  })

  test('says in neither version how anybody is reached', () => {
    const [section] = whole(copy('Ring meg på 998 87 766, eller ola@nordhavn.example.'), [])
    expect(spoken(section?.lines[0]?.parts ?? [])).toBe(`Ring meg på ${out}, eller ${out}`)
  })

  test('that is copied anew keeps the marks of passages that stand there still', () => {
    const marks = [
      { passage: 'description/1', basis: 'personal' },
      { passage: 'description/2', basis: 'internal' },
    ] as const
    const before = copy('Hun er syk. Gulvet var glatt.')
    const after = copy('Ny setning. Hun er syk.')
    expect(marksKept(before, after, marks)).toEqual([
      { passage: 'description/2', basis: 'personal' },
    ])
  })

  test('is looked through for what may be a name in the register', () => {
    expect(nameLike('I går traff Kari Lie Moes venn Ola.')).toEqual(
      expect.arrayContaining(['Kari Lie', 'Kari Lie Moe', 'Kari Lie Moes']),
    )
    expect(partsOfName('Kari Lie-Moe')).toEqual({
      whole: 'Kari Lie-Moe',
      parts: ['Kari', 'Lie', 'Moe'],
    })
  })
})

describe('whatever is marked', () => {
  const bases = Object.keys(exemptionBases) as ExemptionBasis[]
  const word = fc.stringMatching(/^[a-zæøå]{1,7}$/)
  const name = fc
    .tuple(
      fc.stringMatching(/^[A-ZÆØÅ][a-zæøå]{1,6}$/),
      fc.stringMatching(/^[A-ZÆØÅ][a-zæøå-]{1,9}$/),
    )
    .chain(([first, last]) =>
      fc.constantFrom(
        `${first} ${last}`,
        `${first} ${last}`.toLocaleLowerCase('nb'),
        `${first} ${last}`.toLocaleUpperCase('nb'),
        `${first} ${last.charAt(0)}.`,
        `${first.charAt(0)}. ${last}`,
      ),
    )
  const sentence = (people: readonly string[]) =>
    fc
      .array(
        people.length === 0
          ? word
          : fc.oneof(
              { weight: 4, arbitrary: word },
              { weight: 1, arbitrary: fc.constantFrom(...people) },
            ),
        {
          minLength: 1,
          maxLength: 8,
        },
      )
      .chain((words) =>
        fc.constantFrom('.', '!', '?', '', ' .').map((end) => `${words.join(' ')}${end}`),
      )
  const textOf = (people: readonly string[]) =>
    fc
      .array(fc.tuple(sentence(people), fc.constantFrom(' ', '\n', '\n\n', '  ')), { maxLength: 8 })
      .map((all) => all.flat().join(''))
  const world = fc.array(name, { minLength: 1, maxLength: 3 }).chain((names) =>
    fc.record({
      names: fc.constant(names),
      // Anything anybody may type, beside what looks like a report.
      texts: fc.array(fc.oneof(textOf(names), fc.string({ unit: 'grapheme', maxLength: 60 })), {
        minLength: 1,
        maxLength: 4,
      }),
      chosen: fc.array(fc.tuple(fc.nat(), fc.constantFrom(...bases)), { maxLength: 6 }),
      words: fc.array(fc.tuple(word, fc.constantFrom(...bases)), { maxLength: 3 }),
    }),
  )

  test('no marked passage, no word that is taken out and no name is in what is given out', () => {
    fc.assert(
      fc.property(world, ({ chosen, names, texts, words }) => {
        const sections: CopySection[] = [
          {
            heading: 'H',
            lines: texts.map((text, index) => ({
              key: `line.${String(index)}`,
              label: 'L',
              text: text.normalize('NFC'),
            })),
          },
        ]
        const all = [...passagesOf(sections).values()].flat()
        const marks = chosen.flatMap(([at, basis]) => {
          const passage = all[at % Math.max(all.length, 1)]
          return passage ? [{ passage: passage.id, basis }] : []
        })
        const taken = words.map(([each, basis]) => ({ words: each, basis }))
        const left = redacted(sections, { marks, words: taken, names }).flatMap(({ lines }) =>
          lines.flatMap(({ parts }) => parts.flatMap((part) => ('text' in part ? part.text : []))),
        )
        const gone = [
          ...marks.map(({ passage }) => all.find(({ id }) => id === passage)?.text ?? ''),
          ...taken.map((each) => each.words),
          ...names,
          ...names.flatMap((each) => partsOfName(each).parts),
        ]
        const sought = gone.map((each) => ({ each, seek: seekerOf(each, true) }))
        const there = left.flatMap((text) =>
          sought
            .filter(({ each, seek }) => seek(text).length > 0 || ` ${text} `.includes(` ${each} `))
            .map(({ each }) => ({ each, text })),
        )
        expect(there).toEqual([])
      }),
      { numRuns: 150 },
    )
  })
})
