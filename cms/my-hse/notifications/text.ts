import type { Text } from '../../plugin/core/text.ts'
import type { Rung } from '../../plugin/outbox/ladder/rules.ts'
import type { PageLanguage } from '../routes.ts'

export const notificationWords = {
  title: { nb: 'Hvem får vite hva, og når', en: 'Who is told of what, and when' },
  lead: {
    nb: 'Noe går ut med en gang. Alt annet står i ett brev, høyst én gang hver arbeidsdag.',
    en: 'Some things go out at once. Everything else stands in one letter, once a working day at most.',
  },
  alarm: {
    nb: 'En e-post er ingen alarm, og blir kanskje ikke lest før i morgen. Haster det, ring.',
    en: 'An e-mail is no alarm, and may not be read before morning. If it is urgent, call.',
  },
  atOnce: { nb: 'Dette går ut med en gang', en: 'This goes out at once' },
  atOnceLead: {
    nb: 'Det kan ingen slå av, og det går ut også om natten, i helger og på helligdager.',
    en: 'Nobody can switch it off, and it goes out at night, at weekends and on public holidays too.',
  },
  letter: { nb: 'Dette står i brevet', en: 'This stands in the letter' },
  letterLead: {
    nb: 'Brevet kommer klokken 7 på arbeidsdager, når det er noe nytt. Det du er bedt om, står først. Den første arbeidsdagen i uken står også det som har frist de neste sju dagene, og det som er over fristen.',
    en: 'The letter comes at 7 in the morning on working days, when there is something new. What you are asked to do stands first. On the first working day of the week it also names what is due within seven days, and what is past its deadline.',
  },
  choose: {
    nb: 'Du kan få brevet én gang i uken. Det som har frist før neste ukebrev, kommer da likevel når det er nytt. Du kan også velge bort alt annet enn det andre ber deg om.',
    en: 'You can have the letter once a week. What is due before the next weekly letter then comes when it is new all the same. You can also choose to get nothing but what others ask of you.',
  },
  preferences: { nb: 'Velg hvor ofte brevet kommer', en: 'Choose how often the letter comes' },
  ladder: {
    nb: 'Når en frist nærmer seg eller går ut',
    en: 'When a deadline comes near or passes',
  },
  ladderLead: {
    nb: 'Trinnene gjelder tiltak, avvik, henvendelser, HMS-runder og ny gjennomgang av retningslinjer. Hvert trinn meldes én gang. En ny frist begynner på nytt. Står noe over fristen, gjelder meldingen saken, ikke den som har ansvaret.',
    en: 'The steps hold for measures, nonconformities, enquiries, HSE processes and reviews of guidelines. Each step is told once. A new deadline begins anew. What is told is about the matter, not about the person responsible.',
  },
  kept: {
    nb: 'Saker som gjelder en leder, meldes aldri til dem de holdes unna.',
    en: 'A case that concerns a manager is never told to those it is kept from.',
  },
  days: { nb: 'Arbeidsdager', en: 'Working days' },
  daysLead: {
    nb: 'Mandag til fredag, uten norske helligdager. Faller et trinn på en annen dag, står det i brevet neste arbeidsdag.',
    en: 'Monday to Friday, but for public holidays in Norway. A step that falls on another day stands in the letter of the next working day.',
  },
  next: { nb: 'Neste brev kan komme', en: 'The next letter may come on' },
  closed: { nb: 'Da er det stengt:', en: 'Closed:' },
} satisfies Record<string, Text>

