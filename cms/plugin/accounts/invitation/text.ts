import { fill, type Text } from '../../core/text.ts'
import { type InvitationFault, invitationDays } from './rules.ts'

export const invitationRefusal: Readonly<Record<InvitationFault, Text>> = {
  left: {
    nb: 'Den siste dagen til personen har vært. Rett «Siste dag ved institusjonen» hvis det er feil.',
    en: 'The person’s last day has passed. Correct “Last day at the institution” if that is wrong.',
  },
  noEmail: {
    nb: 'Personen har ingen e-postadresse. Skriv den inn, lagre, og inviter på nytt.',
    en: 'The person has no e-mail address. Enter it, save, and invite again.',
  },
  hasAccount: {
    nb: 'Personen har allerede en konto som er tatt i bruk. Et nytt passord får personen selv med «Har du glemt passordet?».',
    en: 'The person has an account that is in use. They get a new password themselves with “Forgotten your password?”.',
  },
  emailTaken: {
    nb: 'En annen konto har denne e-postadressen. Velg den i feltet «Konto» hvis den er personens, eller rett adressen.',
    en: 'Another account has this e-mail address. Choose it in the field “Account” if it is the person’s, or correct the address.',
  },
}

export const nobodyThere: Text = {
  nb: 'Personen finnes ikke. Last siden på nytt.',
  en: 'The person does not exist. Reload the page.',
}

export const notYours: Text = {
  nb: 'Det er en administrator som inviterer. Be om det der.',
  en: 'Only an administrator can invite. Ask there.',
}

export const invitationText = {
  heading: { nb: 'Inviter til å logge inn', en: 'Invite to log in' },
  what: fill(
    {
      nb: 'Sender en lenke til e-postadressen på jobb, der personen velger et passord. Lenken virker i {days} dager. For dem som ikke kan logge inn med for eksempel Feide, som bedriftshelsetjenesten og eksterne medlemmer av utvalg.',
      en: 'Sends a link to the work e-mail, where the person chooses a password. The link works for {days} days. For those who cannot log in with, for example, Feide, such as the occupational health service and external committee members.',
    },
    { days: invitationDays },
  ),
  send: { nb: 'Send invitasjon', en: 'Send invitation' },
  again: { nb: 'Send ny invitasjon', en: 'Send a new invitation' },
  sent: {
    nb: 'Invitasjonen er sendt til {email}.',
    en: 'The invitation has been sent to {email}.',
  },
  noAnswer: {
    nb: 'Fikk ikke svar. Ingenting er sendt så vidt vi vet. Prøv igjen.',
    en: 'No answer. As far as we know nothing was sent. Try again.',
  },
} as const satisfies Record<string, Text>
