import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { Draft } from '../drafts.ts'
import { clashesOf } from './clashes.ts'
import { Conflict } from './conflict.tsx'
import { type Fact, FactList } from './fact-list.tsx'
import { History, type HistoryLine } from './history.tsx'
import { wordOptions } from './options.ts'

const line = (what: string, more: Partial<HistoryLine> = {}): HistoryLine => ({
  key: what,
  what,
  by: 'Kari Prøve',
  at: '2026-11-22T11:03:00.000Z',
  ...more,
})

describe('a history', () => {
  const drawn = (lines: readonly HistoryLine[], language: 'nb' | 'en' = 'nb'): string =>
    renderToStaticMarkup(createElement(History, { language, written: 'nb', lines }))

  test('tells what was done last first', () => {
    const html = drawn([line('Åpnet'), line('Lagret'), line('Lukket')])
    expect([...html.matchAll(/<strong>(.*?)<\/strong>/g)].map((each) => each[1])).toEqual([
      'Lukket',
      'Lagret',
      'Åpnet',
    ])
  })

  test('says who and when in Oslo', () => {
    expect(drawn([line('Åpnet')])).toContain('Kari Prøve, 22. november 2026 kl. 12.03')
    expect(drawn([line('Opened')], 'en')).toContain('Kari Prøve, 22 November 2026 at 12:03')
  })

  test('names nobody where that is nobody’s to know', () => {
    expect(drawn([line('Meldt', { by: null })])).toContain('>22. november 2026 kl. 12.03<')
  })

  test('leaves people their words, and says in which language these are', () => {
    const lines = [line('Lukket', { note: 'Viften er byttet.' })]
    expect(drawn(lines, 'en')).toContain('<p class="own-words" lang="nb">Viften er byttet.</p>')
    expect(drawn(lines)).toContain('<p class="own-words">Viften er byttet.</p>')
  })
})

test.each([
  ['a text', 'Labben', 'Labben'],
  ['a nought', 0, '0'],
  ['no text', '', null],
  ['nothing', null, null],
  ['what was never there', undefined, null],
  ['what does not hold', false, null],
] as const)('a list of facts tells %s only when it is known', (_, value, told) => {
  const facts: Fact[] = [['Sted', value]]
  const html = renderToStaticMarkup(createElement(FactList, { facts }))
  expect(html).toBe(
    told === null
      ? '<dl class="record-facts"></dl>'
      : `<dl class="record-facts"><div><dt>Sted</dt><dd>${told}</dd></div></dl>`,
  )
})

describe('where someone else saved first', () => {
  const words = { cause: { nb: 'Årsak', en: 'Cause' }, hours: { nb: 'Timer', en: 'Hours' } }
  const conflict = (values: Record<string, string[]>): Draft =>
    new Draft(values, [{ field: null, code: 'conflict' }])
  const written = [
    { label: words.cause, theirs: 'Slitt vifte', mine: 'cause' },
    { label: words.hours, theirs: 7.5, mine: 'hours' },
  ]

  test('both texts are told, those of a number too', () => {
    expect(clashesOf(conflict({ cause: ['Støv'], hours: ['8'] }), written, 'en')).toEqual([
      { label: 'Cause', theirs: 'Slitt vifte', mine: 'Støv' },
      { label: 'Hours', theirs: '7.5', mine: '8' },
    ])
  })

  test('a field that was not sent clashes with nothing', () => {
    expect(clashesOf(conflict({ cause: [''] }), written, 'nb')).toEqual([
      { label: 'Årsak', theirs: 'Slitt vifte', mine: '' },
    ])
  })

  test('what several fields say together is one text', () => {
    const names = (draft: Draft): string => draft.all('name').join(', ')
    expect(
      clashesOf(
        conflict({ name: ['Ada', 'Bo'] }),
        [{ label: words.cause, theirs: null, mine: names }],
        'nb',
      ),
    ).toEqual([{ label: 'Årsak', theirs: '', mine: 'Ada, Bo' }])
  })

  test('nothing clashes where the form only has to be put right, or was never sent', () => {
    const faulty = new Draft({ cause: ['Støv'] }, [{ field: 'cause', code: 'nationalId' }])
    expect(clashesOf(faulty, written, 'nb')).toBeNull()
    expect(clashesOf(null, written, 'nb')).toBeNull()
    expect(renderToStaticMarkup(createElement(Conflict, { language: 'nb', clashes: null }))).toBe(
      '',
    )
  })
})

test('what can be chosen stands in the order of its words, in the language of the page', () => {
  const words = { low: { nb: 'Lav', en: 'Low' }, high: { nb: 'Høy', en: 'High' } }
  expect(wordOptions(words, 'en')).toEqual([
    { value: 'low', label: 'Low' },
    { value: 'high', label: 'High' },
  ])
})
