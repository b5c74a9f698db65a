import type { SiteLanguage } from '@verne/content/addresses/site'
import { sentences } from './text.ts'

type Words = Record<SiteLanguage, string>

/** What the pages on topics say. */
export const topicWords = {
  sections: { nb: 'Avsnitt som gjelder temaet', en: 'Sections that apply to the topic' },
  sectionsAlone: {
    nb: 'Temaet har ikke et eget dokument. Disse avsnittene i andre dokumenter gjelder:',
    en: 'The topic has no document of its own. These sections of other documents apply:',
  },
  empty: {
    nb: 'Temaet har ikke et eget dokument ennå. Loven gjelder likevel. Spør dem som kan hjelpe deg, før du begynner.',
    en: 'The topic has no document of its own yet. The law still applies. Ask those who can help you before you start.',
  },
  law: { nb: 'Lover og forskrifter', en: 'Acts and regulations' },
} as const satisfies Record<string, Words>

/** What there is to read about a topic, in a few words: documents, or where there is none, sections of them. */
export function topicCount(language: SiteLanguage, documents: number, sections: number): string {
  if (documents > 0 || sections === 0) return sentences.guidelineCount[language](documents)
  const found = String(sections)
  return {
    nb: `${found} avsnitt i andre dokumenter`,
    en: `${found} ${sections === 1 ? 'section' : 'sections'} of other documents`,
  }[language]
}
