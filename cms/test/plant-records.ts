import { local } from '../plugin/database/local.ts'
import { askingLater } from '../plugin/publishing/request.ts'
import { accountId, personId, type TestApp, unitId } from './app.ts'

/** Words that may be seen by those alone who may read the record they stand in. */
export const canaries = {
  chemistry: 'KANARI-kjemi',
  laboratory: 'KANARI-lab',
  humanities: 'KANARI-humaniora',
  /** Who reported: for those who handle the case, and the reporter. */
  reporter: 'KANARI-melder',
  /** For nobody. */
  code: 'KANARI-kode',
} as const

/** A picture of one pixel. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** Names of the stored files, by the id of their attachment. */
export type PlantedFiles = ReadonlyMap<string, string>

/**
 * Records of Chemistry, its laboratory and Humanities, with something private in every text.
 * Chemistry's nonconformity is reported by the employee, who is responsible for its measure and waits with a file; the
 * laboratory's is anonymous; the measure of Humanities is the contributor's.
 */
export async function plantRecords(app: TestApp): Promise<PlantedFiles> {
  const req = await app.as()
  const system = { overrideAccess: true } as const
  const places = [
    ['kj', 'KJ', canaries.chemistry],
    ['hf', 'HF', canaries.humanities],
  ] as const
  for (const [id, unit, word] of places) {
    const said = { text: word, noComment: false, at: '2026-10-01T08:00:00.000Z' }
    await local.create(
      req,
      'hse-processes',
      {
        id: `process-${id}`,
        key: `${unitId(unit)}:2026`,
        number: `HMS-2026-${unit}-01`,
        unit: unitId(unit),
        year: 2026,
        state: 'mapping',
        participants: [{ name: word, role: 'other', organisation: word, pre: true }],
        pre: { date: '2026-09-01', minutes: word, managerAbsentReason: word },
        inputs: [{ kind: 'enquiriesInternal', goneThrough: true, note: word }],
        challenges: [
          { id: `challenge-${id}`, title: word, description: word, likelihood: 4, consequence: 4 },
        ],
        manyReason: word,
        mappings: [
          {
            id: `mapping-${id}`,
            challenge: `challenge-${id}`,
            method: 'internalMapping',
            result: word,
            minutes: word,
            tookPart: word,
          },
        ],
        post: { minutes: word },
        managerStatement: said,
        representativeStatement: said,
        steps: [{ step: 'open', at: '2026-09-01T08:00:00.000Z', note: word, name: word }],
      },
      system,
    )
  }
  const reports = [
    ['kj', 'KJ', canaries.chemistry, { reporter: personId('employee') }],
    ['lab', 'KJ-LAB', canaries.laboratory, { anonymous: true }],
    ['hf', 'HF', canaries.humanities, {}],
  ] as const
  for (const [id, unit, word, who] of reports) {
    await local.create(
      req,
      'nonconformities',
      {
        id: `nonconformity-${id}`,
        key: `report:${id}`,
        number: `AVV-2026-000${String(reports.findIndex((each) => each[0] === id) + 1)}`,
        year: 2026,
        state: 'received',
        type: 'nonconformity',
        title: word,
        description: word,
        unit: unitId(unit),
        place: word,
        eventDate: '2026-11-01',
        reportedDate: '2026-11-02',
        immediateAction: word,
        cause: word,
        reporterName: `${canaries.reporter} ${id}`,
        reporterEmail: `kanari-melder-${id}@nordhavn.example`,
        replyToRepresentative: word,
        codeHash: `${canaries.code}-${id}`,
        closingNote: word,
        rejectedReason: word,
        steps: [
          {
            step: 'report',
            at: '2026-11-02T08:00:00.000Z',
            by: `${canaries.reporter}-konto`,
            name: `${canaries.reporter} ${id}`,
          },
          { step: 'comment', at: '2026-11-03T08:00:00.000Z', note: word, name: word },
        ],
        ...who,
      },
      system,
    )
  }
  const measures = [
    ['kj', 'KJ', canaries.chemistry, 'employee'],
    ['lab', 'KJ-LAB', canaries.laboratory, null],
    ['hf', 'HF', canaries.humanities, 'contributor'],
  ] as const
  for (const [id, unit, word, responsible] of measures) {
    await local.create(
      req,
      'measures',
      {
        id: `measure-${id}`,
        key: `nonconformity:nonconformity-${id}:1`,
        number: `TIL-2026-000${String(measures.findIndex((each) => each[0] === id) + 1)}`,
        title: `Tiltak ${id}`,
        description: responsible === 'contributor' ? null : word,
        unit: unitId(unit),
        process: id === 'lab' ? null : `process-${id}`,
        nonconformity: `nonconformity-${id}`,
        responsible: responsible ? personId(responsible) : null,
        state: 'inProgress',
        deadline: '2026-12-01',
        cost: { amount: 100, basis: 'estimate' },
      },
      system,
    )
  }
  for (const [index, [id, unit, word]] of places.entries()) {
    await local.create(
      req,
      'enquiries',
      {
        id: `enquiry-${id}`,
        key: `enquiry-of-${id}`,
        number: `HEN-2026-000${String(index + 1)}`,
        title: `Henvendelse ${id}`,
        question: word,
        unit: unitId(unit),
        asker: 'employee',
        date: '2026-10-01',
        state: 'registered',
      },
      system,
    )
  }
  for (const [index, [id, unit, word]] of places.entries()) {
    await local.create(
      req,
      'consultations',
      {
        id: `consultation-${id}`,
        key: `nonconformity:nonconformity-${id}:cause:1`,
        number: `MED-2026-000${String(index + 1)}`,
        unit: unitId(unit),
        nonconformity: `nonconformity-${id}`,
        matter: 'cause',
        question: word,
        askedOn: '2026-11-04',
        deadline: '2026-11-18',
        state: 'asked',
      },
      system,
    )
  }
  for (const [index, [id, unit, word]] of places.entries()) {
    await local.create(
      req,
      'proposals',
      {
        id: `proposal-${id}`,
        key: `proposal-of-${id}`,
        number: `FOR-2026-000${String(index + 1)}`,
        matter: 'challenge',
        title: `Forslag ${id}`,
        reason: word,
        unit: unitId(unit),
        proposer: id === 'kj' ? personId('employee') : null,
        date: '2026-11-05',
        state: 'proposed',
      },
      system,
    )
  }
  for (const [index, [id, , word]] of places.entries()) {
    await local.create(
      req,
      'stories',
      {
        id: `story-${id}`,
        key: `story-of-${id}`,
        number: `HIS-2026-000${String(index + 1)}`,
        title: `Historie ${id}`,
        titleEn: `Story ${id}`,
        ...{ reported: word, carriedOut: word, different: word },
        ...{ reportedEn: word, carriedOutEn: word, differentEn: word },
        year: 2026,
        cases: [`nonconformity-${id}`],
        state: 'draft',
      },
      system,
    )
  }
  for (const [index, [id, unit, word]] of places.entries()) {
    await local.create(
      req,
      'work-stops',
      {
        id: `stop-${id}`,
        key: `stop-of-${id}`,
        number: `STA-2026-000${String(index + 1)}`,
        title: `Stans ${id}`,
        place: word,
        reason: word,
        unit: unitId(unit),
        date: '2026-10-01',
        since: '2026-10-01T08:00:00.000Z',
        state: 'standing',
      },
      system,
    )
  }
  for (const [index, [id, unit, word]] of places.entries()) {
    await local.create(
      req,
      'inspections',
      {
        id: `inspection-${id}`,
        key: `inspection-of-${id}`,
        number: `TSY-2026-000${String(index + 1)}`,
        title: `Tilsyn ${id}`,
        otherAuthority: 'Brannvesenet',
        notice: 'announced',
        summary: word,
        unit: unitId(unit),
        letterDate: '2026-10-01',
        state: 'open',
      },
      system,
    )
    await local.create(
      req,
      'inspection-orders',
      {
        id: `order-${id}`,
        key: `inspection-${id}:one`,
        number: `PAL-2026-000${String(index + 1)}`,
        inspection: `inspection-${id}`,
        title: `Pålegg ${id}`,
        text: word,
        unit: unitId(unit),
        deadline: '2026-12-15',
        state: 'open',
      },
      system,
    )
  }
  for (const [index, [id, unit]] of places.entries()) {
    await local.create(
      req,
      'unit-documents',
      {
        id: `document-${id}`,
        key: `document-of-${id}`,
        number: `DOK-2026-000${String(index + 1)}`,
        title: `Dokument ${id}`,
        kind: 'procedure',
        unit: unitId(unit),
        link: `https://intranett.nordhavn.example/${id}`,
        date: '2026-10-01',
        state: 'current',
      },
      system,
    )
  }
  const committee = { committee: 'lamu', unit: unitId('KJ'), language: 'nb' } as const
  await local.create(
    req,
    'committee-meetings',
    {
      ...committee,
      id: 'meeting-kj',
      key: 'meeting-of-kj',
      number: 'LAMU-2026-0001',
      title: 'Møte i LAMU',
      date: '2026-12-01',
      leader: personId('managerChemistry'),
      state: 'planned',
    },
    system,
  )
  await local.create(
    req,
    'committee-items',
    {
      ...committee,
      id: 'item-kj',
      key: 'item-of-kj',
      number: 'SAK-LAMU-2026-0001',
      title: 'Ventilasjon',
      meeting: 'meeting-kj',
      kind: 'matter',
      openTo: 'open',
      presentation: 'Ventilasjon',
      state: 'agenda',
    },
    system,
  )
  await local.create(
    req,
    'committee-reports',
    {
      ...committee,
      id: 'committee-report-kj',
      key: 'committee-report-of-kj',
      number: 'RAP-LAMU-2026-0001',
      year: 2026,
      leader: personId('managerChemistry'),
      state: 'drafting',
    },
    system,
  )
  for (const [index, [id, unit, word]] of places.entries()) {
    await local.create(
      req,
      'delegated-tasks',
      {
        id: `delegated-${id}`,
        key: `delegated-of-${id}`,
        number: `OPP-2026-000${String(index + 1)}`,
        title: word,
        role: word,
        person: id === 'kj' ? personId('employee') : null,
        unit: unitId(unit),
        date: '2026-10-01',
        state: 'current',
      },
      system,
    )
  }
  // Readers are not what is looked at here: nobody asks for a publish.
  await askingLater(req, () =>
    local.create(
      req,
      'courses',
      {
        id: 'course-of-plans',
        slug: 'kurs-i-planer',
        title: 'Kurs i planer',
        purpose: 'Kunne',
        obligation: 'recommended',
        form: 'classroom',
        languages: ['nb'],
        provider: 'HMS-enheten',
        active: false,
      },
      system,
    ),
  )
  await local.create(
    req,
    'audit-criteria',
    { id: 'criterion-1', key: 'risiko-1', point: 'risk', asks: 'Risiko er vurdert.' },
    system,
  )
  for (const [kind, state] of [
    ['jointAudit', 'approved'],
    ['annual', 'drafting'],
  ] as const) {
    const units = kind === 'jointAudit' ? [unitId('KJ')] : []
    const named = { id: `report-${kind}`, key: `${kind}:2026`, kind, year: 2026, state, units }
    const number = kind === 'jointAudit' ? 'RAP-2026-0001' : 'RAP-2026-0002'
    await local.create(req, 'reports', { ...named, number }, system)
  }
  await local.create(
    req,
    'report-sections',
    { key: 'report-annual:summary', report: 'report-annual', section: 'summary', textNb: 'Et år.' },
    system,
  )
  await local.create(
    req,
    'audit-plans',
    {
      title: 'Revisjonsplan',
      firstYear: 2025,
      lastYear: 2028,
      state: 'draft',
      lines: [
        { unit: unitId('KJ'), year: 2027, month: '04', scope: 'Laboratoriene', points: ['risk'] },
      ],
    },
    system,
  )
  for (const [index, [id, unit, word]] of places.entries()) {
    await local.create(
      req,
      'unit-activities',
      {
        id: `own-${id}`,
        key: `own-of-${id}`,
        number: `AKT-2026-000${String(index + 1)}`,
        title: word,
        description: word,
        unit: unitId(unit),
        kind: 'review',
        responsibleRole: 'lineManager',
        firstDay: '2026-10-01',
        often: '12',
        state: 'current',
      },
      system,
    )
    await local.create(
      req,
      'planned-courses',
      {
        id: `planned-${id}`,
        key: `planned-of-${id}`,
        number: `KUR-2026-000${String(index + 1)}`,
        title: word,
        audience: word,
        unit: unitId(unit),
        course: 'course-of-plans',
        year: 2026,
        responsibleRole: 'lineManager',
        state: 'planned',
      },
      system,
    )
    await local.create(
      req,
      'compliance-evaluations',
      {
        id: `evaluation-${id}`,
        key: `${unitId(unit)}:2026`,
        number: `SAM-2026-000${String(index + 1)}`,
        year: 2026,
        scope: 'unit',
        unit: unitId(unit),
        language: 'nb',
        openedDate: '2026-10-01',
        conclusion: word,
        state: 'open',
      },
      system,
    )
    await local.create(
      req,
      'unit-reports',
      {
        id: `report-${id}`,
        key: `${unitId(unit)}:2025`,
        number: `ENH-2025-000${String(index + 1)}`,
        year: 2025,
        kind: 'unit',
        unit: unitId(unit),
        language: 'nb',
        state: 'started',
        startedOn: '2026-10-01',
        statement: word,
      },
      system,
    )
    await local.create(
      req,
      'unit-report-answers',
      {
        id: `report-answer-${id}`,
        key: `report-${id}:wentWell`,
        report: `report-${id}`,
        unit: unitId(unit),
        section: 'wentWell',
        words: word,
      },
      system,
    )
    await local.create(
      req,
      'audits',
      {
        id: `audit-${id}`,
        key: `audit-of-${id}`,
        number: `REV-2026-000${String(index + 1)}`,
        year: 2026,
        title: word,
        unit: unitId(unit),
        state: 'closed',
        openTo: 'reported',
        scope: word,
        points: ['risk'],
        auditDate: '2026-04-10',
        lead: personId('approver'),
        team: [personId('approver'), personId('editor')],
        noticeDate: '2026-03-20',
        conductedOn: '2026-04-10',
        draftSentOn: '2026-04-12',
        draftComment: word,
        summary: word,
        reportSentOn: '2026-04-20',
        answer: word,
        closedOn: '2026-05-10',
      },
      system,
    )
    const ofAudit = { audit: `audit-${id}`, unit: unitId(unit) }
    await local.create(
      req,
      'audit-evidence',
      {
        id: `audit-evidence-${id}`,
        key: `audit-evidence-of-${id}`,
        ...ofAudit,
        kind: 'interview',
        interviewee: 'roomManager',
        date: '2026-04-10',
        what: word,
      },
      system,
    )
    await local.create(
      req,
      'audit-answers',
      {
        key: `audit-${id}:criterion-1`,
        ...ofAudit,
        criterion: 'criterion-1',
        inPlace: 'partly',
        works: 'partly',
        shownBy: [`audit-evidence-${id}`],
        conclusion: word,
      },
      system,
    )
    await local.create(
      req,
      'audit-findings',
      {
        id: `audit-finding-${id}`,
        key: `audit-finding-of-${id}`,
        ...ofAudit,
        criterion: 'criterion-1',
        kind: 'observation',
        title: word,
        description: word,
        answer: word,
        answeredOn: '2026-05-01',
      },
      system,
    )
    await local.create(
      req,
      'audit-judgements',
      {
        key: `audit-${id}:audit-finding-${id}`,
        ...ofAudit,
        finding: `audit-finding-${id}`,
        judgement: 'open',
        grounds: word,
      },
      system,
    )
    await local.create(
      req,
      're-audits',
      {
        id: `re-audit-${id}`,
        key: `audit-finding-${id}:again:1`,
        number: `ETR-2026-000${String(index + 1)}`,
        title: word,
        ...ofAudit,
        finding: `audit-finding-${id}`,
        state: 'effective',
        auditor: personId('approver'),
        team: [personId('approver'), personId('editor')],
        done: word,
        askedOn: '2026-06-01',
        due: '2026-07-01',
        shownBy: ['visit'],
        seenOn: '2026-06-10',
        seen: word,
        concludedOn: '2026-06-10',
      },
      system,
    )
    await local.create(
      req,
      'activity-occurrences',
      {
        id: `said-${id}`,
        key: `${unitId(unit)}:own-${id}:2026-1`,
        title: word,
        unit: unitId(unit),
        ownActivity: `own-${id}`,
        due: '2026-10-01',
        result: 'done',
        doneOn: '2026-10-01',
        note: word,
        by: word,
      },
      system,
    )
  }
  const aims = [...places, ['nhu', 'NHU', 'Institusjonens mål'] as const]
  for (const [index, [id, unit, word]] of aims.entries()) {
    await local.create(
      req,
      'objectives',
      {
        id: `objective-${id}`,
        key: `objective-of-${id}`,
        number: `MAL-2026-000${String(index + 1)}`,
        title: word,
        unit: unitId(unit),
        level: unit === 'NHU' ? 'institution' : 'unit',
        period: '2026',
        indicator: 'byHand',
        measuredBy: word,
        state: 'running',
      },
      system,
    )
  }
  for (const [id, unit, word] of places) {
    await local.create(
      req,
      'compliance-lines',
      {
        id: `line-${id}`,
        key: `evaluation-${id}:requirement-fire-5`,
        evaluation: `evaluation-${id}`,
        unit: unitId(unit),
        requirement: 'requirement-fire-5',
        result: 'partly',
        comment: word,
        assessedOn: '2026-10-02',
      },
      system,
    )
  }
  for (const [id, unit, word] of places) {
    await local.create(
      req,
      'internal-control-notes',
      {
        id: `note-${id}`,
        key: `${unitId(unit)}:keptOutside:knowledge`,
        unit: unitId(unit),
        point: 'knowledge',
        kind: 'keptOutside',
        note: word,
        name: word,
        date: '2026-10-01',
      },
      system,
    )
    await local.create(
      req,
      'unit-requirements',
      {
        id: `decided-${id}`,
        key: `${unitId(unit)}:requirement-fire-5`,
        unit: unitId(unit),
        requirement: 'requirement-fire-5',
        applies: 'partly',
        how: word,
        evidence: word,
        reviewedOn: '2025-10-01',
        reviewedBy: word,
      },
      system,
    )
  }
  const files = [
    ['kj', { nonconformity: 'nonconformity-kj', uploadedBy: accountId('employee') }],
    ['process', { process: 'process-kj', mapping: 'mapping-kj' }],
    ['hf', { nonconformity: 'nonconformity-hf' }],
    ['waiting', { uploadedBy: accountId('employee'), expiresAt: '2027-01-01T00:00:00.000Z' }],
  ] as const
  const stored = new Map<string, string>()
  for (const [id, home] of files) {
    const made = await local.create(
      req,
      'attachments',
      { id: `attachment-${id}`, name: `${id === 'hf' ? canaries.humanities : id}.png`, ...home },
      {
        ...system,
        file: { data: picture, name: `planted-${id}.png`, mimetype: 'image/png' },
      },
    )
    stored.set(made.id, made.filename ?? '')
  }
  return stored
}
