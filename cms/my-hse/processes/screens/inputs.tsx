import type { ReactElement } from 'react'
import { inputsOf, type ProcessInputs } from '../../../plugin/processes/inputs.ts'
import {
  type LastYearOffer,
  lastYearOffer,
} from '../../../plugin/processes/opening/as-last-year.ts'
import { inputGroups } from '../../../plugin/processes/text.ts'
import { type Page, screen, type Screen } from '../../page.ts'
import { LinksAsLastYear } from '../components/as-last-year.tsx'
import { InputsForm } from '../components/inputs-form.tsx'
import { KnownObjectives } from '../components/known-objectives.tsx'
import { ThingPage } from '../components/thing-page.tsx'
import { type LoadedThing, loadThing } from '../process-page.ts'
import { Inputs } from '../report-parts/meeting.tsx'
import { processWords } from '../text.ts'
import { groupOfPage } from '../things.ts'

type LoadedInputs = LoadedThing<keyof typeof groupOfPage, 'inputs' | 'asLastYear'> & {
  readonly known: ProcessInputs
  /** What last year has to give. */
  readonly offer: LastYearOffer | null
}

/** One turn of what the pre-meeting goes through, with what is known of it. */
function inputsScreen(page: keyof typeof groupOfPage): Screen {
  return screen<LoadedInputs>(async (request: Page) => {
    const loaded = await loadThing(request, page, ['inputs', 'asLastYear'])
    const { opened, visitor } = loaded
    const [known, offer] = await Promise.all([
      inputsOf(visitor.req, opened.process, groupOfPage[page]),
      page === 'inputsFromElsewhere' ? lastYearOffer(visitor.req, opened.process) : null,
    ])
    return { ...loaded, known, offer }
  }, InputsPage)
}

/** What last year ended with. */
export const InputsOfLastYearScreen = inputsScreen('inputsOfLastYear')
/** Measures and nonconformities. */
export const InputsOfCasesScreen = inputsScreen('inputsOfCases')
/** Enquiries, absence, requirements, documents. */
export const InputsFromElsewhereScreen = inputsScreen('inputsFromElsewhere')

function InputsPage(shown: LoadedInputs): ReactElement {
  const { known, language, of, offer, opened, page } = shown
  const group = groupOfPage[page]
  const kinds: readonly string[] = inputGroups[group]
  const { report } = opened
  return (
    <ThingPage
      shown={shown}
      lead={opened.writes('inputs') ? processWords.goThroughLead[language] : undefined}
    >
      {page === 'inputsFromElsewhere' && (
        <LinksAsLastYear language={language} opened={opened} offer={offer} />
      )}
      {known.objectives && <KnownObjectives language={language} objectives={known.objectives} />}
      {opened.writes('inputs') ? (
        <InputsForm
          language={language}
          opened={opened}
          known={known}
          drafted={of.inputs}
          group={group}
          page={page}
        />
      ) : (
        <Inputs
          language={language}
          report={{ ...report, inputs: report.inputs.filter(({ kind }) => kinds.includes(kind)) }}
          enquiries={known.enquiries}
        />
      )}
    </ThingPage>
  )
}
