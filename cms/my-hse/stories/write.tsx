import type { ReactElement } from 'react'
import { storySegments } from '../../../content/addresses/forms.ts'
import { storyFields } from '../../plugin/stories/input.ts'
import { storyList } from '../../plugin/stories/list.ts'
import { writeStoryText } from '../../plugin/stories/text.ts'
import { writeStory } from '../../plugin/stories/write.ts'
import { formKeyOf } from '../form-key.ts'
import type { FormDefinition } from '../forms/work.ts'
import { type Loaded, type Page, screen } from '../page.ts'
import { loadRegisterForm } from '../records/load-register.ts'
import { RegisterPage } from '../records/register-page.tsx'
import { givenIn } from '../records/step-forms.ts'
import { storyPlace, writeAddress } from './place.ts'
import { storyWords as words } from './text.ts'

/** The form that writes a story. */
export const writeForm: FormDefinition = {
  name: 'story-write',
  segment: storySegments.write,
  back: (posted, language) => writeAddress(language, { case: posted.get('cases') }),
  work: async (req, posted, language) => {
    const key = formKeyOf(req, posted.get('form')) ?? posted.text('form')
    const made = await writeStory(req, { ...givenIn(posted, storyFields), key })
    return { to: storyPlace.record(language, made.number, { done: 'write' }) }
  },
}

/** Where a story is written. A case that leads here stands in it by its number: nothing of it is copied. */
export const WriteScreen = screen(load, Drawn)

async function load(page: Page) {
  const query = { case: page.asked['case'] }
  const loaded = await loadRegisterForm(page, {
    collection: 'stories',
    action: 'write',
    name: writeForm.name,
    address: writeAddress(page.language, query),
    input: storyFields,
  })
  return { loaded, query }
}

function Drawn({ loaded, query }: Loaded<typeof load>): ReactElement {
  return (
    <RegisterPage
      loaded={loaded}
      section="story"
      address={(each) => writeAddress(each, query)}
      segment={storySegments.write}
      words={{ title: writeStoryText, lead: words.writeLead, save: words.save }}
      list={{ title: storyList.title, address: storyPlace.list(loaded.language) }}
      input={storyFields}
      before={{ cases: [{ number: query.case ?? '' }], year: loaded.day.slice(0, 4) }}
    />
  )
}
