import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { closeFaults, draftedOf, inOrder, isByOthers, isDrawnIn, notInDraft } from '../rules.ts'
import { evidenceText, findingKindText, intervieweeText, type FindingKind } from '../text.ts'
import { nonconformityStateText } from '../../nonconformities/text.ts'
import { askFault, asJudgement, auditorAgain, conclusionFaults, reAuditDue } from './rules.ts'
import { type Conclusion, conclusionText, reAuditStateText } from './text.ts'

const oneOf = <V extends string>(words: Readonly<Record<V, unknown>>) =>
  fc.constantFrom(...(Object.keys(words) as V[]))
const days = { day: '2026-11-22', reportSentOn: '2026-06-14' }

describe('a finding that is audited again', () => {
  test('is a nonconformity whose measures are done, and that no later audit has settled', () => {
    const asked = { kind: 'minor', caseState: 'closed', judgedLater: false } as const
    expect(askFault(asked)).toBeNull()
    expect(askFault({ ...asked, caseState: 'effectCheck' })).toBeNull()
    expect(askFault({ ...asked, kind: 'observation' })).toBe('notNonconformity')
    expect(askFault({ ...asked, judgedLater: true })).toBe('judgedLater')
    for (const state of Object.keys(
      nonconformityStateText,
    ) as (keyof typeof nonconformityStateText)[]) {
      if (state === 'closed' || state === 'effectCheck') continue
      expect(askFault({ ...asked, caseState: state }), state).toBe('notCorrected')
    }
    expect(askFault({ ...asked, caseState: null })).toBe('notCorrected')
    expect(reAuditDue('2026-11-22')).toBe('2026-12-22')
  })

  test('is looked at by the first of the team who may still audit the unit', () => {
    const facts = { team: ['anna', 'bo'], auditors: ['anna', 'bo', 'carl'], ties: [] }
    const near = { person: 'anna', why: 'worksIn', unit: 'kj', role: null } as const
    expect(auditorAgain(facts)).toBe('anna')
    expect(auditorAgain({ ...facts, ties: [near] })).toBe('bo')
    expect(auditorAgain({ ...facts, auditors: ['carl'] })).toBeNull()
  })
})

describe('whatever an auditor concludes', () => {
  test('it never rests on documents alone, and one that is not effective always has a reason', () => {
    fc.assert(
      fc.property(
        fc.record({
          state: oneOf<Conclusion>(conclusionText),
          shownBy: fc.uniqueArray(oneOf(evidenceText)),
          interviewee: fc.option(oneOf(intervieweeText)),
          seenOn: fc.constantFrom('2026-06-13', '2026-06-14', '2026-11-22', '2026-11-23'),
          reason: fc.option(fc.constant('Merket er gammelt.')),
        }),
        (written) => {
          if (conclusionFaults(written, days).length > 0) return
          expect(written.shownBy.some((each) => each !== 'document')).toBe(true)
          if (written.shownBy.includes('interview')) expect(written.interviewee).not.toBeNull()
          if (written.state === 'notEffective') expect(written.reason).not.toBeNull()
          expect(written.seenOn >= days.reportSentOn && written.seenOn <= days.day).toBe(true)
        },
      ),
    )
  })

  test('the next audit looks at the finding unless the last word on it is that it is corrected', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ state: oneOf(reAuditStateText), day: fc.nat(300) })),
        (again) => {
          const said = again.map(({ day, state }) => ({
            judgement: asJudgement({ state }),
            day: String(day).padStart(3, '0'),
          }))
          const last = inOrder(said).at(-1)
          const drawn = isDrawnIn({ kind: 'minor', judgements: inOrder(said) })
          expect(drawn).toBe(last !== 'closed')
          // What is asked for, or was withdrawn, says nothing.
          if (again.every(({ state }) => state === 'asked' || state === 'withdrawn')) {
            expect(drawn).toBe(true)
          }
        },
      ),
    )
  })
})

describe('an audit by others', () => {
  test('closes with nothing unregistered or unanswered either, though it has no criteria of ours', () => {
    expect([isByOthers({ by: 'others' }), isByOthers({ by: 'own' }), isByOthers({})]).toEqual([
      true,
      false,
      false,
    ])
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            kind: oneOf<FindingKind>(findingKindText),
            registered: fc.boolean(),
            answered: fc.boolean(),
          }),
        ),
        (findings) => {
          const stand = { criteria: 0, answeredCriteria: 0, findings, earlier: [], untold: [] }
          const lacks = findings.some(
            ({ answered, kind, registered }) =>
              ((kind === 'major' || kind === 'minor') && !registered) ||
              (kind !== 'goodPractice' && !answered),
          )
          const faults = closeFaults(stand, { day: days.day, due: null })
          expect(faults.length > 0).toBe(lacks)
        },
      ),
    )
  })
})

describe('a finding that is written once the unit has the draft', () => {
  const read = { kind: 'major', title: 'Avtrekk', description: 'Tre avtrekk.' } as const
  const changed = { ...read, kind: 'minor' } as const

  test('keeps how it read there, until it reads so again', () => {
    expect(draftedOf({ ...read, asDrafted: null }, changed)).toEqual(read)
    const further = { ...changed, title: 'To avtrekk' }
    expect(draftedOf({ ...changed, asDrafted: read }, further)).toEqual(read)
    expect(draftedOf({ ...changed, asDrafted: read }, read)).toBeNull()
  })

  test('says so where it was not there at all', () => {
    expect(draftedOf(null, read)).toBe(notInDraft)
    expect(draftedOf({ ...read, asDrafted: notInDraft }, changed)).toBe(notInDraft)
  })
})
