import type { Text } from '../../core/text.ts'

export const pasteText = {
  picture: {
    nb: 'Ett bilde ble ikke med. Last det opp med bildeknappen over teksten.',
    en: 'One image was left out. Upload it with the image button above the text.',
  },
  pictures: {
    nb: '{count} bilder ble ikke med. Last dem opp med bildeknappen over teksten.',
    en: '{count} images were left out. Upload them with the image button above the text.',
  },
  link: {
    nb: 'Denne lenken går til en fil eller et sted leserne ikke når, så bare ordene er med: {words}',
    en: 'This link leads to a file or a place readers cannot reach, so only its words were kept: {words}',
  },
  links: {
    nb: 'Disse lenkene går til filer eller steder leserne ikke når, så bare ordene er med: {words}',
    en: 'These links lead to files or places readers cannot reach, so only their words were kept: {words}',
  },
  seen: { nb: 'Greit', en: 'Understood' },
} satisfies Record<string, Text>
