import type { ReactElement } from 'react'
import type { Text } from '../../../plugin/core/text.ts'
import { speaksForEmployees } from '../../../plugin/nonconformities/report.ts'
import { Choice } from '../../components/fields.tsx'
import type { Draft } from '../../drafts.ts'
import type { ReportLanguage } from '../../routes.ts'
import type { Visitor } from '../../visitor.ts'

const words = {
  question: { nb: 'Jeg melder som', en: 'I report as', nn: 'Eg melder som' },
  representative: { nb: 'Verneombud', en: 'Safety representative', nn: 'Verneombod' },
  representativeHint: {
    nb: 'Lederen skal svare deg skriftlig før saken lukkes.',
    en: 'The manager must answer you in writing before the case is closed.',
    nn: 'Leiaren skal svare deg skriftleg før saka blir lukka.',
  },
  employee: { nb: 'Ansatt', en: 'Employee', nn: 'Tilsett' },
  employeeHint: {
    nb: 'Saken behandles som andre saker.',
    en: 'The case is handled like any other.',
    nn: 'Saka blir handsama som andre saker.',
  },
} satisfies Record<string, Text>

/** What the answer is called where it is looked over; null for whoever was not asked. */
export function reportedAs(
  visitor: Pick<Visitor, 'roles'> | null,
  asEmployee: boolean | undefined,
  language: ReportLanguage,
): string | null {
  if (visitor === null || !speaksForEmployees(visitor.roles)) return null
  return (asEmployee === true ? words.employee : words.representative)[language]
}

/**
 * Asks a safety representative in which capacity they report. It stands at their role: to warn the employer is their
 * duty (aml § 6-2), and whoever forgets the question must not lose the right to an answer.
 */
export function ReportsAs({
  errors,
  language,
  values,
  visitor,
}: {
  readonly errors: Draft['errors']
  readonly language: ReportLanguage
  readonly values: Draft
  readonly visitor: Pick<Visitor, 'roles'> | null
}): ReactElement | null {
  if (visitor === null || !speaksForEmployees(visitor.roles)) return null
  return (
    <Choice
      {...{ errors, language }}
      name="reportsAs"
      label={words.question[language]}
      values={[values.get('reportsAs') ?? 'representative']}
      options={(['representative', 'employee'] as const).map((value) => ({
        value,
        label: words[value][language],
        hint: words[`${value}Hint`][language],
      }))}
    />
  )
}
