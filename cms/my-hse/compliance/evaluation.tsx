import type { ReactElement } from 'react'
import { complianceSegments } from '../../../content/addresses/forms.ts'
import {
  complianceCsvAddress,
  complianceLineAddress,
  complianceReportAddress,
} from '../../../content/addresses/my-hse.ts'
import { regulationAddress } from '../../../content/addresses/site.ts'
import { recordLabels } from '../../../content/words/records.ts'
import { complianceList, evaluationColours } from '../../plugin/compliance/list.ts'
import type { EvaluationLine } from '../../plugin/compliance/load.ts'
import { complianceStepText } from '../../plugin/compliance/open.ts'
import { isUnregistered } from '../../plugin/compliance/rules.ts'
import { evaluationStateText, scopeText } from '../../plugin/compliance/text.ts'
import { lawSlug } from '../../plugin/regulations/rules.ts'
import { Day } from '../components/day.tsx'
import { FactList } from '../components/fact-list.tsx'
import { Form, SubmitRow } from '../components/form-parts.tsx'
import { History } from '../components/history.tsx'
import { Notice } from '../components/notice.tsx'
import { RecordPage } from '../components/record-page.tsx'
import { Tag } from '../components/tag.tsx'
import { type Loaded, screen } from '../page.ts'
import { historyLines, type StoredLine } from '../records/history-lines.ts'
import { stepClashes, stepFormsOf } from '../records/steps-of.tsx'
import { otherThan, Found, FoundBefore, lawHasChanged, Registered } from './line-parts.tsx'
import { byLaw, loadEvaluationPage } from './load.ts'
import { compliancePlace as place } from './place.ts'
import { complianceSentences, complianceWords as words } from './text.ts'

/** A compliance evaluation: its requirements under their laws, and what can be done with it. */
export const EvaluationScreen = screen(loadEvaluationPage, DrawnEvaluation)

type EvaluationPage = Loaded<typeof loadEvaluationPage>

function DrawnEvaluation(page: EvaluationPage): ReactElement {
  const { done, errors, evaluation, language, mine, steps, title, unitName, visitor } = page
  const { approvedDate, concludedDate, conclusion, number, openedDate, scope, state } = evaluation
  const said = { saved: words.saved, registered: words.registered }
  const told = Object.hasOwn(said, done) ? said[done as keyof typeof said][language] : steps.done
  const lines = historyLines<StoredLine>(evaluation.steps, complianceStepText, language)
  return (
    <RecordPage
      {...{ language, visitor, unitName, errors }}
      section="compliance"
      record={{ number, title }}
      address={(each) => place.record(each, number)}
      list={{ name: complianceList.title[language], address: place.list(language) }}
      state={<Tag colour={evaluationColours[state]}>{evaluationStateText[state][language]}</Tag>}
      done={told}
      clashes={stepClashes(steps)}
      notices={
        mine && (
          <Notice colour="info">
            <p>{words.mayNotApprove[language]}</p>
          </Notice>
        )
      }
      steps={{
        title: words.steps[language],
        none: words.nothingToDo[language],
        forms: stepFormsOf(steps, ['conclude', 'approve', 'sendBack', 'reopen']),
      }}
    >
      <section aria-labelledby="requirements">
        <h2 className="section-title" id="requirements">
          {words.requirements[language]}
        </h2>
        <Progress {...page} />
        <p className="compliance__tools no-print">
          <a href={complianceReportAddress(language, number)}>{words.report[language]}</a>
          <a href={complianceCsvAddress(language, number)}>{words.csv[language]}</a>
        </p>
        <Laws {...page} />
        <p className="compliance__aside">{words.noAdvice[language]}</p>
      </section>
      <section aria-labelledby="facts">
        <h2 className="section-title" id="facts">
          {words.facts[language]}
        </h2>
        <FactList
          facts={[
            [
              words.covers[language],
              scope === 'institution' ? scopeText[scope][language] : unitName,
            ],
            [words.year[language], evaluation.year],
            [words.started[language], <Day key="started" date={openedDate} language={language} />],
            [
              words.concluded[language],
              concludedDate && <Day key="concluded" date={concludedDate} language={language} />,
            ],
            [
              words.approved[language],
              approvedDate && <Day key="approved" date={approvedDate} language={language} />,
            ],
            [
              words.conclusion[language],
              conclusion && (
                <span
                  key="conclusion"
                  className="own-words"
                  lang={otherThan(language, evaluation.language)}
                >
                  {conclusion}
                </span>
              ),
            ],
          ]}
        />
      </section>
      {lines.length > 0 && (
        <section aria-labelledby="history">
          <h2 className="section-title" id="history">
            {recordLabels.history[language]}
          </h2>
          <History language={language} written={evaluation.language} lines={lines} />
        </section>
      )}
    </RecordPage>
  )
}

