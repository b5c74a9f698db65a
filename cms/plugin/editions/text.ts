import type { Language, Text } from '../core/text.ts'

/** Languages editions are written in. */
export const languageText = {
  nb: { nb: 'Bokmål', en: 'Norwegian (bokmål)' },
  nn: { nb: 'Nynorsk', en: 'Norwegian (nynorsk)' },
  en: { nb: 'Engelsk', en: 'English' },
} satisfies Record<Language, Text>

export const stateText = {
  draft: { nb: 'Utkast', en: 'Draft' },
  inReview: { nb: 'Til godkjenning', en: 'In review' },
  changesRequested: { nb: 'Endringer ønsket', en: 'Changes requested' },
  approved: { nb: 'Godkjent', en: 'Approved' },
  published: { nb: 'Publisert', en: 'Published' },
  superseded: { nb: 'Erstattet', en: 'Superseded' },
  withdrawn: { nb: 'Trukket tilbake', en: 'Withdrawn' },
} satisfies Record<string, Text>
export type EditionState = keyof typeof stateText

/** The buttons of the workflow. */
export const transitionText = {
  sendForReview: { nb: 'Send til godkjenning', en: 'Send for review' },
  requestChanges: { nb: 'Be om endringer', en: 'Request changes' },
  approve: { nb: 'Godkjenn', en: 'Approve' },
  publish: { nb: 'Publiser', en: 'Publish' },
  withdraw: { nb: 'Trekk tilbake', en: 'Withdraw' },
} satisfies Record<string, Text>
export type EditionTransition = keyof typeof transitionText

/** How the sentences of "in short" are counted while they are written. */
export const inShortText = {
  help: {
    nb: 'Tre til fem setninger om hva leseren må gjøre, én på hver linje. Vises øverst på siden.',
    en: 'Three to five sentences on what the reader must do, one on each line. Shown at the top of the page.',
  },
  none: {
    nb: 'La feltet være tomt hvis siden ikke skal ha boksen.',
    en: 'Empty: the page has no such box.',
  },
  enough: {
    nb: '{count} setninger. Den lengste har {longest} av {most} tegn.',
    en: '{count} sentences. The longest has {longest} of {most} characters.',
  },
} satisfies Record<string, Text>

/** What each button will do, said before it is pressed. */
export const consequenceText = {
  sendForReview: {
    nb: 'Utgaven legges fram for en godkjenner. Endrer noen teksten etterpå, blir den et utkast igjen.',
    en: 'The edition is submitted to an approver. If anyone changes the text afterwards, it becomes a draft again.',
  },
  requestChanges: {
    nb: 'Utgaven går tilbake til redaktøren med merknaden din.',
    en: 'The edition goes back to the editor with your note.',
  },
  approve: {
    nb: 'Navnet, rollen din og dagens dato skrives inn som godkjenning. Utgaven er ikke synlig for leserne før den publiseres.',
    en: 'Your name, your role and today’s date are entered as the approval. Readers do not see the edition until it is published.',
  },
  publish: {
    nb: 'Utgaven blir synlig for leserne og kan aldri endres igjen. Den erstatter utgaven som gjelder nå, fra datoen den gjelder fra.',
    en: 'The edition becomes visible to readers and can never be changed again. It replaces the edition in force from the day it is valid from.',
  },
  withdraw: {
    nb: 'Utgaven slutter å gjelde i dag. Leserne ser at den er trukket tilbake, og hvorfor.',
    en: 'The edition stops being in force today. Readers see that it has been withdrawn, and why.',
  },
} satisfies Record<EditionTransition, Text>

