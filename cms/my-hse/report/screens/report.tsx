import type { ReactElement } from 'react'
import type { PayloadRequest } from 'payload'
import { nonconformityDefinition } from '../../../../content/words/definitions.ts'
import { reportSegments } from '../../../../content/addresses/forms.ts'
import { waitingAttachments } from '../../../plugin/attachments/store.ts'
import { today } from '../../../plugin/core/dates.ts'
import { anonymousAllowed } from '../../../plugin/nonconformities/report.ts'
import { nonconformityTypeText } from '../../../plugin/nonconformities/text.ts'
import { optionsOf } from '../../../plugin/options.ts'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { Choice, DateField, Select, TextArea, TextField, Tick } from '../../components/fields.tsx'
import { SubmitRow } from '../../components/form-parts.tsx'
import { Frame } from '../../components/frame.tsx'
import { Notice } from '../../components/notice.tsx'
import { Draft, readDraft, refusedBefore } from '../../drafts.ts'
import { formAddress, type ReportLanguage } from '../../routes.ts'
import { inOtherLanguages } from '../languages.ts'
import { leadToSent } from '../sent.ts'
import { reportWords as words, typeHints } from '../text.ts'
import { unitAsked, unitOptions } from '../units.ts'
import { newestStories } from '../../../plugin/stories/newest.ts'
import { AccidentQuestions } from './accident.tsx'
import { CallFirst, Elsewhere } from './before.tsx'
import { InjuryQuestion } from './injury.tsx'
import { Photos } from './photos.tsx'
import { LedTo } from './led-to.tsx'
import { ReportsAs } from './reports-as.tsx'
import { Who } from './who.tsx'
import { type Loaded, type Page, screen } from '../../page.ts'

const types = ['accident', 'nearMiss', 'nonconformity', 'improvement'] as const

/** Reporting: whom to call first, what belongs elsewhere, and a short form. */
export const ReportScreen = screen(loadReport, ReportPage)

async function loadReport(page: Page<ReportLanguage>) {
  const { language, asked, req, visitor } = page
  const draft =
    (await readDraft(req, 'report', asked['draft'])) ??
    (await readDraft(req, 'sendReport', asked['draft']))
  if (draft === null) await leadToSent(page)
  const [units, allowed, kept, stories] = await Promise.all([
    unitOptions(req, language),
    anonymousAllowed(req),
    waitingAttachments(req, draft?.all('photo') ?? []),
    newestStories(req),
  ])
  const errors = [...refusedBefore(asked['error']), ...(draft?.errors ?? [])]
  const day = today(optionsOf(req.payload).clock)
  const unit = unitAsked(units, asked['unit'])
  const values = draft ?? new Draft(firstValues(req, unit?.value))
  const shown = draft === null ? undefined : asked['draft']
  return {
    language,
    elsewhere: inOtherLanguages(page, 'form', {
      draft: asked['draft'],
      unit: draft === null ? unit?.slug : null,
    }),
    day,
    visitor,
    units,
    allowed,
    kept,
    errors,
    values,
    shown,
    stories,
  }
}

function ReportPage({
  language,
  elsewhere,
  day,
  visitor,
  units,
  allowed,
  kept,
  errors,
  values,
  shown,
  stories,
}: Loaded<typeof loadReport>): ReactElement {
  const field = (name: string) => ({ language, name, errors, value: values.get(name) })
  return (
    <Frame
      language={language}
      title={words.title[language]}
      failed={errors.length > 0}
      elsewhere={elsewhere}
      visitor={visitor}
    >
      <div className="width page report">
        <h1 className="title">{words.title[language]}</h1>
        <p className="lead">{words.lead[language]}</p>
        <ErrorSummary language={language} errors={errors} />
        {errors.length === 0 && (
          <div className="report__before">
            <CallFirst language={language} />
            <Elsewhere language={language} />
          </div>
        )}
        {visitor?.person && (
          <Notice colour="info">
            <p>{words.inMyHse[language]}</p>
          </Notice>
        )}
        <form
          className="form"
          method="post"
          action={formAddress(language, reportSegments.check)}
          encType="multipart/form-data"
          noValidate
          data-keep=""
          data-draft={shown}
        >
          <Choice
            {...field('type')}
            label={words.type[language]}
            hint={nonconformityDefinition[language]}
            values={values.all('type')}
            options={types.map((value) => ({
              value,
              label: nonconformityTypeText[value][language],
              hint: typeHints[value][language],
            }))}
          />
          <InjuryQuestion {...field('injury')} />
          <TextField
            {...field('title')}
            label={words.shortTitle[language]}
            hint={words.titleHint[language]}
          />
          <TextArea
            {...field('description')}
            label={words.description[language]}
            hint={words.descriptionHint[language]}
            rows={5}
          />
          <Select
            {...field('unit')}
            label={words.unit[language]}
            hint={words.unitHint[language]}
            options={units}
          />
          <Tick
            language={language}
            name="concernsManager"
            label={words.concernsManager[language]}
            hint={`${words.concernsManagerHint[language]} ${words.channel[language]}`}
            errors={errors}
            checked={values.get('concernsManager') === 'yes'}
          />
          <DateField {...field('eventDate')} label={words.date[language]} max={day} />
          <AccidentQuestions language={language} errors={errors} values={values} />
          <TextField
            {...field('place')}
            label={words.place[language]}
            hint={words.placeHint[language]}
            optional
          />
          <TextArea
            {...field('immediateAction')}
            label={words.immediateAction[language]}
            optional
            rows={2}
          />
          <Photos language={language} errors={errors} kept={kept} />
          <Who
            language={language}
            errors={errors}
            values={values}
            allowed={allowed}
            hasName={visitor?.person?.name ?? null}
          />
          <ReportsAs {...{ errors, language, values, visitor }} />
          <SubmitRow language={language} label={words.goOn[language]} />
        </form>
        <LedTo language={language} stories={stories} />
      </div>
    </Frame>
  )
}

/** Today, as most things are reported the day they happen; the unit where a link or a door card names it. */
function firstValues(
  req: PayloadRequest,
  unit: string | undefined,
): Record<string, readonly string[]> {
  return {
    eventDate: [today(optionsOf(req.payload).clock)],
    ...(unit === undefined ? {} : { unit: [unit] }),
  }
}
