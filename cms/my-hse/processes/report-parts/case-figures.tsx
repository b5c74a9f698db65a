import type { ReactElement } from 'react'
import type { Text } from '../../../plugin/core/text.ts'
import {
  nonconformityCategoryText,
  nonconformityTypeText,
  severityText,
} from '../../../plugin/nonconformities/text.ts'
import type { CaseFigures, ComparedCount } from '../../../plugin/processes/inputs/cases.ts'
import type { PageLanguage } from '../../routes.ts'
import { openingWords } from '../opening-text.ts'
import { ReportTable } from './report-table.tsx'

/** The cases of twelve months in figures, beside those of the twelve before. */
export function CaseFiguresTables({
  language,
  figures,
}: {
  readonly language: PageLanguage
  readonly figures: CaseFigures
}): ReactElement {
  return (
    <>
      <Figures
        language={language}
        label={openingWords.type}
        counts={figures.type}
        words={nonconformityTypeText}
      />
      <Figures
        language={language}
        label={openingWords.severity}
        counts={figures.severity}
        words={severityText}
        none={openingWords.notAssessed}
      />
      <Figures
        language={language}
        label={openingWords.category}
        counts={figures.category}
        words={nonconformityCategoryText}
        none={openingWords.noCategory}
      />
    </>
  )
}

function Figures<Key extends string>({
  language,
  label,
  counts,
  words,
  none,
}: {
  readonly language: PageLanguage
  readonly label: Text
  readonly counts: readonly ComparedCount<Key>[]
  readonly words: Readonly<Record<Key, Text>>
  readonly none?: Text
}): ReactElement | null {
  if (counts.length === 0) return null
  return (
    <ReportTable
      label={label[language]}
      columns={[
        { name: label[language] },
        { name: openingWords.now[language], number: true },
        { name: openingWords.before[language], number: true },
      ]}
    >
      <tbody>
        {counts.map(({ before, key, now }) => (
          <tr key={key ?? ''}>
            <th scope="row">{(key === null ? none : words[key])?.[language]}</th>
            <td className="number">{now}</td>
            <td className="number">{before}</td>
          </tr>
        ))}
      </tbody>
    </ReportTable>
  )
}
