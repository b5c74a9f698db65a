import type { Text } from '../core/text.ts'
import type { SetUpItem } from './rules.ts'

/** What each item is called, and what is meant by it. */
export const itemText = {
  organisation: {
    name: { nb: 'Organisasjonen', en: 'The organisation' },
    meaning: {
      nb: 'Alle enheter som har HMS-arbeid, er lagt inn med institusjonen øverst, og personene hører til en enhet. De kan leses inn fra CSV-filer fra HR.',
      en: 'All units with HSE work are entered with the institution at the top, and people belong to a unit. They can be read in from CSV files from HR.',
    },
    link: { nb: 'Enhetene', en: 'The units' },
  },
  roles: {
    name: { nb: 'Rollene', en: 'The roles' },
    meaning: {
      nb: 'Hver enhet med egen HMS-runde har linjeleder og verneombud, og HMS-enheten har minst én redaktør og en annen som godkjenner. Rollene gir rettigheter.',
      en: 'Each unit with an HSE process of its own has a line manager and a safety representative, and the HSE Unit has at least one editor and another person who approves. Roles give rights.',
    },
    link: { nb: 'Rolletildelingene', en: 'The role assignments' },
  },
  logIn: {
    name: { nb: 'Innlogging', en: 'Log-in' },
    meaning: {
      nb: 'De ansatte logger inn med Feide eller Entra ID, og de som ikke kan det, er invitert. Det er bestemt hvem som kan bruke passord. Settes opp på serveren med OIDC_PROVIDERS og PASSWORDS.',
      en: 'Employees log in with Feide or Entra ID, and those who cannot are invited. It is decided who may use a password. Set up on the server with OIDC_PROVIDERS and PASSWORDS.',
    },
    link: { nb: 'Personene, der du inviterer', en: 'The people, where you invite' },
  },
  mail: {
    name: { nb: 'E-post', en: 'E-mail' },
    meaning: {
      nb: 'E-post blir sendt fra en adresse som er deres, og noen utenfor har fått en. Settes opp på serveren med SMTP_URL og MAIL_FROM.',
      en: 'E-mail is sent from an address that is yours, and somebody outside has received one. Set up on the server with SMTP_URL and MAIL_FROM.',
    },
    link: { nb: 'E-posten', en: 'The e-mail' },
  },
  guidelines: {
    name: { nb: 'Retningslinjer', en: 'Guidelines' },
    meaning: {
      nb: 'De viktigste retningslinjene er skrevet, godkjent og publisert. Nettstedet blir til av seg selv når den første er publisert.',
      en: 'The most important guidelines are written, approved and published. The site is built automatically once the first is published.',
    },
    link: { nb: 'Retningslinjene', en: 'The guidelines' },
  },
  privacy: {
    name: { nb: 'Personvern', en: 'Privacy' },
    meaning: {
      nb: 'Behandlingene står i protokollen, konsekvensene for personvernet er vurdert, kontrolltiltak er drøftet med de tillitsvalgte, og det er vedtatt hvor lenge saker oppbevares. Utkast til papirene følger med Verne.',
      en: 'The processing is in the record, the impact on data protection is assessed, control measures are discussed with the employee representatives, and it is decided how long records are kept. Drafts of the papers come with Verne.',
    },
    link: { nb: 'Vedtakene om oppbevaring', en: 'The decisions on retention' },
  },
  backup: {
    name: { nb: 'Prøve på sikkerhetskopien', en: 'Backup drill' },
    meaning: {
      nb: 'Sikkerhetskopien blir tatt hver natt og ligger på en annen maskin, og noen har prøvd å hente en tilbake: npm run backup -- --check <fil>.',
      en: 'A backup is made every night and kept on another machine, and somebody has tried to restore one: npm run backup -- --check <file>.',
    },
    link: null,
  },
} as const satisfies Record<
  SetUpItem,
  { readonly name: Text; readonly meaning: Text; readonly link: Text | null }
>

