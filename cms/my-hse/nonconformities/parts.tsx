import { Fragment, type ReactElement, type ReactNode } from 'react'
import { recordAddress } from '../../../content/addresses/my-hse.ts'
import { reAuditText } from '../../plugin/audits/re-audits/text.ts'
import { idOf } from '../../plugin/database/local.ts'
import { spokenDayOf, spokenTime } from '../../plugin/admin/spoken-dates.ts'
import { fill } from '../../plugin/core/text.ts'
import type { Nonconformity } from '../../plugin/generated-types.ts'
import { measureStateText } from '../../plugin/measures/text.ts'
import { type Notification, notificationText } from '../../plugin/nonconformities/injury/text.ts'
import { nonconformityStepText } from '../../plugin/nonconformities/steps.ts'
import type { ClosingGap } from '../../plugin/nonconformities/rules.ts'
import { nonconformityColours } from '../../plugin/nonconformities/list.ts'
import { carriedOverFrom, carriedOverLabel } from '../../plugin/records/carried-over.ts'
import { riskLevel, type RiskLimits, riskScore } from '../../plugin/risk/rules.ts'
import { riskLevelText } from '../../plugin/risk/text.ts'
import {
  affectsText,
  effectText,
  injuredGroupText,
  nonconformityCategoryText,
  nonconformitySourceText,
  nonconformityStateText,
  nonconformityTypeText,
  otherSystemText,
  outcomeText,
  severityText,
} from '../../plugin/nonconformities/text.ts'
import { reportKindText } from '../../plugin/reports/text.ts'
import { AuditedAgain } from '../audits/re-audits/ask-form.tsx'
import { Day } from '../components/day.tsx'
import { fileAddress, type PageLanguage } from '../routes.ts'
import type { CasePage } from './load.ts'
import { caseRisk, caseWords as words, gapWords } from './text.ts'

interface PartProps {
  readonly language: PageLanguage
  readonly page: CasePage
}

/** Where a nonconformity stands, as a tag. */
export function StateTag({
  language,
  state,
}: {
  readonly language: PageLanguage
  readonly state: Nonconformity['state']
}): ReactElement {
  return (
    <span className="ds-tag" data-color={nonconformityColours[state]}>
      {nonconformityStateText[state][language]}
    </span>
  )
}

/** What the reporter wrote, with the pictures. */
export function Happened({ language, page }: PartProps): ReactElement {
  return (
    <section aria-labelledby="happened">
      <h2 className="section-title" id="happened">
        {words.happened[language]}
      </h2>
      <Told language={language} page={page} />
    </section>
  )
}

