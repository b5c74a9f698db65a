import type { EmergencyNumber, PublicFace } from './public-face.ts'

const dutyPhone: EmergencyNumber = {
  number: '000 00 110',
  name: { nb: 'Nødtelefonen', en: 'The emergency phone', nn: 'Naudtelefonen' },
  when: {
    nb: 'Driftsvakten svarer hele døgnet. Ring hit etter nødetatene',
    en: 'The duty officer answers around the clock. Call after the emergency services',
    nn: 'Driftsvakta svarar heile døgnet. Ring hit etter naudetatane',
  },
}

/** The fictional Nordhavn University that the starter content describes. */
export const nordhavn: PublicFace = {
  name: { nb: 'Nordhavn universitet', en: 'Nordhavn University' },
  shortName: 'NHU',
  logo: null,
  colours: { accent: '#0a5563', ink: '#12242c', signal: '#f4b63c' },
  emergencyNumbers: [
    {
      number: '113',
      name: { nb: 'Ambulanse', en: 'Ambulance' },
      when: {
        nb: 'Akutt sykdom og skade',
        en: 'Acute illness and injury',
        nn: 'Akutt sjukdom og skade',
      },
    },
    {
      number: '110',
      name: { nb: 'Brann', en: 'Fire' },
      when: {
        nb: 'Brann, gass og forurensning',
        en: 'Fire, gas and pollution',
        nn: 'Brann, gass og forureining',
      },
    },
    {
      number: '112',
      name: { nb: 'Politi', en: 'Police' },
      when: {
        nb: 'Vold, trusler og ulykker',
        en: 'Violence, threats and accidents',
        nn: 'Vald, truslar og ulykker',
      },
    },
    dutyPhone,
    {
      number: '116 117',
      name: { nb: 'Legevakt', en: 'Out-of-hours doctor' },
      when: {
        nb: 'Hjelp som haster, men ikke er livstruende',
        en: 'Urgent help when life is not in danger',
        nn: 'Hjelp som hastar, men ikkje er livstrugande',
      },
    },
    {
      number: '22 59 13 00',
      name: { nb: 'Giftinformasjonen', en: 'Poison Information' },
      when: {
        nb: 'Råd om kjemikalier, gass og forgiftning, hele døgnet',
        en: 'Advice on chemicals, gas and poisoning, day and night',
        nn: 'Råd om kjemikaliar, gass og forgifting, heile døgnet',
      },
    },
  ],
  dutyPhone,
  siteEmail: 'hms@nordhavn.example',
  dataProtectionEmail: 'personvernombud@nordhavn.example',
  reportElsewhere: [
    {
      about: {
        nb: 'Noe i bygget er i stykker, uten fare for noen',
        en: 'Something in the building is broken, without danger to anyone',
        nn: 'Noko i bygget er i stykke, utan fare for nokon',
      },
      name: { nb: 'Meld feil på bygg', en: 'Report a building fault' },
      address: 'https://bygg.nordhavn.example/meld-feil',
    },
    {
      about: {
        nb: 'Datasikkerhet eller personopplysninger på avveie',
        en: 'IT security, or lost or leaked personal data',
        nn: 'Datatryggleik eller personopplysningar på avvegar',
      },
      name: {
        nb: 'Meld til IT-sikkerhet',
        en: 'Report to IT security',
        nn: 'Meld til IT-tryggleik',
      },
      address: 'https://it.nordhavn.example/meld-hendelse',
    },
  ],
  whistleblowing: 'nhu-hms-r33',
  occupationalHealth: 'nhu-hms-r15',
  accessibilityDeclaration: {
    nb: 'https://uustatus.no/nb/erklaringer/publisert/',
    en: 'https://uustatus.no/en/erklaringer/publisert/',
  },
  documentNumberPattern: '^NHU-HMS-[A-Z]\\d{2}$',
  documentNumberExample: 'NHU-HMS-R03',
  languages: ['nb', 'en'],
}
