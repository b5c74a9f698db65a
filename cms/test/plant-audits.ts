import { pdf } from './smallest-pdf.ts'
import { local } from '../plugin/database/local.ts'
import type { Audit, AuditFinding } from '../plugin/generated-types.ts'
import { accountId, personId, type TestApp, unitId } from './app.ts'

/** The smallest picture there is. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

const system = { overrideAccess: true } as const

/** Numbers of the audits that are planted, in each state. */
export const auditNumbers = {
  planned: 'REV-2026-0101',
  /** The team is at work in Chemistry; an earlier finding is to be judged. */
  notified: 'REV-2026-0102',
  /** Every criterion is answered, and nothing is sent. */
  conducted: 'REV-2026-0103',
  /** The unit has the draft. */
  drafted: 'REV-2026-0104',
  /** The unit has commented on the draft. */
  commented: 'REV-2026-0105',
  /** With one finding that is answered, and not registered yet. */
  reported: 'REV-2026-0106',
  answered: 'REV-2026-0107',
  closed: 'REV-2026-0108',
} as const

/** The criterion all of them are audited against, by its key; and the finding of the one that is closed, by id. */
export const auditCriterion = 'risiko-1'
export const auditFindings = {
  reported: 'finding-reported',
  closed: 'finding-closed',
  /** Of the closed one: corrected, so that it can be audited again. */
  corrected: 'finding-corrected',
  /** Of the closed one: audited again by the editor. */
  again: 'finding-again',
} as const
/** Number of the re-audit that is asked for. */
export const reAuditNumber = 'ETR-2026-0101'
/** Id of a site visit of the one the team is at work with, and of its picture. */
export const plantedVisit = { visit: 'evidence-visit', picture: 'picture-of-visit' } as const
/** Id of a report by others that waits for its form, of the editor. */
export const waitingReport = 'report-by-others'

