import type { PayloadRequest } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  accountId,
  type ActorName,
  actors,
  personId,
  startApp,
  type TestApp,
  unitId,
} from '../../test/app.ts'
import { plantRecords } from '../../test/plant-records.ts'
import { plantReviews } from '../../test/plant-reviews.ts'
import { databases } from '../database/test-databases.ts'
import { local } from '../database/local.ts'
import { importing } from '../editions/hooks.ts'
import type { Edition } from '../generated-types.ts'
import { record } from '../audit-log/hooks.ts'
import { askingLater, requestPublish } from '../publishing/request.ts'
import { collections, type HseCollection, table } from './table.ts'

const everyone = [...(Object.keys(actors) as ActorName[]), null]
const hseUnit: ActorName[] = ['editor', 'editor2', 'approver']
const inChemistry: ActorName[] = [
  'managerChemistry',
  'deputyChemistry',
  'coordinator',
  'representative',
]
const canary = 'KANARI'

/** Collections Payload adds by itself. */
const internals = [
  'payload-jobs',
  'payload-locked-documents',
  'payload-kv',
  'payload-migrations',
] as const
/** Every collection there is: one that is added has to be said of what is seen of it. */
type Slug = Exclude<HseCollection, 'hse-settings'> | (typeof internals)[number]
const own = collections.filter((slug) => slug !== 'hse-settings')
const slugs: readonly Slug[] = [...own, ...internals]
/** What changes by steps, or by itself: no role may write it. */
const withoutWriters = own.filter(
  (slug) =>
    Object.keys({ ...table[slug].create, ...table[slug].update, ...table[slug].delete }).length ===
    0,
)
/** Where units write what some of the others may read. */
const records: readonly Slug[] = [
  'hse-processes',
  'nonconformities',
  'measures',
  'enquiries',
  'consultations',
  'proposals',
  'stories',
  'work-stops',
  'delegated-tasks',
  'unit-activities',
  'planned-courses',
  'activity-occurrences',
  'objectives',
  'compliance-evaluations',
  'compliance-lines',
  'unit-reports',
  'unit-report-answers',
  'audits',
  'audit-evidence',
  'audit-answers',
  'audit-findings',
  'audit-judgements',
  're-audits',
  'inspections',
  'inspection-orders',
  'attachments',
  'internal-control-notes',
  'unit-requirements',
]

/** What a refusal is answered with. An answer that is a fault tells nothing either, and is none. */
const refusals = [400, 401, 403, 404]

/** Who sees how many of a collection, of all there are. Written out, so that a change of the table is seen here too. */
type Expected = (who: ActorName | null, every: number) => number
const all = Object.keys(actors).length

interface Answer {
  readonly status: number
  readonly body: Record<string, unknown> & { docs?: { id: string }[]; totalDocs?: number }
  readonly text: string
}

