import type { Text } from '../../plugin/core/text.ts'

/** Words of the screens of committees. */
export const committeeWords = {
  plan: { nb: 'Planlegg et møte', en: 'Plan a meeting' },
  planLead: {
    nb: 'Medlemmene kan foreslå saker fram til du sender sakslisten.',
    en: 'Members may propose items until you send the agenda.',
  },
  planned: { nb: 'Møtet er planlagt.', en: 'The meeting is planned.' },
  save: { nb: 'Lagre', en: 'Save' },
  propose: { nb: 'Foreslå en sak', en: 'Propose an item' },
  proposeLead: {
    nb: 'Utvalget kan behandle saken i et møte der sakslisten ikke er sendt.',
    en: 'The committee may treat the item in a meeting whose agenda has not been sent.',
  },
  proposed: { nb: 'Saken er lagret.', en: 'The item has been saved.' },
  meetings: { nb: 'Møter som tar imot saker', en: 'Meetings that take items' },
  noMeetings: {
    nb: 'Ingen møter tar imot saker nå.',
    en: 'No meetings take items now.',
  },
  facts: { nb: 'Om møtet', en: 'About the meeting' },
  itemFacts: { nb: 'Om saken', en: 'About the item' },
  steps: { nb: 'Hva vil du gjøre?', en: 'What do you want to do?' },
  nothingToDo: {
    nb: 'Du kan lese møtet, men ikke endre det.',
    en: 'You can read the meeting, but not change it.',
  },
  itemNothingToDo: {
    nb: 'Du kan lese saken, men ikke endre den.',
    en: 'You can read the item, but not change it.',
  },
  agenda: { nb: 'Saker', en: 'Items' },
  noItems: { nb: 'Ingen saker ennå.', en: 'No items yet.' },
  asked: { nb: 'Dette ber loven om', en: 'The law asks for this' },
  takeUp: { nb: 'Sett på sakslisten', en: 'Put on the agenda' },
  members: { nb: 'Medlemmer', en: 'Members' },
  noMembers: {
    nb: 'Rolleregisteret viser ingen medlemmer av utvalget denne dagen.',
    en: 'The register of roles shows no members of the committee on that day.',
  },
  noSide: { nb: 'Side er ikke ført inn', en: 'Side not recorded' },
  deputy: { nb: 'vara', en: 'deputy' },
  present: { nb: 'møtte', en: 'present' },
  absent: { nb: 'møtte ikke', en: 'not present' },
  turn: {
    nb: 'I {year} velger denne siden lederen: {side}. Partene veksler (arbeidsmiljøloven § 7-1).',
    en: 'In {year} this side chooses the chair: {side}. The parties alternate (Working Environment Act, Section 7-1).',
  },
  sameSide: {
    nb: 'Møtelederen er fra samme side som i {before}. Partene skal veksle på å velge leder (arbeidsmiljøloven § 7-1).',
    en: 'The chair is from the same side as in {before}. The parties are to alternate in choosing the chair (Working Environment Act, Section 7-1).',
  },
  notAllSides: {
    nb: 'Noen medlemmer står uten side. HMS-enheten fører den inn i rolleregisteret.',
    en: 'Some members have no side. The HSE Unit records it in the register of roles.',
  },
  taken: { nb: 'Saken står på sakslisten.', en: 'The item is on the agenda.' },
} satisfies Record<string, Text>

/** Words of the yearly reports of committees. */
export const committeeReportWords = {
  begin: { nb: 'Start rapporten', en: 'Begin the report' },
  beginLead: {
    nb: 'Verne setter sammen møter, medlemmer, vedtak og hva som ble gjort. Utvalget skriver resten selv.',
    en: 'Verne puts together meetings, members, resolutions and what was done. The committee writes the rest itself.',
  },
  steps: { nb: 'Hva vil du gjøre?', en: 'What do you want to do?' },
  nothingToDo: {
    nb: 'Du kan lese rapporten, men ikke endre den.',
    en: 'You can read the report, but not change it.',
  },
  read: { nb: 'Les rapporten som ett dokument', en: 'Read the report as one document' },
  draft: {
    nb: 'Dette er et utkast med tallene fra i dag.',
    en: 'This is a draft, with the figures of today.',
  },
  number: { nb: 'Nummer', en: 'Number' },
  asOf: { nb: 'Opplysninger fra', en: 'Information from' },
  notWritten: { nb: 'Ikke skrevet ennå.', en: 'Not written yet.' },
  members: { nb: 'Hvem som sitter i utvalget', en: 'Who sits in the committee' },
  noMembers: {
    nb: 'Rolleregisteret viser ingen medlemmer av utvalget.',
    en: 'The register of roles shows no members of the committee.',
  },
  meetings: { nb: 'Møter', en: 'Meetings' },
  meeting: { nb: 'Møte', en: 'Meeting' },
  came: { nb: 'Hvem som møtte', en: 'Who came' },
  cameOf: { nb: '{side}: {present} av {seats}', en: '{side}: {present} of {seats}' },
  cameWithDeputies: {
    nb: '{side}: {present} av {seats}, av disse {deputies} vara',
    en: '{side}: {present} of {seats}, of these {deputies} deputies',
  },
  resolutions: {
    nb: 'Hva utvalget vedtok, og hva som ble gjort',
    en: 'What the committee resolved, and what was done',
  },
  meetingOf: { nb: 'Møtet {day}', en: 'The meeting on {day}' },
  noItems: { nb: 'Ingen saker ble behandlet.', en: 'No items were treated.' },
  becameOf: { nb: 'Hva som ble gjort', en: 'What was done' },
  noMeasure: { nb: 'Vedtaket krevde ikke noe tiltak.', en: 'The resolution needed no measure.' },
  due: { nb: ', frist {day}', en: ', due {day}' },
  closed: {
    nb: 'Saker som bare utvalget leser: {count}',
    en: 'Items that the committee alone reads: {count}',
  },
  untreated: {
    nb: 'Saker som ikke ble behandlet i året: {count}',
    en: 'Items that were not treated within the year: {count}',
  },
} satisfies Record<string, Text>
