import type { Text } from '../../core/text.ts'

export const panelText = {
  heading: { nb: 'Endringer å ta stilling til', en: 'Changes to decide on' },
  nothing: {
    nb: 'Ingen endringer venter. Les inn nye filer fra Lovdata for å se etter flere.',
    en: 'No changes are waiting. Read in new files from Lovdata to look for more.',
  },
  last: {
    nb: 'Sist lest inn: {source}, {day}. Nyeste dag i filen: {asOf}. Lover: {acts}. Forskrifter: {regulations}.',
    en: 'Last read in: {source}, {day}. Newest day in the file: {asOf}. Acts: {acts}. Regulations: {regulations}.',
  },
  read: { nb: 'Les inn fra Lovdata', en: 'Read in from Lovdata' },
  readWhat: {
    nb: 'Last ned gjeldende-lover.tar.bz2 eller gjeldende-sentrale-forskrifter.tar.bz2 fra Lovdatas åpne data (NLOD 2.0), og velg filen her. Registeret blir sammenlignet med den. Ingenting i registeret endres før du bekrefter.',
    en: 'Download gjeldende-lover.tar.bz2 or gjeldende-sentrale-forskrifter.tar.bz2 from Lovdata’s open data (NLOD 2.0), and choose the file here. The register is compared with it. Nothing in the register changes until you confirm.',
  },
  file: { nb: 'Fil fra Lovdata', en: 'File from Lovdata' },
  reading: { nb: 'Leser inn. Det kan ta et minutt.', en: 'Reading. It may take a minute.' },
  wasRead: {
    nb: 'Lest: {read} lover og forskrifter. Endringer funnet: {found}, nye: {fresh}. Uendret i registeret: {unchanged}.',
    en: 'Read: {read} acts and regulations. Changes found: {found}, new: {fresh}. Unchanged in the register: {unchanged}.',
  },
  notThere: {
    nb: 'Filen sier ikke noe om {count} i registeret',
    en: 'The file does not say anything about {count} entries of the register',
  },
  atLovdata: { nb: 'Se hos Lovdata', en: 'See at Lovdata' },
  confirm: { nb: 'Bekreft', en: 'Confirm' },
  dismiss: { nb: 'Avvis', en: 'Dismiss' },
  cancel: { nb: 'Avbryt', en: 'Cancel' },
  confirmWhat: {
    nb: 'Registeret blir oppdatert når dagen er kommet. Eierne av retningslinjer som bygger på loven, får i oppgave å gå gjennom dem. Enhetene ser endringen i kravoversikten sin.',
    en: 'The register is updated when the day has come. The owners of guidelines based on the law are asked to review them. Units see the change in their overview of requirements.',
  },
  on: { nb: 'Fra dag', en: 'From day' },
  replacedBy: {
    nb: 'Erstattet av (Lovdatas betegnelse)',
    en: 'Replaced by (Lovdata’s identifier)',
  },
  noteNb: { nb: 'Hva er endret? (bokmål)', en: 'What was changed? (in Norwegian)' },
  noteEn: { nb: 'Hva er endret? (engelsk)', en: 'What was changed? (in English)' },
  noteHint: {
    nb: 'Vises på lovsiden og i enhetenes kravoversikt.',
    en: 'Shown on the page of the law and in the units’ overviews of requirements.',
  },
  reason: { nb: 'Hvorfor skal den ikke følges opp?', en: 'Why is it not to be followed up?' },
  confirmed: { nb: 'Bekreftet.', en: 'Confirmed.' },
  dismissed: { nb: 'Avvist.', en: 'Dismissed.' },
  others: { nb: 'Andre lover og forskrifter', en: 'Other acts and regulations' },
  othersWhat: {
    nb: 'Finn det som ikke står i registeret, i filen som ble lest inn sist.',
    en: 'Find what is not in the register, in the file that was read in last.',
  },
  search: { nb: 'Betegnelse eller ord i tittelen', en: 'Identifier or words of the title' },
  find: { nb: 'Finn', en: 'Find' },
  none: { nb: 'Ingen treff.', en: 'Nothing found.' },
  add: { nb: 'Legg til i registeret', en: 'Add to the register' },
  added: { nb: 'Lagt til. Åpne oppføringen', en: 'Added. Open the entry' },
  noAnswer: {
    nb: 'Serveren svarte ikke. Sjekk nettet og prøv igjen.',
    en: 'The server did not respond. Check your connection and try again.',
  },
} satisfies Record<string, Text>
