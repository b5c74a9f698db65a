import type { ReactElement } from 'react'
import {
  occurrenceAddress,
  recordAddress,
  recordsAddress,
  unitAddress,
  unitCycleAddress,
  unitCycleCsvAddress,
} from '../../../content/addresses/my-hse.ts'
import { guidelineAddress } from '../../../content/addresses/site.ts'
import { activityKinds } from '../../../content/schema/index.ts'
import { activityKindWords } from '../../../content/words/cycle.ts'
import { fill } from '../../plugin/core/text.ts'
import { addActivityText } from '../../plugin/cycle/unit/own/text.ts'
import { derivedFrom } from '../../plugin/cycle/unit/rules.ts'
import type { CycleWork } from '../../plugin/cycle/unit/load.ts'
import { occurrenceStandingText } from '../../plugin/cycle/unit/text.ts'
import { responsibleText } from '../../plugin/cycle/text.ts'
import { Breadcrumbs } from '../components/breadcrumbs.tsx'
import { longDate } from '../components/day.tsx'
import { Frame } from '../components/frame.tsx'
import { listWords } from '../components/list-text.ts'
import { Notice } from '../components/notice.tsx'
import { PrintButton } from '../components/print-button.tsx'
import { Tag } from '../components/tag.tsx'
import { type Loaded, screen } from '../page.ts'
import { otherLanguage, pageAddress, type PageLanguage } from '../routes.ts'
import { unitWords } from '../units/text.ts'
import { type CycleMonth, loadCycle, type ShownOccurrence } from './load.ts'
import { addActivityAddress } from './place.ts'
import {
  activityCount,
  countWords,
  cycleWords as words,
  monthId,
  monthName,
  timeWords,
} from './text.ts'
import { standingColours } from './standing-colours.ts'
import { LineMark, UnitWheel } from './wheel.tsx'

/** What is to be done in a unit in the course of a year, and how it stands. */
export const UnitCycleScreen = screen(loadCycle, UnitCycleDrawing)

type UnitCycle = Loaded<typeof loadCycle>

/** Draws the cycle of a unit: the wheel, and beside it the same in words. */
export function UnitCycleDrawing(page: UnitCycle): ReactElement {
  const { counts, day, language, months, name, occurrences, period, periods, saved, unit } = page
  const title = fill(words.title, { unit: name })[language]
  const asked = period.label === periods[1]?.label ? null : period.label
  const thisMonth = day.slice(0, 7)
  return (
    <Frame
      language={language}
      section="unit"
      title={`${title} ${period.label}`}
      elsewhere={unitCycleAddress(otherLanguage(language), unit.code, { period: asked })}
      visitor={page.visitor}
    >
      <div className="width page cycle unit-cycle">
        <Breadcrumbs
          language={language}
          trail={[{ name, address: unitAddress(language, unit.code) }]}
        />
        <div className="cycle__two">
          <div className="cycle__head">
            <h1 className="title">
              {title} {period.label}
            </h1>
            <p className="print-only">
              {unitWords.printedOn[language]} {longDate(day, language)}
            </p>
            <p className="lead">{words.lead[language]}</p>
            {saved && (
              <Notice colour="success">
                <p>{words.saved[language]}</p>
              </Notice>
            )}
            <Years {...page} />
            {occurrences.length > 0 && (
              <p className="unit-cycle__count">{countWords(counts, language)}</p>
            )}
            <Tools {...page} />
          </div>
          <div className="cycle__wheel">
            <div className="cycle__stays">
              <UnitWheel {...{ language, months, thisMonth }} label={period.label} />
              <nav className="cycle__months" aria-label={words.months[language]}>
                <ul className="chips">
                  {months.map(({ doings, month }) => (
                    <li key={month}>
                      <a href={`#${monthId(month)}`}>
                        {monthName(month, language)} <span>{doings.length}</span>
                      </a>
                    </li>
                  ))}
                </ul>
              </nav>
              <Key language={language} />
            </div>
          </div>
          <div className="cycle__list">
            {occurrences.length === 0 ? (
              <p className="nothing nothing--page">{words.empty[language]}</p>
            ) : (
              months.map((month) => (
                <Month key={month.month} month={month} page={page} thisMonth={thisMonth} />
              ))
            )}
          </div>
        </div>
      </div>
    </Frame>
  )
}

