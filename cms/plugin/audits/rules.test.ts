import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  answerDue,
  answerFaults,
  type AuditStand,
  closeFaults,
  commentDue,
  draftFaults,
  evidenceFaults,
  findingAnswerFaults,
  findingFaults,
  type FindingStand,
  isAnswered,
  isDrawnIn,
  isNonconformity,
  isWorkedOn,
  judgementFaults,
  lasts,
  mayInstead,
  pictureFaults,
  reportDue,
  reportFaults,
  takesCatalogue,
  teamFaults,
  type Tie,
  unitAnswerFaults,
} from './rules.ts'
import {
  type AuditState,
  auditStateText,
  type FindingKind,
  findingKindText,
  type Judgement,
  judgementText,
} from './text.ts'

const states = Object.keys(auditStateText) as AuditState[]
const kinds = Object.keys(findingKindText) as FindingKind[]
const judgements = Object.keys(judgementText) as Judgement[]

describe('the team', () => {
  const tie: Tie = { person: 'manager', why: 'holdsRole', unit: 'faculty', role: 'lineManager' }
  const facts = { auditors: ['anna', 'bo', 'carl', 'manager'], ties: [tie] }

  test('is at least two different people', () => {
    expect(teamFaults({ ...facts, team: ['anna'] })).toEqual([{ code: 'memberMissing' }])
    expect(teamFaults({ ...facts, team: ['anna', 'anna'] })).toEqual([{ code: 'sameTwice' }])
    expect(teamFaults({ ...facts, team: ['anna', 'bo'] })).toEqual([])
  })

  test('has nobody who is tied to the unit, or one above or below it, and the refusal says who and why', () => {
    expect(teamFaults({ ...facts, team: ['anna', 'manager'] })).toEqual([
      { code: 'notImpartial', person: 'manager', tie },
    ])
  })

  test('has none but auditors and the HSE unit', () => {
    expect(teamFaults({ ...facts, team: ['anna', 'passer-by'] })).toEqual([
      { code: 'notAuditor', person: 'passer-by' },
    ])
  })

  test('may be completed by those who are neither on it nor too near', () => {
    expect(mayInstead({ ...facts, team: ['anna', 'manager'] })).toEqual(['bo', 'carl'])
  })
})

describe('a criterion', () => {
  const answer = {
    inPlace: 'yes',
    works: 'yes',
    conclusion: 'Det virker.',
    shownBy: ['interview'],
  } as const
  const codes = (changed: object) =>
    answerFaults({ ...answer, ...changed }).map(({ code, field }) => `${field}: ${code}`)

  test('is answered with both questions and a conclusion', () => {
    expect(codes({})).toEqual([])
    expect(codes({ inPlace: null, works: null, conclusion: '' })).toEqual([
      'inPlace: inPlaceMissing',
      'works: worksMissing',
      'conclusion: conclusionMissing',
    ])
  })

  test.each(['yes', 'partly', 'no'])(
    'is not said to work in practice or not, “%s”, from documents alone',
    (works) => {
      expect(codes({ works, shownBy: [] })).toEqual(['shownBy: documentsAlone'])
      expect(codes({ works, shownBy: ['document', 'document'] })).toEqual([
        'shownBy: documentsAlone',
      ])
      for (const kind of ['interview', 'visit', 'record']) {
        expect(codes({ works, shownBy: ['document', kind] }), kind).toEqual([])
      }
    },
  )

  test('may be left unassessed, from documents or from nothing', () => {
    expect(codes({ works: 'notSeen', shownBy: [] })).toEqual([])
    expect(codes({ works: 'notSeen', shownBy: ['document'] })).toEqual([])
  })
})

