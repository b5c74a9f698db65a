import type {
  Edition as PublicEdition,
  Guideline as PublicGuideline,
} from '../../../../content/schema/index.ts'
import { fill } from '../../core/text.ts'
import { idOf } from '../../database/local.ts'
import type { Guideline, Topic } from '../../generated-types.ts'
import { insteadText, type Report } from '../../publishing/unshown.ts'

const headingGone = {
  nb: 'Teksten som gjelder, har ikke lenger overskriften «{heading}» ({language}), som et tema viser til.',
  en: 'The text in force no longer has the heading “{heading}” ({language}), which a topic points to.',
}

/** What is needed to find the sections, read once. */
interface Beside {
  readonly topics: readonly Topic[]
  /** Hears of headings that are not there. @default nobody */
  readonly report?: Report
}

/**
 * The parts of a guideline that concern other topics, as readers find them: each by the id its heading has in the
 * edition in force. A heading that is not in the text is told to the editor, and leads nobody anywhere.
 */
export function sectionsOf(
  { number, sections }: Guideline,
  editions: readonly PublicEdition[],
  { topics, report }: Beside,
): Pick<PublicGuideline, 'sections'> {
  const slugs = new Map(topics.map((each) => [each.id, each.slug]))
  const found = (sections ?? []).flatMap(({ topic, headingNb, headingEn }) => {
    const slug = slugs.get(idOf(topic))
    if (slug === undefined) return []
    const nb = idIn('nb', headingNb)
    const en = idIn('en', headingEn)
    return nb === null && en === null
      ? []
      : [{ topic: slug, headings: { ...(nb !== null && { nb }), ...(en !== null && { en }) } }]
  })
  return found.length === 0 ? {} : { sections: found }

  function idIn(language: 'nb' | 'en', heading: string | null | undefined): string | null {
    const text = editions.find((each) => each.language === language && each.state === 'inForce')
    if (!heading || !text || text.textLeftOut !== undefined) return null
    const there = text.headings.find((each) => plain(each.text) === plain(heading))
    if (there) return there.id
    const why = fill(headingGone, { heading, language })
    report?.({ what: { nb: number, en: number }, why, instead: insteadText.withoutIt })
    return null
  }
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase()
}
