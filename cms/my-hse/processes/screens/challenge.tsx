import type { ReactElement } from 'react'
import type { Text } from '../../../plugin/core/text.ts'
import { recordSettingsOf } from '../../../plugin/settings/record-settings-of.ts'
import { Choice, type Option, Select, TextArea, TextField } from '../../components/fields.tsx'
import { type Loaded, type Page, screen } from '../../page.ts'
import { AnotherButton } from '../components/another-button.tsx'
import { RowPage } from '../components/row-page.tsx'
import { SectionForm } from '../components/section-form.tsx'
import { loadRow } from '../process-page.ts'
import { processWords } from '../text.ts'

/** One challenge: what it is, and how great the risk. */
export const ChallengeScreen = screen(loadChallenge, Challenge)

async function loadChallenge(page: Page) {
  const loaded = await loadRow(page, {
    page: 'challenges',
    section: 'challenge',
    form: 'challenge',
    removal: 'removeChallenge',
    find: ({ process }, id) => process.challenges?.find((each) => each.id === id),
  })
  const { likelihood, consequence } = await recordSettingsOf(loaded.visitor.req)
  return { ...loaded, likelihood, consequence }
}

function Challenge(shown: Loaded<typeof loadChallenge>): ReactElement {
  const { at, errors, isNew, language, of, opened, row, stored } = shown
  const { text } = of.challenge
  const own = { language, errors }
  const topic = typeof stored?.topic === 'string' ? stored.topic : ''
  return (
    <RowPage
      shown={shown}
      title={{ add: processWords.addChallenge, change: processWords.changeChallenge }}
      removable="challenge"
    >
      <SectionForm
        language={language}
        opened={opened}
        section="challenge"
        row={row}
        drafted={of.challenge}
        written={[
          { label: processWords.challenge, theirs: stored?.title, mine: 'title' },
          { label: processWords.description, theirs: stored?.description, mine: 'description' },
        ]}
        hidden={{ row, at }}
        buttons={isNew && <AnotherButton language={language} />}
      >
        <TextField
          {...own}
          name="title"
          label={processWords.challenge[language]}
          hint={processWords.challengeHint[language]}
          value={text('title', stored?.title)}
        />
        <TextArea
          {...own}
          name="description"
          label={processWords.description[language]}
          hint={processWords.descriptionHint[language]}
          optional
          value={text('description', stored?.description)}
        />
        <Select
          {...own}
          name="topic"
          label={processWords.topic[language]}
          optional
          value={text('topic', topic)}
          options={[...opened.topics].map(([value, label]) => ({ value, label }))}
        />
        <div className="risk-choice">
          {(['likelihood', 'consequence'] as const).map((scale) => (
            <Choice
              {...own}
              key={scale}
              name={scale}
              label={processWords[scale][language]}
              options={shown[scale].map((each, index) => degree(index + 1, each[language]))}
              values={[text(scale, stored?.[scale])]}
            />
          ))}
        </div>
      </SectionForm>
    </RowPage>
  )
}

/** A step of a scale, by its number and what it is called. */
function degree(number: number, name: Text['nb']): Option {
  return { value: String(number), label: `${String(number)} – ${name}` }
}