describe('what is written', () => {
  test('an interview says the role it was with; a visit needs none', () => {
    const seen = {
      kind: 'interview',
      interviewee: null,
      date: '2026-04-10',
      what: 'Øvelser',
      pictures: 0,
    } as const
    expect(evidenceFaults(seen).map(({ code }) => code)).toEqual(['intervieweeMissing'])
    expect(evidenceFaults({ ...seen, interviewee: 'student' })).toEqual([])
    expect(evidenceFaults({ ...seen, kind: 'visit' })).toEqual([])
    expect(
      evidenceFaults({ kind: null, interviewee: null, date: null, what: '', pictures: 1 }).map(
        ({ code }) => code,
      ),
    ).toEqual(['kindMissing', 'dateMissing', 'whatMissing'])
  })

  test('pictures are of a site visit, and somebody says what each shows', () => {
    const seen = { interviewee: null, date: '2026-04-10', what: 'Avtrekk', pictures: 2 }
    expect(evidenceFaults({ ...seen, kind: 'visit' })).toEqual([])
    for (const kind of ['record', 'document'] as const) {
      expect(evidenceFaults({ ...seen, kind })).toEqual([
        { code: 'picturesOfVisits', field: 'pictures' },
      ])
    }
    const said = [
      { picture: { id: 'one' }, caption: 'Avtrekk 3' },
      { picture: { id: 'two' }, caption: '' },
    ]
    expect(pictureFaults(said)).toEqual([{ code: 'captionMissing', field: 'caption-two' }])
  })

  test('a finding has a kind, a sentence and its grounds', () => {
    expect(
      findingFaults({ kind: null, title: '', description: '' }).map(({ code }) => code),
    ).toEqual(['kindMissing', 'findingTitleMissing', 'descriptionMissing'])
    expect(findingFaults({ kind: 'minor', title: 'x', description: 'y' })).toEqual([])
  })

  test('a judgement says on what it rests', () => {
    expect(judgementFaults({ judgement: null, grounds: '' }).map(({ code }) => code)).toEqual([
      'judgementMissing',
      'groundsMissing',
    ])
    expect(judgementFaults({ judgement: 'closed', grounds: 'Sett på stedet' })).toEqual([])
  })
})

describe('the unit’s answer to a finding', () => {
  const day = '2026-11-22'
  const said = { answer: 'Vi øver', cause: 'Ingen hadde ansvaret', deadline: '2026-12-01' }
  const codes = (kind: FindingKind, changed: object = {}) =>
    findingAnswerFaults({ kind, ...said, ...changed }, day).map(({ code }) => code)

  test.each(['major', 'minor'] as const)('of a %s nonconformity has cause and deadline', (kind) => {
    expect(codes(kind)).toEqual([])
    expect(codes(kind, { cause: '', deadline: null })).toEqual(['causeMissing', 'deadlineMissing'])
    expect(codes(kind, { deadline: '2026-11-21' })).toEqual(['deadlinePassed'])
    expect(codes(kind, { deadline: day })).toEqual([])
  })

  test.each(['observation', 'improvement'] as const)('of an %s needs neither', (kind) => {
    expect(codes(kind, { cause: '', deadline: null })).toEqual([])
    expect(codes(kind, { answer: '' })).toEqual(['findingAnswerMissing'])
  })

  test('is not asked of good practice', () => {
    expect(codes('goodPractice')).toEqual(['nothingToAnswer'])
  })
})

describe('days', () => {
  test('the unit has seven for the draft, the team fourteen for the report, the unit fourteen to answer', () => {
    expect(commentDue('2026-02-26')).toBe('2026-03-05')
    expect(reportDue('2028-02-16')).toBe('2028-03-01')
    expect(answerDue('2026-12-20')).toBe('2027-01-03')
  })

  test.each(states)(
    'in the state %s the team reads the unit’s records only while it lasts',
    (state) => {
      const wanted = ['notified', 'conducted', 'reportSent', 'answered'].includes(state)
      expect(lasts({ state })).toBe(wanted)
    },
  )

  test('the team writes until the report is sent', () => {
    expect(states.filter((state) => isWorkedOn({ state }))).toEqual(['notified', 'conducted'])
  })
})

