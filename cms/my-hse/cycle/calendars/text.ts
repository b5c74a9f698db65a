import { fill, type Text } from '../../../plugin/core/text.ts'

/** Words of the page of calendars. */
export const calendarWords = {
  title: { nb: 'Årshjulet i kalenderen din', en: 'The annual cycle in your calendar' },
  lead: {
    nb: 'Få det som skal gjøres i løpet av året, inn i kalenderprogrammet du bruker. Flyttes en frist, flyttes den der også, som regel innen et døgn.',
    en: 'Get what has to be done in the course of the year into the calendar program you use. If a deadline moves, it moves there too, usually within a day.',
  },
  how: {
    nb: 'Kopier adressen og lim den inn der kalenderprogrammet ditt lar deg abonnere på en kalender fra nettet.',
    en: 'Copy the address and paste it where your calendar program lets you subscribe to a calendar from the web.',
  },
  secret: {
    nb: 'Adressen er hemmelig. Den som har den, ser kalenderen uten å logge inn. Kalenderen viser hva som skal gjøres og når, men ingen saker og ingen navn.',
    en: 'The address is secret: anyone who has it sees the calendar without logging in. The calendar shows what has to be done and when, but no cases and no names.',
  },
  lost: {
    nb: 'Har andre fått tak i adressen, lager du en ny. Da slutter den gamle å virke. Adressen slutter også å virke når du ikke lenger har rollen eller kan lese årshjulet til enheten.',
    en: 'If somebody else has got hold of the address, make a new one; the old one then stops working. The address also stops working when you no longer hold the role or can read the annual cycle of the unit.',
  },
  byRole: { nb: 'Det du har ansvar for', en: 'What you are responsible for' },
  byUnit: { nb: 'En enhet', en: 'A unit' },
  noRole: {
    nb: 'Årshjulet gir ingen av rollene dine noe å gjøre.',
    en: 'The annual cycle gives none of your roles anything to do.',
  },
  noUnit: {
    nb: 'Kalenderen til en enhet lager du fra årshjulet til enheten.',
    en: 'You make the calendar of a unit from the annual cycle of the unit.',
  },
  address: { nb: 'Adressen til kalenderen', en: 'Address of the calendar' },
  copy: { nb: 'Kopier', en: 'Copy' },
  copied: { nb: 'Kopiert', en: 'Copied' },
  open: { nb: 'Åpne i kalenderprogrammet', en: 'Open in the calendar program' },
  made: { nb: 'Adressen er klar.', en: 'The address is ready.' },
  renewed: {
    nb: 'Den nye adressen er klar. Den gamle virker ikke lenger.',
    en: 'The new address is ready. The old one no longer works.',
  },
  stopped: {
    nb: 'Adressen virker ikke lenger. Fjern kalenderen i kalenderprogrammet også.',
    en: 'The address no longer works. Remove the calendar in your calendar program too.',
  },
  ownActivity: { nb: 'Enhetens egen aktivitet {number}', en: 'The unit’s own activity {number}' },
  standing: { nb: 'Status: {standing}', en: 'Status: {standing}' },
  time: { nb: 'Tidspunkt: {time}', en: 'Time: {time}' },
  responsible: { nb: 'Ansvarlig: {role}', en: 'Responsible: {role}' },
} satisfies Record<string, Text>

/** What is done with an address: the words of its button. */
export const pressWords = {
  make: { nb: 'Lag adresse', en: 'Make an address' },
  renew: { nb: 'Lag ny adresse', en: 'Make a new address' },
  stop: { nb: 'Slutt å bruke adressen', en: 'Stop using the address' },
} satisfies Record<string, Text>

/** What an address is called on its page, and by its calendar program. */
export const calendarNames = {
  role: (role: Text): Text =>
    fill({ nb: 'Årshjulet: {role}', en: 'Annual cycle: {role}' }, { role }),
  unit: (unit: Text): Text =>
    fill({ nb: 'Årshjulet: {unit}', en: 'Annual cycle: {unit}' }, { unit }),
}
