import { describe, expect, test } from 'vitest'
import { findCitations, lawAddress, sectionsWithoutLaw } from './citations.ts'
import { laws } from './laws.ts'

const aml = 'https://lovdata.no/lov/2005-06-17-62'
const ikf = 'https://lovdata.no/forskrift/1996-12-06-1127'
const work = 'https://lovdata.no/forskrift/2011-12-06-1357'
const organisation = 'https://lovdata.no/forskrift/2011-12-06-1355'

/** What is cited, as it stands in the text, with its address. */
function cited(text: string): string[][] {
  return findCitations(text).map((each) => [text.slice(each.start, each.end), each.address])
}

describe('a section is cited with the law named beside it', () => {
  test.each([
    ['Se arbeidsmiljøloven § 4-3 om dette', 'arbeidsmiljøloven § 4-3', `${aml}/§4-3`],
    ['etter aml. § 3-1 (2) skal', 'aml. § 3-1', `${aml}/§3-1`],
    ['etter aml § 6-2', 'aml § 6-2', `${aml}/§6-2`],
    ['Internkontrollforskriften\n§ 5', 'Internkontrollforskriften\n§ 5', `${ikf}/§5`],
    ['ikf § 5', 'ikf § 5', `${ikf}/§5`],
    [
      'forskrift om utførelse av arbeid § 3-1',
      'forskrift om utførelse av arbeid § 3-1',
      `${work}/§3-1`,
    ],
    [
      'the Working Environment Act section 4-3',
      'Working Environment Act section 4-3',
      `${aml}/§4-3`,
    ],
    ['the Working Environment Act § 4-3', 'Working Environment Act § 4-3', `${aml}/§4-3`],
    [
      '(Working Environment Act, Section 3-2)',
      'Working Environment Act, Section 3-2',
      `${aml}/§3-2`,
    ],
    [
      'under Section 6-2 of the Working Environment Act.',
      'Section 6-2 of the Working Environment Act',
      `${aml}/§6-2`,
    ],
    [
      'Section 5, second paragraph, no. 3, of the Internal Control Regulations',
      'Section 5, second paragraph, no. 3, of the Internal Control Regulations',
      `${ikf}/§5`,
    ],
    ['§ 5 i internkontrollforskriften', '§ 5 i internkontrollforskriften', `${ikf}/§5`],
    ['Arbeidsmiljøloven § 2 A-6 sier', 'Arbeidsmiljøloven § 2 A-6', `${aml}/§2a-6`],
    ['arbeidsmiljøloven §\u00a04‑3', 'arbeidsmiljøloven §\u00a04‑3', `${aml}/§4-3`],
    ['arbeidsmiljølovens § 4-1', 'arbeidsmiljølovens § 4-1', `${aml}/§4-1`],
  ])('%j', (text, words, address) => {
    expect(cited(text)).toEqual([[words, address]])
  })
})

describe('several sections of one law are a citation each', () => {
  test('with commas, "og" and a chapter', () => {
    expect(cited('Arbeidsmiljøloven §§ 3-1, 4-3 og 6-2 og kapittel 18.')).toEqual([
      ['Arbeidsmiljøloven §§ 3-1', `${aml}/§3-1`],
      ['4-3', `${aml}/§4-3`],
      ['6-2', `${aml}/§6-2`],
      ['kapittel 18', aml],
    ])
  })

  test('with paragraphs between them', () => {
    expect(
      cited('Working Environment Act, Sections 4-3, first and second paragraphs, and 6-2'),
    ).toEqual([
      ['Working Environment Act, Sections 4-3', `${aml}/§4-3`],
      ['6-2', `${aml}/§6-2`],
    ])
  })

  test('the numbers of a paragraph are no sections', () => {
    const text =
      'Internkontrollforskriften § 5 andre ledd nr. 3, 4 og 8. Forskrift om organisering, ledelse og medvirkning §§ 2-3 og 3-19.'
    expect(cited(text)).toEqual([
      ['Internkontrollforskriften § 5', `${ikf}/§5`],
      ['Forskrift om organisering, ledelse og medvirkning §§ 2-3', `${organisation}/§2-3`],
      ['3-19', `${organisation}/§3-19`],
    ])
  })

  test('where the law comes after them, it is cited too', () => {
    expect(cited('Sections 3-1 and 6-2 of the Working Environment Act')).toEqual([
      ['Sections 3-1', `${aml}/§3-1`],
      ['6-2', `${aml}/§6-2`],
      ['Working Environment Act', aml],
    ])
  })

  test('a number after one section is only a number', () => {
    expect(cited('internkontrollforskriften § 5, 3 dager etter')).toEqual([
      ['internkontrollforskriften § 5', `${ikf}/§5`],
    ])
  })
})

