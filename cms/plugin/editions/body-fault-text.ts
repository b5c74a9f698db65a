import { fill, type Text } from '../core/text.ts'
import type { BodyFault } from './body-contents.ts'

const whatText = {
  malformed: {
    nb: 'noe her har ikke form av en tekst',
    en: 'something here does not have the form of a text',
  },
  unknownNode: {
    nb: 'noe av typen «{type}» kan ikke vises for leserne',
    en: 'something of the kind “{type}” cannot be shown to readers',
  },
  misplaced: {
    nb: 'noe av typen «{type}» kan ikke brukes her',
    en: 'something of the kind “{type}” cannot be used here',
  },
  wrongSetting: {
    nb: 'noe av typen «{type}» har en innstilling som ikke finnes',
    en: 'something of the kind “{type}” has a setting that does not exist',
  },
  tooDeep: {
    nb: 'deler av teksten ligger i for mange nivåer inni hverandre',
    en: 'parts of the text have too many levels within each other',
  },
  tooLarge: { nb: 'teksten er for lang', en: 'the text is too long' },
  noImage: { nb: 'et bilde her finnes ikke lenger', en: 'an image here no longer exists' },
} satisfies Record<BodyFault['code'], Text>

/** Where in the text a fault is, and what it is, such as `Under «Formål», ved «Merk alle …»: …`. */
export function bodyFaultText(fault: BodyFault): Text {
  const { heading, words, type } = fault
  const what = fill(whatText[fault.code], { type })
  if (fault.code === 'tooDeep' || fault.code === 'tooLarge') {
    return fill({ nb: 'Hele teksten: {what}.', en: 'The whole text: {what}.' }, { what })
  }
  const near = words === '' || words === heading ? null : words
  if (heading !== null && near !== null) {
    const text = {
      nb: 'Under «{heading}», ved «{near}»: {what}.',
      en: 'Under “{heading}”, near “{near}”: {what}.',
    }
    return fill(text, { heading, near, what })
  }
  if (heading !== null || near !== null) {
    const text = { nb: 'Ved «{near}»: {what}.', en: 'Near “{near}”: {what}.' }
    return fill(text, { near: heading ?? near ?? '', what })
  }
  return fill({ nb: 'Først i teksten: {what}.', en: 'First in the text: {what}.' }, { what })
}

/** The same as a refusal to save, with the way out. */
export function bodyRefusal(fault: BodyFault): Text {
  const way =
    fault.code === 'tooLarge'
      ? {
          nb: 'Del teksten i flere retningslinjer.',
          en: 'Divide the text into several guidelines.',
        }
      : {
          nb: 'Fjern det eller skriv det på en annen måte, og lagre igjen.',
          en: 'Remove it or write it in another way, and save again.',
        }
  return fill({ nb: '{where} {way}', en: '{where} {way}' }, { where: bodyFaultText(fault), way })
}
