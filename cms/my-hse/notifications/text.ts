import type { Text } from '../../plugin/core/text.ts'
import type { Rung } from '../../plugin/outbox/ladder/rules.ts'
import type { PageLanguage } from '../routes.ts'

export const notificationWords = {
  title: { nb: 'Hvem får vite hva, og når', en: 'Who is notified of what, and when' },
  lead: {
    nb: 'Noe sendes med en gang. Alt annet samles i ett brev, høyst ett hver arbeidsdag.',
    en: 'Some messages are sent at once. Everything else is collected in one letter, at most one each working day.',
  },
  alarm: {
    nb: 'En e-post er ingen alarm, og blir kanskje ikke lest før i morgen. Haster det, ringer du.',
    en: 'An e-mail is not an alarm, and may not be read until the next morning. If it is urgent, call.',
  },
  atOnce: { nb: 'Dette sendes med en gang', en: 'Sent at once' },
  atOnceLead: {
    nb: 'Ingen kan slå det av, og det sendes også om natten, i helger og på helligdager.',
    en: 'Nobody can switch these messages off, and they are also sent at night, at weekends and on public holidays.',
  },
  letter: { nb: 'I brevet', en: 'In the letter' },
  letterLead: {
    nb: 'Brevet kommer klokken 7 på arbeidsdager, når det er noe nytt. Det du er bedt om, kommer først. Den første arbeidsdagen i uken får du også det som har frist de neste sju dagene, og det som er over fristen.',
    en: 'The letter arrives at 7 in the morning on working days when there is something new. What you are asked to do comes first. On the first working day of the week it also lists what is due within seven days, and what is overdue.',
  },
  choose: {
    nb: 'Du kan få brevet én gang i uken. Det som har frist før neste ukebrev, kommer da likevel når det er nytt. Du kan også velge bort alt annet enn det andre ber deg om.',
    en: 'You can have the letter once a week. What is due before the next weekly letter is then still sent when it is new. You can also choose to receive only what others ask of you.',
  },
  preferences: { nb: 'Velg hvor ofte brevet kommer', en: 'Choose how often you get the letter' },
  ladder: {
    nb: 'Når en frist nærmer seg eller går ut',
    en: 'When a deadline approaches or passes',
  },
  ladderLead: {
    nb: 'Trinnene gjelder tiltak, avvik, henvendelser, HMS-runder og ny gjennomgang av retningslinjer. Hvert trinn meldes én gang. Får saken ny frist, begynner trinnene på nytt. Meldingen gjelder saken, ikke den som har ansvaret.',
    en: 'The steps apply to measures, nonconformities, enquiries, HSE processes and reviews of guidelines. There is one message for each step. If the deadline is changed, the steps start again. The message is about the matter, not about the person responsible.',
  },
  kept: {
    nb: 'Saker som gjelder en leder, meldes aldri til dem som ikke skal se saken.',
    en: 'Nobody who is kept out of a case concerning a manager receives messages about it.',
  },
  days: { nb: 'Arbeidsdager', en: 'Working days' },
  daysLead: {
    nb: 'Mandag til fredag, unntatt helligdager. Faller et trinn på en annen dag, kommer det i brevet neste arbeidsdag.',
    en: 'Monday to Friday, except public holidays in Norway. If a step falls on another day, it is in the letter on the next working day.',
  },
  next: { nb: 'Neste brev kan komme', en: 'The next letter may arrive on' },
  closed: { nb: 'Da er det stengt:', en: 'Closed:' },
} satisfies Record<string, Text>

/** What goes out at once, and to whom. */
export const atOnceWords: readonly { readonly what: Text; readonly who: Text }[] = [
  {
    what: { nb: 'Død eller alvorlig skade', en: 'Death or serious injury' },
    who: {
      nb: 'De som behandler saken, nivået over, verneombudene, hovedverneombudet og HMS-enheten. Øverste ledelse får vite at det har skjedd, og hvor.',
      en: 'Those who handle the case, the level above, the safety representatives, the chief safety representative and the HSE Unit. Top management is informed that it has happened, and where.',
    },
  },
  {
    what: {
      nb: 'Et avvik er vurdert som kritisk',
      en: 'A nonconformity has been assessed as critical',
    },
    who: {
      nb: 'De som behandler saken, nivået over, verneombudene, hovedverneombudet og HMS-enheten.',
      en: 'Those who handle the case, the level above, the safety representatives, the chief safety representative and the HSE Unit.',
    },
  },
  {
    what: {
      nb: 'En alvorlig sak er overført, eller verneombudet kommenterer en kritisk',
      en: 'A serious case is transferred, or the safety representative comments on a critical one',
    },
    who: {
      nb: 'De som behandler saken. Ved overføring også verneombudene i den nye enheten.',
      en: 'Those who handle the case. For a transfer, also the safety representatives of the new unit.',
    },
  },
  {
    what: {
      nb: 'Kvittering, spørsmål og svar. Den som ikke har konto, får også vite når saken går videre',
      en: 'Receipts, questions and answers. Those without an account are also notified when the case moves on',
    },
    who: { nb: 'Den som har meldt avviket.', en: 'The reporter of the nonconformity.' },
  },
  {
    what: { nb: 'Lenke til nytt passord', en: 'Link to a new password' },
    who: { nb: 'Den som har bedt om det.', en: 'The person who asked for it.' },
  },
]