describe.each(databases())('what each role reaches over HTTP, on $name', (database) => {
  let app: TestApp

  beforeAll(async () => {
    app = await startApp(database)
    await plant(app)
    await plantRecords(app)
    await plantReviews(app)
    await plantAccessRequest(await app.as())
  })
  afterAll(async () => {
    await app.close()
  })

  const ask = async (
    who: ActorName | null,
    path: string,
    options: { method?: string; body?: unknown } = {},
  ): Promise<Answer> => {
    const token = who ? await app.token(who) : null
    const response = await fetch(`${app.origin}/api${path}`, {
      method: options.method ?? 'GET',
      headers: {
        'content-type': 'application/json',
        ...(token ? { authorization: `JWT ${token}` } : {}),
      },
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
    })
    const text = await response.text()
    return { status: response.status, body: parsed(text), text }
  }

  const evaluations: Expected = (who) => {
    if (!who) return 0
    if ([...hseUnit, 'chiefRepresentative', 'topManagement'].includes(who)) return 2
    return inChemistry.includes(who) || who === 'managerHumanities' ? 1 : 0
  }

  // Being prepared, with its background, held, and two that are documented; a decision of the one that is held, two of another.
  const reviews =
    (all: number, withBackground: number, documented: number): Expected =>
    (who) => {
      if (!who) return 0
      if (hseUnit.includes(who)) return all
      if (who === 'topManagement') return withBackground
      const leads = ['managerChemistry', 'deputyChemistry', 'managerHumanities', 'coordinator']
      return [...leads, 'representative', 'chiefRepresentative'].includes(who) ? documented : 0
    }

  // One of Chemistry, one of the humanities.
  const broughtAlong: Expected = (who) => {
    if (!who) return 0
    if ([...hseUnit, 'admin', 'chiefRepresentative', 'topManagement'].includes(who)) return 2
    return inChemistry.includes(who) || who === 'managerHumanities' ? 1 : 0
  }

  const seen: Record<Slug, Expected> = {
    units: (who) => (who ? 5 : 0),
    'safety-areas': (who) => (who ? 1 : 0),
    topics: (who) => (who ? 1 : 0),
    authorities: (who) => (who ? 1 : 0),
    regulations: (who) => (who ? 1 : 0),
    requirements: (who) => (who ? 1 : 0),
    'annual-cycles': (who) => (who ? 1 : 0),
    'support-functions': (who) => (who ? 1 : 0),
    'cycle-activities': (who) => (who ? 1 : 0),
    // The one that is in plans too.
    courses: (who) => (who ? 2 : 0),
    // One draft: others see it once it is approved.
    'training-plans': (who) => (who && hseUnit.includes(who) ? 1 : 0),
    'former-totals': broughtAlong,
    'sickness-absence': broughtAlong,
    // One of the employee, in Chemistry, of a course the HSE unit does not give; one of the manager of the humanities it does.
    'training-records': (who) => {
      if (who === null) return 0
      if (hseUnit.includes(who)) return 1
      const leads = ['managerChemistry', 'deputyChemistry']
      return leads.includes(who) || who === 'employee' || who === 'managerHumanities' ? 1 : 0
    },
    people: (who) => {
      if (!who) return 0
      return [...hseUnit, 'admin'].includes(who) ? all : 1
    },
    'role-assignments': (who) => {
      if (!who) return 0
      const wide = [...hseUnit, 'admin', 'auditor', 'topManagement', 'chiefRepresentative']
      if (wide.includes(who)) return all - 1
      // Chemistry: its manager, deputy, former manager, and the representative of its area.
      if (who === 'managerChemistry' || who === 'deputyChemistry') return 4
      if (who === 'managerHumanities') return 2
      if (who === 'coordinator') return 5
      if (who === 'representative') return 4
      return who === 'employee' ? 0 : 1
    },
    // The manager of Chemistry, who has logged in elsewhere.
    'external-logins': (who) => (who === 'managerChemistry' || who === 'admin' ? 1 : 0),
    affiliations: (who) => {
      if (!who) return 0
      if ([...hseUnit, 'admin', 'chiefRepresentative'].includes(who)) return 2
      // Chemistry has the employee, Humanities the contributor; each reads the own one.
      const own = ['managerHumanities', 'contributor', 'employee']
      return inChemistry.includes(who) || own.includes(who) ? 1 : 0
    },
    imports: (who) => (who && [...hseUnit, 'admin'].includes(who) ? 1 : 0),
    accounts: (who) => {
      if (!who) return 0
      return who === 'admin' ? all : 1
    },
    guidelines: (who) => {
      if (!who) return 0
      if (hseUnit.includes(who)) return 4
      const ownChemistry = ['managerChemistry', 'deputyChemistry', 'coordinator', 'representative']
      return ownChemistry.includes(who) || who === 'managerHumanities' ? 3 : 2
    },
    editions: (who) => {
      if (!who) return 0
      if (hseUnit.includes(who)) return 5
      const ownChemistry = ['managerChemistry', 'deputyChemistry', 'coordinator', 'representative']
      // In force: one open, one internal. Chemistry's own: its draft and its old edition as well.
      if (ownChemistry.includes(who)) return 4
      return who === 'managerHumanities' ? 3 : 2
    },
    media: (who) => (who && hseUnit.includes(who) ? 1 : 0),
    'hse-processes': (who) => {
      if (!who) return 0
      if ([...hseUnit, 'chiefRepresentative', 'topManagement'].includes(who)) return 2
      return inChemistry.includes(who) || who === 'managerHumanities' ? 1 : 0
    },
    nonconformities: (who) => {
      if (!who) return 0
      if ([...hseUnit, 'chiefRepresentative'].includes(who)) return 3
      // The laboratory belongs to no safety area, and answers to Chemistry.
      if (who === 'representative') return 1
      if (inChemistry.includes(who)) return 2
      // One's own report.
      return who === 'managerHumanities' || who === 'employee' ? 1 : 0
    },
    measures: (who) => {
      if (!who) return 0
      const wide = [...hseUnit, 'chiefRepresentative', 'topManagement']
      if (wide.includes(who)) return 3
      if (who === 'representative') return 1
      if (inChemistry.includes(who)) return 2
      // What one is responsible for.
      return ['managerHumanities', 'employee', 'contributor'].includes(who) ? 1 : 0
    },
    enquiries: (who) => {
      if (!who) return 0
      const wide = [...hseUnit, 'chiefRepresentative', 'topManagement']
      if (wide.includes(who)) return 2
      const units = [...inChemistry, 'representative', 'managerHumanities']
      return units.includes(who) ? 1 : 0
    },
    consultations: (who) => {
      if (!who) return 0
      if ([...hseUnit, 'chiefRepresentative'].includes(who)) return 2
      return [...inChemistry, 'managerHumanities'].includes(who) ? 1 : 0
    },
    proposals: (who) => {
      if (!who) return 0
      if ([...hseUnit, 'chiefRepresentative'].includes(who)) return 2
      // One's own.
      return [...inChemistry, 'managerHumanities', 'employee'].includes(who) ? 1 : 0
    },
    stories: (who) => (who && hseUnit.includes(who) ? 2 : 0),
    'work-stops': (who) => {
      if (!who) return 0
      const wide = [...hseUnit, 'chiefRepresentative', 'topManagement']
      if (wide.includes(who)) return 2
      const units = [...inChemistry, 'representative', 'managerHumanities']
      return units.includes(who) ? 1 : 0
    },
    'unit-documents': (who) => (who ? 2 : 0),
    'delegated-tasks': (who) => {
      if (!who) return 0
      const wide = [...hseUnit, 'chiefRepresentative', 'topManagement']
      if (wide.includes(who)) return 2
      // The employee has the task of Chemistry.
      const units = [...inChemistry, 'managerHumanities', 'employee']
      return units.includes(who) ? 1 : 0
    },
    // Before its minutes are approved, and nobody here is a member.
    'committee-meetings': (who) => (who && [...hseUnit, 'topManagement'].includes(who) ? 1 : 0),
    'committee-items': (who) => (who && hseUnit.includes(who) ? 1 : 0),
    'committee-reports': (who) => (who && hseUnit.includes(who) ? 1 : 0),
    'unit-activities': (who) => {
      if (!who) return 0
      const wide = [...hseUnit, 'chiefRepresentative', 'topManagement']
      if (wide.includes(who)) return 2
      return inChemistry.includes(who) || who === 'managerHumanities' ? 1 : 0
    },
    'planned-courses': (who) => {
      if (!who) return 0
      const wide = [...hseUnit, 'chiefRepresentative', 'topManagement']
      if (wide.includes(who)) return 2
      return inChemistry.includes(who) || who === 'managerHumanities' ? 1 : 0
    },
    'activity-occurrences': (who) => {
      if (!who) return 0
      const wide = [...hseUnit, 'chiefRepresentative', 'topManagement']
      if (wide.includes(who)) return 2
      return inChemistry.includes(who) || who === 'managerHumanities' ? 1 : 0
    },
    objectives: (who) => {
      if (!who) return 0
      // Chemistry's, Humanities' and one of the institution, which everyone who works here reads.
      const wide = [...hseUnit, 'chiefRepresentative', 'topManagement']
      if (wide.includes(who)) return 3
      return [...inChemistry, 'managerHumanities'].includes(who) ? 2 : 1
    },
    'compliance-evaluations': evaluations,
    'compliance-lines': evaluations,
    // Still written: top management reads what was handed in.
    'unit-reports': (who, every) => (who === 'topManagement' ? 0 : evaluations(who, every)),
    'unit-report-answers': (who, every) => (who === 'topManagement' ? 0 : evaluations(who, every)),
    'audit-criteria': (who) => (who ? 1 : 0),
    // One draft: others see it once it is approved.
    'audit-plans': (who) => (who && hseUnit.includes(who) ? 1 : 0),
    // Closed ones, in whose team the auditor was not: nobody reads them by the role alone.
    audits: evaluations,
    'audit-evidence': evaluations,
    'audit-answers': evaluations,
    'audit-findings': evaluations,
    'audit-judgements': evaluations,
    're-audits': evaluations,
    // An approved joint audit report of Chemistry, and a draft.
    reports: (who) => {
      if (!who) return 0
      if (hseUnit.includes(who)) return 2
      const others = ['representative', 'chiefRepresentative', 'auditor', 'topManagement']
      return [...inChemistry, ...others].includes(who) ? 1 : 0
    },
    'report-sections': (who) => (who && hseUnit.includes(who) ? 1 : 0),
    'management-reviews': reviews(5, 4, 2),
    'review-decisions': reviews(3, 3, 2),
    inspections: evaluations,
    'inspection-orders': evaluations,
    // Whoever reads it, reads it in My HSE alone, where each reading is written down.
    injuries: () => 0,
    'access-requests': () => 0,
    attachments: (who) => {
      if (!who) return 0
      if ([...hseUnit, 'chiefRepresentative'].includes(who)) return 4
      // The employee's own: of the report, and of a form that is not through.
      if (inChemistry.includes(who) || who === 'employee') return 2
      return who === 'managerHumanities' ? 1 : 0
    },
    'internal-control-notes': (who) => {
      if (!who) return 0
      if ([...hseUnit, 'chiefRepresentative', 'topManagement'].includes(who)) return 2
      return inChemistry.includes(who) || who === 'managerHumanities' ? 1 : 0
    },
    'unit-requirements': (who) => {
      if (!who) return 0
      if ([...hseUnit, 'chiefRepresentative'].includes(who)) return 2
      return inChemistry.includes(who) || who === 'managerHumanities' ? 1 : 0
    },
    'law-imports': (who) => (who && hseUnit.includes(who) ? 1 : 0),
    'law-changes': (who) => (who && hseUnit.includes(who) ? 1 : 0),
    'law-reviews': (who) => (who && hseUnit.includes(who) ? 1 : 0),
    outbox: (who) => (who === 'approver' || who === 'admin' ? 1 : 0),
    'letter-lines': () => 0,
    'calendar-addresses': () => 0,
    'form-drafts': () => 0,
    'frozen-papers': () => 0,
    'number-series': () => 0,
    'publish-requests': (who) => (who && [...hseUnit, 'admin'].includes(who) ? 1 : 0),
    'job-runs': () => 0,
    servers: () => 0,
    corrections: () => 0,
    'retention-decisions': (who, every) => (who && [...hseUnit, 'admin'].includes(who) ? every : 0),
    'retention-holds': (who, every) => (who === 'approver' ? every : 0),
    'set-up-ticks': (who, every) => (who && [...hseUnit, 'admin'].includes(who) ? every : 0),
    'audit-log': (who, every) => (who === 'approver' || who === 'admin' ? every : 0),
    'payload-jobs': () => 0,
    'payload-locked-documents': () => 0,
    'payload-kv': () => 0,
    'payload-migrations': () => 0,
  }

  const idsOf = async (slug: Slug): Promise<string[]> => {
    const { docs } = await app.payload.db.find({
      collection: slug,
      pagination: false,
      limit: 0,
      req: {},
    })
    return (docs as { id: string | number }[]).map((each) => String(each.id))
  }

  /** A document of a collection that is not of those who ask. */
  const foreign: Partial<Record<Slug, string>> = {
    accounts: accountId('admin'),
    people: personId('admin'),
    'role-assignments': 'role-admin',
    editions: 'edition-draft',
  }
  const oneOf = async (slug: Slug): Promise<string> => {
    const [id] = await idsOf(slug)
    if (id === undefined) throw new Error(`Nothing is planted in ${slug}.`)
    return foreign[slug] ?? id
  }

  test('the app has these collections, and no other', () => {
    // Preferences are one's own, and have a test of their own.
    const there = Object.keys(app.payload.collections)
    expect(there.sort()).toEqual([...slugs, 'payload-preferences'].sort())
  })

  test.each(slugs)('the list, the count and each document of %s', async (slug) => {
    const everyId = await idsOf(slug)
    for (const who of everyone) {
      const wanted = seen[slug](who, everyId.length)
      const list = await ask(who, `/${slug}?limit=5000&depth=2&locale=nb`)
      const docs = list.body.docs ?? []
      expect(docs.length, `${who ?? 'nobody'} lists ${slug}`).toBe(wanted)
      const counted = await ask(who, `/${slug}/count`)
      expect(counted.body.totalDocs ?? 0, `${who ?? 'nobody'} counts ${slug}`).toBe(wanted)
      const visible = new Set(docs.map((each) => each.id))
      const hidden = everyId.filter((id) => !visible.has(id)).slice(0, 4)
      for (const id of hidden) {
        const one = await ask(who, `/${slug}/${encodeURIComponent(id)}?depth=2`)
        expect([401, 403, 404, 501], `${who ?? 'nobody'} reads ${slug}/${id}`).toContain(one.status)
      }
    }
  })

  test('nobody sees a private text through another collection, at any depth', async () => {
    const others = slugs.filter((slug) => !records.includes(slug))
    for (const who of [
      null,
      'employee',
      'formerManager',
      'contributor',
      'auditor',
      'topManagement',
      'chiefRepresentative',
    ] as const) {
      for (const slug of others) {
        const answer = await ask(who, `/${slug}?limit=500&depth=5&locale=all&draft=true&trash=true`)
        // 501: Payload serves nothing of the collection.
        expect([200, 501, ...refusals], `${who ?? 'nobody'} ${slug}`).toContain(answer.status)
        expect(answer.text, `${who ?? 'nobody'} ${slug}`).not.toContain(canary)
      }
    }
  })

  const oracles = [
    '/editions/count?where[title][like]=KANARI-utkast',
    '/guidelines/count?where[firstPublished][exists]=false',
    '/editions/count?where[guideline.legalBasis][like]=KANARI',
    '/people/count?where[account.email][like]=admin',
    '/role-assignments/count?where[person.workEmail][like]=admin',
    '/outbox/count?where[body][like]=KANARI',
    '/form-drafts/count?where[values][like]=KANARI',
    '/accounts/count?where[hash][exists]=true&where[email][like]=admin',
    '/media/count?where[alt][like]=KANARI',
  ]

  test.each(oracles)('an outsider learns nothing by asking %s', async (path) => {
    for (const who of [null, 'employee', 'contributor', 'formerManager'] as const) {
      const answer = await ask(who, path)
      if (answer.status === 200) expect(answer.body.totalDocs, who ?? 'nobody').toBe(0)
      else expect(refusals, who ?? 'nobody').toContain(answer.status)
    }
  })

  test('sorting by a field one may not read is refused or tells nothing', async () => {
    for (const sort of ['person.workEmail', 'hash', 'body', 'guideline.legalBasis']) {
      const answer = await ask('employee', `/editions?sort=${sort}&limit=1`)
      expect([200, ...refusals], sort).toContain(answer.status)
      expect(answer.text).not.toContain(canary)
    }
  })

  test('the approver sees that a mail waits, and not what it says', async () => {
    const list = await ask('approver', '/outbox')
    expect(list.body.docs).toHaveLength(1)
    expect(list.text).not.toContain(canary)
    const asked = await ask('approver', '/outbox?where[body][like]=KANARI')
    expect(asked.body.docs ?? []).toHaveLength(0)
    expect((await ask('admin', '/outbox')).text).toContain(canary)
  })

  test('nobody creates where the table gives no right', async () => {
    const creators: Record<Slug, ActorName[]> = {
      units: ['approver', 'admin'],
      'safety-areas': ['approver', 'admin'],
      people: ['approver', 'admin'],
      'role-assignments': ['approver', 'admin'],
      affiliations: [...hseUnit, 'admin'],
      imports: [],
      accounts: ['admin'],
      'external-logins': [],
      topics: hseUnit,
      authorities: hseUnit,
      regulations: hseUnit,
      requirements: hseUnit,
      'annual-cycles': hseUnit,
      'support-functions': hseUnit,
      'cycle-activities': hseUnit,
      courses: hseUnit,
      'training-plans': hseUnit,
      'training-records': [],
      'former-totals': [...hseUnit, 'admin'],
      'sickness-absence': [...hseUnit, 'admin'],
      guidelines: ['editor', 'editor2', 'coordinator'],
      editions: ['editor', 'editor2', 'coordinator'],
      media: ['editor', 'editor2', 'coordinator'],
      'hse-processes': [],
      nonconformities: [],
      measures: [],
      enquiries: [],
      consultations: [],
      proposals: [],
      stories: [],
      'work-stops': [],
      'unit-documents': [],
      'delegated-tasks': [],
      'committee-meetings': [],
      'committee-items': [],
      'committee-reports': [],
      'unit-activities': [],
      'planned-courses': [],
      'activity-occurrences': [],
      objectives: [],
      'compliance-evaluations': [],
      'compliance-lines': [],
      'unit-reports': [],
      'unit-report-answers': [],
      'audit-criteria': hseUnit,
      'audit-plans': hseUnit,
      audits: [],
      'audit-evidence': [],
      'audit-answers': [],
      'audit-findings': [],
      'audit-judgements': [],
      're-audits': [],
      reports: [],
      'report-sections': [],
      'management-reviews': [],
      'review-decisions': [],
      inspections: [],
      'inspection-orders': [],
      injuries: [],
      'access-requests': [],
      attachments: [],
      'internal-control-notes': [],
      'unit-requirements': [],
      'law-imports': [],
      'law-changes': [],
      'law-reviews': [],
      outbox: [],
      'letter-lines': [],
      'calendar-addresses': [],
      'form-drafts': [],
      'frozen-papers': [],
      'number-series': [],
      'publish-requests': [],
      'job-runs': [],
      servers: [],
      corrections: [],
      'retention-decisions': [],
      'retention-holds': [],
      'set-up-ticks': [],
      'audit-log': [],
      'payload-jobs': [],
      // Locks of the host's own collections are for those who work in the admin.
      'payload-locked-documents': [...hseUnit, 'admin'],
      'payload-kv': [],
      'payload-migrations': [],
    }
    for (const [slug, may] of Object.entries(creators)) {
      for (const who of everyone) {
        if (who && may.includes(who)) continue
        const answer = await ask(who, `/${slug}`, { method: 'POST', body: {} })
        expect([401, 403, 404, 501], `${who ?? 'nobody'} creates ${slug}`).toContain(answer.status)
      }
    }
  })

  test.each(withoutWriters)(
    'nobody, whatever the role, changes or deletes %s without a step',
    async (slug) => {
      const id = await oneOf(slug)
      for (const who of everyone) {
        for (const method of ['PATCH', 'DELETE']) {
          const answer = await ask(who, `/${slug}/${id}`, {
            method,
            body: { version: 1, state: 'closed', name: 'x', unit: unitId('HF') },
          })
          expect([401, 403, 404], `${who ?? 'nobody'} ${method}`).toContain(answer.status)
        }
        for (const method of ['PATCH', 'DELETE']) {
          const answer = await ask(who, `/${slug}?where[id][exists]=true`, { method, body: {} })
          expect([401, 403, 405], `${who ?? 'nobody'} ${method} all`).toContain(answer.status)
        }
        const twin = await ask(who, `/${slug}/${id}/duplicate`, { method: 'POST', body: {} })
        expect([401, 403, 404, 405], `${who ?? 'nobody'} duplicates`).toContain(twin.status)
      }
    },
  )

  test('nobody changes or deletes what the table gives no right to', async () => {
    const outsiders = [
      null,
      'employee',
      'managerHumanities',
      'formerManager',
      'auditor',
      'topManagement',
      'contributor',
    ] as const
    for (const who of outsiders) {
      for (const slug of own) {
        const id = await oneOf(slug)
        for (const method of ['PATCH', 'DELETE']) {
          const answer = await ask(who, `/${slug}/${id}`, { method, body: { version: 1 } })
          expect([401, 403, 404], `${who ?? 'nobody'} ${method} ${slug}`).toContain(answer.status)
        }
      }
    }
  })

  test.each(['PATCH', 'DELETE'])(
    '%s on a whole collection is closed to everyone',
    async (method) => {
      for (const slug of own) {
        for (const who of [null, 'admin', 'editor'] as const) {
          const answer = await ask(who, `/${slug}?where[id][exists]=true`, {
            method,
            body: { active: false },
          })
          expect(answer.status, `${who ?? 'nobody'} ${slug}`).toBe(405)
        }
      }
    },
  )

  test('duplicating is closed to everyone', async () => {
    const answer = await ask('editor', '/editions/edition-draft/duplicate', {
      method: 'POST',
      body: {},
    })
    expect(answer.status).toBe(405)
  })

  test('the audit log is changed by nobody', async () => {
    for (const who of ['admin', 'approver'] as const) {
      const list = await ask(who, '/audit-log?limit=1')
      const id = list.body.docs?.[0]?.id ?? ''
      for (const method of ['PATCH', 'DELETE']) {
        const answer = await ask(who, `/audit-log/${id}`, { method, body: { operation: 'create' } })
        expect([403, 405]).toContain(answer.status)
      }
    }
  })

  test('nobody makes oneself more than one is', async () => {
    const answer = await ask('employee', `/accounts/${accountId('employee')}`, {
      method: 'PATCH',
      body: { version: 1, active: true, role: 'administrator', id: accountId('admin') },
    })
    // One's own account is saved, less what is not one's own to change.
    expect(answer.status).toBe(200)
    expect(answer.body['doc']).toMatchObject({ id: accountId('employee'), version: 2 })
    expect(answer.body['doc']).not.toHaveProperty('role')
    expect((await ask('admin', `/accounts/${accountId('admin')}`)).body['version']).toBe(1)
    expect((await ask('employee', '/role-assignments')).body.docs ?? []).toHaveLength(0)
    expect((await ask('employee', '/accounts')).body.docs).toHaveLength(1)
  })

  test('the first account cannot be registered by a passer-by', async () => {
    const body = { email: 'x@nordhavn.example', password: 'x'.repeat(12) }
    const answer = await ask(null, '/accounts/first-register', { method: 'POST', body })
    expect(answer.status).toBe(403)
  })

  test.each(['run', 'handle-schedules'])(
    'jobs cannot be set going from outside: %s',
    async (path) => {
      for (const who of [null, 'employee', 'admin'] as const) {
        expect([401, 403, 404]).toContain((await ask(who, `/payload-jobs/${path}`)).status)
      }
    },
  )

  test('preferences are one’s own', async () => {
    await ask('admin', '/payload-preferences/list', {
      method: 'POST',
      body: { value: { at: canary } },
    })
    for (const who of [null, 'employee'] as const) {
      expect((await ask(who, '/payload-preferences?limit=100')).text).not.toContain(canary)
      expect((await ask(who, '/payload-preferences/list')).text).not.toContain(canary)
    }
  })

  test('a coordinator writes for units of the own branch, and for no other', async () => {
    const made = await ask('coordinator', '/guidelines', {
      method: 'POST',
      body: {
        number: 'NHU-HMS-L01',
        kind: 'instruction',
        ownerUnit: unitId('HF'),
        classification: 'open',
        reviewIntervalMonths: 12,
      },
    })
    expect(made.status).toBe(403)
    const own = await ask('coordinator', '/guidelines/guideline-draft', {
      method: 'PATCH',
      body: { version: 1, ownerUnit: unitId('HF') },
    })
    expect(own.status).toBe(403)
    const edition = await ask('coordinator', '/editions', {
      method: 'POST',
      body: { guideline: 'guideline-humanities', language: 'nb' },
    })
    expect(edition.status).toBe(403)
  })

  test('an update without its version is answered 428, from an old one 409', async () => {
    const path = `/topics/topic-kjemikalier`
    const before = (await ask('editor', path)).body as { version?: number; slug?: string }
    expect((await ask('editor', path, { method: 'PATCH', body: { slug: 'a' } })).status).toBe(428)
    const first = await ask('editor', path, {
      method: 'PATCH',
      body: { version: before.version, slug: 'kjemikalier-og-gass' },
    })
    expect(first.status).toBe(200)
    const second = await ask('editor2', path, {
      method: 'PATCH',
      body: { version: before.version, slug: 'noe-annet' },
    })
    expect(second.status).toBe(409)
    expect(second.text).toContain('Noen andre har lagret')
    expect(((await ask('editor', path)).body as { slug?: string }).slug).toBe('kjemikalier-og-gass')
  })

  test('of fifty people who save at once, one wins and the rest are told', async () => {
    const path = '/safety-areas/area-VO-1'
    const { version } = (await ask('admin', path)).body as { version?: number }
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        ask('admin', path, { method: 'PATCH', body: { version, code: `VO-${String(index)}` } }),
      ),
    )
    expect(answers.filter((each) => each.status === 200)).toHaveLength(1)
    expect(answers.filter((each) => each.status === 409)).toHaveLength(49)
  })

  const malformed = [
    '{',
    '[]',
    '"text"',
    '{"version":{"$gt":0}}',
    '{"__proto__":{"polluted":true},"version":1}',
    `${'{"a":'.repeat(2000)}1${'}'.repeat(2000)}`,
  ]

  test.each(malformed)('a malformed body gets a sentence and stores nothing (%#)', async (body) => {
    const response = await fetch(`${app.origin}/api/topics/topic-kjemikalier`, {
      method: 'PATCH',
      headers: {
        'content-type': 'application/json',
        authorization: `JWT ${await app.token('editor')}`,
      },
      body,
    })
    expect(response.status).toBeGreaterThanOrEqual(400)
    expect(response.status).toBeLessThan(500)
    expect(await response.text()).toMatch(/"message":".+"/)
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })

  test.each([
    'where[title][$where]=sleep(1000)',
    "where[title][equals]=' OR 1=1 --",
    'where[__proto__][equals]=1',
    'where[title][$regex]=.*',
    "sort=title'; DROP TABLE editions; --",
  ])('a hostile query finds nothing it should not: %s', async (query) => {
    const answer = await ask('employee', `/editions?${query}`)
    expect(answer.status).toBeLessThan(500)
    expect((answer.body.docs ?? []).length).toBeLessThanOrEqual(2)
    expect((await ask('editor', '/editions')).body.totalDocs).toBe(5)
  })

  test('a private image is not fetched by its address', async () => {
    for (const who of [null, 'employee', 'managerHumanities'] as const) {
      const answer = await ask(who, '/media/file/x.png')
      expect([401, 403, 404]).toContain(answer.status)
    }
  })

  test('a closed account is put out at once, and cannot come back', async () => {
    const token = await app.token('contributor')
    const me = async (): Promise<unknown> => {
      const response = await fetch(`${app.origin}/api/accounts/me`, {
        headers: { authorization: `JWT ${token}` },
      })
      return ((await response.json()) as { user: unknown }).user
    }
    expect(await me()).not.toBeNull()
    const account = await ask('admin', `/accounts/${accountId('contributor')}`)
    const { version } = account.body as { version?: number }
    const closed = await ask('admin', `/accounts/${accountId('contributor')}`, {
      method: 'PATCH',
      body: { version, active: false },
    })
    expect(closed.status).toBe(200)
    expect(await me()).toBeNull()
  })
})