/** How far it has come, and what can be done with many requirements at once. */
function Progress(page: EvaluationPage): ReactElement {
  const { assesses, evaluation, language, lines, overview, undecided } = page
  const say = complianceSentences[language]
  const hidden = { id: evaluation.id, number: evaluation.number }
  const repeats = lines.filter((each) => each.repeats).length
  const unregistered = lines.filter(({ nonconformity, now }) =>
    isUnregistered({ now, registered: nonconformity !== null }),
  ).length
  const nothing = evaluation.scope === 'institution' ? words.noRegister : words.noLines
  return (
    <>
      {lines.length === 0 ? (
        <p className="nothing">{nothing[language]}</p>
      ) : (
        <p className="compliance__count">
          {say.progress(lines.filter(({ now }) => now !== null).length, lines.length)}
        </p>
      )}
      {(undecided > 0 || (lines.length === 0 && evaluation.scope === 'unit')) && (
        <Notice colour="info">
          {undecided > 0 && <p>{say.undecided(undecided)}</p>}
          {overview !== null && (
            <p>
              <a href={overview}>{words.overview[language]}</a>
            </p>
          )}
        </Notice>
      )}
      {assesses && repeats > 0 && (
        <Form
          language={language}
          segment={complianceSegments.asLastYear}
          hidden={hidden}
          className="compliance__many no-print"
        >
          <p className="field__hint">{say.asLastYearHint(repeats)}</p>
          <SubmitRow language={language} label={words.asLastYear[language]} />
        </Form>
      )}
      {assesses && unregistered > 0 && (
        <Form
          language={language}
          segment={complianceSegments.register}
          hidden={hidden}
          className="compliance__many no-print"
        >
          <p className="field__hint">{say.registerHint(unregistered)}</p>
          <SubmitRow language={language} label={words.register[language]} />
        </Form>
      )}
    </>
  )
}

function Laws(page: EvaluationPage): ReactElement {
  const { language, lines } = page
  return (
    <>
      {byLaw(lines).map(({ lines: own, lovdataId, title }) => (
        <section className="compliance__law" key={lovdataId} aria-labelledby={lovdataId}>
          <h3 className="compliance__law-title" id={lovdataId}>
            <a href={regulationAddress(language, lawSlug(lovdataId))}>{title[language]}</a>{' '}
            <span className="compliance__number">
              {complianceSentences[language].count(own.length)}
            </span>
          </h3>
          <ul className="rows">
            {own.map((line) => (
              <LineRow key={line.requirement} line={line} page={page} />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

function LineRow({
  line,
  page: { assesses, before, day, evaluation, language },
}: {
  readonly line: EvaluationLine
  readonly page: EvaluationPage
}): ReactElement {
  const { asks, nonconformity, now } = line
  const { number } = evaluation
  const law = complianceSentences[language].section(asks.title[language], asks.section)
  const doing = assesses ? (now ? words.change : words.assess) : words.read
  return (
    <li className="row compliance__line" id={asks.key}>
      <h4 className="row__title">{asks.text[language]}</h4>
      <p className="row__more">{law}</p>
      {now === null && lawHasChanged(line, day) && (
        <p className="compliance__changed">{words.changedLaw[language]}</p>
      )}
      {now ? (
        <Found language={language} line={now} written={evaluation.language} />
      ) : (
        <p className="compliance__none">{words.notAssessedYet[language]}</p>
      )}
      <Registered {...{ language, nonconformity }} />
      {line.before !== null && before !== null && (
        <FoundBefore
          {...{ language, before: line.before, year: before.year }}
          written={before.language}
        />
      )}
      <p className="no-print">
        <a href={complianceLineAddress(language, { number, key: asks.key })}>
          {doing[language]}
          <span className="visually-hidden">: {law}</span>
        </a>
      </p>
    </li>
  )
}
