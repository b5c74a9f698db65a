import type { ReactElement } from 'react'
import { workStopSegments } from '../../../content/addresses/forms.ts'
import { otherLanguage } from '../../../content/addresses/parts.ts'
import { reachOf } from '../../plugin/access/can.ts'
import { reachesNothing } from '../../plugin/access/rules.ts'
import { today } from '../../plugin/core/dates.ts'
import { optionsOf } from '../../plugin/options.ts'
import { workStopList } from '../../plugin/work-stops/list.ts'
import { stopInput, stopWork } from '../../plugin/work-stops/stop.ts'
import { stopText } from '../../plugin/work-stops/text.ts'
import { Breadcrumbs } from '../components/breadcrumbs.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Form, SubmitRow } from '../components/form-parts.tsx'
import { Frame } from '../components/frame.tsx'
import { readDraft, refusedBefore } from '../drafts.ts'
import { formKeyOf } from '../form-key.ts'
import type { FormDefinition } from '../forms/work.ts'
import { type Loaded, NotFound, type Page, requireVisitor, screen } from '../page.ts'
import { InputField } from '../records/step-form.tsx'
import { givenIn } from '../records/step-forms.ts'
import { choosableIn } from '../records/steps-of.tsx'
import { stopAddress, workStopPlace } from './place.ts'
import { workStopWords as words } from './text.ts'

/** The form by which a representative writes down a stop. */
export const stopForm: FormDefinition = {
  name: 'work-stop-stop',
  segment: workStopSegments.stop,
  back: (_posted, language) => stopAddress(language),
  work: async (req, posted, language) => {
    const key = formKeyOf(req, posted.get('form')) ?? posted.text('form')
    const made = await stopWork(req, { ...givenIn(posted, stopInput), key, language })
    return { to: workStopPlace.record(language, made.number, { done: 'stop' }) }
  },
}

async function load(page: Page) {
  const { asked, language } = page
  const visitor = requireVisitor(page, stopAddress(language))
  const { req } = visitor
  const reach = await reachOf(req, 'work-stops', 'stop')
  if (reachesNothing(reach)) throw new NotFound()
  const [draft, choosable] = await Promise.all([
    readDraft(req, stopForm.name, asked['draft']),
    choosableIn(req, language, Object.values(stopInput)),
  ])
  const day = today(optionsOf(req.payload).clock)
  const unit = choosable.unit?.filter(({ value }) => reach.all || reach.units.includes(value))
  return { asked, choosable: { ...choosable, unit: unit ?? [] }, day, draft, language, visitor }
}

function Drawn({
  asked,
  choosable,
  day,
  draft,
  language,
  visitor,
}: Loaded<typeof load>): ReactElement {
  const errors = [...refusedBefore(asked['error']), ...(draft?.errors ?? [])]
  return (
    <Frame
      language={language}
      section="start"
      title={stopText[language]}
      failed={errors.length > 0}
      elsewhere={stopAddress(otherLanguage(language))}
      visitor={visitor}
    >
      <div className="width narrow page">
        <Breadcrumbs
          language={language}
          trail={[{ name: workStopList.title[language], address: workStopPlace.list(language) }]}
        />
        <h1 className="title">{stopText[language]}</h1>
        <p className="lead">{words.registerLead[language]}</p>
        <ul className="law">
          {words.law[language].map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
        <ErrorSummary language={language} errors={errors} />
        <Form
          language={language}
          segment={workStopSegments.stop}
          draft={draft ? asked['draft'] : undefined}
        >
          {Object.entries(stopInput).map(([name, input]) => (
            <InputField
              key={name}
              record={{ unit: asked['unit'] }}
              {...{ choosable, day, draft, input, language, name }}
            />
          ))}
          <SubmitRow language={language} label={words.save[language]} />
        </Form>
      </div>
    </Frame>
  )
}

/** The page where a representative writes down a stop. */
export const StopScreen = screen(load, Drawn)
