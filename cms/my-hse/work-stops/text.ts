import type { Text } from '../../plugin/core/text.ts'

/** Words of the pages on stopped work. */
export const workStopWords = {
  registerLead: {
    nb: 'Verneombudet kan stanse arbeid som er umiddelbart farlig for liv eller helse, når faren ikke straks kan avverges på en annen måte (arbeidsmiljøloven § 6-3). Stans først, si fra til lederen med en gang, og skriv det her etterpå.',
    en: 'The safety representative may stop work that is an immediate danger to life or health, where the danger cannot at once be averted in another way (Working Environment Act, Section 6-3). Stop first, tell the manager at once, and write it here afterwards.',
  },
  law: {
    nb: [
      'Stans bare det arbeidet som er farlig, og bare så lenge det er nødvendig.',
      'Arbeidet står til du opphever stansen, eller til Arbeidstilsynet har avgjort om det kan fortsette. En forklaring fra lederen starter det ikke.',
      'Du er ikke erstatningsansvarlig for stansen.',
      'Lederen, lederen over, hovedverneombudet og HMS-enheten får beskjed med en gang, og et avvik blir meldt for deg.',
    ],
    en: [
      'Stop only the work that is dangerous, and only for as long as necessary.',
      'It stays stopped until you lift the stop, or the Labour Inspection Authority has decided whether it may go on. An explanation from the manager does not start it.',
      'You are not liable for damages because of the stop.',
      'The manager, the manager above, the chief safety representative and the HSE Unit are notified at once, and a nonconformity is reported for you.',
    ],
  },
  save: { nb: 'Registrer stansen', en: 'Record the stop' },
  stopped: {
    nb: 'Stansen er registrert, og de som skal vite det, har fått e-post. Ring dem også.',
    en: 'The stop has been recorded, and those who need to know have been sent an e-mail. Call them too.',
  },
  facts: { nb: 'Om stansen', en: 'About the stop' },
  reason: { nb: 'Hva som er farlig', en: 'What is dangerous' },
  place: { nb: 'Sted', en: 'Place' },
  since: { nb: 'Stanset', en: 'Stopped' },
  ended: { nb: 'Opphevet eller avgjort', en: 'Lifted or decided' },
  decision: { nb: 'Arbeidstilsynet', en: 'Labour Inspection Authority' },
  reference: { nb: 'Saksnummer', en: 'Case number' },
  case: { nb: 'Avvik', en: 'Nonconformity' },
  steps: { nb: 'Hva vil du gjøre?', en: 'What do you want to do?' },
  nothingToDo: {
    nb: 'Du kan lese om stansen, men ikke endre den nå.',
    en: 'You can read about the stop, but not change it now.',
  },
  standing: {
    nb: 'Arbeidet skal stå. Det starter når verneombudet opphever stansen, eller når Arbeidstilsynet har avgjort.',
    en: 'The work must stay stopped. It starts when the safety representative lifts the stop, or the Labour Inspection Authority has decided.',
  },
  titleOnStart: { nb: 'Farlig arbeid er stanset', en: 'Dangerous work is stopped' },
} as const satisfies Record<
  string,
  Text | { readonly nb: readonly string[]; readonly en: readonly string[] }
>
