import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { ChallengeBlock, PlanLine, ReportedMapping } from '../../../plugin/processes/blocks.ts'
import type { ProcessReport } from '../../../plugin/processes/report.ts'
import { Findings } from './findings.tsx'
import { Inputs } from './meeting.tsx'
import { BlockMeasures } from './block-parts.tsx'
import { closedTold } from './closed.ts'
import { CasesCompared } from './last-year.tsx'
import { MappingReport } from './mapping.tsx'
import { Approved } from './plan.tsx'
import { Requirements } from './statements.tsx'

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

  test('says how many requirements were gone through and by whom, and nothing of that where it was not told', () => {
    const drawn = (told: Partial<ProcessReport['requirements']>) =>
      renderToStaticMarkup(
        createElement(Requirements, {
          language: 'en',
          report: report({
            requirements: {
              date: '2026-11-29',
              by: 'Ada',
              note: null,
              through: null,
              of: null,
              throughBy: null,
              ...told,
            },
          }),
        }),
      )
    expect(drawn({ through: 14, of: 15, throughBy: 'Ada, Bo' })).toContain(
      '14 of 15 requirements had been gone through. That was done by Ada, Bo.',
    )
    expect(drawn({ through: 0, of: 15, throughBy: '' })).toContain(
      '0 of 15 requirements had been gone through.',
    )
    expect(drawn({ through: 0, of: 15, throughBy: '' })).not.toContain('done by')
    expect(drawn({})).not.toContain('gone through')
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

  test('tells a measure in English with both deadlines, the amount in NOK, the payer in Norwegian, and what was cancelled', () => {
    const measure = {
      ...line('TIL-7'),
      state: 'approved',
      language: 'nb',
      deadline: '2025-10-01',
      firstDeadline: '2025-06-01',
      amount: 148_000,
      basis: 'actual',
      fundedBy: 'Eiendom og drift',
    } as PlanLine
    const html = renderToStaticMarkup(
      createElement(BlockMeasures, {
        language: 'en',
        report: report({}),
        block: { measures: [measure], cancelled: 1 } as unknown as ChallengeBlock,
      }),
    )
    expect(html).toContain('by 1 October 2025, originally 1 June 2025 · NOK\u00a0148,000')
    expect(html).toContain('funded by <span lang="nb">Eiendom og drift</span>')
    expect(html).toContain('<li>1 cancelled</li>')
  })

  test('says of figures that nothing was reported in Verne, and up to which day', () => {
    const around = { countedOn: '2025-02-18', figures: { type: [] }, trend: [] } as never
    expect(renderToStaticMarkup(createElement(CasesCompared, { language: 'nb', around }))).toBe(
      '<p>Ingen avvik er meldt i Verne de 24 månedene fram til 18. februar 2025.</p>',
    )
  })

  test('names appraisal interviews once, with how many were held', () => {
    const mapping = {
      method: 'appraisals',
      date: '2025-03-28',
      held: 51,
      heldOf: 58,
      collaborator: null,
      tookPart: 'Leder',
      result: null,
      minutes: null,
    } as ReportedMapping
    const html = renderToStaticMarkup(
      createElement(MappingReport, { language: 'nb', mapping, written: 'nb', attachments: [] }),
    )
    expect(html).toContain('<strong>Medarbeidersamtaler</strong>, 28. mars 2025: 51 av 58 holdt')
    expect(html.match(/Medarbeidersamtaler/g)).toHaveLength(1)
    expect(html).toContain('<dt>Deltok</dt>')
  })

  test('says who closed the process, the last time it was closed', () => {
    const steps = [
      { step: 'close' as const, name: 'Kari Prøve' },
      { step: 'reopen' as const, name: 'Per Prøve' },
      { step: 'close' as const, name: 'Solfrid Prøve' },
    ]
    expect(closedTold({ closedDate: '2025-05-20', steps }, 'en')).toBe(
      '20 May 2025 by Solfrid Prøve',
    )
    expect(closedTold({ closedDate: '2025-05-20', steps: [] }, 'nb')).toBe('20. mai 2025')
  })
})
