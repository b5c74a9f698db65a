import type { Text } from '@verne/content/schema'

/** Words of the page of terms. */
export const glossaryWords = {
  title: { nb: 'Ordliste', en: 'Glossary' },
  lead: {
    nb: 'Slik bruker vi ordene i retningslinjene, i håndboken og i Min HMS. Under hvert ord ser du hva det heter på engelsk.',
    en: 'How words are used in the guidelines, in the handbook and in My HSE. Under each word you will see what it is called in Norwegian.',
  },
  letters: { nb: 'Gå til bokstav', en: 'Go to letter' },
  other: { nb: 'Engelsk', en: 'Norwegian' },
  fromHandbook: { nb: 'Ordliste: hva ordene betyr', en: 'Glossary: what the words mean' },
} satisfies Record<string, Text>