/** Audits in each state, of Chemistry, its laboratory and Humanities, by the HSE unit; and an approved plan. */
export async function plantAudits(app: TestApp): Promise<void> {
  const req = await app.as()
  const criterion = 'criterion-of-audits'
  for (const year of ['2026', '2027']) {
    await local.create(req, 'number-series', { id: `REV-${year}-`, last: 200 }, system)
  }
  await local.create(req, 'number-series', { id: 'ETR-2026-', last: 200 }, system)
  await local.create(
    req,
    'audit-criteria',
    {
      id: criterion,
      key: auditCriterion,
      point: 'risk',
      asks: 'Farer er kartlagt og vurdert.',
      practice: 'Spør romansvarlig, og se på skjemaet i laboratoriet.',
    },
    system,
  )
  await local.create(
    req,
    'audit-plans',
    {
      id: 'plan-of-audits',
      title: 'Revisjonsplan 2025–2028',
      firstYear: 2025,
      lastYear: 2028,
      state: 'approved',
      approvedOn: '2025-01-15',
      lines: [
        {
          id: 'line-of-humanities',
          unit: unitId('HF'),
          year: 2027,
          month: '04',
          scope: 'Hele instituttet',
          points: ['risk'],
          lead: personId('approver'),
          members: [personId('editor2')],
        },
      ],
    },
    system,
  )
  const signed = { by: accountId('approver'), name: 'Prøve approver' }
  const at = '2026-10-01T08:00:00.000Z'
  const audit = async (
    name: keyof typeof auditNumbers,
    code: string,
    given: Partial<Audit>,
  ): Promise<void> => {
    const unit = unitId(code)
    const id = `audit-${name}`
    const made: Partial<Audit> = {
      id,
      key: id,
      number: auditNumbers[name],
      year: 2026,
      title: `Revisjon ${name}`,
      unit,
      state: 'planned',
      scope: 'Laboratoriene og verkstedet.',
      points: ['risk'],
      auditDate: '2026-11-16',
      lead: personId('approver'),
      team: [personId('approver'), personId('editor2')],
      steps: [{ step: 'plan', at, ...signed }],
      ...given,
    }
    await local.create(req, 'audits', structuredClone(made), system)
    if (made.state === 'planned') return
    const of = { audit: id, unit, writtenOn: '2026-11-16', writtenBy: signed.name }
    await local.create(
      req,
      'audit-evidence',
      {
        id: `evidence-${name}`,
        key: `${id}:evidence`,
        ...of,
        kind: 'interview',
        interviewee: 'roomManager',
        date: '2026-11-16',
        place: 'Lab 2',
        what: 'Skjemaet blir fylt ut før hver ny synteses start.',
      },
      system,
    )
    if (made.state === 'notified') return
    await local.create(
      req,
      'audit-answers',
      {
        key: `${id}:${criterion}`,
        ...of,
        criterion,
        inPlace: 'yes',
        works: 'partly',
        shownBy: [`evidence-${name}`],
        conclusion: 'Det virker i to av tre laboratorier.',
        asked: {
          key: auditCriterion,
          point: 'risk',
          asks: { nb: 'Farer er kartlagt og vurdert.', en: 'Hazards are mapped and assessed.' },
          practice: null,
          guidelines: [],
        },
      },
      system,
    )
  }
  const finding = async (
    name: keyof typeof auditFindings,
    given: Partial<AuditFinding>,
  ): Promise<void> => {
    const found: Partial<AuditFinding> = {
      id: auditFindings[name],
      key: auditFindings[name],
      audit: `audit-${name}`,
      unit: unitId('KJ'),
      criterion,
      kind: 'minor' as const,
      title: 'Et laboratorium mangler vurdering',
      description: 'Risikovurderingen i lab 3 er fra 2019.',
      ...given,
    }
    await local.create(req, 'audit-findings', found, system)
  }
  const notified = {
    state: 'notified',
    noticeDate: '2026-10-20',
    agenda: 'Kl. 9',
    asksFor: 'Planen',
  } as const
  const conducted = { ...notified, state: 'conducted', conductedOn: '2026-11-16' } as const
  const drafted = {
    ...conducted,
    openTo: 'unit',
    draftSentOn: '2026-11-18',
    summary: 'Bra.',
  } as const
  const commented = {
    ...drafted,
    draftComment: 'Fakta er riktige.',
    draftCommentedOn: '2026-11-19',
  } as const
  const reported = {
    ...commented,
    state: 'reportSent',
    openTo: 'reported',
    reportSentOn: '2026-11-20',
    answerDue: '2026-12-04',
  } as const
  const answered = { ...reported, state: 'answered', answeredOn: '2026-11-21' } as const
  await audit('closed', 'KJ', {
    ...answered,
    state: 'closed',
    year: 2025,
    auditDate: '2025-11-10',
    conductedOn: '2025-11-10',
    closedOn: '2025-12-20',
  })
  await finding('closed', {
    kind: 'observation',
    answer: 'Vi ser på det.',
    answeredOn: '2025-12-01',
  })
  for (const [name, more] of [
    ['corrected', { state: 'effectCheck' }],
    ['again', { state: 'closed', closedDate: '2026-03-01', closingNote: 'Rettet.' }],
  ] as const) {
    await finding(name, { audit: 'audit-closed', title: `Funn ${name}` })
    await local.create(
      req,
      'nonconformities',
      {
        id: `case-${name}`,
        key: `audit:${auditFindings[name]}`,
        number: `AVV-2025-01${name === 'again' ? '01' : '02'}`,
        year: 2025,
        type: 'nonconformity',
        source: 'hseAudit',
        severity: 'minor',
        audit: 'audit-closed',
        finding: auditFindings[name],
        title: `Funn ${name}`,
        description: 'Risikovurderingen i lab 3 er fra 2019.',
        unit: unitId('KJ'),
        eventDate: '2025-11-10',
        reportedDate: '2025-11-20',
        ...more,
      },
      system,
    )
  }
  await local.create(
    req,
    're-audits',
    {
      id: 're-audit-asked',
      key: `${auditFindings.again}:again:1`,
      number: reAuditNumber,
      title: 'Funn again',
      audit: 'audit-closed',
      finding: auditFindings.again,
      nonconformity: 'case-again',
      unit: unitId('KJ'),
      state: 'asked',
      auditor: personId('editor'),
      team: [personId('approver'), personId('editor2')],
      done: 'Vurderingen er gjort på nytt.',
      askedOn: '2026-11-01',
      due: '2026-12-01',
      steps: [{ step: 'ask', at, ...signed }],
    },
    system,
  )
  await local.create(
    req,
    'attachments',
    {
      id: waitingReport,
      name: 'Dokument 1.pdf',
      uploadedBy: accountId('editor'),
      expiresAt: '2027-01-01T00:00:00.000Z',
    },
    { ...system, file: { data: pdf, name: `${waitingReport}.pdf`, mimetype: 'application/pdf' } },
  )
  await audit('planned', 'KJ', { auditDate: '2026-12-10' })
  await audit('notified', 'KJ', notified)
  await local.create(
    req,
    'audit-evidence',
    {
      id: plantedVisit.visit,
      key: 'audit-notified:visit',
      audit: 'audit-notified',
      unit: unitId('KJ'),
      kind: 'visit',
      date: '2026-11-16',
      place: 'Lab 3',
      what: 'To avtrekk uten merke.',
      writtenOn: '2026-11-16',
      writtenBy: signed.name,
    },
    system,
  )
  await local.create(
    req,
    'attachments',
    {
      id: plantedVisit.picture,
      name: 'Befaring.png',
      audit: 'audit-notified',
      evidence: plantedVisit.visit,
      caption: 'Avtrekk 3, uten merke',
    },
    {
      ...system,
      file: { data: dot, name: `${plantedVisit.picture}.png`, mimetype: 'image/png' },
    },
  )
  await audit('conducted', 'KJ-LAB', conducted)
  await audit('drafted', 'KJ', drafted)
  await audit('commented', 'HF', commented)
  await audit('reported', 'KJ', reported)
  await finding('reported', {
    cause: 'Ingen hadde ansvaret.',
    answer: 'Romansvarlig får ansvaret.',
    deadline: '2027-01-15',
    answeredOn: '2026-11-21',
  })
  await audit('answered', 'HF', answered)
}
