import { expect, test } from 'vitest'
import { dueNow, type Facts } from './due.ts'

const edition = (over: Partial<Facts['editions'][number]>): Facts['editions'][number] => ({
  id: 'n1',
  guideline: 'g1',
  title: 'Avvik',
  language: 'nb',
  edition: 1,
  state: 'published',
  validFrom: '2025-01-01',
  validTo: null,
  changeKind: 'major',
  createdAt: '2024-12-01T08:00:00.000Z',
  ...over,
})

const english = edition({ id: 'e1', language: 'en', sourceEdition: 'n1', title: 'Nonconformities' })

const assignment = (over: Partial<Facts['assignments'][number]>): Facts['assignments'][number] => ({
  id: 'a1',
  role: 'safetyRepresentative',
  person: 'vera',
  unit: null,
  safetyArea: 'vo1',
  from: '2025-01-01',
  to: null,
  ...over,
})

const reached: Facts['guidelines'][number]['contacts'][number] = {
  role: 'hseCoordinator',
  unit: 'Institutt for kjemi',
  holder: { name: 'Ola Nedrebø', email: 'ola.nedrebo@nordhavn.example' },
}

/** A university where everything is in order. */
function facts(over: Partial<Facts> = {}): Facts {
  return {
    day: '2026-11-22',
    locales: ['nb', 'en'],
    me: { account: 'acc', person: 'me' },
    mayApprove: false,
    mayPublish: false,
    guidelines: [
      { id: 'g1', number: 'NHU-HMS-R03', nextReview: '2027-11-01', contacts: [reached] },
    ],
    lawChanges: [],
    lawReviews: [],
    editions: [edition({}), english],
    assignments: [
      assignment({}),
      assignment({ id: 'a2', role: 'lineManager', unit: 'u1', safetyArea: null }),
    ],
    names: new Map([['vera', 'Vera Områdal']]),
    areas: [{ id: 'vo1', name: 'Kjemi' }],
    units: [{ id: 'u1', name: 'Institutt for kjemi' }],
    ...over,
  }
}

test('what was found in law comes first of all reviews, and guidelines are led to by the day they are due', () => {
  const law = { nb: 'Prøveloven', en: 'Test Act' }
  const found = { nb: 'Endret.', en: 'Amended.' }
  const sections = dueNow(
    facts({
      lawChanges: [{ id: 'c1', law, found }],
      lawReviews: [{ guideline: 'g1', number: 'NHU-HMS-R03', due: '2027-01-22' }],
    }),
  )
  expect(sections).toEqual([
    { key: 'law', items: [{ title: law, detail: found, collection: 'law-changes', id: 'c1' }] },
    {
      key: 'lawReviews',
      items: [
        {
          title: { nb: 'NHU-HMS-R03 Avvik', en: 'NHU-HMS-R03 Avvik' },
          detail: {
            nb: 'Gjennomgås innen 22. januar 2027',
            en: 'Due for review by 22 January 2027',
          },
          collection: 'guidelines',
          id: 'g1',
        },
      ],
    },
  ])
})

const keys = (given: Facts): string[] => dueNow(given).map(({ key }) => key)
const items = (given: Facts, key: string) => dueNow(given).find((each) => each.key === key)?.items

test('where everything is in order, nothing is urgent', () => {
  expect(dueNow(facts())).toEqual([])
})

test('an edition in review waits for those who may approve, but not for whoever changed it', () => {
  const review = edition({ id: 'n2', edition: 2, state: 'inReview', changedBy: ['other'] })
  const own = edition({ id: 'n3', edition: 2, state: 'inReview', changedBy: ['me'] })
  expect(keys(facts({ editions: [edition({}), english, review], mayApprove: true }))).toEqual([
    'approve',
  ])
  expect(keys(facts({ editions: [edition({}), english, own], mayApprove: true }))).toEqual([])
  expect(keys(facts({ editions: [edition({}), english, review] }))).toEqual([])
})

