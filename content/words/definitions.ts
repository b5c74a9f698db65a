import type { FullText, Text } from '../schema/text.ts'

/** What a nonconformity is, word for word as the guideline on reporting says. */
export const nonconformityDefinition: FullText = {
  nb: 'Et avvik er en mangel eller en hendelse som har ført til eller kan føre til skade på mennesker, miljø eller materiell, eller som er et brudd på HMS-krav.',
  en: 'A nonconformity is a deficiency or an event that has led to or could lead to harm to people, the environment or material assets, or that is a breach of HSE requirements.',
  nn: 'Eit avvik er ein mangel eller ei hending som har ført til eller kan føre til skade på menneske, miljø eller materiell, eller som er eit brot på HMS-krav.',
}

/** What terms of the glossary mean, by the Norwegian term. Those not here explain themselves. */
export const definitions: Readonly<Record<string, Text>> = {
  avvik: nonconformityDefinition,
  HMS: { nb: 'Helse, miljø og sikkerhet.', en: 'Health, safety and environment.' },
  arbeidsmiljø: {
    nb: 'Alt ved arbeidet som virker på helse og trivsel: lokaler og utstyr, hvordan arbeidet er organisert, og hvordan vi har det sammen.',
    en: 'Everything about work that affects health and well-being: premises and equipment, how the work is organised, and how people get on.',
  },
  internkontroll: {
    nb: 'Det virksomheten gjør, planlagt og skriftlig, for å vite at kravene til HMS blir fulgt.',
    en: 'What an organisation does, by plan and in writing, to know that HSE requirements are met.',
  },
  'HMS-runde': {
    nb: 'Det enheten gjør hvert år: finner ut hva som er vanskelig, undersøker det, og blir enig om tiltak. Lederen og verneombudet går gjennom den sammen.',
    en: 'What a unit does every year: finds out what is difficult, looks into it, and agrees on measures. The manager and the safety representative go through it together.',
  },
  vernerunde: {
    nb: 'En runde i lokalene der lederen og verneombudet ser etter farer.',
    en: 'A walk through the premises in which the manager and the safety representative look for hazards.',
  },
  kartlegging: {
    nb: 'Å finne ut hvordan noe er, for eksempel med målinger, en vernerunde eller en spørreundersøkelse.',
    en: 'Finding out how things are, for example by measurements, a safety round or a survey.',
  },
  handlingsplan: {
    nb: 'Tiltakene enheten har bestemt, med ansvarlig, frist og kostnad.',
    en: 'The measures a unit has decided on, each with a responsible person, a deadline and a cost.',
  },
  årshjul: {
    nb: 'Oversikten over det som gjøres hvert år, og når.',
    en: 'The overview of what is done every year, and when.',
  },
  'ledelsens gjennomgang': {
    nb: 'Møtet der øverste ledelse ser på om HMS-arbeidet virker, og bestemmer hva som skal bli bedre.',
    en: 'The meeting in which top management looks at whether HSE work is effective, and decides what must be improved.',
  },
  utgave: {
    nb: 'Et dokument slik det ble godkjent en bestemt dag. En ny utgave erstatter den forrige, som blir beholdt.',
    en: 'A document as it was approved on a certain day. A new edition replaces the former, which is kept.',
  },
  verneombud: {
    nb: 'Den de ansatte har valgt til å ivareta dem i saker om arbeidsmiljøet.',
    en: 'The person employees have elected to look after their interests in matters of the working environment.',
  },
  hovedverneombud: {
    nb: 'Den som samordner verneombudene i hele institusjonen.',
    en: 'The person who coordinates the safety representatives of the whole institution.',
  },
  verneområde: {
    nb: 'Den delen av virksomheten som ett verneombud er valgt for.',
    en: 'The part of the organisation for which one safety representative is elected.',
  },
  arbeidsmiljøutvalg: {
    nb: 'Utvalget der arbeidsgiver og ansatte er representert, og som arbeider for et trygt arbeidsmiljø. Forkortes AMU.',
    en: 'The committee in which employer and employees are represented, and which works for a safe working environment.',
  },
  bedriftshelsetjeneste: {
    nb: 'Fagfolk som hjelper leder og ansatte med å forebygge at arbeidet skader helsen.',
    en: 'Professionals who help managers and employees to prevent work from harming health.',
  },
  linjeleder: {
    nb: 'Lederen som har ansvaret for de ansatte i en enhet, også for HMS der.',
    en: 'The manager who is responsible for the employees of a unit, and for HSE there.',
  },
  'HMS-enheten': {
    nb: 'Enheten i institusjonen som gir råd om HMS, og som skriver og vedlikeholder retningslinjene.',
    en: 'The unit of the institution that advises on HSE, and that writes and maintains the guidelines.',
  },
  romansvarlig: {
    nb: 'Den som holder orden på et laboratorium, verksted eller lager, og på farene der.',
    en: 'The person who keeps track of a laboratory, workshop or storeroom, and of the hazards there.',
  },
  'uønsket hendelse': {
    nb: 'Noe som skjedde, og som ikke skulle skje, enten noen ble skadet eller ikke.',
    en: 'Something that happened and should not have, whether or not anyone was harmed.',
  },
  nestenulykke: {
    nb: 'En hendelse som ikke førte til skade, men som kunne ha gjort det.',
    en: 'An event that did not lead to harm, but could have.',
  },
  melder: { nb: 'Den som melder et avvik.', en: 'The person who reports a nonconformity.' },
  årsaksanalyse: {
    nb: 'Å finne ut hvorfor noe skjedde, så det ikke skjer igjen.',
    en: 'Finding out why something happened, so that it does not happen again.',
  },
  risikovurdering: {
    nb: 'Å tenke gjennom hva som kan gå galt, hvor sannsynlig det er, hva det kan føre til, og hva dere gjør med det.',
    en: 'Thinking through what can go wrong, how likely it is, what it can lead to, and what you do about it.',
  },
  'sikker jobb-analyse': {
    nb: 'En gjennomgang av én jobb, steg for steg, rett før den gjøres. Forkortes SJA.',
    en: 'A review of one job, step by step, just before it is done.',
  },
  restrisiko: {
    nb: 'Risikoen som er igjen når tiltakene er gjort.',
    en: 'The risk that is left once the measures are in place.',
  },
  stoffkartotek: {
    nb: 'Listen over farlige kjemikalier på arbeidsplassen, med sikkerhetsdatablad for hvert av dem.',
    en: 'The list of hazardous chemicals at the workplace, with the safety data sheet of each.',
  },
  sikkerhetsdatablad: {
    nb: 'Leverandørens opplysninger om et kjemikalie: farene, vernet og hva du gjør hvis noe går galt.',
    en: 'The supplier’s information on a chemical: its hazards, the protection, and what to do if something goes wrong.',
  },
  eksponeringsregister: {
    nb: 'Registeret over ansatte som har vært utsatt for visse farlige stoffer, stråling eller biologiske faktorer.',
    en: 'The register of employees who have been exposed to certain hazardous substances, radiation or biological agents.',
  },
  'varmt arbeid': {
    nb: 'Arbeid med flamme, gnister eller sterk varme, som sveising og sliping.',
    en: 'Work with flames, sparks or strong heat, such as welding and grinding.',
  },
  beredskap: {
    nb: 'Det vi har planlagt og øvd på for å møte det som kan gå galt.',
    en: 'What we have planned and practised to deal with what may go wrong.',
  },
  møteplass: {
    nb: 'Stedet der dere samles når bygget er tømt.',
    en: 'The place where you gather once the building has been evacuated.',
  },
  'dokumentert sikkerhetsopplæring': {
    nb: 'Opplæring i utstyr som krever særlig forsiktighet, med skriftlig bevis på hvem som har fått den.',
    en: 'Training for equipment that requires special care, with written proof of who has received it.',
  },
  alenearbeid: {
    nb: 'Arbeid der ingen er nær nok til å se eller høre at du trenger hjelp.',
    en: 'Work in which nobody is close enough to see or hear that you need help.',
  },
  varsling: {
    nb: 'Å si fra om kritikkverdige forhold på arbeidsplassen.',
    en: 'Reporting issues of concern at the workplace.',
  },
  'kritikkverdige forhold': {
    nb: 'Forhold i strid med loven, skriftlige etiske retningslinjer eller etiske normer som de fleste er enige om.',
    en: 'Matters that are contrary to the law, to written ethical guidelines, or to ethical norms on which there is broad agreement.',
  },
  gjengjeldelse: {
    nb: 'En ugunstig handling, praksis eller unnlatelse som følge av at noen har varslet. Det er forbudt.',
    en: 'Any unfavourable act, practice or omission that is a consequence of someone having reported issues of concern. It is prohibited.',
  },
  trakassering: {
    nb: 'Handlinger, unnlatelser eller ytringer som virker eller er ment å virke krenkende, skremmende, fiendtlige, nedverdigende eller ydmykende.',
    en: 'Acts, omissions or statements that are, or are meant to be, offensive, frightening, hostile, degrading or humiliating.',
  },
}
