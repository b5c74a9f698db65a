import type { ReactElement } from 'react'
import { reportSegments } from '../../../../content/addresses/forms.ts'
import { reportPage } from '../../../../content/addresses/my-hse.ts'
import { type WaitingAttachment, waitingAttachments } from '../../../plugin/attachments/store.ts'
import { isPicture } from '../../../plugin/attachments/types.ts'
import { spokenDay } from '../../../plugin/admin/spoken-dates.ts'
import { clockTime } from '../../../plugin/core/dates.ts'
import { accidentWords } from '../../../plugin/nonconformities/accident.ts'
import { injuredGroupText, nonconformityTypeText } from '../../../plugin/nonconformities/text.ts'
import { Form, SubmitRow } from '../../components/form-parts.tsx'
import { Frame } from '../../components/frame.tsx'
import { Notice } from '../../components/notice.tsx'
import { readDraft } from '../../drafts.ts'
import type { ReportLanguage } from '../../routes.ts'
import { inOtherLanguages, type OtherLanguage } from '../languages.ts'
import { reportFields, reportIn } from '../posted-report.ts'
import { leadToSent } from '../sent.ts'
import { reportWords as words } from '../text.ts'
import { unitOptions } from '../units.ts'
import { InjuryCall, injuryWords } from './injury.tsx'
import { reportedAs } from './reports-as.tsx'
import { type Loaded, type Page, screen } from '../../page.ts'
import type { Visitor } from '../../visitor.ts'

/** The report as it will be sent, with a way back to each answer. */
export const CheckScreen = screen(loadCheck, Check)

async function loadCheck(page: Page<ReportLanguage>) {
  const { language, asked, req, visitor } = page
  const draft = await readDraft(req, 'report', asked['draft'])
  if (draft === null) await leadToSent(page)
  const frame = {
    language,
    visitor,
    elsewhere: inOtherLanguages(page, 'check', { draft: asked['draft'] }),
  }
  if (draft === null) return { frame, checked: null }
  const report = reportIn(draft, language, '')
  const [units, photos] = await Promise.all([
    unitOptions(req, language),
    waitingAttachments(req, report.photos),
  ])
  const who = report.anonymous
    ? words.anonymous[language]
    : (visitor?.person?.name ?? [report.name, report.email].filter(Boolean).join(', '))
  const as = report.anonymous ? null : reportedAs(visitor, report.asEmployee, language)
  const answers: readonly {
    name: string
    label: string
    answer: string | null
  }[] = [
    {
      name: 'type',
      label: words.type[language],
      answer: report.type && nonconformityTypeText[report.type][language],
    },
    {
      name: 'injury',
      label: injuryWords.question[language],
      answer: answered(report.injury, language),
    },
    { name: 'title', label: words.shortTitle[language], answer: report.title },
    {
      name: 'description',
      label: words.description[language],
      answer: report.description,
    },
    {
      name: 'unit',
      label: words.unit[language],
      answer: units.find((each) => each.value === report.unit)?.label ?? null,
    },
    {
      name: 'concernsManager',
      label: words.concernsManager[language],
      answer: (report.concernsManager === true ? words.yes : words.no)[language],
    },
    {
      name: 'eventDate',
      label: words.date[language],
      answer: spokenDay(report.eventDate, language),
    },
    ...accidentAnswers(report, language),
    { name: 'place', label: words.place[language], answer: report.place },
    {
      name: 'immediateAction',
      label: words.immediateAction[language],
      answer: report.immediateAction,
    },
    {
      name: 'photos',
      label: words.photos[language],
      answer: photos.map((each) => described(each, language)).join(', '),
    },
    { name: 'who', label: words.who[language], answer: [who, as].filter(Boolean).join(', ') },
  ]
  const back = reportPage(language, 'form', { draft: asked['draft'] })
  const injured = report.injury === true
  return { frame, checked: { draft, given: asked['draft'], answers, back, injured } }
}

/** What was said of an accident; nothing of what is none. */
function accidentAnswers(
  { type, eventTime, injuredGroup, otherEmployer }: ReturnType<typeof reportIn>,
  language: ReportLanguage,
): { name: string; label: string; answer: string | null }[] {
  if (type !== 'accident') return []
  return [
    {
      name: 'eventTime',
      label: accidentWords.eventTime[language],
      answer: clockTime(eventTime ?? ''),
    },
    {
      name: 'injuredGroup',
      label: accidentWords.injuredGroup[language],
      answer: injuredGroup ? injuredGroupText[injuredGroup][language] : null,
    },
    {
      name: 'otherEmployer',
      label: accidentWords.otherEmployer[language],
      answer: otherEmployer ?? null,
    },
  ]
}

function answered(injury: boolean | null | undefined, language: ReportLanguage): string | null {
  if (injury === null || injury === undefined) return null
  return (injury ? words.yes : words.no)[language]
}

/** A file by its name; of a document, that it tells who made it. */
function described({ name, mimeType }: WaitingAttachment, language: ReportLanguage): string {
  return isPicture(mimeType ?? '') ? name : `${name} (${words.documentTells[language]})`
}

function Check({ frame, checked }: Loaded<typeof loadCheck>): ReactElement {
  if (checked === null) return <Gone {...frame} />
  const { language } = frame
  const { draft, given, answers, back, injured } = checked
  return (
    <Frame {...frame} title={words.checkTitle[language]}>
      <div className="width page report">
        <h1 className="title">{words.checkTitle[language]}</h1>
        <p className="lead">{words.checkLead[language]}</p>
        {injured && <InjuryCall language={language} />}
        <dl className="answers">
          {answers.map(({ name, label, answer }) => (
            <div className="answers__row" key={name}>
              <dt>{label}</dt>
              <dd>
                {answer === null || answer === '' ? (
                  <span className="answers__nothing">{words.nothing[language]}</span>
                ) : (
                  answer
                )}
              </dd>
              <dd className="answers__change">
                <a href={`${back}#${name}`}>
                  {words.change[language]} <span className="visually-hidden">{label}</span>
                </a>
              </dd>
            </div>
          ))}
        </dl>
        <Form language={language} segment={reportSegments.send} draft={given}>
          {reportFields.flatMap((name) =>
            draft
              .all(name)
              .map((value) => (
                <input type="hidden" name={name} value={value} key={`${name} ${value}`} />
              )),
          )}
          <SubmitRow language={language} label={words.send[language]}>
            <a href={back}>{words.change[language]}</a>
          </SubmitRow>
        </Form>
      </div>
    </Frame>
  )
}

function Gone({
  language,
  visitor,
  elsewhere,
}: {
  readonly language: ReportLanguage
  readonly visitor: Visitor | null
  readonly elsewhere: readonly OtherLanguage[]
}): ReactElement {
  return (
    <Frame
      language={language}
      title={words.checkTitle[language]}
      elsewhere={elsewhere}
      visitor={visitor}
    >
      <div className="width page report">
        <h1 className="title">{words.checkTitle[language]}</h1>
        <Notice colour="warning">
          <p>{words.draftGone[language]}</p>
        </Notice>
        <p className="links">
          <a href={reportPage(language, 'form')}>{words.begin[language]}</a>
        </p>
      </div>
    </Frame>
  )
}
