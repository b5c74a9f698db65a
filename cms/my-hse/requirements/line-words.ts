import type { LawLine } from '../../plugin/regulations/overview/load.ts'
import { hasCome, noticedOn } from '../../plugin/regulations/overview/rules.ts'
import { type Applies, appliesText } from '../../plugin/regulations/overview/text.ts'
import { longDate } from '../components/day.tsx'
import type { PageLanguage } from '../routes.ts'
import { requirementSentences } from './text.ts'

const internalControl = 'FOR-1996-12-06-1127'

/** The law and section of a requirement, as one refers to them; of the eight points of internal control, which of them. */
export function lawWords(
  { law, point, section }: Pick<LawLine, 'law' | 'point' | 'section'>,
  language: PageLanguage,
): string {
  const say = requirementSentences[language]
  const words = say.section(law.title[language], section)
  const isPoint = law.lovdataId === internalControl && section === '5' && point !== null
  return isPoint ? say.point(words, point) : words
}

/** What was decided, in words; nothing where nothing was chosen. */
export function decisionWords(applies: string | undefined, language: PageLanguage): string {
  return Object.hasOwn(appliesText, applies ?? '') ? appliesText[applies as Applies][language] : ''
}

/** What has become of a law since it was last gone through, sentence by sentence; nothing where nothing has. */
export function changeWords(
  { law }: LawLine,
  when: { readonly day: string; readonly reviewedOn: string },
  language: PageLanguage,
): string[] {
  const say = requirementSentences[language]
  const { changedOn, changeNote, confirmed = [], inForceFrom, state } = law
  const said: string[] = []
  if (hasCome(inForceFrom, when)) said.push(say.cameIntoForce(longDate(inForceFrom, language)))
  const fresh = confirmed.filter((each) => hasCome(noticedOn(each), when)).map(({ on }) => on)
  const days = new Set([...(hasCome(changedOn, when) ? [changedOn] : []), ...fresh])
  // That it came into force is said above.
  days.delete(inForceFrom ?? '')
  for (const on of [...days].toSorted()) {
    const changed = state === 'repealed' && on === changedOn ? say.repealed : say.amended
    said.push(changed(longDate(on, language)))
  }
  return said.length > 0 && changeNote ? [...said, changeNote[language]] : said
}
