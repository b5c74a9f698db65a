import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { storeAttachment } from '../../plugin/attachments/store.ts'
import { addEvidence } from '../../plugin/audits/evidence.ts'
import { answerFinding, saveFinding } from '../../plugin/audits/lines-written.ts'
import { loadAudit } from '../../plugin/audits/load.ts'
import { planAudit } from '../../plugin/audits/plan-audit.ts'
import { completeRegistrations } from '../../plugin/audits/register.ts'
import { auditSteps } from '../../plugin/audits/steps.ts'
import { takeInAudit } from '../../plugin/audits/take-in.ts'
import { idOf, local } from '../../plugin/database/local.ts'
import { databases } from '../../plugin/database/test-databases.ts'
import type { Audit } from '../../plugin/generated-types.ts'
import { takeStep } from '../../plugin/records/engine.ts'
import { jointFacts } from '../../plugin/reports/joint/facts.ts'
import {
  accountId,
  type ActorName,
  actors,
  personId,
  startApp,
  type TestApp,
  unitId,
} from '../../test/app.ts'
import { pdf } from '../../test/smallest-pdf.ts'
import { answerMyHse } from '../my-hse.tsx'
import { fileAddress } from '../routes.ts'

const system = { overrideAccess: true } as const
const assets = { style: '/style.css', script: '/script.js' }
const key = (): string => crypto.randomUUID()