function parsed(text: string): Answer['body'] {
  try {
    return JSON.parse(text) as Answer['body']
  } catch {
    return {}
  }
}

/** A cycle with an activity, a course and a support function, which everyone who works here may read. */
async function plantCycle(req: PayloadRequest): Promise<void> {
  const system = { overrideAccess: true }
  await local.create(
    req,
    'support-functions',
    { name: 'Brannvern', unit: unitId('NV'), topics: ['topic-kjemikalier'], tasks: 'Tilsyn' },
    system,
  )
  await local.create(
    req,
    'courses',
    {
      id: 'course-1',
      slug: 'brannvern',
      title: 'Brannvern',
      purpose: 'Slokke',
      obligation: 'ownRule',
      form: 'classroom',
      languages: ['nb'],
      provider: 'HMS-enheten',
    },
    system,
  )
  await local.create(
    req,
    'training-plans',
    {
      period: '2026',
      state: 'draft',
      lines: [{ course: 'course-1', responsibleRole: 'hseUnitEditor', state: 'planned' }],
    },
    system,
  )
  const training = (actor: ActorName, unit: string, central: boolean) =>
    local.create(
      req,
      'training-records',
      {
        key: `training-${actor}`,
        name: actor,
        person: personId(actor),
        course: 'course-1',
        unit: unitId(unit),
        category: 'employee',
        date: '2026-01-15',
        central,
        evidence: 'Deltakerliste',
        state: 'registered',
      },
      system,
    )
  await training('employee', 'KJ', false)
  await training('managerHumanities', 'HF', true)
  await local.create(
    req,
    'annual-cycles',
    { id: 'cycle-1', slug: 'hms', name: 'HMS-året', scope: 'institution', startMonth: '09' },
    system,
  )
  await local.create(
    req,
    'cycle-activities',
    {
      cycle: 'cycle-1',
      title: 'Brannøvelse',
      kind: 'training',
      recurrence: 'month',
      month: '11',
      part: 'mid',
      from: '2026-01-01',
      responsibleRole: 'fireOfficer',
      reach: 'institution',
    },
    system,
  )
}

