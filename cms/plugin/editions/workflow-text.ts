import type { Text } from '../core/text.ts'

export const workflowText = {
  heading: { nb: 'Veien til publisering', en: 'Steps to publication' },
  whereNow: { nb: 'Hvor utgaven er', en: 'Where the edition is' },
  draftBy: { nb: 'Utkastet skrives av {names}.', en: 'The draft is being written by {names}.' },
  draftByNobody: {
    nb: 'Ingen har skrevet i utkastet ennå.',
    en: 'Nobody has written in the draft yet.',
  },
  changesWith: {
    nb: 'Ligger hos {names}, som er bedt om å endre den.',
    en: 'With {names}, who has been asked to change it.',
  },
  reviewWith: {
    nb: 'Venter på godkjenning. Kan godkjennes av {names}.',
    en: 'Awaits approval. Can be approved by {names}.',
  },
  reviewWithNobody: {
    nb: 'Venter på godkjenning, men ingen andre enn de som har skrevet den, har rett til å godkjenne. Be en administrator gi noen rollen.',
    en: 'Awaits approval, but nobody except those who wrote it has the right to approve. Ask an administrator to give someone the role.',
  },
  publishWith: {
    nb: 'Godkjent. Kan publiseres av {names}.',
    en: 'Approved. Can be published by {names}.',
  },
  publishWithNobody: {
    nb: 'Godkjent, men ingen andre enn de som har skrevet den, har rett til å publisere.',
    en: 'Approved, but nobody except those who wrote it has the right to publish.',
  },
  lockedInForce: {
    nb: 'Utgaven gjelder og er låst. Vil du endre noe, lager du en ny utgave.',
    en: 'The edition is in force and locked. To change anything, make a new edition.',
  },
  lockedScheduled: {
    nb: 'Utgaven er publisert, låst, og gjelder fra {day}.',
    en: 'The edition is published, locked, and in force from {day}.',
  },
  lockedEnded: {
    nb: 'Utgaven sluttet å gjelde {day} og er låst.',
    en: 'The edition ceased to be in force on {day} and is locked.',
  },
  lockedSuperseded: {
    nb: 'Utgaven er erstattet av en nyere og er låst. Leserne finner den i historikken.',
    en: 'The edition has been replaced by a newer one and is locked. Readers find it in the history.',
  },
  lockedWithdrawn: {
    nb: 'Utgaven er trukket tilbake og låst.',
    en: 'The edition has been withdrawn and is locked.',
  },
  readOnline: { nb: 'Se den på nettstedet', en: 'See it on the site' },
  newEdition: { nb: 'Ny utgave', en: 'New edition' },
  newEditionWill: {
    nb: 'Lager et utkast som en kopi av utgaven som gjelder. Leserne merker ingenting før det er publisert.',
    en: 'Makes a draft as a copy of the edition in force. Readers notice nothing until it is published.',
  },
  newEditionRefused: {
    nb: 'Du har ikke rett til å lage nye utgaver. En redaktør i HMS-enheten kan det.',
    en: 'You do not have the right to make new editions. An editor in the HSE Unit can.',
  },
  openDraft: { nb: 'Fortsett i utkastet', en: 'Go on in the draft' },
  openDraftWill: {
    nb: 'Det finnes allerede et åpent utkast på dette språket: utgave {edition}, {state}.',
    en: 'There is already an open draft in this language: edition {edition}, {state}.',
  },
  note: { nb: 'Hvorfor?', en: 'Why?' },
  noteHint: {
    nb: 'Vises for dem det gjelder. Skriv hva som må til.',
    en: 'Shown to those concerned. Write what is needed.',
  },
  noteMissing: { nb: 'Skriv hvorfor først.', en: 'Write why first.' },
  optionalNote: { nb: 'Merknad (valgfri)', en: 'Note (optional)' },
  confirmPublish: {
    nb: 'Utgaven kan aldri endres etter dette. Skal den publiseres?',
    en: 'The edition can never be changed after this. Publish it?',
  },
  confirmWithdraw: {
    nb: 'Retningslinjen gjelder ikke lenger etter dette, og en tilbaketrekking kan ikke angres. Skal den trekkes tilbake?',
    en: 'The guideline is no longer in force after this, and a withdrawal cannot be undone. Withdraw it?',
  },
  cancel: { nb: 'Avbryt', en: 'Cancel' },
  confirm: { nb: 'Ja, {step}', en: 'Yes, {step}' },
  working: { nb: 'Et øyeblikk …', en: 'One moment …' },
  saveFirst: {
    nb: 'Du har endringer som ikke er lagret. Lagre dem først, så gjelder steget den teksten du ser.',
    en: 'You have changes that are not saved. Save them first, so that the step applies to the text you see.',
  },
  saveNow: { nb: 'Lagre nå', en: 'Save now' },
  together: {
    nb: 'Utgave {edition} på {language} er godkjent og blir publisert samtidig.',
    en: 'Edition {edition} in {language} is approved and is published at the same time.',
  },
  history: { nb: 'Steg så langt', en: 'Steps so far' },
  noHistory: { nb: 'Ingen steg er tatt ennå.', en: 'No steps have been taken yet.' },
  someone: { nb: 'ukjent', en: 'unknown' },
  bySystem: { nb: 'av seg selv', en: 'automatically' },
  changedFrom: {
    nb: 'Hva er endret siden utgave {edition}, som gjelder nå',
    en: 'What has changed since edition {edition}, now in force',
  },
  changedNothing: {
    nb: 'Tittel, ingress og tekst er som i utgaven som gjelder.',
    en: 'Title, lead and text are as in the edition in force.',
  },
  bringUp: {
    nb: 'Teksten følger nå norsk utgave {edition}',
    en: 'The text now follows Norwegian edition {edition}',
  },
  bringUpWill: {
    nb: 'Oversettelsen bygger på en eldre norsk utgave. Trykk når teksten har med det norsk utgave {edition} endret. Da slutter leserne å se at den ligger etter.',
    en: 'The translation is made from an older Norwegian edition. Press when the text includes what Norwegian edition {edition} changed. Readers then no longer see that it is behind.',
  },
  broughtUp: {
    nb: 'Du har sagt at teksten følger norsk utgave {edition}.',
    en: 'You have said that the text follows Norwegian edition {edition}.',
  },
  noAnswer: {
    nb: 'Serveren svarte ikke. Sjekk nettet og prøv igjen. Ingenting er endret.',
    en: 'The server did not respond. Check your connection and try again. Nothing has changed.',
  },
  notCreated: {
    nb: 'Lagre utgaven for å komme i gang. Etterpå ser du veien til publisering her.',
    en: 'Save the edition to begin. After that, the steps to publication are shown here.',
  },
} satisfies Record<string, Text>

/** What each step is called when it has been taken. `supersede` follows by itself. */
export const takenText: Readonly<Record<string, Text>> = {
  sendForReview: { nb: 'Sendt til godkjenning', en: 'Sent for review' },
  requestChanges: { nb: 'Endringer ønsket', en: 'Changes requested' },
  approve: { nb: 'Godkjent', en: 'Approved' },
  publish: { nb: 'Publisert', en: 'Published' },
  withdraw: { nb: 'Trukket tilbake', en: 'Withdrawn' },
  supersede: { nb: 'Erstattet av en nyere utgave', en: 'Replaced by a newer edition' },
}

/** The parts of an edition that are compared with the one in force. */
export const comparedText = {
  title: { nb: 'Tittel', en: 'Title' },
  lead: { nb: 'Ingress', en: 'Lead' },
  body: { nb: 'Tekst', en: 'Text' },
} satisfies Record<string, Text>
