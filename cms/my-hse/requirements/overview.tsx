import type { ReactElement } from 'react'
import { unitSegments } from '../../../content/addresses/forms.ts'
import { requirementsAddress, requirementsCsvAddress } from '../../../content/addresses/my-hse.ts'
import { lineGroups } from '../../plugin/regulations/overview/rules.ts'
import { Breadcrumbs } from '../components/breadcrumbs.tsx'
import { longDate } from '../components/day.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Choice } from '../components/fields.tsx'
import { Form, SubmitRow } from '../components/form-parts.tsx'
import { Frame } from '../components/frame.tsx'
import { listWords } from '../components/list-text.ts'
import { Notice } from '../components/notice.tsx'
import { PrintButton } from '../components/print-button.tsx'
import { Step } from '../components/step.tsx'
import { type Loaded, screen } from '../page.ts'
import { otherLanguage } from '../routes.ts'
import { unitAddress } from '../units/addresses.ts'
import { unitWords } from '../units/text.ts'
import { Line } from './line.tsx'
import { loadRequirements } from './load.ts'
import { groupText, requirementSentences, requirementWords } from './text.ts'

/** A unit's overview of requirements: what it should look at first stands first. */
export const OverviewScreen = screen(loadRequirements, OverviewDrawing)

type Overview = Loaded<typeof loadRequirements>

/** Id of the form in which a unit says what it works with. */
const worksWithStep = 'works-with'

function OverviewDrawing(page: Overview): ReactElement {
  const { counts, day, decides, errors, language, lines, name, period, saved, unit } = page
  const title = page.printed
  return (
    <Frame
      language={language}
      section="unit"
      title={title}
      failed={errors.length > 0}
      elsewhere={requirementsAddress(otherLanguage(language), unit.code)}
      visitor={page.visitor}
    >
      <div className="width page overview">
        <Breadcrumbs
          language={language}
          trail={[{ name, address: unitAddress(language, unit.code) }]}
        />
        <h1 className="title">{title}</h1>
        <p className="print-only">
          {period.label} · {unitWords.printedOn[language]} {longDate(day, language)}
        </p>
        <p className="lead">
          {(decides ? requirementWords.lead : requirementWords.readerLead)[language]}
        </p>
        {saved && (
          <Notice colour="success">
            <p>{requirementWords.saved[language]}</p>
          </Notice>
        )}
        <ErrorSummary language={language} errors={errors} />
        {lines.length === 0 ? (
          <p className="nothing nothing--page">{requirementWords.empty[language]}</p>
        ) : (
          <p className="overview__count">
            {requirementSentences[language].gone(counts.through, counts.all, period.label)}
          </p>
        )}
        <AsBefore {...page} />
        <Work {...page} />
        <div className="overview__tools no-print">
          <PrintButton language={language} />
          <a href={requirementsCsvAddress(language, unit.code)}>{listWords.asCsv[language]}</a>
        </div>
        <Groups {...page} />
        <p className="overview__aside">{requirementWords.noAdvice[language]}</p>
      </div>
    </Frame>
  )
}

/** Marks all that was decided before and whose law stands as it did, in one press. */
function AsBefore({ decides, language, lines, unit }: Overview): ReactElement | null {
  const count = lines.filter(({ group }) => group === 'due').length
  if (!decides || count === 0) return null
  return (
    <Form
      language={language}
      segment={unitSegments.requirementsAsBefore}
      hidden={{ id: unit.id, number: unit.code }}
      className="overview__as-before no-print"
    >
      <p className="field__hint">{requirementSentences[language].asBeforeHint(count)}</p>
      <SubmitRow language={language} label={requirementWords.asBefore[language]} />
    </Form>
  )
}

/** What decides which requirements are proposed, and the form to say it. */
function Work(page: Overview): ReactElement {
  const { decides, language, topics, unit, work, worksWith } = page
  const own = topics.filter(({ on }) => on)
  return (
    <section className="overview__work" aria-label={requirementWords.work[language]}>
      <dl className="record-facts">
        <div>
          <dt>{requirementWords.work[language]}</dt>
          <dd>{work}</dd>
        </div>
        {topics.length > 0 && (
          <div>
            <dt>{requirementWords.worksWith[language]}</dt>
            <dd>{own.map(({ name }) => name).join(', ') || requirementWords.nothing[language]}</dd>
          </div>
        )}
      </dl>
      {decides && topics.length > 0 && (
        <Step
          language={language}
          name={worksWithStep}
          words={{ heading: requirementWords.choose, button: requirementWords.saveWork }}
          segment={unitSegments.worksWith}
          record={{ id: unit.id, number: unit.code, version: unit.version }}
          draft={worksWith}
          asked={page.draft}
          open={false}
        >
          <Choice
            language={language}
            name="topics"
            label={requirementWords.worksWith[language]}
            hint={requirementWords.worksWithHint[language]}
            options={topics.map(({ id, name }) => ({ value: id, label: name }))}
            values={worksWith ? (worksWith.values['topics'] ?? []) : own.map(({ id }) => id)}
            errors={page.errors}
            several
          />
        </Step>
      )}
    </section>
  )
}

/** Lines under why they stand where they do; the rest is shown on demand. */
function Groups({ day, decides, language, lines, unit }: Overview): ReactElement {
  const place = { code: unit.code, day, decides, language }
  return (
    <>
      {lineGroups.map((group) => {
        const own = lines.filter((each) => each.group === group)
        if (own.length === 0) return null
        const count = requirementSentences[language].count(own.length)
        const rows = (
          <ul className="rows">
            {own.map((line) => (
              <Line key={line.requirement.id} line={line} place={place} />
            ))}
          </ul>
        )
        if (group === 'rest') {
          return (
            <details className="step overview__rest" key={group}>
              <summary>
                {groupText[group][language]} ({count})
              </summary>
              {rows}
            </details>
          )
        }
        return (
          <section className="overview__group" key={group} aria-labelledby={group}>
            <h2 className="section-title" id={group}>
              {groupText[group][language]} <span className="overview__number">{count}</span>
            </h2>
            {rows}
          </section>
        )
      })}
    </>
  )
}
