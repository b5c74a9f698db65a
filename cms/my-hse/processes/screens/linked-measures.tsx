import type { ReactElement } from 'react'
import { spokenDay } from '../../../plugin/admin/spoken-dates.ts'
import { idOf } from '../../../plugin/database/local.ts'
import type { Measure } from '../../../plugin/generated-types.ts'
import { measureStateText } from '../../../plugin/measures/text.ts'
import { linkableMeasures } from '../../../plugin/processes/linkable-measures.ts'
import { Choice, type Option } from '../../components/fields.tsx'
import { type Loaded, type Page, screen } from '../../page.ts'
import type { PageLanguage } from '../../routes.ts'
import { chainWords } from '../chain-text.ts'
import { ProcessFrame } from '../components/process-frame.tsx'
import { SectionForm } from '../components/section-form.tsx'
import { loadChallenge, withReport } from '../process-page.ts'

/** The unit's measures, ticked where one is for this challenge too: what exists is not made twice. */
export const LinkedMeasuresScreen = screen(loadLinkedMeasures, LinkedMeasures)

async function loadLinkedMeasures(page: Page) {
  const loaded = await withReport(await loadChallenge(page, 'linkedMeasures'))
  const { challenge, opened, visitor } = loaded
  const linked = (challenge.linkedMeasures ?? []).map(idOf)
  const open = await linkableMeasures(visitor.req, opened.process, challenge.id)
  // What was taken into use and is done since can still be let go.
  const since = opened.measures.filter(
    ({ id }) => linked.includes(id) && !open.some((each) => each.id === id),
  )
  return { ...loaded, linked, offered: [...open, ...since] }
}

function LinkedMeasures(shown: Loaded<typeof loadLinkedMeasures>): ReactElement {
  const { challenge, errors, language, linked, of, offered, opened } = shown
  const titles = (ids: readonly string[]): string =>
    offered
      .filter((each) => ids.includes(each.id))
      .map((each) => each.title)
      .join('; ')
  return (
    <ProcessFrame
      {...shown}
      title={chainWords.useExisting[language]}
      lead={chainWords.useExistingLead[language]}
    >
      <p className="about" lang={opened.process.language}>
        {challenge.title}
      </p>
      {offered.length === 0 ? (
        <p className="nothing nothing--page">{chainWords.noExisting[language]}</p>
      ) : (
        <SectionForm
          language={language}
          opened={opened}
          section="linkedMeasures"
          row={challenge.id}
          drafted={of.linkedMeasures}
          hidden={{ row: challenge.id }}
          written={[
            {
              label: chainWords.existing,
              theirs: titles(linked),
              mine: (draft) => titles(draft.all('measures')),
            },
          ]}
        >
          <Choice
            language={language}
            errors={errors}
            name="measures"
            label={chainWords.existing[language]}
            several
            options={offered.map((each) => optionOf(each, language))}
            values={of.linkedMeasures.chosen('measures', linked)}
          />
        </SectionForm>
      )}
    </ProcessFrame>
  )
}

function optionOf(measure: Measure, language: PageLanguage): Option {
  const { deadline, id, number, state, title } = measure
  const until = deadline ? `, ${spokenDay(deadline, language)}` : ''
  return {
    value: id,
    label: title,
    lang: measure.language,
    hint: `${number} · ${measureStateText[state][language]}${until}`,
  }
}
