import { type ActorName, type TestApp, unitId } from './app.ts'
import { local } from '../plugin/database/local.ts'
import type { Edition } from '../plugin/generated-types.ts'
import { beginEdition } from '../plugin/guidelines/new-edition.ts'
import type { EditionTransition } from '../plugin/editions/text.ts'
import { takeStep } from '../plugin/editions/transition.ts'

/** A body of one heading and one paragraph. */
export function bodyOf(text: string): NonNullable<Edition['body']> {
  const line = (words: string) => [
    { type: 'text', text: words, version: 1, detail: 0, format: 0, mode: 'normal', style: '' },
  ]
  const block = { version: 1, direction: 'ltr', format: '', indent: 0 } as const
  return {
    root: {
      ...block,
      type: 'root',
      children: [
        { ...block, type: 'heading', tag: 'h2', children: line('Formål') },
        { ...block, type: 'paragraph', children: line(text) },
      ],
    },
  }
}

/** What an edition in each language says where a test says nothing else. */
export const sampleTexts = {
  nb: {
    title: 'Kjemikalier',
    lead: 'Slik bruker du kjemikalier trygt.',
    body: bodyOf('Merk alle flasker.'),
    changeNote: 'Første utgave.',
  },
  en: {
    title: 'Chemicals',
    lead: 'How to use chemicals safely.',
    body: bodyOf('Label every bottle.'),
    changeNote: 'First edition.',
  },
} satisfies Record<'nb' | 'en', Partial<Edition>>

type SampleLanguage = keyof typeof sampleTexts

/** Guidelines and editions as editors and approvers make them, for tests. */
export function editionDesk(app: TestApp) {
  let count = 0
  const guideline = async (interval = 24): Promise<string> => {
    count += 1
    const { id } = await local.create(
      await app.as('editor'),
      'guidelines',
      {
        number: `NHU-HMS-R${String(count).padStart(2, '0')}`,
        kind: 'guideline',
        ownerUnit: unitId('KJ'),
        classification: 'open',
        reviewIntervalMonths: interval,
        topics: ['topic-kjemikalier'],
      },
      { overrideAccess: false },
    )
    return id
  }
  const write = async (edition: Pick<Edition, 'id' | 'version'>, values: Partial<Edition>) =>
    local.update(
      await app.as('editor'),
      'editions',
      edition.id,
      { version: edition.version, ...values },
      { overrideAccess: false },
    )
  const draft = async (
    of: string,
    language: SampleLanguage = 'nb',
    values: Partial<Edition> = {},
  ): Promise<Edition> =>
    write(await beginEdition(await app.as('editor'), of, language), {
      ...sampleTexts[language],
      validFrom: '2026-11-22',
      ...values,
    })
  const step = async (
    by: ActorName,
    edition: Pick<Edition, 'id' | 'version'>,
    transition: EditionTransition,
    note: string | null = null,
  ): Promise<Edition> =>
    takeStep(await app.as(by), { id: edition.id, version: edition.version, transition, note })
  const approved = async (edition: Edition): Promise<Edition> =>
    step('approver', await step('editor', edition, 'sendForReview'), 'approve')
  const publish = async (
    of: string,
    language: SampleLanguage = 'nb',
    values: Partial<Edition> = {},
  ): Promise<Edition> =>
    step('approver', await approved(await draft(of, language, values)), 'publish')
  return { guideline, write, draft, step, approved, publish }
}