async function plantLawWatch(req: PayloadRequest): Promise<void> {
  const system = { overrideAccess: true }
  const source = `${canary}-fil`
  const reading = { id: 'import-1', key: 'import-1', source, readOn: '2026-11-01' }
  await local.create(req, 'law-imports', { ...reading, at: '2026-11-01T09:00:00.000Z' }, system)
  await local.create(
    req,
    'law-changes',
    {
      id: 'change-1',
      key: 'change-1',
      regulation: 'regulation-fire',
      kind: 'amended',
      words: canary,
      state: 'found',
      foundOn: '2026-11-01',
    },
    system,
  )
  await local.create(
    req,
    'law-reviews',
    {
      id: 'law-review-1',
      key: 'law-review-1',
      change: 'change-1',
      guideline: 'guideline-open',
      edition: 1,
      since: '2026-11-01T09:00:00.000Z',
      due: '2026-12-31',
    },
    system,
  )
}

/** A request for access to a case, of whom nobody is to hear through a door of Payload's. */
async function plantAccessRequest(req: PayloadRequest): Promise<void> {
  await local.create(
    req,
    'access-requests',
    {
      key: canary,
      number: 'INN-2026-0001',
      nonconformity: 'nonconformity-kj',
      caseNumber: 'AVV-2026-0001',
      unit: unitId('KJ'),
      language: 'nb',
      requester: canary,
      received: '2026-11-20',
      due: '2026-11-27',
      state: 'received',
      copy: { sections: [{ heading: canary, lines: [] }], names: [canary] },
    },
    { overrideAccess: true },
  )
}

