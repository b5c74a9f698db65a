import type { ReactElement } from 'react'
import { spokenDay } from '../../../plugin/admin/spoken-dates.ts'
import { fill, type Text } from '../../../plugin/core/text.ts'
import { absenceText, decimal, periodText, reportText } from '../../../plugin/former-years/rules.ts'
import {
  fileAddress,
  newRow,
  recordAddress,
  recordsAddress,
} from '../../../../content/addresses/my-hse.ts'
import { registerText } from '../../../plugin/enquiries/text.ts'
import { shownOnPage } from '../../../plugin/processes/inputs/cases.ts'
import type { ProcessInputs } from '../../../plugin/processes/inputs.ts'
import {
  type InputKind,
  mappingMethodText,
  processStateText,
} from '../../../plugin/processes/text.ts'
import { internalGuidelineAddress, type PageLanguage } from '../../routes.ts'
import { words } from '../../text.ts'
import { processAddress } from '../addresses.ts'
import { openingWords } from '../opening-text.ts'
import { processWords } from '../text.ts'
import { BelowTable } from './below-table.tsx'
import { EnquiryLine } from './enquiry-line.tsx'
import { KnownCases } from './known-cases.tsx'
import { KnownDocuments } from './known-documents.tsx'
import { KnownMeasures, KnownPlan } from './known-measures.tsx'
import { KnownRequirements } from './known-requirements.tsx'
import { Listed, Rest } from './listed.tsx'

/** What is known, and whose meeting it is. */
export interface KnownProps {
  readonly language: PageLanguage
  readonly known: ProcessInputs
  readonly unit: { readonly id: string; readonly name: string }
}

/** What the system itself knows of one thing the pre-meeting goes through. */
export function KnownInput(props: KnownProps & { readonly kind: InputKind }): ReactElement {
  const { kind, known, language } = props
  switch (kind) {
    case 'lastReport':
      return (
        <>
          <LastReport {...props} />
          {known.below && <BelowTable language={language} below={known.below} />}
        </>
      )
    case 'lastMappings':
      return <LastMappings {...props} />
    case 'lastPlan':
      return known.last ? <KnownPlan {...props} /> : <First language={language} />
    case 'measuresStatus':
      return <KnownMeasures {...props} />
    case 'nonconformities':
      return <KnownCases {...props} />
    case 'enquiriesInternal':
    case 'enquiriesExternal':
      return <Enquiries {...props} kind={kind} />
    case 'internalDocuments':
      return (
        <>
          <KnownDocuments {...props} />
          <Guidelines {...props} />
          <SaidLast {...props} />
        </>
      )
    case 'absence':
      return <Absence {...props} />
    case 'requirements':
      return (
        <>
          {known.requirements ? (
            <KnownRequirements language={language} standing={known.requirements} />
          ) : (
            <p className="input__said">{processWords.ownNote[language]}</p>
          )}
          <SaidLast {...props} />
        </>
      )
  }
}

function First({ language }: Pick<KnownProps, 'language'>): ReactElement {
  return <p className="input__said">{processWords.noLastProcess[language]}</p>
}

function LastReport({ known: { formerReport, last }, language }: KnownProps): ReactElement {
  return (
    <>
      {last && (
        <p className="input__said">
          <a href={processAddress(language, last.number, 'report')}>
            {processWords.process[language]} {last.year} ({last.number})
          </a>
          {last.state !== 'closed' && ` – ${processStateText[last.state][language].toLowerCase()}`}
        </p>
      )}
      {formerReport && (
        <p className="input__said">
          <a href={fileAddress(formerReport.file)} hrefLang={formerReport.language} download>
            {reportText(formerReport)[language]}
          </a>{' '}
          (
          <a href={recordAddress(language, 'document', formerReport.number)}>
            {formerReport.number}
          </a>
          )
        </p>
      )}
      {!last && !formerReport && <First language={language} />}
    </>
  )
}

function LastMappings({ known: { last }, language }: KnownProps): ReactElement {
  if (!last) return <First language={language} />
  return (
    <Listed
      none={<p className="input__said">{processWords.noneYet[language]}</p>}
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
}

function Enquiries({
  kind,
  known,
  language,
  unit,
}: KnownProps & { readonly kind: 'enquiriesInternal' | 'enquiriesExternal' }): ReactElement {
  const all = known.enquiries.filter(({ input }) => input === kind)
  const shown = all.slice(0, shownOnPage)
  return (
    <>
      <Listed
        none={
          <p className="input__said">
            {fill(processWords.noneSince, { day: spokenDay(known.since, language) })[language]}
          </p>
        }
        items={shown.map((enquiry) => ({
          key: enquiry.number,
          content: <EnquiryLine language={language} enquiry={enquiry} />,
        }))}
      />
      {shown.length < all.length && (
        <Rest
          language={language}
          shown={shown.length}
          count={all.length}
          lists={[
            {
              name: openingWords.allEnquiries[language],
              address: recordsAddress(language, 'enquiry', { unit: unit.id }),
            },
          ]}
        />
      )}
      {known.mayRegister && (
        <p>
          <a href={recordAddress(language, 'enquiry', newRow[language], { unit: unit.id })}>
            {registerText[language]}
          </a>
        </p>
      )}
    </>
  )
}

function Guidelines({ known: { guidelines, since }, language }: KnownProps): ReactElement {
  return (
    <Listed
      none={
        <p className="input__said">
          {fill(processWords.noneSince, { day: spokenDay(since, language) })[language]}
        </p>
      }
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
}

function Absence({ known, language }: KnownProps): ReactElement | null {
  const { last, mayStateAbsence, threshold } = known
  if (!mayStateAbsence) {
    return <p className="input__said">{fill(processWords.absenceSmall, { threshold })[language]}</p>
  }
  return (
    <>
      {last && <p className="input__said">{absenceOfLast(last)[language]}</p>}
      <AbsenceReadIn absences={known.absences} language={language} />
    </>
  )
}

function absenceOfLast({ said }: NonNullable<ProcessInputs['last']>): Text {
  const percent = said.absence?.percent ?? null
  if (percent === null) return openingWords.absenceLastNone
  return fill(openingWords.absenceLast, { percent: decimal(percent) })
}

/** What was read in of it, the newest first. */
function AbsenceReadIn({
  absences,
  language,
}: Pick<KnownProps, 'language'> & Pick<ProcessInputs, 'absences'>): ReactElement | null {
  if (absences.length === 0) return null
  return (
    <>
      <h3 className="input__sub">{openingWords.absenceReadIn[language]}</h3>
      <ul className="input__list">
        {absences.slice(0, shownOnPage).map((each) => (
          <li key={periodText(each).nb}>{absenceText(each)[language]}</li>
        ))}
      </ul>
    </>
  )
}

/** What the unit itself wrote of the same thing last year, where the system knows nothing of it. */
function SaidLast({
  kind,
  known: { last },
  language,
}: KnownProps & { readonly kind: InputKind }): ReactElement | null {
  const said = last?.said[kind]
  if (!last || !said || (said.note === null && said.link === null)) return null
  return (
    <p className="input__said">
      {openingWords.said[language]}:{' '}
      {said.note !== null && <span lang={last.language}>{said.note}</span>}{' '}
      {said.link !== null && <a href={said.link}>{said.link}</a>}
    </p>
  )
}
