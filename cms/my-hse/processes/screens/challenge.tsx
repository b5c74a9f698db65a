import type { ReactElement } from 'react'
import { challengeSourceText } from '../../../plugin/processes/text.ts'
import { recordSettingsOf } from '../../../plugin/settings/record-settings-of.ts'
import { Select, TextArea, TextField } from '../../components/fields.tsx'
import { wordOptions } from '../../components/options.ts'
import { RiskChoice } from '../../components/risk.tsx'
import { type Loaded, type Page, screen } from '../../page.ts'
import { chainWords } from '../chain-text.ts'
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
  return { ...loaded, scales: await recordSettingsOf(loaded.visitor.req) }
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
          value={text('topic', topic)}
          options={[...opened.topics].map(([value, label]) => ({ value, label }))}
        />
        <Select
          {...own}
          name="source"
          label={chainWords.source[language]}
          optional
          searchable={false}
          value={text('source', stored?.source)}
          options={wordOptions(challengeSourceText, language)}
        />
        <RiskChoice
          {...own}
          scales={shown.scales}
          values={{
            likelihood: text('likelihood', stored?.likelihood),
            consequence: text('consequence', stored?.consequence),
          }}
        />
      </SectionForm>
    </RowPage>
  )
}