/** What goes out at once, and to whom. */
export const atOnceWords: readonly { readonly what: Text; readonly who: Text }[] = [
  {
    what: { nb: 'Død eller alvorlig skade', en: 'Death or serious injury' },
    who: {
      nb: 'De som behandler saken, nivået over, verneombudene, hovedverneombudet og HMS-enheten. Øverste ledelse får vite at det har skjedd, og hvor.',
      en: 'Those who handle the case, the level above, the safety representatives, the chief safety representative and the HSE unit. Top management is told that it has happened, and where.',
    },
  },
  {
    what: {
      nb: 'Et avvik er vurdert som kritisk',
      en: 'A nonconformity has been assessed as critical',
    },
    who: {
      nb: 'De som behandler saken, nivået over, verneombudene, hovedverneombudet og HMS-enheten.',
      en: 'Those who handle the case, the level above, the safety representatives, the chief safety representative and the HSE unit.',
    },
  },
  {
    what: {
      nb: 'En alvorlig sak er overført, eller verneombudet kommenterer en kritisk',
      en: 'A serious case is transferred, or the safety representative comments on a critical one',
    },
    who: {
      nb: 'De som behandler saken. Om en overføring også verneombudene for enheten den kom til.',
      en: 'Those who handle the case. Of a transfer also the safety representatives of the unit it came to.',
    },
  },
  {
    what: {
      nb: 'Kvittering, spørsmål og svar, og uten konto hvor saken står når det endrer seg',
      en: 'Receipt, questions and answers, and without an account where the case stands when that changes',
    },
    who: { nb: 'Den som har meldt avviket.', en: 'Whoever reported the nonconformity.' },
  },
  {
    what: { nb: 'Lenke til nytt passord', en: 'Link to a new password' },
    who: { nb: 'Den som har bedt om det.', en: 'Whoever asked for it.' },
  },
]

/** What stands in the letter, and to whom. */
export const letterWords: readonly { readonly what: Text; readonly who: Text }[] = [
  {
    what: {
      nb: 'Nye, overførte og gjenåpnede avvik, og svar og opplysninger fra den som meldte',
      en: 'New, transferred and reopened nonconformities, and answers and information from whoever reported',
    },
    who: {
      nb: 'De som behandler saken, også den lederen har valgt. Verneombudet får vite om ulykker, nestenulykker og avvik i området sitt.',
      en: 'Those who handle the case, whoever the manager has chosen among them. The safety representative is told of accidents, near misses and nonconformities in their area.',
    },
  },
  {
    what: {
      nb: 'Det verneombudet blir spurt om, kommentarer fra verneombudet, og svarene',
      en: 'What the safety representative is asked, their comments, and the answers',
    },
    who: {
      nb: 'Den som skal svare, og den som spurte eller kommenterte.',
      en: 'Whoever is to answer, and whoever asked or commented.',
    },
  },
  {
    what: { nb: 'Forslag, og hva de blir til', en: 'Proposals, and what comes of them' },
    who: {
      nb: 'De som leder enheten, og den som foreslo det.',
      en: 'Those who lead the unit, and whoever proposed it.',
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
      en: 'Guidelines that wait for approval, were sent back, approved or published, or have changed in Norwegian',
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
      nb: 'De som leder enheten. Er det ingen, får HMS-direktøren vite det.',
      en: 'Those who lead the unit. Where there is nobody, the HSE director is told.',
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
    en: 'The one responsible is asked: Do you need more time or help?',
  },
  manager: {
    nb: 'Den som har ansvaret, og lederen i enheten.',
    en: 'The one responsible, and the manager of the unit.',
  },
  above: { nb: 'Lederen på nivået over.', en: 'The manager on the level above.' },
  hseUnit: {
    nb: 'HMS-enheten. I kritiske saker får den vite det samme dag fristen går ut.',
    en: 'The HSE unit. In critical cases it is told on the day of the deadline.',
  },
} satisfies Record<Rung, Text>

/** When a step is told, in words. */
export const rungDay: Record<PageLanguage, (days: number) => string> = {
  nb: (days) => (days === 0 ? 'Den dagen fristen er' : `${count(days, 'dag', 'dager')} fristen`),
  en: (days) =>
    days === 0 ? 'On the day of the deadline' : `${count(days, 'day', 'days')} the deadline`,
}

function count(days: number, one: string, many: string): string {
  const size = Math.abs(days)
  const words =
    one === 'day' ? { before: 'before', after: 'after' } : { before: 'før', after: 'etter' }
  return `${String(size)} ${size === 1 ? one : many} ${days < 0 ? words.before : words.after}`
}
