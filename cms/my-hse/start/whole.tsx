import type { ReactElement } from 'react'
import { recordAddress, recordsAddress } from '../../../content/addresses/my-hse.ts'
import { injuryText } from '../../plugin/nonconformities/injury/text.ts'
import { latelySpan, type SeriousCase } from '../../plugin/nonconformities/serious-lately.ts'
import { nonconformityTypeText, severityText } from '../../plugin/nonconformities/text.ts'
import { unitAlone } from '../../plugin/records/list.ts'
import type { OverdueIn } from '../../plugin/year/overdue.ts'
import { Day, longDate } from '../components/day.tsx'
import { Tag } from '../components/tag.tsx'
import { pageAddress, type PageLanguage } from '../routes.ts'
import { matrixAddress } from '../units/addresses.ts'
import { wholeSentences, wholeWords } from './whole-text.ts'
import type { Whole } from './whole.ts'

interface WholeProps {
  readonly language: PageLanguage
  readonly whole: Whole
}

/** How many serious cases stand on the start page before it links to all of them. */
const shown = 5

/** How the whole institution stands: what has happened, what is overdue, who has no process, and where the figures are. */
export function WholeInstitution(props: WholeProps): ReactElement {
  const { language } = props
  return (
    <section className="whole" aria-labelledby="whole">
      <h2 className="section-title" id="whole">
        {wholeWords.title[language]}
      </h2>
      <Serious {...props} />
      <Overdue {...props} />
      <Processes {...props} />
      <ul className="links links--close">
        <li>
          <a href={pageAddress(language, 'figures')}>{wholeWords.figures[language]}</a>
        </li>
        <li>
          <a href={matrixAddress(language)}>{wholeWords.units[language]}</a>
        </li>
      </ul>
    </section>
  )
}

function Serious({ language, whole }: WholeProps): ReactElement {
  const { day, reads, serious } = whole
  return (
    <section aria-labelledby="serious">
      <h3 className="whole__title" id="serious">
        {wholeWords.serious[language]}
      </h3>
      {serious.length === 0 ? (
        <p className="nothing">{wholeWords.noneSerious[language]}</p>
      ) : (
        <ul className="rows">
          {serious.slice(0, shown).map((each) => (
            <SeriousRow key={each.id} language={language} whole={whole} found={each} />
          ))}
        </ul>
      )}
      {serious.length > 0 && (
        <p className="more">
          {reads ? (
            <a
              href={recordsAddress(language, 'nonconformity', {
                severity: 'heavy',
                reported: latelySpan(day),
              })}
            >
              {wholeSentences.allSerious[language](serious.length)}
            </a>
          ) : (
            <>
              {serious.length > shown &&
                `${wholeSentences.more[language](serious.length - shown)}. `}
              {wholeWords.eventOnly[language]}
            </>
          )}
        </p>
      )}
    </section>
  )
}

function SeriousRow({
  found: { eventDate, injury, read, type, unit, weight },
  language,
  whole: { byId },
}: WholeProps & { readonly found: SeriousCase }): ReactElement {
  const kind = nonconformityTypeText[type][language]
  return (
    <li className="row">
      <h4 className="row__title">
        {read === null ? (
          kind
        ) : (
          <a
            href={recordAddress(language, 'nonconformity', read.number)}
            lang={read.language === language ? undefined : read.language}
          >
            {read.title}
          </a>
        )}
      </h4>
      <p>
        {weight !== null && (
          <Tag colour={weight === 'critical' ? 'danger' : 'warning'}>
            {severityText[weight][language]}
          </Tag>
        )}
        {injury !== null && injury !== 'cleared' && (
          <>
            {' '}
            {wholeWords.seriousInjury[language]}:{' '}
            {injuryText[injury][language].toLocaleLowerCase(language)}
          </>
        )}
      </p>
      <p className="row__more">
        {[read === null ? null : `${kind} ${read.number}`, byId.get(unit)?.name[language]]
          .filter(Boolean)
          .join(' · ')}
        {', '}
        <Day date={eventDate} language={language} />
      </p>
    </li>
  )
}

function Overdue({ language, whole: { overdue, reads } }: WholeProps): ReactElement {
  const { cases, measures, parts } = overdue
  return (
    <section aria-labelledby="overdue">
      <h3 className="whole__title" id="overdue">
        {wholeWords.overdue[language]}
      </h3>
      {cases + measures === 0 ? (
        <p className="nothing">{wholeWords.nothingOverdue[language]}</p>
      ) : (
        <table className="counts">
          <caption className="visually-hidden">{wholeWords.overdue[language]}</caption>
          <thead>
            <tr>
              <th scope="col">{wholeWords.part[language]}</th>
              <th scope="col">{wholeWords.cases[language]}</th>
              <th scope="col">{wholeWords.measures[language]}</th>
            </tr>
          </thead>
          <tbody>
            {parts.map((part) => (
              <tr key={part.unit.id}>
                <th scope="row">{part.unit.name[language]}</th>
                <Count count={part.cases} address={reads ? casesIn(language, part) : null} />
                <Count count={part.measures} address={measuresIn(language, part)} />
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{wholeWords.all[language]}</th>
              <Count count={cases} address={reads ? casesIn(language, null) : null} />
              <Count count={measures} address={measuresIn(language, null)} />
            </tr>
          </tfoot>
        </table>
      )}
    </section>
  )
}

function Count({
  address,
  count,
}: {
  readonly address: string | null
  readonly count: number
}): ReactElement {
  return <td>{address === null || count === 0 ? count : <a href={address}>{count}</a>}</td>
}

function casesIn(language: PageLanguage, part: OverdueIn | null): string {
  return recordsAddress(language, 'nonconformity', { state: 'overdue', unit: unitOf(part) })
}

function measuresIn(language: PageLanguage, part: OverdueIn | null): string {
  return recordsAddress(language, 'measure', { overdue: 'yes', unit: unitOf(part) })
}

function unitOf(part: OverdueIn | null): string | null {
  if (part === null) return null
  return part.below ? part.unit.id : unitAlone(part.unit.id)
}

function Processes({ language, whole: { processes } }: WholeProps): ReactElement {
  const { asked, late, notOpened, openedBy, year } = processes
  const sentences = wholeSentences
  return (
    <section aria-labelledby="processes">
      <h3 className="whole__title" id="processes">
        {wholeWords.processes[language]}
      </h3>
      <p>
        {notOpened === 0 ? (
          sentences.allOpened[language](asked, year)
        ) : (
          <>
            <a href={matrixAddress(language, { process: 'notOpened' })}>
              {sentences.notOpened[language](notOpened, asked, year)}
            </a>
            . {openedBy !== null && sentences.openedBy[language](longDate(openedBy, language))}
          </>
        )}
      </p>
      {late > 0 && (
        <p>
          <a href={matrixAddress(language, { process: 'late' })}>
            {sentences.late[language](late)}
          </a>
        </p>
      )}
    </section>
  )
}
