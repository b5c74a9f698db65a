import { describe, expect, test } from 'vitest'
import { trainingControl } from './internal-control.ts'

const counts = (more: object = {}) => ({ people: 12, lacking: 0, managers: {}, ...more })
const said = (state: ReturnType<typeof trainingControl>, which: 'has' | 'lacks') =>
  state[which].map(({ text }) => text.nb)

describe('the training of a unit, as its internal control shows it', () => {
  test('says nothing where nobody belongs, and the unit’s own note stands', () => {
    expect(trainingControl({ code: 'KJ', counts: null, manager: null }).standing).toBeNull()
    const empty = { code: 'KJ', counts: counts({ people: 0 }), manager: null }
    expect(trainingControl(empty).standing).toBeNull()
  })

  test('is in place where nobody lacks anything', () => {
    const state = trainingControl({ code: 'KJ', counts: counts(), manager: null })
    expect(state.standing).toBe('inPlace')
    expect(said(state, 'has')).toContain('Alle har kursene de må ha, eller har tid på seg.')
  })

  test('never tells how many lack something where they are fewer than five', () => {
    const state = trainingControl({ code: 'KJ', counts: counts({ lacking: 4 }), manager: null })
    expect(said(state, 'lacks')).toEqual(['Færre enn fem mangler et kurs de må ha.'])
    const more = trainingControl({ code: 'KJ', counts: counts({ lacking: 5 }), manager: null })
    expect(said(more, 'lacks')).toEqual(['Personer som mangler et kurs de må ha: 5'])
  })

  test('says of the top manager’s course that the duty is personal', () => {
    const manager = { standing: 'missing', personal: true } as const
    const state = trainingControl({ code: 'NHU', counts: counts(), manager })
    expect(state.standing).toBe('lacks')
    expect(said(state, 'lacks')).toEqual([
      'Lederen mangler kurset ledere må ha. Plikten er personlig og kan ikke delegeres.',
    ])
    const taken = trainingControl({
      code: 'KJ',
      counts: counts(),
      manager: { standing: 'valid', personal: false },
    })
    expect(said(taken, 'has')).toContain('Lederen har kurset ledere må ha.')
  })
})
