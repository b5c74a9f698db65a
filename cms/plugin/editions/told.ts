import type { PayloadRequest } from 'payload'
import { principalOf } from '../access/principal.ts'
import { fill, type Text } from '../core/text.ts'
import { idOf, local } from '../database/local.ts'
import type { Edition, Guideline } from '../generated-types.ts'
import { holdersOfRoles } from '../nonconformities/approvers.ts'
import { giveLine, type GivenLine } from '../outbox/daily.ts'
import { type EditionTransition, languageText } from './text.ts'
import { accountsOfWriters, accountsWhoMay } from './who-has-it.ts'

const text = {
  waits: { nb: '{number} venter på godkjenning', en: '{number} is awaiting approval' },
  waitsBody: {
    nb: 'Utgave {edition} på {language} er sendt til godkjenning. Den som har endret den, kan ikke godkjenne den.',
    en: 'Edition {edition} in {language} has been sent for approval. Nobody who changed it can approve it.',
  },
  returned: { nb: '{number} trenger endringer', en: '{number} needs changes' },
  returnedBody: {
    nb: 'Utgave {edition} på {language} er sendt tilbake. Du finner begrunnelsen i utgaven.',
    en: 'Edition {edition} in {language} has been sent back. You will find the reason in the edition.',
  },
  approved: { nb: '{number} er godkjent', en: '{number} is approved' },
  approvedBody: {
    nb: 'Utgave {edition} på {language} er godkjent og venter på å bli publisert.',
    en: 'Edition {edition} in {language} has been approved and is waiting to be published.',
  },
  published: { nb: '{number} er publisert', en: '{number} is published' },
  publishedBody: {
    nb: 'Utgave {edition} på {language} er publisert.',
    en: 'Edition {edition} in {language} is published.',
  },
  changed: { nb: '{number} er endret på norsk', en: '{number} has changed in Norwegian' },
  changedBody: {
    nb: 'Utgave {edition} på norsk er publisert. Se om teksten på {language} må endres.',
    en: 'Norwegian edition {edition} is published. See whether the text in {language} must change.',
  },
} satisfies Record<string, Text>

type Said = 'waits' | 'returned' | 'approved' | 'published' | 'changed'

/** Tells those who are next, or who waited for it, of a step of an edition, in their letter. Not the one who took it. */
export async function tellOfEdition(
  req: PayloadRequest,
  edition: Edition,
  transition: EditionTransition,
): Promise<void> {
  const guideline = await local.findById(req, 'guidelines', idOf(edition.guideline), {
    overrideAccess: true,
  })
  if (!guideline) return
  const { account } = await principalOf(req)
  const say = sayer(req, edition, guideline, account)
  const writers = (): Promise<string[]> => accountsOfWriters(req, edition)
  if (transition === 'sendForReview') {
    await say('waits', 'asked', await accountsWhoMay(req, 'approve', edition, guideline))
  } else if (transition === 'requestChanges') {
    await say('returned', 'asked', await writers())
  } else if (transition === 'approve') {
    await say('approved', 'asked', await accountsWhoMay(req, 'publish', edition, guideline))
    await say('approved', 'know', await writers())
  } else if (transition === 'publish') {
    await say('published', 'know', await writers())
    if (edition.language === 'nb') await tellTranslators(req, edition, say)
  }
}

type Say = (
  said: Said,
  part: GivenLine['part'],
  accounts: readonly string[],
  translation?: Edition,
) => Promise<void>

function sayer(
  req: PayloadRequest,
  edition: Edition,
  guideline: Guideline,
  by: string | null,
): Say {
  return async (said, part, accounts, translation) => {
    const language = languageText[(translation ?? edition).language]
    const values = {
      number: guideline.number,
      edition: edition.edition ?? 1,
      language: { nb: language.nb.toLowerCase(), en: language.en },
    }
    await giveLine(req, {
      key: `edition:${edition.id}:${said}:${language.en}:${String(edition.steps?.length ?? 0)}`,
      part,
      about: { collection: 'editions', id: (translation ?? edition).id },
      accounts: accounts.filter((each) => each !== by),
      title: fill(text[said], values),
      body: [fill(text[`${said}Body`], values)],
      place: { edition: (translation ?? edition).id },
    })
  }
}

/** Those who wrote the newest text in each other language; where they are not known, the HSE unit's editors. */
async function tellTranslators(
  req: PayloadRequest,
  { guideline }: Edition,
  say: Say,
): Promise<void> {
  const others = await local.find(req, 'editions', {
    overrideAccess: true,
    where: {
      and: [
        { guideline: { equals: idOf(guideline) } },
        { language: { not_equals: 'nb' } },
        { state: { equals: 'published' } },
      ],
    },
    select: { language: true, edition: true, changedBy: true, guideline: true, state: true },
    sort: '-edition',
  })
  for (const [, [newest]] of Map.groupBy(others, ({ language }) => language)) {
    if (!newest) continue
    const writers = await accountsOfWriters(req, newest)
    const editors =
      writers.length > 0
        ? writers
        : (await holdersOfRoles(req, ['hseUnitEditor'])).flatMap(({ account }) => account ?? [])
    await say('changed', 'asked', editors, newest)
  }
}
