import type { PayloadRequest } from 'payload'
import { today } from '../core/dates.ts'
import { bodyOf, memberEndpoint } from '../core/endpoint.ts'
import { idOf, local } from '../database/local.ts'
import { refuse } from '../core/refuse.ts'
import type { Language, Text } from '../core/text.ts'
import { bodyFault } from '../editions/body-contents.ts'
import { inForce, isOpen } from '../editions/rules.ts'
import type { Edition } from '../generated-types.ts'
import { optionsOf } from '../options.ts'
import { dated } from './dated.ts'

const text = {
  unknownLanguage: {
    nb: 'Velg et av språkene institusjonen bruker.',
    en: 'Choose one of the languages the institution uses.',
  },
  noGuideline: {
    nb: 'Retningslinjen finnes ikke lenger, eller du har ikke tilgang til den.',
    en: 'The guideline no longer exists, or you have no access to it.',
  },
  norwegianFirst: {
    nb: 'Skriv den norske teksten først. Oversettelsen bygger på den.',
    en: 'Write the Norwegian text first. The translation is made from it.',
  },
} satisfies Record<string, Text>

/**
 * Begins a new edition of a guideline in a language. It starts as a copy of the one in force; the first translation
 * starts as a copy of the Norwegian text, of its newest one where none is in force yet. A translation remembers which Norwegian edition it is made from: the copy of
 * a translation is made from what that one was, until the translator says otherwise.
 */
export async function beginEdition(
  req: PayloadRequest,
  guidelineId: string,
  language: Language,
): Promise<Edition> {
  const { clock, locales } = optionsOf(req.payload)
  const day = today(clock)
  if (!locales.includes(language)) {
    refuse(req, text.unknownLanguage, { field: 'language', code: 'unknownLanguage' })
  }
  const guideline = await local.findById(req, 'guidelines', guidelineId, { overrideAccess: false })
  if (!guideline) refuse(req, text.noGuideline, { status: 404, code: 'notFound' })
  const found = await local.find(req, 'editions', {
    overrideAccess: true,
    where: { guideline: { equals: guidelineId } },
  })
  const editions = found.map(dated)
  const current = (wanted: string): Edition | null =>
    inForce(
      editions.filter((each) => each.language === wanted),
      day,
    )
  const norwegian = current('nb') ?? comingText(editions)
  if (language !== 'nb' && !norwegian) {
    refuse(req, text.norwegianFirst, { status: 409, code: 'norwegianFirst' })
  }
  const former = current(language)
  const basis = former ?? (language === 'nb' ? null : norwegian)
  const source = former?.sourceEdition ? idOf(former.sourceEdition) : norwegian?.id
  return local.create(
    req,
    'editions',
    {
      guideline: guidelineId,
      language: language as Edition['language'],
      title: basis?.title ?? null,
      lead: basis?.lead ?? null,
      inShort: basis?.inShort ?? null,
      // A text no page can show is no beginning: it stays where it is, and the new one is written anew.
      body: bodyFault(basis?.body) === null ? (basis?.body ?? null) : null,
      changeKind: 'major',
      ...(language !== 'nb' && source ? { sourceEdition: source } : {}),
    },
    { overrideAccess: false },
  )
}

/** The newest Norwegian text that may come into force: published for a day ahead, or still worked on. */
function comingText(editions: readonly ReturnType<typeof dated>[]): Edition | null {
  const coming = editions.filter(
    ({ language, state }) => language === 'nb' && (isOpen(state) || state === 'published'),
  )
  return coming.toSorted((one, other) => other.edition - one.edition)[0] ?? null
}

/** `POST /api/guidelines/:id/new-edition` with `{ language }`. Answers `{ doc: { id } }`. */
export const newEditionEndpoint = memberEndpoint({
  path: '/:id/new-edition',
  method: 'post',
  handler: async (req) => {
    const { id } = req.routeParams as { id: string }
    const { language } = await bodyOf(req)
    const doc = await beginEdition(req, id, language as Language)
    return Response.json({ doc: { id: doc.id } }, { status: 201 })
  },
})
