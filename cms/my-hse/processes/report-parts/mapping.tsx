import type { ReactElement } from 'react'
import { spokenDay } from '../../../plugin/admin/spoken-dates.ts'
import { fill } from '../../../plugin/core/text.ts'
import type { Attachment } from '../../../plugin/generated-types.ts'
import type { ReportedMapping } from '../../../plugin/processes/blocks.ts'
import { mappingMethodText } from '../../../plugin/processes/text.ts'
import { FactList } from '../../components/fact-list.tsx'
import { fileAddress, type PageLanguage } from '../../routes.ts'
import { processWords } from '../text.ts'
import { inOwnWords, OwnWords } from './own-words.tsx'

/** One mapping: how it was done, by whom, and what was found. */
export function MappingReport({
  language,
  mapping,
  written,
  attachments,
}: {
  readonly language: PageLanguage
  readonly mapping: ReportedMapping
  /** Language of the process. */
  readonly written: PageLanguage
  readonly attachments: readonly Attachment[]
}): ReactElement {
  const { collaborator, date, held, heldOf, method, minutes, result, tookPart } = mapping
  return (
    <>
      <p>
        <strong>{mappingMethodText[method][language]}</strong>
        {date !== null && `, ${spokenDay(date, language)}`}
        {held !== null &&
          heldOf !== null &&
          `: ${fill(processWords.heldSentence, { held, of: heldOf })[language]}`}
      </p>
      <FactList
        className="facts"
        facts={[
          [processWords.collaborator[language], inOwnWords(written, collaborator)],
          [processWords.tookPartFact[language], inOwnWords(written, tookPart)],
        ]}
      />
      <OwnWords written={written}>{result}</OwnWords>
      {minutes !== null && (
        <>
          <p className="row__more">{processWords.minutes[language]}</p>
          <OwnWords written={written}>{minutes}</OwnWords>
        </>
      )}
      <Attachments language={language} attachments={attachments} />
    </>
  )
}

/** Files that belong to a mapping. */
export function Attachments({
  language,
  attachments,
}: {
  readonly language: PageLanguage
  readonly attachments: readonly Attachment[]
}): ReactElement | null {
  if (attachments.length === 0) return null
  return (
    <div>
      <p className="row__more">{processWords.attachments[language]}</p>
      <ul className="input__list">
        {attachments.map(({ id, name }) => (
          <li key={id}>
            <a href={fileAddress(id)} download>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
