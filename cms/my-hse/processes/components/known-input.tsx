import type { ReactElement, ReactNode } from 'react'
import { spokenDay } from '../../../plugin/admin/spoken-dates.ts'
import { fill } from '../../../plugin/core/text.ts'
import { newRow, recordAddress } from '../../../../content/addresses/my-hse.ts'
import { registerText } from '../../../plugin/enquiries/text.ts'
import { measureStateText } from '../../../plugin/measures/text.ts'
import { nonconformityStateText } from '../../../plugin/nonconformities/text.ts'
import type { InputMeasure, ProcessInputs } from '../../../plugin/processes/inputs.ts'
import { type InputKind, mappingMethodText } from '../../../plugin/processes/text.ts'
import { internalGuidelineAddress, type PageLanguage } from '../../routes.ts'
import { words } from '../../text.ts'
import { processAddress } from '../addresses.ts'
import { processWords } from '../text.ts'
import { EnquiryLine } from './enquiry-line.tsx'

/** What the system itself knows of one thing the pre-meeting goes through. */
export function KnownInput({
  language,
  kind,
  known,
  unit,
}: {
  readonly language: PageLanguage
  readonly kind: InputKind
  readonly known: ProcessInputs
  /** Id of the unit. */
  readonly unit: string
}): ReactElement {
  const { done, guidelines, last, nonconformities, since, threshold, unfinished } = known
  const said = (text: string): ReactElement => <p className="input__said">{text}</p>
  const none = said(fill(processWords.noneSince, { day: spokenDay(since, language) })[language])
  switch (kind) {
    case 'lastReport':
      if (!last) return said(processWords.noLastProcess[language])
      return (
        <p className="input__said">
          <a href={processAddress(language, last.number, 'report')}>
            {processWords.process[language]} {last.year} ({last.number})
          </a>
        </p>
      )
    case 'lastMappings':
      if (!last) return said(processWords.noLastProcess[language])
      return (
        <Listed
          none={said(processWords.noneYet[language])}
          items={last.mappings.map(({ challenge, method }, index) => ({
            key: String(index),
            content: (
              <>
                <span lang={last.language}>{challenge}</span>: {mappingMethodText[method][language]}
              </>
            ),
          }))}
        />
      )
    case 'lastPlan':
      if (!last) return said(processWords.noLastProcess[language])
      return <Measures language={language} measures={last.plan} none={none} />
    case 'measuresStatus':
      return (
        <>
          <h4 className="input__sub">{processWords.unfinished[language]}</h4>
          <Measures
            language={language}
            measures={unfinished}
            none={said(processWords.nothingLeft[language])}
          />
          <h4 className="input__sub">
            {processWords.done[language]},{' '}
            {fill(processWords.since, { day: spokenDay(since, language) })[language].toLowerCase()}
          </h4>
          <Measures
            language={language}
            measures={done}
            none={said(processWords.nothingLeft[language])}
          />
        </>
      )
    case 'nonconformities':
      return (
        <Listed
          none={none}
          items={nonconformities.map((each) => ({
            key: each.id,
            content: (
              <>
                {each.number} <span lang={each.language}>{each.title}</span> –{' '}
                {nonconformityStateText[each.state][language]}
              </>
            ),
          }))}
        />
      )
    case 'enquiriesInternal':
    case 'enquiriesExternal':
      return (
        <>
          <Listed
            none={none}
            items={known.enquiries
              .filter(({ input }) => input === kind)
              .map((enquiry) => ({
                key: enquiry.number,
                content: <EnquiryLine language={language} enquiry={enquiry} />,
              }))}
          />
          {known.mayRegister && (
            <p>
              <a href={recordAddress(language, 'enquiry', newRow[language], { unit })}>
                {registerText[language]}
              </a>
            </p>
          )}
        </>
      )
    case 'internalDocuments':
      return (
        <Listed
          none={none}
          items={guidelines.map((each) => ({
            key: `${each.slug}-${each.language}`,
            content: (
              <>
                <a href={internalGuidelineAddress(language, each.slug)} lang={each.language}>
                  {each.title}
                </a>{' '}
                ({spokenDay(each.validFrom, language)})
                {language === 'en' && each.language !== 'en' && ` – ${words.onlyNorwegian.en}`}
              </>
            ),
          }))}
        />
      )
    case 'absence':
      return known.mayStateAbsence ? (
        <></>
      ) : (
        said(fill(processWords.absenceSmall, { threshold })[language])
      )
    default:
      return said(processWords.ownNote[language])
  }
}

function Measures({
  language,
  measures,
  none,
}: {
  readonly language: PageLanguage
  readonly measures: readonly InputMeasure[]
  readonly none: ReactNode
}): ReactElement {
  return (
    <Listed
      none={none}
      items={measures.map((each) => ({
        key: each.id,
        content: (
          <>
            {each.number} <span lang={each.language}>{each.title}</span> –{' '}
            {measureStateText[each.state][language]}
            {each.deadline !== null && (
              <>
                , {processWords.deadline[language].toLowerCase()}{' '}
                {spokenDay(each.deadline, language)}
              </>
            )}
            {each.overdue && <strong> ({words.overdue[language].toLowerCase()})</strong>}
          </>
        ),
      }))}
    />
  )
}

function Listed({
  items,
  none,
}: {
  readonly items: readonly { readonly key: string; readonly content: ReactNode }[]
  readonly none: ReactNode
}): ReactElement {
  if (items.length === 0) return <>{none}</>
  return (
    <ul className="input__list">
      {items.map(({ content, key }) => (
        <li key={key}>{content}</li>
      ))}
    </ul>
  )
}