function Years({ language, period, periods, unit }: UnitCycle): ReactElement {
  return (
    <nav className="unit-cycle__years no-print" aria-label={words.years[language]}>
      <ul className="chips">
        {periods.map(({ label }, place) => (
          <li key={label}>
            <a
              href={unitCycleAddress(language, unit.code, { period: place === 1 ? null : label })}
              aria-current={label === period.label ? 'true' : undefined}
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Tools({ adds, language, occurrences, period, unit }: UnitCycle): ReactElement {
  const own = occurrences.some(({ activity }) => activity.number !== null)
  return (
    <div className="unit-cycle__tools no-print">
      {adds && (
        <a
          className="ds-button"
          data-variant="secondary"
          href={addActivityAddress(language, unit.id)}
        >
          {addActivityText[language]}
        </a>
      )}
      {(own || adds) && (
        <a href={recordsAddress(language, 'ownActivity', { unit: unit.id })}>
          {words.allOwn[language]}
        </a>
      )}
      <a href={pageAddress(language, 'calendars', { unit: unit.code })}>
        {words.toCalendar[language]}
      </a>
      <PrintButton language={language} />
      <a href={unitCycleCsvAddress(language, unit.code, { period: period.label })}>
        {listWords.asCsv[language]}
      </a>
    </div>
  )
}

function Key({ language }: { readonly language: PageLanguage }): ReactElement {
  return (
    <section className="cycle__key" aria-labelledby="cycleKey">
      <h2 id="cycleKey">{words.key[language]}</h2>
      <ul>
        {activityKinds.map((kind) => (
          <li key={kind}>
            <LineMark kind={kind} />
            {activityKindWords[kind][language]}
          </li>
        ))}
      </ul>
      <ul>
        {(['done', 'late', 'due'] as const).map((standing) => (
          <li key={standing} data-standing={standing}>
            <svg className="unit-cycle__sign" viewBox="-15 -15 30 30" aria-hidden="true">
              <circle className="wheel__plate" r="12" />
              <circle className="wheel__ring" r="12" />
              <path className="wheel__tick" d="M3 8.5 6.5 12 13 4" />
            </svg>
            {occurrenceStandingText[standing][language]}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Month({
  month: { doings, month },
  page,
  thisMonth,
}: {
  readonly month: CycleMonth
  readonly page: UnitCycle
  readonly thisMonth: string
}): ReactElement {
  const { language } = page
  return (
    <section
      className="cycle-month"
      aria-labelledby={monthId(month)}
      aria-current={month === thisMonth ? 'date' : undefined}
    >
      <h2 className="cycle-month__name" id={monthId(month)} tabIndex={-1}>
        {capital(monthName(month, language))} {month.slice(0, 4)}
      </h2>
      <p className="cycle-month__now">{words.thisMonth[language]}</p>
      {doings.length === 0 ? (
        <p className="cycle-month__nothing">{words.nothing[language]}</p>
      ) : (
        <ul aria-label={activityCount(doings.length, language)}>
          {doings.map(({ occurrence }) => (
            <Doing key={`${occurrence.activity.id}-${occurrence.slot}`} {...{ occurrence, page }} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Doing({
  occurrence,
  page,
}: {
  readonly occurrence: ShownOccurrence
  readonly page: UnitCycle
}): ReactElement {
  const { documents, language, unit, unitNames } = page
  const { activity, by, doneOn, mark, markable, standing } = occurrence
  const title = activity.title[language]
  const written = inOther(activity.language, language)
  const document = documents.get(activity.guideline ?? '')
  const template = documents.get(activity.template ?? '')
  return (
    <li className="activity">
      <LineMark kind={activity.kind} />
      <p className="activity__when">
        {activity.comesTo
          ? fill(words.inMonth, { month: monthName(by.slice(0, 7), language) })[language]
          : timeWords(occurrence, language)}{' '}
        · {activityKindWords[activity.kind][language]}
        {(activity.number !== null || activity.binding) && (
          <span className="activity__binding">
            {(activity.number === null ? words.binding : words.ownOne)[language]}
          </span>
        )}
      </p>
      <h3 className="activity__title">
        {activity.number === null ? (
          title
        ) : (
          <a href={recordAddress(language, 'ownActivity', activity.number)} lang={written}>
            {title}
          </a>
        )}
      </h3>
      {activity.description && <p lang={written}>{activity.description[language]}</p>}
      <p className="activity__who">
        {words.responsible[language]}: {responsibleText[activity.responsibleRole][language]}
      </p>
      {activity.comesTo && (
        <ul className="unit-cycle__units">
          {activity.comesTo.map((each) => (
            <li key={each}>{unitNames.get(each)?.[language]}</li>
          ))}
        </ul>
      )}
      <p className="unit-cycle__standing">
        <Tag colour={standingColours[standing]}>{occurrenceStandingText[standing][language]}</Tag>
        {doneOn !== null && (
          <span>{fill(words.doneOn, { day: longDate(doneOn, language) })[language]}</span>
        )}
        {mark !== null && mark.by !== '' && (
          <span>{fill(words.by, { name: mark.by })[language]}</span>
        )}
      </p>
      {mark !== null && mark.note !== '' && <p className="own-words">{mark.note}</p>}
      {activity.waits && <p className="unit-cycle__waits">{words.waits[language]}</p>}
      <ul className="unit-cycle__ways no-print">
        {document && (
          <li>
            <a href={guidelineAddress(language, document.slug)}>{document.number}</a>
          </li>
        )}
        {template && (
          <li>
            <a href={guidelineAddress(language, template.slug)}>
              {words.template[language]} {template.number}
            </a>
          </li>
        )}
        {markable && (
          <li>
            <a
              href={occurrenceAddress(language, {
                unit: unit.code,
                activity: activity.id,
                slot: occurrence.slot,
              })}
            >
              {(mark === null || mark.result === 'open' ? words.say : words.change)[language]}
              <span className="visually-hidden">: {title}</span>
            </a>
          </li>
        )}
        {activity.doneWhen !== 'byHand' && standing !== 'done' && (
          <li>
            {activity.comesTo ? (
              <a href={pageAddress(language, 'auditPlan')}>{words.toAuditPlan[language]}</a>
            ) : (
              <Derived activity={activity} language={language} unit={unit.id} />
            )}
          </li>
        )}
      </ul>
    </li>
  )
}

const derivedPages = {
  byProcess: ['process', words.toProcess],
  byEvaluation: ['compliance', words.toEvaluation],
  byReport: ['unitReport', words.toReport],
  byAudit: ['audit', words.toAudit],
} as const

/** Leads to what makes an activity done where nobody says so. */
export function Derived({
  activity: { doneWhen },
  language,
  unit,
}: {
  readonly activity: Pick<CycleWork, 'doneWhen'>
  readonly language: PageLanguage
  /** Id of the unit. */
  readonly unit: string
}): ReactElement {
  const [kind, leads] = derivedPages[derivedFrom(doneWhen)]
  return <a href={recordsAddress(language, kind, { unit })}>{leads[language]}</a>
}

/** The language of words that are in another one than the page. */
export function inOther(
  written: PageLanguage | null,
  language: PageLanguage,
): PageLanguage | undefined {
  return written === null || written === language ? undefined : written
}

function capital(word: string): string {
  return word.charAt(0).toLocaleUpperCase() + word.slice(1)
}
