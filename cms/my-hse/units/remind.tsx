import type { ReactElement } from 'react'
import { unitSegments } from '../../../content/addresses/forms.ts'
import { reachOf } from '../../plugin/access/can.ts'
import { reachesNothing } from '../../plugin/access/rules.ts'
import { type Reminder, remindersFor } from '../../plugin/internal-control/remind.ts'
import { Breadcrumbs } from '../components/breadcrumbs.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Tick } from '../components/fields.tsx'
import { Form, SubmitRow } from '../components/form-parts.tsx'
import { Frame } from '../components/frame.tsx'
import { readDraft, refusedBefore } from '../drafts.ts'
import { type Loaded, NotFound, type Page, requireVisitor, screen } from '../page.ts'
import { otherLanguage, type PageLanguage } from '../routes.ts'
import { matrixAddress, remindAddress, unitAddress } from './addresses.ts'
import { remindName } from './remind-names.ts'
import { remindSentences, remindWords } from './remind-text.ts'
import { unitWords } from './text.ts'

/** Who will be told when the chosen units are reminded, before anything is sent. */
export const RemindScreen = screen(loadRemind, RemindDrawing)

/** Most units of one reminder: more do not stand on a page of the matrix. */
const most = 50

async function loadRemind(page: Page) {
  const { asked, language } = page
  const codes = (asked['units'] ?? '').split(',').filter(Boolean).slice(0, most)
  const visitor = requireVisitor(page, remindAddress(language, codes))
  const { req } = visitor
  if (reachesNothing(await reachOf(req, 'internal-control-notes', 'remind'))) throw new NotFound()
  const [reminders, draft] = await Promise.all([
    remindersFor(req, codes),
    readDraft(req, remindName, asked['draft']),
  ])
  return {
    language,
    visitor,
    codes,
    reminders,
    copyAbove: draft?.get('copyAbove') === 'yes',
    draft: draft ? asked['draft'] : undefined,
    errors: [...refusedBefore(asked['error']), ...(draft?.errors ?? [])],
  }
}

function RemindDrawing({
  codes,
  copyAbove,
  draft,
  errors,
  language,
  reminders,
  visitor,
}: Loaded<typeof loadRemind>): ReactElement {
  const { byId, late, notLate } = reminders
  const tellable = late.filter(({ manager }) => manager?.account != null)
  const untold = late.filter(({ manager }) => manager?.account == null)
  return (
    <Frame
      language={language}
      section="unit"
      title={remindWords.title[language]}
      failed={errors.length > 0}
      elsewhere={remindAddress(otherLanguage(language), codes)}
      visitor={visitor}
    >
      <div className="width page">
        <Breadcrumbs
          language={language}
          trail={[{ name: unitWords.all[language], address: matrixAddress(language) }]}
        />
        <h1 className="title">{remindWords.title[language]}</h1>
        <ErrorSummary language={language} errors={errors} />
        <p className="lead">{remindWords.lead[language]}</p>
        {tellable.length === 0 ? (
          <p className="nothing nothing--page">{remindWords.nobody[language]}</p>
        ) : (
          <Form
            language={language}
            segment={unitSegments.remind}
            id={remindName}
            draft={draft}
            className="form"
          >
            <ul className="rows">
              {tellable.map((each) => (
                <Row key={each.unit.id} language={language} byId={byId} reminder={each} />
              ))}
            </ul>
            <Tick
              name="copyAbove"
              label={remindWords.copyAbove[language]}
              hint={remindWords.copyHint[language]}
              language={language}
              errors={errors}
              checked={copyAbove}
            />
            <SubmitRow language={language} label={remindWords.send[language]}>
              <a href={matrixAddress(language)}>{remindWords.back[language]}</a>
            </SubmitRow>
          </Form>
        )}
        <LeftOut
          language={language}
          names={untold.map(({ unit }) => unit.name[language])}
          why={remindWords.noManager[language]}
        />
        <LeftOut
          language={language}
          names={notLate.map(({ name }) => name[language])}
          why={remindWords.notLate[language]}
        />
      </div>
    </Frame>
  )
}

function Row({
  byId,
  language,
  reminder: { late, managerUnit, unit },
}: {
  readonly byId: Loaded<typeof loadRemind>['reminders']['byId']
  readonly language: PageLanguage
  readonly reminder: Reminder
}): ReactElement {
  const led = byId.get(managerUnit ?? '') ?? unit
  return (
    <li className="row">
      <input type="hidden" name="units" value={unit.code} />
      <h2 className="row__title">
        <a href={unitAddress(language, unit.code)}>{unit.name[language]}</a>
      </h2>
      <p>{late.text[language]}</p>
      <p className="row__more">{remindSentences.told[language](led.name[language])}</p>
    </li>
  )
}

function LeftOut({
  names,
  why,
}: {
  readonly language: PageLanguage
  readonly names: readonly string[]
  readonly why: string
}): ReactElement | null {
  if (names.length === 0) return null
  return (
    <p className="nothing">
      {why} {names.join(', ')}.
    </p>
  )
}