describe.each(databases())('an audit by others, on $name', (database) => {
  let app: TestApp
  let audit: Audit

  beforeAll(async () => {
    app = await startApp(database)
    const req = await app.as()
    for (const [name, point] of [
      ['risiko-1', 'risk'],
      ['avvik-1', 'nonconformities'],
    ] as const) {
      const data = { key: name, point, asks: `Kravet ${name}` }
      await local.create(req, 'audit-criteria', data, { ...system, locale: 'nb' })
    }
    audit = await takeIn()
  })
  afterAll(() => app.close())

  const file = async (who: ActorName = 'editor') => {
    const upload = { data: pdf, name: 'kari-rapport.pdf', account: accountId(who), hours: 1 }
    return (await storeAttachment(await app.as(who), upload)).id
  }
  const takeIn = async (given: object = {}, who: ActorName = 'editor'): Promise<Audit> =>
    takeInAudit(await app.as(who), {
      key: key(),
      unit: unitId('KJ'),
      title: 'ISO 45001: Kjemi',
      otherBody: 'Sertifisering AS',
      auditDate: '2026-11-02',
      scope: 'Laboratoriene',
      points: ['risk', 'nonconformities'],
      reportFile: await file(who),
      lead: personId('editor'),
      language: 'nb',
      ...given,
    })
  const finding = async (of: Audit, given: object = {}) =>
    saveFinding(await app.as('editor'), {
      audit: of.id,
      finding: null,
      key: key(),
      criterion: 'risiko-1',
      kind: 'minor',
      title: 'Avtrekk uten kontroll',
      description: 'To avtrekk manglet kontroll i 2025.',
      version: 0,
      ...given,
    })
  const step = async (
    who: ActorName,
    name: keyof typeof auditSteps.steps,
    { id }: Pick<Audit, 'id'>,
    given: object = {},
  ) => takeStep(await app.as(who), auditSteps, name, { id, version: null, ...given })
  const asked = async (address: string, who: ActorName | null): Promise<[number, string]> => {
    const headers: Record<string, string> =
      who === null ? {} : { cookie: `payload-token=${await app.token(who)}` }
    const request = new Request(new URL(address, app.origin), { headers })
    const answer = await answerMyHse(request, { payload: app.payload, assets })
    if (answer === null) throw new Error(`Nothing stands at ${address}`)
    return [answer.status, await answer.text()]
  }
  const everyone = [...(Object.keys(actors) as ActorName[]), null]
  const reading = async (address: string): Promise<(ActorName | null)[]> => {
    const found: (ActorName | null)[] = []
    for (const who of everyone) if ((await asked(address, who))[0] === 200) found.push(who)
    return found
  }
  const hseUnit: readonly ActorName[] = ['editor', 'editor2', 'approver']
  const ofUnit: readonly ActorName[] = [
    'managerChemistry',
    'deputyChemistry',
    'coordinator',
    'representative',
  ]

  test('is taken in by the HSE unit alone, with its report, once', async () => {
    for (const who of ['managerChemistry', 'auditor', 'employee'] as const) {
      await expect(takeIn({}, who)).rejects.toMatchObject({ status: 403 })
    }
    await expect(takeIn({ reportFile: '' })).rejects.toMatchObject({ code: 'fileMissing' })
    await expect(takeIn({ auditDate: '2026-12-24' })).rejects.toMatchObject({ code: 'dateAhead' })
    await expect(takeIn({ lead: personId('managerChemistry') })).rejects.toMatchObject({
      code: 'notImpartial',
    })
    expect(audit).toMatchObject({ state: 'conducted', by: 'others', openTo: 'team' })
    const kept = await local.findById(
      await app.as(),
      'attachments',
      idOf(audit.reportFile ?? ''),
      system,
    )
    expect(kept).toMatchObject({ name: `${audit.number}.pdf`, mimeType: 'application/pdf' })
    expect([kept?.uploadedBy ?? null, kept?.expiresAt ?? null]).toEqual([null, null])
    const same = { key: key() }
    const [one, other] = await Promise.all([takeIn(same), takeIn(same)])
    expect(one.id).toBe(other.id)
    await step('editor', 'cancel', one, { reason: 'Registrert to ganger.' })
  })

  test('has neither evidence, criteria nor a draft of ours, and its team reads nothing of the unit', async () => {
    await expect(
      addEvidence(await app.as('editor'), {
        audit: audit.id,
        key: key(),
        kind: 'visit',
        interviewee: null,
        date: '2026-11-02',
        place: 'Lab',
        what: 'Så oss om.',
      }),
    ).rejects.toMatchObject({ code: 'doneByOthers' })
    await expect(step('editor', 'sendDraft', audit, { summary: 'x' })).rejects.toMatchObject({
      code: 'wrongState',
    })
    const followed = await takeIn({ lead: personId('auditor') })
    const mine = await local.find(await app.as('auditor'), 'hse-processes', {
      overrideAccess: false,
    })
    expect(mine).toEqual([])
    await step('editor', 'cancel', followed, { reason: 'Bare en prøve.' })
  })

  test('its report as a file is the HSE unit’s until it is sent on, then of all who read the audit', async () => {
    const address = fileAddress(idOf(audit.reportFile ?? ''))
    const before = await reading(address)
    expect(before).toEqual(expect.arrayContaining([...hseUnit]))
    for (const who of [
      ...ofUnit,
      'auditor',
      'chiefRepresentative',
      'employee',
      'topManagement',
      null,
    ] as const) {
      expect(before, String(who)).not.toContain(who)
    }
    await finding(audit)
    await finding(audit, { kind: 'goodPractice', title: 'God opplæring' })
    audit = await step('editor', 'sendReport', audit, { summary: 'Det meste er på plass.' })
    const wanted = [...hseUnit, ...ofUnit, 'chiefRepresentative', 'topManagement'] as const
    expect(new Set(await reading(address))).toEqual(new Set(wanted))
    const page = `/min-hms/hms-revisjoner/${audit.number}`
    const [, shown] = await asked(page, 'managerChemistry')
    expect(shown).toContain('Sertifisering AS')
    expect(shown).toContain(`href="${address}"`)
    for (const who of ['auditor', 'employee', 'managerHumanities', 'contributor'] as const) {
      expect((await asked(page, who))[0], who).toBe(404)
    }
  })

  test('registers each nonconformity as a case, once, and stands on the page of the unit', async () => {
    await completeRegistrations(await app.as())
    const cases = await local.find(await app.as(), 'nonconformities', {
      ...system,
      where: { audit: { equals: audit.id } },
    })
    expect(cases).toHaveLength(1)
    expect(cases[0]?.description).toContain('Sertifisering AS')
    const [, unit] = await asked('/min-hms/enhet/KJ', 'managerChemistry')
    expect(unit).toContain(`${audit.number} (Sertifisering AS)`)
  })

  test('is in the figures of the joint report, and closed once the unit has answered', async () => {
    const facts = await jointFacts(await app.as(), 2026, '2026-12-31')
    expect(facts.audits.find(({ id }) => id === audit.id)?.otherBody).toBe('Sertifisering AS')
    expect(facts.findings.filter((each) => each.audit === audit.id)).toHaveLength(2)
    await expect(step('editor', 'close', audit, {})).rejects.toMatchObject({ status: 409 })
    const { findings } = await loadAudit(await app.as(), audit)
    for (const { finding: each } of findings.filter(({ finding: { kind } }) => kind === 'minor')) {
      await answerFinding(await app.as('managerChemistry'), {
        audit: audit.id,
        finding: each.id,
        cause: 'Ingen hadde ansvaret.',
        answer: 'Romansvarlig får ansvaret.',
        deadline: '2027-01-15',
        version: each.version,
      })
    }
    await step('managerChemistry', 'answer', audit, {})
    audit = await step('editor', 'close', audit, {})
    expect(audit.state).toBe('closed')
  })

  test('has its findings drawn into the next audit of our own, and draws in none itself', async () => {
    const next = await planAudit(await app.as('editor'), {
      key: key(),
      language: 'nb',
      unit: unitId('KJ'),
      title: 'Egen revisjon',
      scope: 'Laboratoriene',
      points: ['risk'],
      auditDate: '2026-12-01',
      lead: personId('auditor'),
      second: personId('editor2'),
    })
    const notified = await step('auditor', 'notify', next, {
      auditDate: '2026-12-01',
      agenda: 'Kl. 9',
      asksFor: 'Planen',
    })
    const { earlier } = await loadAudit(await app.as(), notified)
    expect(earlier.map(({ audit: from }) => from.number)).toEqual([audit.number])
    const other = await takeIn({ auditDate: '2026-11-20' })
    expect((await loadAudit(await app.as(), other)).earlier).toEqual([])
  })
})
