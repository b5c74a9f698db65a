import { describe, expect, test } from 'vitest'
import { say } from '../core/text.ts'
import { type Agreement, agreementIn, changesOf, sameDates } from './agreement.ts'
import { changeSentence } from './agreement-text.ts'
import { confirmBy } from './rules.ts'
import type { ProcessState } from './text.ts'

const agreed: Agreement = {
  dates: {
    preDate: '2026-02-10',
    mappingFrom: '2026-02-12',
    mappingTo: '2026-03-20',
    postDate: '2026-04-08',
  },
  participants: [
    { who: 'p1', name: 'Tora Lid', role: 'lineManager', parts: ['pre', 'mapping', 'post'] },
    { who: 'p2', name: 'Jon Vik', role: 'safetyRepresentative', parts: ['pre', 'post'] },
  ],
}
const [tora, jon] = agreed.participants
const sentences = (now: Agreement, state: ProcessState, language = 'nb'): string[] =>
  changesOf(agreed, now, state).map((each) => say(changeSentence(each), language))

describe('what manager and safety representative agree on', () => {
  test('is to be agreed on a week after its last change, over a leap day and the end of a year too', () => {
    expect(confirmBy('2028-02-25', '2028-02-26')).toBe('2028-03-03')
    expect(confirmBy('2026-12-28', null)).toBe('2027-01-04')
    expect(confirmBy(null, '2026-02-10')).toBe('2026-02-10')
    expect(confirmBy(null, null)).toBeNull()
  })

  test('is the same as long as nothing of it changes', () => {
    expect(sentences(structuredClone(agreed), 'planned')).toEqual([])
    expect(sameDates(agreed, structuredClone(agreed), 'planned')).toBe(true)
  })

  test('is told by what has changed, in both languages', () => {
    const guest = { who: 'Ine', name: 'Ine', role: 'hseCoordinator', parts: ['post'] }
    const now = {
      dates: { ...agreed.dates, postDate: '2026-04-15', mappingTo: null },
      participants: [{ ...tora, parts: ['pre'] }, guest] as Agreement['participants'],
    }
    expect(sentences(now, 'planned')).toEqual([
      'Tora Lid har fått en annen rolle, eller er med på andre deler.',
      'Ine (HMS-koordinator) er lagt til.',
      'Jon Vik er fjernet.',
      'Slutten på kartleggingen har ikke lenger noen dato.',
      'Ettermøtet er flyttet fra 8. april 2026 til 15. april 2026.',
    ])
    expect(sentences(now, 'mapping', 'en')).toEqual([
      'Ine (HSE coordinator) has been added.',
      'Jon Vik has been removed.',
      'The end of the mapping no longer has a date.',
      'The post-meeting has been moved from 8 April 2026 to 15 April 2026.',
    ])
  })

  test.each([
    ['planned', false],
    ['preMeeting', false],
    ['mapping', true],
    ['postMeeting', true],
  ] as const)('holds no date that is over: the pre-meeting in %s', (state, same) => {
    const now = { ...agreed, dates: { ...agreed.dates, preDate: '2026-02-11' } }
    expect(sameDates(agreed, now, state)).toBe(same)
  })

  test('is nothing where something else was stored', () => {
    expect(agreementIn(null)).toBeNull()
    expect(agreementIn({ dates: {} })).toBeNull()
    expect(agreementIn(JSON.parse(JSON.stringify(agreed)))).toEqual(agreed)
  })

  test('has roles in the middle of a sentence written small, and an abbreviation as it is', () => {
    const now = { ...agreed, participants: [tora, jon, { ...jon, who: 'p3', name: 'Per' }] }
    expect(sentences(now as Agreement, 'planned')).toEqual(['Per (verneombud) er lagt til.'])
  })
})