test('a contact nobody holds, or without an e-mail address, is told to whoever keeps the guideline', () => {
  const [guideline] = facts().guidelines
  if (!guideline) throw new Error('No guideline')
  const noEmail = { ...reached, holder: { name: 'Ola Nedrebø', email: null } }
  const ended = { ...reached, role: 'chiefSafetyRep' as const, unit: null, holder: null }
  const contacts = [reached, noEmail, ended]
  expect(items(facts({ guidelines: [{ ...guideline, contacts }] }), 'contacts')).toMatchObject([
    {
      detail: { nb: 'HMS-koordinator – Institutt for kjemi: Ola Nedrebø har ingen e-post' },
      id: 'g1',
    },
    { detail: { en: 'Chief safety representative: nobody holds the role today' }, id: 'g1' },
  ])
  const gone = { ...guideline, nextReview: null, contacts }
  expect(items(facts({ guidelines: [gone] }), 'contacts')).toBeUndefined()
})

test('drafts and requested changes are shown to those who wrote them', () => {
  const states = ['draft', 'changesRequested'] as const
  const open = (by: string) =>
    states.map((state, index) => edition({ id: state, edition: index + 2, state, changedBy: [by] }))
  expect(keys(facts({ editions: [edition({}), english, ...open('acc')] }))).toEqual([
    'changes',
    'drafts',
  ])
  expect(keys(facts({ editions: [edition({}), english, ...open('someone')] }))).toEqual([])
})

test.each([
  ['2026-11-21', 'Skulle vært gjennomgått 21. november 2026'],
  ['2026-11-22', 'Gjennomgås innen 22. november 2026'],
  ['2027-01-21', 'Gjennomgås innen 21. januar 2027'],
  ['2027-01-22', undefined],
])('a review due on %s says: %s', (nextReview, said) => {
  const found = items(
    facts({ guidelines: [{ id: 'g1', number: 'R03', nextReview, contacts: [] }] }),
    'reviews',
  )
  expect(found?.[0]?.detail?.nb).toBe(said)
})

test('a missing translation and one that is behind are told apart', () => {
  expect(items(facts({ editions: [edition({})] }), 'translations')?.[0]?.detail?.nb).toBe(
    'Engelsk: ikke oversatt',
  )
  const newer = edition({ id: 'n2', edition: 2, validFrom: '2026-01-01' })
  const former = edition({ state: 'superseded' })
  expect(
    items(facts({ editions: [former, newer, english] }), 'translations')?.[0]?.detail?.nb,
  ).toBe('Engelsk: 1 utgave bak: 1 stor')
})

test('a safety area counts as without a representative the day after the term ended', () => {
  const ended = (to: string) =>
    facts({ assignments: [assignment({ to }), ...facts().assignments.slice(1)] })
  expect(keys(ended('2026-11-22'))).not.toContain('areas')
  expect(keys(ended('2026-11-21'))).toContain('areas')
})

test('the end of a term is told of 60 days ahead, until a successor is elected', () => {
  const ending = assignment({ to: '2027-01-21' })
  const rest = facts().assignments.slice(1)
  const next = assignment({ id: 'a3', person: 'ny', from: '2027-01-22' })
  expect(items(facts({ assignments: [ending, ...rest] }), 'terms')?.[0]).toMatchObject({
    title: { nb: 'Vera Områdal, Kjemi' },
    detail: { nb: 'Verneombud, til 21. januar 2027' },
  })
  expect(keys(facts({ assignments: [assignment({ to: '2027-01-22' }), ...rest] }))).not.toContain(
    'terms',
  )
  expect(keys(facts({ assignments: [ending, next, ...rest] }))).not.toContain('terms')
})

test('a unit whose line manager has left is shown', () => {
  const left = assignment({
    id: 'a2',
    role: 'lineManager',
    unit: 'u1',
    safetyArea: null,
    to: '2026-11-01',
  })
  expect(items(facts({ assignments: [assignment({}), left] }), 'managers')).toHaveLength(1)
})

test('an edition published for a later day is shown with the day', () => {
  const next = edition({ id: 'n2', edition: 2, validFrom: '2026-12-01' })
  expect(items(facts({ editions: [edition({}), english, next] }), 'scheduled')?.[0]).toMatchObject({
    id: 'n2',
    detail: { en: 'In force from 1 December 2026' },
  })
})
