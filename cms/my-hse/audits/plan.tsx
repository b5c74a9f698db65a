import type { ReactElement } from 'react'
import { riskClassWords } from '../../../content/words/law.ts'
import { auditSegments } from '../../../content/addresses/forms.ts'
import { auditColours, auditList } from '../../plugin/audits/list.ts'
import { unitNames } from '../../plugin/audits/impartial.ts'
import { loadPlans, loadProposals, type LoadedPlan } from '../../plugin/audits/plan/load.ts'
import { proposalText, weightText } from '../../plugin/audits/plan/text.ts'
import { auditStateText, auditText, takeInText } from '../../plugin/audits/text.ts'
import { fill } from '../../plugin/core/text.ts'
import { monthText } from '../../plugin/cycle/text.ts'
import { Breadcrumbs } from '../components/breadcrumbs.tsx'
import { longDate } from '../components/day.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Form, SubmitRow } from '../components/form-parts.tsx'
import { Frame } from '../components/frame.tsx'
import { Notice } from '../components/notice.tsx'
import { PrintButton } from '../components/print-button.tsx'
import { Tag } from '../components/tag.tsx'
import { readDraft, refusedBefore } from '../drafts.ts'
import { type Loaded, type Page, requireVisitor, screen } from '../page.ts'
import { namesOf } from '../people.ts'
import { ReportTable } from '../processes/report-parts/report-table.tsx'
import { otherLanguage } from '../routes.ts'
import { auditFormNames } from './forms.ts'
import { auditPlace as place, auditPlanAddress, takeInAddress } from './place.ts'
import { auditSentences, auditWords as words } from './text.ts'

/** The audit plan over several years, and for the HSE unit what to take into it. */
export const AuditPlanScreen = screen(load, DrawnPlan)

async function load(page: Page) {
  const { asked, language } = page
  const visitor = requireVisitor(page, auditPlanAddress(language))
  const { req } = visitor
  const plans = await loadPlans(req)
  const lines = plans.flatMap((each) => each.lines)
  const [proposals, units, people, draft] = await Promise.all([
    loadProposals(req, plans),
    unitNames(
      req,
      lines.map(({ unit }) => unit),
    ),
    namesOf(
      req,
      lines.flatMap(({ team }) => [...team]),
    ),
    readDraft(req, auditFormNames.fromPlan, asked['draft']),
  ])
  return {
    draft: draft ? asked['draft'] : undefined,
    errors: [...refusedBefore(asked['error']), ...(draft?.errors ?? [])],
    language,
    people,
    plans,
    proposals,
    units,
    visitor,
  }
}

type PlanPage = Loaded<typeof load>

function DrawnPlan(page: PlanPage): ReactElement {
  const { errors, language, plans, proposals, visitor } = page
  return (
    <Frame
      language={language}
      section="audit"
      title={words.plan[language]}
      failed={errors.length > 0}
      elsewhere={auditPlanAddress(otherLanguage(language))}
      visitor={visitor}
    >
      <div className="width page audit">
        <Breadcrumbs
          language={language}
          trail={[{ name: auditList.title[language], address: place.list(language) }]}
        />
        <h1 className="title">{words.plan[language]}</h1>
        <p className="lead">{words.planPageLead[language]}</p>
        <ErrorSummary language={language} errors={errors} />
        {plans.length === 0 && <p className="nothing">{words.noPlan[language]}</p>}
        {proposals !== null && (
          <p className="no-print">
            <a href={takeInAddress(language)}>{takeInText[language]}</a>
          </p>
        )}
        {proposals !== null && plans.length === 0 && (
          <p>
            <a href="/admin/collections/audit-plans/create">{words.newPlan[language]}</a>
          </p>
        )}
        {plans.map((each) => (
          <OnePlan key={each.plan.id} page={page} shown={each} />
        ))}
        {plans.length > 0 && (
          <div className="audit__tools no-print">
            <PrintButton language={language} />
          </div>
        )}
        {proposals !== null && <Proposals {...page} />}
      </div>
    </Frame>
  )
}