/** Puts something private into every collection, with a word that may not be seen. */
async function plant(app: TestApp): Promise<void> {
  const req = await app.as()
  const system = { overrideAccess: true }
  for (const [who, unit] of [
    ['employee', 'KJ'],
    ['contributor', 'HF'],
  ] as const) {
    const belongs = { person: personId(who), unit: unitId(unit), from: '2026-01-01' }
    await local.create(req, 'affiliations', { id: `affiliation-${who}`, ...belongs }, system)
  }
  for (const code of ['KJ', 'HF']) {
    const [unit, year] = [unitId(code), 2025]
    // Past the hooks of a save: it asks for no publish of its own.
    await req.payload.db.updateOne({ collection: 'units', id: unit, data: { employees: 40 }, req })
    const total = { kind: 'accident', count: 3 } as const
    await local.create(req, 'former-totals', { id: `total-${code}`, unit, year, ...total }, system)
    const absence = { id: `absence-${code}`, unit, year, percent: 4.7 }
    await local.create(req, 'sickness-absence', absence, system)
  }
  const file = { kind: 'people', source: `${canary}.csv`, door: 'upload', state: 'done' } as const
  await local.create(req, 'imports', { id: 'import-of-people', ...file }, system)
  const guideline = (
    id: string,
    number: string,
    unit: string,
    classification: 'open' | 'internal',
  ) =>
    local.create(
      req,
      'guidelines',
      {
        id: `guideline-${id}`,
        number,
        kind: 'guideline',
        ownerUnit: unitId(unit),
        classification,
        reviewIntervalMonths: 24,
        legalBasis: id === 'draft' || id === 'humanities' ? `${canary}-hjemmel` : 'aml § 3-1',
      },
      system,
    )
  await guideline('open', 'NHU-HMS-A01', 'KJ', 'open')
  await guideline('internal', 'NHU-HMS-A02', 'HF', 'internal')
  await guideline('draft', 'NHU-HMS-A03', 'KJ', 'open')
  await guideline('humanities', 'NHU-HMS-A04', 'HF', 'open')
  const edition = (id: string, of: string, number: number, values: Partial<Edition>) =>
    importing(req, () =>
      local.create(
        req,
        'editions',
        {
          id: `edition-${id}`,
          guideline: `guideline-${of}`,
          language: 'nb',
          edition: number,
          title: 'Åpen tittel',
          lead: 'Ingress',
          changeKind: 'major',
          validFrom: '2026-01-01',
          ...values,
        },
        system,
      ),
    )
  await edition('old', 'open', 1, { state: 'superseded', title: `${canary}-gammel` })
  await edition('current', 'open', 2, { state: 'published' })
  await edition('internal', 'internal', 1, { state: 'published' })
  await edition('draft', 'draft', 1, { state: 'draft', title: `${canary}-utkast` })
  await edition('humanities', 'humanities', 1, { state: 'draft', title: `${canary}-utkast` })
  for (const id of ['guideline-open', 'guideline-internal']) {
    await app.payload.db.updateOne({
      collection: 'guidelines',
      id,
      data: { firstPublished: '2026-01-01' },
      req,
    })
  }
  await app.payload.db.create({
    collection: 'media',
    data: { id: 'media-1', version: 1, title: canary, filename: 'x.png', mimeType: 'image/png' },
    req,
  })
  await askingLater(req, () => plantCycle(req))
  await plantLawWatch(req)
  await local.create(
    req,
    'outbox',
    {
      id: 'mail-1',
      to: 'a@nordhavn.example',
      subject: 'Nytt passord',
      body: `${canary}-lenke`,
      state: 'waiting',
      expiresAt: '2026-12-31T00:00:00.000Z',
    },
    system,
  )
  await local.create(
    req,
    'form-drafts',
    {
      id: 'form-1',
      form: 'login',
      values: { text: `${canary}-skjema` },
      expiresAt: '2026-12-31T00:00:00.000Z',
    },
    system,
  )
  await local.create(
    req,
    'calendar-addresses',
    { key: `${canary}-kalender`, account: 'account-managerChemistry', unit: unitId('KJ'), turn: 1 },
    system,
  )
  await local.create(
    req,
    'external-logins',
    {
      key: canary,
      account: 'account-managerChemistry',
      provider: 'feide',
      issuer: 'https://feide.example',
      subject: `${canary}-subjekt`,
    },
    system,
  )
  const line = { key: 'planted', account: 'account-admin', line: { text: canary } }
  await local.create(req, 'letter-lines', line, system)
  await local.create(
    req,
    'injuries',
    {
      key: canary,
      number: 'SKA-2026-0001',
      kind: 'injury',
      unit: unitId('KJ'),
      date: '2026-10-01',
      person: personId('employee'),
      personName: canary,
      group: 'employee',
      activity: 'laboratory',
      happened: canary,
      absence: 'none',
      entered: '2026-10-02',
    },
    system,
  )
  const paper = { kind: 'planted', record: 'x', frozenAt: '2026-11-22', facts: canary, hash: 'x' }
  await local.create(req, 'frozen-papers', paper, system)
  await local.create(req, 'number-series', { id: 'AVV-2026-', last: 3 }, system)
  const requests = await local.count(req, 'publish-requests', system)
  if (requests === 0) await requestPublish(req, 'planted')
  await local.create(req, 'job-runs', { id: 'hse-mail' }, system)
  await local.create(req, 'corrections', { id: 'units:planted', reached: canary }, system)
  const server = { server: canary, folder: canary, place: canary, purpose: canary }
  await local.create(
    req,
    'retention-decisions',
    { key: 'enquiries', kind: 'enquiries', years: 5, basis: canary },
    system,
  )
  await local.create(
    req,
    'retention-holds',
    { key: 'planted', kind: 'enquiries', record: 'x', number: 'HEN-1', reason: canary },
    system,
  )
  await local.create(req, 'set-up-ticks', { item: 'mail', name: canary }, system)
  await local.create(req, 'servers', { id: 'database', ...server }, system)
  await record(req, { key: 'planted', operation: 'update', target: 'x', document: 'x', fields: [] })
}