describe('sending', () => {
  const stand: AuditStand = {
    criteria: 2,
    answeredCriteria: 2,
    findings: [],
    earlier: ['closed', 'repeated'],
    untold: [],
  }
  const draft = { sentOn: '2026-11-10', commented: false }
  const codes = (changed: Partial<AuditStand>, of = draft, day = '2026-11-18') =>
    reportFaults({ ...stand, ...changed }, of, day).map(
      ({ code, count }) => `${code} ${String(count)}`,
    )

  test('the draft waits for every criterion', () => {
    expect(draftFaults(stand)).toEqual([])
    expect(draftFaults({ ...stand, answeredCriteria: 0 })).toEqual([
      { code: 'criteriaLeft', count: 2 },
    ])
    expect(draftFaults({ ...stand, criteria: 0, answeredCriteria: 0 })).toEqual([
      { code: 'noCriteria', count: 0 },
    ])
  })

  test('draft and report wait for pictures nobody has described, visit by visit', () => {
    const untold = [
      { visit: 'lab', count: 2 },
      { visit: 'store', count: 1 },
    ]
    const faults = untold.map((each) => ({ code: 'picturesUntold', ...each }))
    expect(draftFaults({ ...stand, untold })).toEqual(faults)
    expect(draftFaults({ ...stand, untold, criteria: 0 })).toHaveLength(3)
    expect(codes({ untold })).toEqual(['picturesUntold 2', 'picturesUntold 1'])
  })

  test('the report waits for earlier findings nobody has judged', () => {
    expect(codes({})).toEqual([])
    expect(codes({ earlier: [null, 'open', null] })).toEqual(['earlierUnjudged 2'])
  })

  test('the report waits for the unit’s comments, or for the seventh day to be over', () => {
    expect(codes({}, { sentOn: '2026-11-10', commented: false }, '2026-11-17')).toEqual([
      'commentPending 1',
    ])
    expect(codes({}, { sentOn: '2026-11-10', commented: true }, '2026-11-11')).toEqual([])
  })
})

describe('earlier findings', () => {
  test.each(['major', 'minor', 'observation'] as const)('a %s is looked at again', (kind) => {
    expect(isDrawnIn({ kind, judgements: [] })).toBe(true)
    expect(isDrawnIn({ kind, judgements: ['open'] })).toBe(true)
    expect(isDrawnIn({ kind, judgements: ['open', 'closed'] })).toBe(false)
    // The finding of the audit that repeated it is looked at instead.
    expect(isDrawnIn({ kind, judgements: ['repeated'] })).toBe(false)
  })

  test('good practice and possibilities are not', () => {
    expect(isDrawnIn({ kind: 'goodPractice', judgements: [] })).toBe(false)
    expect(isDrawnIn({ kind: 'improvement', judgements: [] })).toBe(false)
  })
})

const day = '2026-11-22'

describe('an audit the unit does not answer', () => {
  const stand = {
    criteria: 1,
    answeredCriteria: 1,
    findings: [{ kind: 'minor', registered: true, answered: false }],
    earlier: [],
    untold: [],
  } as const
  const codes = (on: string, more: object = {}) =>
    closeFaults({ ...stand, ...more }, { day: on, due: '2026-12-06' }).map(({ code }) => code)

  test('is open until its day has passed, and can then be closed with what is unanswered', () => {
    expect(codes('2026-12-06')).toEqual(['answerPending'])
    expect(codes('2026-12-07')).toEqual([])
    expect(closeFaults(stand, { day: '2026-12-07', due: null })).toEqual([
      { code: 'unanswered', count: 1 },
    ])
  })

  test('stays open while a nonconformity is not registered, or an earlier finding not judged', () => {
    expect(codes('2026-12-07', { earlier: [null] })).toEqual(['earlierUnjudged'])
    const findings = [{ ...stand.findings[0], registered: false }]
    expect(codes('2026-12-07', { findings })).toEqual(['unregistered'])
  })
})

test('an audit takes the criteria of the catalogue while it is planned or worked on', () => {
  const takes = states.filter((state) => takesCatalogue({ state }))
  expect(takes).toEqual(['planned', 'notified', 'conducted'])
})