function OnePlan({
  page: { draft, language, people, proposals, units },
  shown: { lines, plan },
}: {
  readonly page: PlanPage
  readonly shown: LoadedPlan
}): ReactElement {
  const id = `plan-${plan.id}`
  const isApproved = plan.state === 'approved'
  const plans = proposals !== null
  return (
    <section className="part" aria-labelledby={id}>
      <h2 className="section-title" id={id}>
        {plan.title}
      </h2>
      {isApproved ? (
        plan.approvedOn && (
          <p>{auditSentences[language].approvedOn(longDate(plan.approvedOn, language))}</p>
        )
      ) : (
        <Notice colour="info">
          <p>{words.draftPlan[language]}</p>
        </Notice>
      )}
      {plans && (
        <p className="no-print">
          <a href={`/admin/collections/audit-plans/${plan.id}`}>{words.editPlan[language]}</a>
        </p>
      )}
      <ReportTable
        label={plan.title}
        columns={[
          { name: words.when[language] },
          { name: auditText.unit[language] },
          { name: auditText.scope[language] },
          { name: auditText.team[language] },
          { name: words.auditOf[language] },
        ]}
      >
        <tbody>
          {lines.map(({ audit, id: line, made, month, scope, team, unit, year }) => {
            const name = units.get(unit)?.[language] ?? ''
            const when = `${monthText[month as keyof typeof monthText][language]} ${String(year)}`
            return (
              <tr key={line}>
                <td>{when}</td>
                <th scope="row">{name}</th>
                <td>{scope}</td>
                <td>{team.flatMap((each) => people.get(each) ?? []).join(', ')}</td>
                <td>
                  {audit ? (
                    <>
                      <a href={place.record(language, audit.number)}>{audit.number}</a>{' '}
                      <Tag colour={auditColours[audit.state]}>
                        {auditStateText[audit.state][language]}
                      </Tag>
                    </>
                  ) : made ? (
                    words.made[language]
                  ) : plans && isApproved ? (
                    <Form
                      language={language}
                      segment={auditSegments.fromPlan}
                      draft={draft}
                      hidden={{ id: plan.id, row: line }}
                      className="audit__make no-print"
                    >
                      <SubmitRow language={language} label={words.makeAudit[language]}>
                        <span className="visually-hidden">
                          {name}, {when}
                        </span>
                      </SubmitRow>
                    </Form>
                  ) : (
                    words.notMade[language]
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </ReportTable>
    </section>
  )
}

/** Units to take into the plan, with why. */
function Proposals({ language, proposals }: PlanPage): ReactElement {
  const all = proposals ?? []
  const weighing = (why: string, weight: number): string =>
    fill(weightText, { why, weight })[language]
  const why = ({ weights, ...each }: (typeof all)[number]): string[] => [
    ...(each.openFindings > 0
      ? [
          weighing(
            fill(proposalText.openFindings, { count: each.openFindings })[language],
            weights.openFindings,
          ),
        ]
      : []),
    ...(each.seriousCases > 0
      ? [
          weighing(
            fill(proposalText.seriousCases, { count: each.seriousCases })[language],
            weights.seriousCases,
          ),
        ]
      : []),
    ...(each.riskClass === null
      ? []
      : [
          weighing(
            fill(proposalText.riskClass, { kind: riskClassWords[each.riskClass] })[language],
            weights.riskClass,
          ),
        ]),
    weighing(
      each.lastAudit === null
        ? proposalText.never[language]
        : fill(proposalText.lastAudit, { day: longDate(each.lastAudit, language) })[language],
      weights.since,
    ),
  ]
  return (
    <section className="part no-print" aria-labelledby="proposals">
      <h2 className="section-title" id="proposals">
        {words.proposals[language]}
      </h2>
      <p>{words.proposalsLead[language]}</p>
      {all.length === 0 ? (
        <p className="nothing">{words.noProposals[language]}</p>
      ) : (
        <ReportTable
          label={words.proposals[language]}
          columns={[
            { name: auditText.unit[language] },
            { name: words.weight[language] },
            { name: words.why[language] },
          ]}
        >
          <tbody>
            {all.map((each) => (
              <tr key={each.unit}>
                <th scope="row">{each.name[language]}</th>
                <td>{each.weights.total}</td>
                <td>
                  <ul>
                    {why(each).map((reason) => (
                      <li key={reason}>{reason}</li>
                    ))}
                  </ul>
                </td>
              </tr>
            ))}
          </tbody>
        </ReportTable>
      )}
    </section>
  )
}