/** What stands in the letter, and to whom. */
export const letterWords: readonly { readonly what: Text; readonly who: Text }[] = [
  {
    what: {
      nb: 'Nye og overførte avvik, avvik som er åpnet igjen, og svar og opplysninger fra den som meldte',
      en: 'New, transferred and reopened nonconformities, and answers and information from the reporter',
    },
    who: {
      nb: 'De som behandler saken, også den lederen har valgt. Verneombudet får vite om ulykker, nestenulykker og avvik i området sitt.',
      en: 'Those who handle the case, including a case handler chosen by the manager. The safety representative is notified of accidents, near misses and nonconformities in their area.',
    },
  },
  {
    what: {
      nb: 'Det verneombudet blir spurt om, kommentarer fra verneombudet, og svarene',
      en: 'What the safety representative is asked, their comments, and the answers',
    },
    who: {
      nb: 'Den som skal svare, og den som spurte eller kommenterte.',
      en: 'The person who must answer, and the person who asked or commented.',
    },
  },
  {
    what: { nb: 'Forslag, og hva de blir til', en: 'Proposals, and what comes of them' },
    who: {
      nb: 'De som leder enheten, og den som foreslo det.',
      en: 'Those who lead the unit, and the person who made the proposal.',
    },
  },
  {
    what: { nb: 'HMS-runden', en: 'The HSE process' },
    who: {
      nb: 'Lederen og verneombudet i enheten.',
      en: 'The manager and the safety representative of the unit.',
    },
  },
  {
    what: {
      nb: 'Retningslinjer som venter på godkjenning, er sendt tilbake, godkjent, publisert eller endret på norsk',
      en: 'Guidelines that are awaiting approval, or have been sent back, approved, published or changed in Norwegian',
    },
    who: {
      nb: 'De som godkjenner, skriver og oversetter.',
      en: 'Those who approve, write and translate.',
    },
  },
  {
    what: {
      nb: 'Noen trenger hjelp eller mer tid til et tiltak',
      en: 'Someone needs help or more time for a measure',
    },
    who: {
      nb: 'De som leder enheten. Er det ingen, får HMS-sjefen vite det.',
      en: 'Those who lead the unit. If there is nobody, the HSE director.',
    },
  },
  {
    what: { nb: 'Frister', en: 'Deadlines' },
    who: { nb: 'Se trinnene under.', en: 'See the steps below.' },
  },
]

/** Who is told at each step. */
export const rungWords = {
  help: {
    nb: 'Den som har ansvaret, blir spurt: Trenger du mer tid eller hjelp?',
    en: 'The person responsible is asked: Do you need more time or help?',
  },
  manager: {
    nb: 'Den som har ansvaret, og lederen i enheten.',
    en: 'The person responsible, and the manager of the unit.',
  },
  above: { nb: 'Lederen på nivået over.', en: 'The manager at the level above.' },
  hseUnit: {
    nb: 'HMS-enheten. I kritiske saker får den vite det samme dag som fristen går ut.',
    en: 'The HSE Unit. In critical cases it is notified on the day of the deadline.',
  },
} satisfies Record<Rung, Text>

/** When a step is told, in words. */
export const rungDay: Record<PageLanguage, (days: number) => string> = {
  nb: (days) =>
    days === 0 ? 'Den dagen fristen går ut' : `${count(days, 'dag', 'dager')} fristen`,
  en: (days) =>
    days === 0 ? 'On the day of the deadline' : `${count(days, 'day', 'days')} the deadline`,
}

function count(days: number, one: string, many: string): string {
  const size = Math.abs(days)
  const words =
    one === 'day' ? { before: 'before', after: 'after' } : { before: 'før', after: 'etter' }
  return `${String(size)} ${size === 1 ? one : many} ${days < 0 ? words.before : words.after}`
}