describe('whatever people do in whatever order', () => {
  /** An audit as the steps and lines change it, each only where its own rule lets it. */
  interface Life {
    state: AuditState
    draftSentOn: string | null
    commented: boolean
    readonly stand: {
      criteria: number
      answeredCriteria: number
      findings: { kind: FindingKind; registered: boolean; answered: boolean }[]
      earlier: (Judgement | null)[]
      untold: []
    }
  }
  type Deed = (audit: Life) => void
  const late = '2026-12-22'

  const deeds: fc.Arbitrary<Deed>[] = [
    fc.constant((audit) => {
      if (audit.state === 'planned') audit.state = 'notified'
    }),
    fc.constant((audit) => {
      if (audit.state === 'notified') audit.state = 'conducted'
    }),
    fc.constant((audit) => {
      const { stand } = audit
      if (isWorkedOn(audit) && stand.answeredCriteria < stand.criteria) stand.answeredCriteria += 1
    }),
    fc.constantFrom(...kinds).map((kind) => (audit: Life) => {
      if (!isWorkedOn(audit) || audit.stand.findings.length >= 4) return
      audit.stand.findings.push({ kind, registered: false, answered: false })
    }),
    fc.tuple(fc.nat(2), fc.constantFrom(...judgements)).map(([at, judgement]) => (audit: Life) => {
      if (isWorkedOn(audit) && at < audit.stand.earlier.length) audit.stand.earlier[at] = judgement
    }),
    fc.constant((audit) => {
      if (audit.state !== 'conducted' || audit.draftSentOn !== null) return
      if (draftFaults(audit.stand).length === 0) audit.draftSentOn = day
    }),
    fc.constant((audit) => {
      if (audit.draftSentOn !== null) audit.commented = true
    }),
    // Sent, and cut off before or after some of its nonconformities.
    fc.nat(4).map((registered) => (audit: Life) => {
      const { commented, draftSentOn: sentOn, stand } = audit
      if (audit.state !== 'conducted') return
      if (reportFaults(stand, { commented, sentOn }, late).length > 0) return
      audit.state = 'reportSent'
      for (const each of stand.findings.slice(0, registered)) each.registered = true
    }),
    fc.constant((audit) => {
      if (audit.state !== 'reportSent' && audit.state !== 'answered') return
      for (const each of audit.stand.findings) each.registered ||= isNonconformity(each.kind)
    }),
    fc.nat(3).map((at) => (audit: Life) => {
      const found = audit.stand.findings[at]
      if (audit.state === 'reportSent' && found && isAnswered(found.kind)) found.answered = true
    }),
    fc.constant((audit) => {
      if (audit.state === 'reportSent' && unitAnswerFaults(audit.stand).length === 0)
        audit.state = 'answered'
    }),
    fc.constant((audit) => {
      if (audit.state === 'answered' && closeFaults(audit.stand, { day, due: null }).length === 0)
        audit.state = 'closed'
    }),
  ]

  test('no audit closes with an unregistered or unanswered finding, or an unjudged earlier one', () => {
    let closed = 0
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3 }),
        fc.nat(3),
        fc.array(fc.oneof(...deeds), { minLength: 50, maxLength: 300, size: 'max' }),
        (criteria, earlier, done) => {
          const audit: Life = {
            state: 'planned',
            draftSentOn: null,
            commented: false,
            stand: {
              criteria,
              answeredCriteria: 0,
              findings: [],
              earlier: Array.from({ length: earlier }, () => null),
              untold: [],
            },
          }
          for (const deed of done) deed(audit)
          if (audit.state !== 'closed') return
          closed += 1
          expect(audit.stand.earlier).not.toContain(null)
          expect(audit.stand.answeredCriteria).toBe(criteria)
          for (const { answered, kind, registered } of audit.stand.findings) {
            if (isNonconformity(kind)) expect(registered, kind).toBe(true)
            if (kind !== 'goodPractice') expect(answered, kind).toBe(true)
          }
        },
      ),
      { numRuns: 1_000 },
    )
    // Not because none ever closed.
    expect(closed).toBeGreaterThan(100)
  })

  test('an audit with such a finding is refused for each of them, and no other is', () => {
    const finding: fc.Arbitrary<FindingStand> = fc.record({
      kind: fc.constantFrom(...kinds),
      registered: fc.boolean(),
      answered: fc.boolean(),
    })
    fc.assert(
      fc.property(
        fc.array(finding, { maxLength: 8 }),
        fc.array(fc.option(fc.constantFrom(...judgements)), { maxLength: 5 }),
        (findings, earlier) => {
          const faults = closeFaults(
            { criteria: 1, answeredCriteria: 1, findings, earlier, untold: [] },
            { day, due: null },
          )
          const lacks =
            findings.some(({ kind, registered }) => isNonconformity(kind) && !registered) ||
            findings.some(({ answered, kind }) => kind !== 'goodPractice' && !answered) ||
            earlier.includes(null)
          expect(faults.length > 0).toBe(lacks)
        },
      ),
    )
  })
})
