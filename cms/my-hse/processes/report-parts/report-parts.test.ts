import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { ChallengeBlock, PlanLine } from '../../../plugin/processes/blocks.ts'
import type { ProcessReport } from '../../../plugin/processes/report.ts'
import { Findings } from './findings.tsx'
import { Inputs } from './meeting.tsx'
import { Approved } from './plan.tsx'

const line = (number: string) => ({ id: number, number }) as PlanLine

const block = (finding: string, measures: readonly string[]) =>
  ({ findings: [{ number: finding }], measures: measures.map(line) }) as unknown as ChallengeBlock

const finding = (number: string, title: string) =>
  ({ number, title, language: 'nb', state: 'closed' }) as const

const report = (more: Partial<ProcessReport>) => ({ language: 'nb', ...more }) as ProcessReport

describe('the report of a process', () => {
  test('says of each finding which measures are taken against it, and of one without that it has none', () => {
    const html = renderToStaticMarkup(
      createElement(Findings, {
        language: 'nb',
        report: report({
          findings: [finding('AVV-1', 'Trangt'), finding('AVV-2', 'Mørkt')],
          taken: [block('AVV-1', ['TIL-7', 'TIL-9']), block('AVV-2', [])],
        }),
      }),
    )
    expect(html).toMatch(
      /Trangt<\/th>.*?<td class="nowrap"><div>TIL-7<\/div><div>TIL-9<\/div><\/td>/,
    )
    expect(html).toMatch(/Mørkt<\/th>.*?<td class="nowrap"><\/td>/)
  })

  test('tells sickness absence and what was said of it as two sentences', () => {
    const inputs = [
      { kind: 'absence', percent: 4.2, note: 'Høyere enn før.', link: null },
      { kind: 'lastReport', percent: null, note: 'Lest.', link: null },
    ] as const
    const html = renderToStaticMarkup(
      createElement(Inputs, { language: 'nb', report: report({ inputs }), enquiries: [] }),
    )
    expect(html).toContain('4,2 %. <span lang="nb">Høyere enn før.</span>')
    expect(html).toContain(': <span lang="nb">Lest.</span>')
  })

  test('says when the manager approved the measures, and nothing until then', () => {
    const approved = (measuresApproved: { at: string } | null) =>
      renderToStaticMarkup(
        createElement(Approved, { language: 'en', process: { measuresApproved } as never }),
      )
    expect(approved({ at: '2026-04-08T12:20:00.000Z' })).toBe(
      '<p>The measures were approved on 8 April 2026.</p>',
    )
    expect(approved(null)).toBe('')
  })
})