/** What can be seen of an item by itself. */
export const seenText = {
  organisation: {
    nb: 'Enheter i drift: {units}. Personer: {people}.',
    en: 'Active units: {units}. People: {people}.',
  },
  roles: {
    nb: 'Enheter med egen HMS-runde: {all}. Med linjeleder: {managers}. Med verneombud: {representatives}.',
    en: 'Units with an HSE process of their own: {all}. With a line manager: {managers}. With a safety representative: {representatives}.',
  },
  providers: { nb: 'Satt opp: {names}.', en: 'Set up: {names}.' },
  noProvider: { nb: 'Ingen leverandør er satt opp.', en: 'No provider is set up.' },
  noServer: { nb: 'Ingen e-postserver er satt opp.', en: 'No mail server is set up.' },
  nothingSent: {
    nb: 'E-postserveren er satt opp, men ingenting er sendt ennå.',
    en: 'The mail server is set up, but nothing has been sent yet.',
  },
  sent: { nb: 'Sist sendt {when}.', en: 'Last sent {when}.' },
  unsent: {
    nb: 'Sist sendt {when}, men {unsent} er ikke sendt.',
    en: 'Last sent {when}, but {unsent} could not be sent.',
  },
  guidelines: { nb: 'Publisert: {published}.', en: 'Published: {published}.' },
  privacy: {
    nb: 'Oppbevaringstid er vedtatt for {decided} av {kinds} slags saker.',
    en: 'A retention period is decided for {decided} of {kinds} kinds of records.',
  },
  noBackup: {
    nb: 'Ingen sikkerhetskopi er kjent her.',
    en: 'No backup is known here.',
  },
  untried: {
    nb: 'Sist kopiert {made}. Ingen har prøvd å hente den tilbake.',
    en: 'Last backed up {made}. Nobody has tried to restore it.',
  },
  tried: { nb: 'Sist prøvd {tried}.', en: 'Last tried {tried}.' },
  /** Where the host does not say. */
  unknown: { nb: 'Dette kan ikke ses herfra.', en: 'This cannot be seen from here.' },
} as const satisfies Record<string, Text>

export const setUpText = {
  heading: { nb: 'Før dere tar Verne i bruk', en: 'Before you start using Verne' },
  lead: {
    nb: 'Det du ser under hvert punkt, er hentet fra det som er lagt inn. Kryss av når noen har sett at det er som det skal. Når alt er krysset av, legger listen seg sammen.',
    en: 'What you see under each item is taken from what is entered. Tick it when somebody has seen that it is as it should be. When everything is ticked, the list folds up.',
  },
  left: { nb: '{left} av {all} igjen', en: '{left} of {all} left' },
  finished: { nb: 'Oppstarten er krysset av', en: 'Starting up is ticked off' },
  seen: { nb: 'Ser ferdig ut.', en: 'Looks done.' },
  ticked: { nb: 'Krysset av av {name} {when}', en: 'Ticked by {name} {when}' },
  somebody: { nb: 'noen uten navn i registeret', en: 'somebody the register has no name for' },
  tick: { nb: 'Kryss av: {item}', en: 'Tick: {item}' },
  takeBack: { nb: 'Ta tilbake krysset: {item}', en: 'Take back the tick: {item}' },
  administrator: {
    nb: 'En administrator krysser av dette.',
    en: 'An administrator ticks this.',
  },
} as const satisfies Record<string, Text>

export const setUpRefusalText = {
  item: {
    nb: 'Feltet «item» sier ikke hva du krysser av. Skriv ett av: {items}.',
    en: 'The field “item” does not say what you tick. Write one of: {items}.',
  },
  done: {
    nb: 'Feltet «done» må være true for å krysse av, eller false for å ta krysset tilbake.',
    en: 'The field “done” must be true to tick, or false to take the tick back.',
  },
  notAllowed: {
    nb: 'Bare HMS-enheten eller en administrator kan krysse av her.',
    en: 'Only the HSE Unit or an administrator can tick here.',
  },
  notOperation: {
    nb: 'Bare en administrator kan krysse av for det som settes opp på serveren.',
    en: 'Only an administrator can tick what is set up on the server.',
  },
} as const satisfies Record<string, Text>
