import type { ReactElement } from 'react'
import { trainingSegments } from '../../../content/addresses/forms.ts'
import { jointFileText } from '../../plugin/attachments/joint-text.ts'
import { spokenDay } from '../../plugin/admin/spoken-dates.ts'
import { fill } from '../../plugin/core/text.ts'
import { groupCounts } from '../../plugin/database/group-counts.ts'
import { local } from '../../plugin/database/local.ts'
import { offeredCourses } from '../../plugin/training/records/load.ts'
import { jointChangeText } from '../../plugin/training/records/text.ts'
import { Choice, Select, Tick } from '../components/fields.tsx'
import { FormName } from '../components/field-ids.ts'
import { Form, SubmitRow } from '../components/form-parts.tsx'
import { Notice } from '../components/notice.tsx'
import { readDraft } from '../drafts.ts'
import type { Page } from '../page.ts'
import type { PageLanguage } from '../routes.ts'
import { jointFormName } from './form-names.ts'
import { trainingWords as words } from './text.ts'
import { titlesOf } from './titles.ts'

/**
 * The files that stand for all lines of a held course of a unit, the newest first, with what was sent of them before. Read as
 * the system: whoever asks may take out the lines of the unit.
 */
export async function loadJointFiles(page: Page, unit: string) {
  const { asked, language, req } = page
  const [held, courses, draft] = await Promise.all([
    groupCounts(req, {
      collection: 'training-records',
      by: ['jointFile', 'course', 'date'],
      where: {
        and: [
          { unit: { equals: unit } },
          { jointFile: { exists: true } },
          { state: { not_equals: 'withdrawn' } },
        ],
      },
    }),
    offeredCourses(req),
    readDraft(req, jointFormName, asked['draft']),
  ])
  const ids = held.map(({ values }) => String(values.jointFile))
  const [files, titles] = await Promise.all([
    ids.length === 0
      ? []
      : local.find(req, 'attachments', {
          overrideAccess: true,
          where: { id: { in: ids } },
          select: { jointShows: true },
        }),
    titlesOf(
      page,
      courses,
      held.map(({ values }) => String(values.course)),
    ),
  ])
  const shows = new Map(files.map(({ id, jointShows }) => [id, jointShows]))
  const options = held
    .toSorted((one, other) => String(other.values.date).localeCompare(String(one.values.date)))
    .flatMap(({ count, values }) => {
      const kind = shows.get(String(values.jointFile))
      if (!kind) return []
      const said = {
        name: jointFileText[kind].name[language],
        course: titles.get(String(values.course)) ?? '',
        day: spokenDay(String(values.date), language),
        count,
      }
      return [{ value: String(values.jointFile), label: fill(words.jointOption, said)[language] }]
    })
  return { asked: draft ? asked['draft'] : undefined, draft, options }
}

/** The form in which a file for all who took part is said to be a list of names, or goes. */
export function JointFileForm({
  files,
  language,
  unit,
}: {
  /** Null for those who may not. */
  readonly files: Awaited<ReturnType<typeof loadJointFiles>> | null
  readonly language: PageLanguage
  /** Code of the unit on whose page it stands. */
  readonly unit: string
}): ReactElement | null {
  if (files === null || files.options.length === 0) return null
  const { asked, draft, options } = files
  const errors = draft?.errors ?? []
  return (
    <section className="training__wrong no-print" aria-labelledby="joint-files">
      <h2 className="section-title" id="joint-files">
        {words.jointTitle[language]}
      </h2>
      <p>{words.jointLead[language]}</p>
      <FormName.Provider value={jointFormName}>
        <Form
          language={language}
          segment={trainingSegments.jointFile}
          draft={asked}
          hidden={{ number: unit }}
        >
          <Select
            language={language}
            name="held"
            label={words.whichJoint[language]}
            options={options}
            value={draft?.get('held')}
            errors={errors}
          />
          <Choice
            language={language}
            name="change"
            label={words.jointChange[language]}
            options={Object.entries(jointChangeText).map(([value, text]) => ({
              value,
              label: text[language],
            }))}
            values={draft?.all('change') ?? []}
            errors={errors}
          />
          <Tick
            language={language}
            name="sure"
            label={words.jointSure[language]}
            checked={draft?.get('sure') === 'yes'}
            errors={errors}
          />
          <SubmitRow language={language} label={words.changeJoint[language]} />
        </Form>
      </FormName.Provider>
    </section>
  )
}

/** That a file for all was said to be a list of names, or has gone. */
export function JointFileDone({
  done,
  language,
}: {
  readonly done: unknown
  readonly language: PageLanguage
}): ReactElement | null {
  if (done !== 'jointList' && done !== 'jointRemoved') return null
  return (
    <Notice colour="success">
      <p>{words[done][language]}</p>
    </Notice>
  )
}
