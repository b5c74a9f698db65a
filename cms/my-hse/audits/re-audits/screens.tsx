import type { ReactElement } from 'react'
import { recordAddress, recordPath, recordPaths } from '../../../../content/addresses/my-hse.ts'
import { reAuditColours, reAuditList } from '../../../plugin/audits/re-audits/list.ts'
import { isAsked } from '../../../plugin/audits/re-audits/rules.ts'
import { reAuditSteps, reAuditStepText } from '../../../plugin/audits/re-audits/steps.ts'
import { reAuditStateText, reAuditText } from '../../../plugin/audits/re-audits/text.ts'
import { evidenceText, intervieweeText } from '../../../plugin/audits/text.ts'
import { idOf, local } from '../../../plugin/database/local.ts'
import { Day } from '../../components/day.tsx'
import { Due } from '../../components/due.tsx'
import { Tag } from '../../components/tag.tsx'
import type { FormDefinition } from '../../forms/work.ts'
import { listScreen } from '../../lists/list-screen.tsx'
import { caseAddress } from '../../nonconformities/addresses.ts'
import { type Loaded, type Page, screen } from '../../page.ts'
import { namesOf } from '../../people.ts'
import { loadRecord, RecordScreen } from '../../records/record-screen.tsx'
import { stepForms } from '../../records/step-forms.ts'
import type { ScreenRoute } from '../../screens/match.ts'
import { amongAuditors } from '../team.ts'
import { reAuditPlace, reAudits } from './place.ts'
import { reAuditWords as words } from './text.ts'

/** A finding that is audited again: what was found and done, what the auditor saw, and what can be done with it. */
const ReAuditScreen = screen(load, Drawn)

async function load(page: Page) {
  const loaded = await loadRecord(page, { kind: reAuditSteps, place: reAuditPlace })
  const { record, visitor } = loaded
  const { req } = visitor
  const reader = { overrideAccess: false } as const
  const auditor = idOf(record.auditor)
  const [audit, found, finding, people, choosable] = await Promise.all([
    local.findById(req, 'audits', idOf(record.audit), reader),
    record.nonconformity
      ? local.findById(req, 'nonconformities', idOf(record.nonconformity), reader)
      : null,
    // As the system: the finding is what a re-audit is about, also for an auditor who was not on the team.
    local.findById(req, 'audit-findings', idOf(record.finding), { overrideAccess: true }),
    namesOf(req, [auditor]),
    amongAuditors(req, loaded.steps.choosable),
  ])
  return {
    audit: audit?.number ?? null,
    auditor: people.get(auditor) ?? null,
    finding,
    loaded: { ...loaded, steps: { ...loaded.steps, choosable } },
    nonconformity: found?.number ?? null,
  }
}

function Drawn({
  audit,
  auditor,
  finding,
  loaded,
  nonconformity,
}: Loaded<typeof load>): ReactElement {
  const { record, steps } = loaded
  const { language } = steps
  const written = record.language === language ? undefined : record.language
  const own = (text: string | null | undefined): ReactElement | null =>
    text ? (
      <p className="own-words" lang={written}>
        {text}
      </p>
    ) : null
  const on = (date: string | null | undefined): ReactElement | null =>
    date ? <Day date={date} language={language} /> : null
  return (
    <RecordScreen
      loaded={loaded}
      words={words}
      section="reAudit"
      list={reAuditList.title}
      state={
        <Tag colour={reAuditColours[record.state]}>{reAuditStateText[record.state][language]}</Tag>
      }
      facts={[
        [
          words.audit[language],
          audit && (
            <a key="audit" href={recordAddress(language, 'audit', audit)}>
              {audit}
            </a>
          ),
        ],
        [
          words.case[language],
          nonconformity && (
            <a key="case" href={caseAddress(language, nonconformity)}>
              {nonconformity}
            </a>
          ),
        ],
        [words.found[language], own(finding?.description)],
        [reAuditText.done[language], own(record.done)],
        [reAuditText.auditor[language], auditor],
        [reAuditText.askedOn[language], on(record.askedOn)],
        [
          reAuditText.due[language],
          isAsked(record) && <Due key="due" language={language} due={record.due} day={steps.day} />,
        ],
        [words.reads[language], isAsked(record) && words.auditorReads[language]],
        [
          reAuditText.shownBy[language],
          (record.shownBy ?? []).map((each) => evidenceText[each][language]).join(', '),
        ],
        [
          reAuditText.interviewee[language],
          record.interviewee && intervieweeText[record.interviewee][language],
        ],
        [reAuditText.seenOn[language], on(record.seenOn)],
        [reAuditText.seen[language], own(record.seen)],
        [reAuditText.reason[language], own(record.reason)],
        [reAuditText.concludedOn[language], on(record.concludedOn)],
        [words.reopened[language], on(record.reopenedOn)],
      ]}
      history={reAuditStepText}
      closed={['replace', 'withdraw']}
    />
  )
}

/** Screens of findings that are audited again. */
export const reAuditScreens: readonly ScreenRoute[] = [
  { path: recordPaths.reAudit, Screen: listScreen(reAudits) },
  { path: recordPath('reAudit'), Screen: ReAuditScreen },
]

/** Their forms; the one that asks stands on the page of the finding. */
export const reAuditForms: readonly FormDefinition[] = stepForms(reAuditSteps, reAuditPlace)