export const refusalText = {
  notAllowed: {
    nb: 'Du har ikke rett til dette. {who} kan gjøre det.',
    en: 'You do not have the right to do this. {who} can.',
  },
  wrongState: {
    nb: 'Utgaven er «{state}» og kan ikke gå videre med «{transition}».',
    en: 'The edition is “{state}” and cannot go through the step “{transition}”.',
  },
  changedIt: {
    nb: 'Du har endret denne utgaven, så en annen må godkjenne den.',
    en: 'You changed this edition, so someone else must approve it.',
  },
  changedItPublish: {
    nb: 'Du har endret denne utgaven, så en annen må publisere den.',
    en: 'You changed this edition, so someone else must publish it.',
  },
  unknownApprover: {
    nb: 'Kontoen din hører ikke til en person i registeret, så godkjenningen får ikke noe navn. Be en administrator knytte kontoen til deg.',
    en: 'Your account is not linked to a person in the register, so the approval would have no name. Ask an administrator to link the account to you.',
  },
  noTitle: { nb: 'Skriv en tittel.', en: 'Write a title.' },
  noBody: { nb: 'Skriv selve teksten.', en: 'Write the text itself.' },
  noLead: {
    nb: 'Skriv en ingress: én eller to setninger om hva dette ber hvem om.',
    en: 'Write a lead: one or two sentences on what this asks of whom.',
  },
  inShortCount: {
    nb: 'Skriv tre til fem setninger i «Kort sagt», én på hver linje, eller la feltet være tomt. Antall nå: {count}.',
    en: 'Write three to five sentences in “In short”, one on each line, or leave the field empty. Number now: {count}.',
  },
  inShortTooLong: {
    nb: 'Setning {sentence} i «Kort sagt» er for lang. Stryk minst {over} tegn.',
    en: 'Sentence {sentence} in “In short” is too long. Remove at least {over} characters.',
  },
  sameInShort: {
    nb: '«Kort sagt» er ordrett som i utgave {edition} på {language}. Oversett setningene før du sender utgaven.',
    en: '“In short” is word for word that of edition {edition} in {language}. Translate the sentences before you send the edition.',
  },
  noChangeNote: {
    nb: 'Skriv hva som er endret. Store og små endringer trenger et endringsnotat, slik at leserne ser hva som er nytt.',
    en: 'Write what has changed. Major and minor changes need a change note, so that readers see what is new.',
  },
  noValidFrom: {
    nb: 'Velg dagen utgaven gjelder fra.',
    en: 'Choose the day the edition is valid from.',
  },
  endsBeforeStart: {
    nb: 'Utgaven slutter å gjelde før den begynner. Rett datoene.',
    en: 'The edition ends before it begins. Correct the dates.',
  },
  noSource: {
    nb: 'Velg hvilken norsk utgave oversettelsen bygger på.',
    en: 'Choose which Norwegian edition the translation was made from.',
  },
  wrongSource: {
    nb: 'Oversettelsen må bygge på en norsk utgave av den samme retningslinjen.',
    en: 'The translation must be made from a Norwegian edition of the same guideline.',
  },
  sourceNotSent: {
    nb: 'Norsk utgave {source} kan fortsatt bli endret. Send den til godkjenning før oversettelsen.',
    en: 'Norwegian edition {source} may still be changed. Send it for review before the translation.',
  },
  sourceSentAgain: {
    nb: 'Norsk utgave {source} er endret og sendt på nytt etter at oversettelsen ble sendt. Be om endringer, se gjennom oversettelsen og send den igjen.',
    en: 'Norwegian edition {source} was changed and sent again after the translation was sent. Request changes, go through the translation and send it again.',
  },
  sourceNotPublished: {
    nb: 'Publiser norsk utgave {source} først. En godkjent oversettelse av den blir publisert samtidig.',
    en: 'Publish Norwegian edition {source} first. An approved translation of it is published at the same time.',
  },
  beforeSource: {
    nb: 'Oversettelsen kan ikke gjelde før norsk utgave {source}, som gjelder fra {day}. Rett «Gjelder fra».',
    en: 'The translation cannot be in force before Norwegian edition {source}, which is valid from {day}. Correct “Valid from”.',
  },
  sameAsOtherLanguage: {
    nb: 'Teksten er ordrett den samme som utgave {edition} på {language}. Oversett den før du sender den.',
    en: 'The text is word for word that of edition {edition} in {language}. Translate it before you send it.',
  },
  unchangedTranslation: {
    nb: 'Ikke et ord er endret siden utgave {edition}, som er laget av norsk utgave {source}. Skriv inn det norsk utgave {newer} endret, eller velg norsk utgave {source} under «Oversatt fra norsk utgave».',
    en: 'Not a word has changed since edition {edition}, which was made from Norwegian edition {source}. Add what Norwegian edition {newer} changed, or choose Norwegian edition {source} under “Translated from Norwegian edition”.',
  },
  textAsBefore: {
    nb: 'Teksten er ordrett som i utgave {edition}, som gjelder nå.',
    en: 'The text is word for word that of edition {edition}, now in force.',
  },
  staysBehind: {
    nb: 'Den bygger på norsk utgave {source}. Leserne får se at den er eldre enn den norske. Nyere norske utgaver: {behind}.',
    en: 'It was made from Norwegian edition {source}. Readers will see that it is {behind} edition(s) behind the Norwegian.',
  },
  saidUpToDate: {
    nb: 'Leserne får se at den følger norsk utgave {source}, der bare ordlyden på norsk er rettet.',
    en: 'Readers will see that it follows Norwegian edition {source}, in which only the Norwegian wording was corrected.',
  },
  noReason: {
    nb: 'Skriv hvorfor. Merknaden vises for dem det gjelder.',
    en: 'Write why. The note is shown to those concerned.',
  },
  imageWithoutAlt: {
    nb: 'Et bilde i teksten mangler beskrivelse. Skriv hva bildet viser, i bildets egen side.',
    en: 'An image in the text has no description. Write what it shows, on the page of the image.',
  },
  unsafeLink: {
    nb: 'Lenken «{address}» kan ikke brukes. Bruk en adresse som begynner med https://, mailto: eller tel:, eller velg en retningslinje.',
    en: 'The link “{address}” cannot be used. Use an address that starts with https://, mailto: or tel:, or choose a guideline.',
  },
  colonWithoutList: {
    nb: 'Avsnittet «{text}» slutter med kolon, men ingen liste eller tabell følger. Skriv listen, eller avslutt med punktum.',
    en: 'The paragraph “{text}” ends with a colon, but no list or table follows. Write the list, or end with a full stop.',
  },
  emptySection: {
    nb: 'Overskriften «{text}» har ingen tekst under seg. Skriv teksten, eller fjern overskriften.',
    en: 'The heading “{text}” has no text below it. Write the text, or remove the heading.',
  },
  published: {
    nb: 'En publisert utgave kan ikke endres. Lag en ny utgave.',
    en: 'A published edition cannot be changed. Make a new edition.',
  },
  publishedDelete: {
    nb: 'En utgave som har vært publisert, kan ikke slettes.',
    en: 'An edition that has been published cannot be deleted.',
  },
  stateByHand: {
    nb: 'Tilstanden endres med knappene, ikke ved å lagre den.',
    en: 'The state is changed with the buttons, not by saving it.',
  },
  openDraft: {
    nb: 'Det finnes allerede et åpent utkast på dette språket. Arbeid videre i det.',
    en: 'There is already an open draft in this language. Go on working in that.',
  },
  moved: {
    nb: 'En utgave kan ikke flyttes til en annen retningslinje eller et annet språk. Lag en ny.',
    en: 'An edition cannot be moved to another guideline or language. Make a new one.',
  },
  nationalId: {
    nb: 'Teksten ser ut til å inneholde et fødselsnummer. Fjern det før du lagrer.',
    en: 'The text seems to contain a national identity number. Remove it before you save.',
  },
  goneNow: {
    nb: 'Utgaven finnes ikke lenger, eller du har ikke tilgang til den.',
    en: 'The edition no longer exists, or you have no access to it.',
  },
  foreignUnit: {
    nb: 'Du kan bare skrive for enheter der du har rollen din.',
    en: 'You can only write for units where you have your role.',
  },
} satisfies Record<string, Text>
