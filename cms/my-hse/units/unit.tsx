import type { ReactElement } from 'react'
import { fill } from '../../plugin/core/text.ts'
import { pointText } from '../../plugin/internal-control/text.ts'
import { asksForWork } from '../../plugin/year/points.ts'
import { Breadcrumbs } from '../components/breadcrumbs.tsx'
import { longDate } from '../components/day.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Frame } from '../components/frame.tsx'
import { PrintButton } from '../components/print-button.tsx'
import { Notice } from '../components/notice.tsx'
import { screen } from '../page.ts'
import { bundleWords } from '../inspections/bundle/text.ts'
import { proposeAddress } from '../proposals/propose.tsx'
import { proposalWords } from '../proposals/text.ts'
import { otherLanguage, type PageLanguage } from '../routes.ts'
import { unitBundleAddress, unitCycleAddress } from '../../../content/addresses/my-hse.ts'
import { matrixAddress, myUnitAddress, unitAddress } from './addresses.ts'
import { DoorSection } from './door-section.tsx'
import { loadUnit, type Section, type UnitPage } from './load-unit.ts'
import { PointSection } from './point-section.tsx'
import { SignSheet, StandingMark } from './standing.tsx'
import { unitSentences, unitWords } from './text.ts'

/** The page of one unit: the eight points of internal control, on screen and on paper. */
export const UnitScreen = screen(loadUnit, UnitDrawing)

/** Draws the page of a unit. */
export function UnitDrawing(page: UnitPage): ReactElement {
  const { language, name, period, sections, unit, visitor, errors, saved, day } = page
  return (
    <Frame
      language={language}
      section="unit"
      title={name}
      failed={errors.length > 0}
      elsewhere={unitAddress(otherLanguage(language), unit.code, { period: askedLabel(page) })}
      visitor={visitor}
    >
      <div className="width page unit-page">
        <SignSheet />
        <Breadcrumbs language={language} trail={trailOf(page)} />
        <h1 className="title" data-printed-as={unitWords.printedAs[language]}>
          {name}
        </h1>
        <p className="unit-page__stood">
          {period.label} · {unitWords.printedOn[language]} {longDate(day, language)}
        </p>
        <p className="lead no-print">{unitWords.lead[language]}</p>
        <Tools {...page} />
        <PrintButton language={language} paper={unitAddress(language, unit.code)} />
        <p className="no-print">
          <a href={unitBundleAddress(language, unit.code)}>{bundleWords.link[language]}</a>
        </p>
        {saved && (
          <Notice colour="success">
            <p>{unitWords.saved[language]}</p>
          </Notice>
        )}
        {page.unknownPeriod !== null && (
          <Notice colour="warning">
            <p>{unitSentences[language].unknownPeriod(page.unknownPeriod, period.label)}</p>
          </Notice>
        )}
        <ErrorSummary language={language} errors={errors} />
        <Sum language={language} sections={sections} />
        <Glance language={language} sections={sections} />
        {page.below.length > 0 && <p className="unit-page__aside">{unitWords.ownOnly[language]}</p>}
        {page.figuresOnly && <p className="unit-page__aside">{unitWords.figuresOnly[language]}</p>}
        {sections.map((section) => (
          <PointSection key={section.point} section={section} page={page} />
        ))}
        <p className="unit-page__aside">{unitWords.source[language]}</p>
        <DoorSection page={page} />
        <Below {...page} />
      </div>
    </Frame>
  )
}

function askedLabel({ period, periods }: Pick<UnitPage, 'period' | 'periods'>): string | null {
  return period.label === periods[0]?.label ? null : period.label
}

function trailOf({ above, language, several }: UnitPage) {
  const all = several ? [{ name: unitWords.all[language], address: matrixAddress(language) }] : []
  return [
    ...all,
    ...above
      .filter((each) => each.inSight)
      .map(({ code, name }) => ({ name, address: unitAddress(language, code) })),
  ]
}

/** The periods, and the way to other units. */
function Tools(page: UnitPage): ReactElement {
  const { language, period, periods, several, unit } = page
  return (
    <div className="unit-page__tools no-print">
      <nav aria-label={unitWords.period[language]}>
        <ul className="chips">
          {periods.map(({ label }, index) => (
            <li key={label}>
              <a
                href={unitAddress(language, unit.code, { period: index === 0 ? null : label })}
                aria-current={label === period.label ? 'true' : undefined}
              >
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <a href={unitCycleAddress(language, unit.code)}>{unitWords.cycle[language]}</a>
      <a href={proposeAddress(language, { matter: 'challenge', unit: unit.id })}>
        {proposalWords.challengeForUnit[language]}
      </a>
      {several && (
        <a href={myUnitAddress(language, { choose: 'yes' })}>{unitWords.otherUnit[language]}</a>
      )}
    </div>
  )
}

/** In how many of the eight points something is to be done. */
function Sum({ language, sections }: Pick<UnitPage, 'language' | 'sections'>): ReactElement {
  const count = sections.filter(({ standing }) => asksForWork(standing)).length
  return (
    <p className="unit-page__sum">
      {(count === 0 ? unitWords.whole : fill(unitWords.toDo, { count }))[language]}
    </p>
  )
}

/** All eight at a glance, each leading to its section. */
function Glance({
  language,
  sections,
}: {
  readonly language: PageLanguage
  readonly sections: readonly Section[]
}): ReactElement {
  return (
    <nav className="glance" aria-label={unitWords.atAGlance[language]}>
      <ol>
        {sections.map(({ number, point, standing }) => (
          <li key={point}>
            <a href={`#${point}`}>
              <span className="glance__number">{number}</span>
              <span className="glance__name">{pointText[point][language]}</span>
              <StandingMark language={language} standing={standing} />
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function Below({ below, language, period, periods }: UnitPage): ReactElement | null {
  if (below.length === 0) return null
  return (
    <section className="unit-page__below no-print" aria-labelledby="below">
      <h2 className="section-title" id="below">
        {unitWords.below[language]}
      </h2>
      <ul className="unit-page__units">
        {below.map(({ code, name }) => (
          <li key={code}>
            <a href={unitAddress(language, code, { period: askedLabel({ period, periods }) })}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
