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
  taken: { nb: 'Saken står på sakslisten.', en: 'The item is on the agenda.' },
} satisfies Record<string, Text>