/** What the reporter wrote and the pictures, without a heading. */
export function Told({ language, page: { found, files } }: PartProps): ReactElement {
  return (
    <>
      <p className="own-words" lang={foreign(found, language)}>
        {found.description}
      </p>
      {files.length > 0 && (
        <ul className="files" aria-label={words.files[language]}>
          {files.map(({ id, name, mimeType }, index) => (
            <li key={id}>
              <a href={fileAddress(id)}>
                {mimeType?.startsWith('image/') === true && (
                  <img
                    src={fileAddress(id)}
                    alt={fill(words.picture, { which: index + 1, number: found.number })[language]}
                    loading="lazy"
                  />
                )}
                <span className="visually-hidden">{words.download[language]} </span>
                {name}
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** Everything else that is known of it. */
export function Facts({ language, page }: PartProps): ReactElement {
  const { found, units, handlerName, topicName } = page
  const own = (text: string | null | undefined): ReactNode =>
    text ? <span lang={foreign(found, language)}>{text}</span> : null
  const reporter =
    found.anonymous === true
      ? words.anonymous[language]
      : [found.reporterName, found.reporterEmail].filter(Boolean).join(', ')
  const risk = riskScore({
    likelihood: found.likelihood ?? null,
    consequence: found.consequence ?? null,
  })
  const facts: readonly (readonly [string, ReactNode])[] = [
    [words.type[language], nonconformityTypeText[found.type][language]],
    [words.source[language], nonconformitySourceText[found.source][language]],
    [
      words.overdueMeasure[language],
      page.overdueMeasure && (
        <a key="overdue" href={recordAddress(language, 'measure', page.overdueMeasure)}>
          {page.overdueMeasure}
        </a>
      ),
    ],
    [
      words.evaluation[language],
      page.evaluation && (
        <a key="evaluation" href={recordAddress(language, 'compliance', page.evaluation)}>
          {page.evaluation}
        </a>
      ),
    ],
    [
      words.evaluation[language],
      page.audit && (
        <a key="audit" href={recordAddress(language, 'audit', page.audit)}>
          {page.audit}
        </a>
      ),
    ],
    [
      reportKindText.jointAudit[language],
      page.jointReport && (
        <a key="jointReport" href={recordAddress(language, 'report', page.jointReport)}>
          {page.jointReport}
        </a>
      ),
    ],
    [
      reAuditText.name[language],
      page.reAudits.length > 0 && <AuditedAgain language={language} reAudits={page.reAudits} />,
    ],
    [
      words.evaluation[language],
      page.inspection && (
        <a key="inspection" href={recordAddress(language, 'inspection', page.inspection)}>
          {page.inspection}
        </a>
      ),
    ],
    [carriedOverLabel[language], carriedOverFrom(found)],
    [words.unit[language], units.get(idOf(found.unit))],
    [
      (found.handlingUnit ? words.handledIn : words.handledBy)[language],
      found.concernsManager === true && placeName(found.handlingUnit, units, language),
    ],
    [words.place[language], own(found.place)],
    [
      words.eventDate[language],
      <Fragment key="event">
        <Day date={found.eventDate} language={language} />
        {found.eventTime && ` ${found.eventTime}`}
      </Fragment>,
    ],
    [
      words.reported[language],
      <Day key="reported" date={found.reportedDate} language={language} />,
    ],
    [
      words.reporter[language],
      found.byRepresentative === true
        ? [reporter, words.byRepresentative[language]].filter(Boolean).join('. ')
        : reporter,
    ],
    [words.handler[language], page.whole && (handlerName ?? words.nobody[language])],
    [words.injured[language], found.injuredGroup && injuredGroupText[found.injuredGroup][language]],
    [words.otherEmployer[language], own(found.otherEmployer)],
    [words.otherSystem[language], systemOf(found, language)],
    [words.immediateAction[language], own(found.immediateAction)],
    [words.risk[language], risk === null ? null : riskWords(risk, page.riskLimits, language)],
    [words.severity[language], found.severity && severityText[found.severity][language]],
    [
      words.category[language],
      found.category && nonconformityCategoryText[found.category][language],
    ],
    [words.topic[language], topicName],
    [
      words.affects[language],
      (found.affects ?? []).map((each) => affectsText[each][language]).join(', '),
    ],
    [words.outcome[language], found.outcome && outcomeText[found.outcome][language]],
    [words.cause[language], own(found.cause)],
    [words.reply[language], own(found.replyToRepresentative)],
    [
      words.effect[language],
      found.effectCheck?.result && effectText[found.effectCheck.result][language],
    ],
    [words.closingNote[language], own(found.closingNote)],
    [words.rejectedReason[language], own(found.rejectedReason)],
  ]
  return (
    <section aria-labelledby="facts">
      <h2 className="section-title" id="facts">
        {words.facts[language]}
      </h2>
      <dl className="record-facts">
        {facts.map(([name, value]) =>
          value ? (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </section>
  )
}

/** Its measures, each a link to the page where it is followed up. */
export function Measures({ language, page: { measures } }: PartProps): ReactElement {
  return (
    <section aria-labelledby="measures">
      <h2 className="section-title" id="measures">
        {words.measures[language]}
      </h2>
      {measures.length === 0 ? (
        <p className="nothing">{words.noMeasures[language]}</p>
      ) : (
        <ul className="rows">
          {measures.map(({ id, number, title, state, deadline, language: own }) => (
            <li className="row" key={id}>
              <h3 className="row__title">
                <a
                  href={recordAddress(language, 'measure', number)}
                  lang={own === language ? undefined : own}
                >
                  {title}
                </a>
              </h3>
              <p className="row__more">
                {number} · {measureStateText[state][language]}
                {deadline && (
                  <>
                    {' '}
                    · {words.deadline[language]} <Day date={deadline} language={language} />
                  </>
                )}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** What stands in the way of closing. Nothing where nothing does. */
export function Gaps({
  language,
  gaps,
}: {
  readonly language: PageLanguage
  readonly gaps: readonly ClosingGap[]
}): ReactElement | null {
  if (gaps.length === 0) return null
  return (
    <div className="gaps">
      <h3 className="row__title">{words.inTheWay[language]}</h3>
      <ul>
        {gaps.map((gap) => (
          <li key={gap}>{gapWords[gap][language]}</li>
        ))}
      </ul>
    </div>
  )
}

/** What was asked, answered and commented. */
export function Conversation({ language, page: { found } }: PartProps): ReactElement | null {
  const said = (found.steps ?? []).filter(({ step }) =>
    ['ask', 'answer', 'inform', 'add', 'replyToRepresentative'].includes(step),
  )
  if (said.length === 0) return null
  return (
    <section aria-labelledby="conversation">
      <h2 className="section-title" id="conversation">
        {words.conversation[language]}
      </h2>
      <ul className="conversation">
        {said.map(({ id, step, at, name, note }) => (
          <li key={id} data-kind={step}>
            <p className="conversation__who">
              {name ?? words.someone[language]}, {at ? spokenDayOf(at, language) : ''} ·{' '}
              {nonconformityStepText[step][language]}
            </p>
            <p className="own-words">{note}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What was done with it, by whom and why, in the order it happened. */
export function History({ language, page: { found, units } }: PartProps): ReactElement {
  const lines = (note: string | null | undefined): string =>
    (note ?? '')
      .split(', ')
      .flatMap((each) =>
        Object.hasOwn(notificationText, each)
          ? notificationText[each as Notification][language]
          : each,
      )
      .join(', ')
  return (
    <section aria-labelledby="history">
      <h2 className="section-title" id="history">
        {words.history[language]}
      </h2>
      <ol className="history">
        {(found.steps ?? []).map(({ id, step, at, name, note, fromUnit, toUnit }) => (
          <li key={id}>
            <p>
              <strong>{nonconformityStepText[step][language]}</strong>
              {step === 'notifyAuthority' && note && `: ${lines(note)}`}
            </p>
            <p className="row__more">
              {[
                name ??
                  (['report', 'answer', 'add'].includes(step) ? null : words.system[language]),
                at && `${spokenDayOf(at, language)} ${spokenTime(at, language)}`,
              ]
                .filter(Boolean)
                .join(', ')}
            </p>
            {step === 'transfer' && (
              <p>
                {words.movedFrom[language]} {placeName(fromUnit, units, language)}{' '}
                {words.movedTo[language]} {placeName(toUnit, units, language)}
              </p>
            )}
            {note && step !== 'notifyAuthority' && <p className="own-words">{note}</p>}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** A risk as the report of a process says it: `15 av 25, høy`. */
function riskWords(score: number, limits: RiskLimits, language: PageLanguage): string {
  const level = riskLevel(score, limits)
  const words = level === null ? '' : riskLevelText[level][language].toLocaleLowerCase(language)
  return fill(caseRisk, { score, level: words })[language]
}

/** Which other system has it, with what number there and since when. */
function systemOf(found: Nonconformity, language: PageLanguage): ReactNode {
  const { otherSystem, otherSystemName, otherSystemNumber, otherSystemSent } = found
  if (!otherSystem) return null
  const name = [otherSystemName ?? otherSystemText[otherSystem][language], otherSystemNumber]
  return (
    <>
      {name.filter(Boolean).join(', ')}
      {otherSystemSent && (
        <>
          {' '}
          (<Day date={otherSystemSent} language={language} />)
        </>
      )}
    </>
  )
}

/** Name of where a case is handled: a unit, or the HSE director where no unit may. */
function placeName(
  unit: Nonconformity['handlingUnit'],
  units: ReadonlyMap<string, string>,
  language: PageLanguage,
): string {
  return unit ? (units.get(idOf(unit)) ?? '') : words.hseDirector[language]
}

function foreign(found: Nonconformity, language: PageLanguage): string | undefined {
  return found.language === language ? undefined : found.language
}
