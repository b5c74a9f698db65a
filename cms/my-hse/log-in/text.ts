import type { ExternalFault } from '../../plugin/accounts/external-logins/rules.ts'
import type { Text } from '../../plugin/core/text.ts'

/** What can go wrong when somebody logs in at a provider. */
export type LogInProblem =
  ExternalFault | 'emailTaken' | 'closed' | 'over' | 'down' | 'cancelled' | 'refused'

const askUnit: Text = {
  nb: 'Spør HMS-enheten: de ser hva som står i registeret.',
  en: 'Ask the HSE Unit: they can see what is in the register.',
}

const askThoseWhoRun: Text = {
  nb: 'Si fra til HMS-enheten, så får de som drifter systemet vite det.',
  en: 'Tell the HSE Unit, who will let those who run the system know.',
}

const tryAgain: Text = { nb: 'Prøv igjen.', en: 'Try again.' }

const notHere = {
  nb: 'Du er logget inn hos {provider}, men kommer ikke inn her',
  en: 'You are logged in at {provider}, but cannot get in here',
} satisfies Text

/** What is wrong, and the way out; `{provider}` is what people call the provider. */
export const problemText: Readonly<
  Record<LogInProblem, { readonly title: Text; readonly text: Text; readonly out: Text }>
> = {
  notRegistered: {
    title: notHere,
    text: {
      nb: 'Ingen i registeret over ansatte har det brukernavnet du logget inn med. Er du nyansatt, kan det gå noen dager før du er lest inn.',
      en: 'Nobody in the register of staff has the user name you logged in with. If you are new, it may take a few days until you are read in.',
    },
    out: askUnit,
  },
  noClaim: {
    title: notHere,
    text: {
      nb: '{provider} sa ikke fra om hvem du er i registeret. Det er noe med oppsettet, ikke med deg.',
      en: '{provider} did not say who you are in the register. It is the set-up that is wrong, not you.',
    },
    out: askThoseWhoRun,
  },
  several: {
    title: notHere,
    text: {
      nb: 'Flere i registeret har det brukernavnet du logget inn med.',
      en: 'Several people in the register have the user name you logged in with.',
    },
    out: askUnit,
  },
  left: {
    title: notHere,
    text: {
      nb: 'Etter registeret har den siste dagen din her vært.',
      en: 'According to the register, your last day here has passed.',
    },
    out: askUnit,
  },
  noEmail: {
    title: notHere,
    text: {
      nb: 'Du står i registeret uten e-postadresse, og uten den kan vi ikke sende deg noe.',
      en: 'You are in the register without an e-mail address, and without one we cannot send you anything.',
    },
    out: askUnit,
  },
  emailTaken: {
    title: notHere,
    text: {
      nb: 'Det finnes allerede en konto med e-postadressen din, men den er ikke koblet til deg i registeret.',
      en: 'There is an account with your e-mail address already, but it is not linked to you in the register.',
    },
    out: {
      nb: 'Be HMS-enheten om å få kontoen koblet til deg.',
      en: 'Ask the HSE Unit to have the account linked to you.',
    },
  },
  taken: {
    title: notHere,
    text: {
      nb: 'Kontoen din her hører til en annen bruker hos {provider}. Det skjer når brukeren din der er byttet ut.',
      en: 'Your account here belongs to another user at {provider}. This happens when your user there has been replaced.',
    },
    out: {
      nb: 'Be HMS-enheten om at en administrator sletter den gamle koblingen.',
      en: 'Ask the HSE Unit to have an administrator delete the old link.',
    },
  },
  closed: {
    title: notHere,
    text: { nb: 'Kontoen din er stengt.', en: 'Your account is closed.' },
    out: askUnit,
  },
  over: {
    title: { nb: 'Innloggingen ble ikke fullført', en: 'The log-in was not completed' },
    text: {
      nb: 'Det gikk for lang tid, eller den ble begynt i en annen nettleser.',
      en: 'It took too long, or was begun in another browser.',
    },
    out: tryAgain,
  },
  cancelled: {
    title: { nb: 'Du avbrøt innloggingen', en: 'You cancelled the log-in' },
    text: {
      nb: '{provider} fikk ikke lov til å si hvem du er.',
      en: '{provider} was not allowed to say who you are.',
    },
    out: tryAgain,
  },
  down: {
    title: { nb: '{provider} svarer ikke', en: '{provider} does not answer' },
    text: {
      nb: 'Vi fikk ikke tak i {provider} akkurat nå.',
      en: 'We could not reach {provider} just now.',
    },
    out: {
      nb: 'Prøv igjen om litt. Haster det å melde fra om noe, trenger du ikke logge inn.',
      en: 'Try again in a while. You do not need to log in to report something urgent.',
    },
  },
  refused: {
    title: { nb: 'Innloggingen ble ikke godtatt', en: 'The log-in was not accepted' },
    text: {
      nb: 'Svaret fra {provider} stemte ikke, og vi slapp deg ikke inn på det.',
      en: 'The answer from {provider} was not right, and we did not let you in on it.',
    },
    out: {
      nb: 'Prøv igjen. Skjer det på nytt, si fra til HMS-enheten.',
      en: 'Try again. If it happens once more, tell the HSE Unit.',
    },
  },
}

/** True for one of the problems. */
export function isProblem(given: unknown): given is LogInProblem {
  return typeof given === 'string' && Object.hasOwn(problemText, given)
}