describe('a section by itself', () => {
  test('belongs to the law named before it in the sentence', () => {
    expect(cited('Arbeidsmiljøloven krever at farer kartlegges (§ 3-1).')).toEqual([
      ['Arbeidsmiljøloven', aml],
      ['§ 3-1', `${aml}/§3-1`],
    ])
  })

  test.each([
    'Arbeidsmiljøloven gjelder. Området skal være avgrenset (§ 6-1).',
    'Utvalget møtes fire ganger (§ 3-16).',
    'Arbeidsmiljøloven gjelder, og forskrift om dykking fra skip § 4 også.',
    'The Working Environment Act applies, see section 5 of this guideline.',
    'Arbeidsmiljøloven, internkontrollforskriften og forskrift om utførelse av arbeid gjelder. Se forskriften § 2-3.',
  ])('is not guessed at: %j', (text) => {
    expect(findCitations(text).filter((each) => each.section !== null)).toEqual([])
    expect(sectionsWithoutLaw(text)).toHaveLength(1)
  })

  test('does not belong to a law that has its own section beside it', () => {
    const text =
      'De fastsetter det (forskrift om utførelse av arbeid § 2-3) og drøfter opplæring (§ 7-2).'
    expect(cited(text)).toEqual([['forskrift om utførelse av arbeid § 2-3', `${work}/§2-3`]])
  })

  test('belongs to the law with which the text links its number', () => {
    const linked = [`${aml}/§6-2`, `${organisation}/§2-3`, `${aml}/§2-3`, `${aml}/§4`]
    const found = (text: string): string[] =>
      findCitations(text, { linked }).map((each) => each.address)
    expect(found('Ombudet får svar (§ 6-2).')).toEqual([`${aml}/§6-2`])
    expect(found('Utvalget avgjør (forskriften § 2-3).')).toEqual([`${organisation}/§2-3`])
    expect(found('Alle sier fra (§ 2-3).')).toEqual([])
    expect(found('Se forskrift om dykking fra skip § 4.')).toEqual([])
    expect(found('See Section 4 of the Diving Code.')).toEqual([])
  })

  test('"loven" and "the Regulations" are the one the text has named', () => {
    expect(
      cited('Arbeidsmiljøloven gjelder.\n\nTjenesten er fri og uavhengig (loven § 3-3).').at(-1),
    ).toEqual(['§ 3-3', `${aml}/§3-3`])
    expect(
      cited(
        'The Workplace Regulations apply. It is required (Section 14-1 of the Regulations).',
      ).at(-1),
    ).toEqual(['Section 14-1', 'https://lovdata.no/forskrift/2011-12-06-1356/§14-1'])
  })
})

test('a law is cited by name alone, by the longest name, and by its identifier', () => {
  expect(
    cited(
      'Strålevernloven. Forskrift om arbeidsmiljølovens anvendelse for personer som ikke er arbeidstakere. Arkivlova (LOV-2025-06-20-96).',
    ),
  ).toEqual([
    ['Strålevernloven', 'https://lovdata.no/lov/2000-05-12-36'],
    [
      'Forskrift om arbeidsmiljølovens anvendelse for personer som ikke er arbeidstakere',
      'https://lovdata.no/forskrift/2005-12-16-1568',
    ],
    ['Arkivlova', 'https://lovdata.no/lov/2025-06-20-96'],
    ['LOV-2025-06-20-96', 'https://lovdata.no/lov/2025-06-20-96'],
  ])
})

test('an abbreviation is a law before a section sign only', () => {
  expect(cited('Bruk fse i rommet. Se fse § 7.')).toEqual([
    ['fse § 7', 'https://lovdata.no/forskrift/2006-04-28-458/§7'],
  ])
})

test('another table of laws may be given', () => {
  const kirke = { id: 'LOV-2020-04-24-31', title: { nb: 'Trossamfunnsloven', en: 'Faith Act' } }
  expect(
    findCitations('Trossamfunnsloven § 3 og arbeidsmiljøloven § 1-1', { table: [kirke] }),
  ).toMatchObject([{ law: kirke, section: '3' }])
})

test('an address keeps its section sign, so that it can be read on paper', () => {
  expect(lawAddress({ id: 'LOV-2005-06-17-62' }, '4-3')).toBe(`${aml}/§4-3`)
})

test('each law has an identifier of Lovdata, and no name is given to two', () => {
  const names = laws.flatMap((each) => [
    each.id,
    each.title.nb,
    each.title.en,
    ...(each.names ?? []),
    ...(each.abbreviations ?? []),
  ])
  expect(names.toSorted()).toEqual([...new Set(names)].toSorted())
  for (const { id } of laws) expect(id).toMatch(/^(?:LOV|FOR)-\d{4}-\d{2}-\d{2}(?:-\d+)?$/)
})
