import type { RegulationEntry } from '../entries.ts'
import { comparedWithLovdata } from '../verified.ts'
import { inForce } from './in-force.ts'

/** Micro-organisms, animals, food, the indoor environment, drones, ships and travel in nature. */
export const biologyAndFieldwork: readonly RegulationEntry[] = [
  inForce('LOV-1993-04-02-38', {
    shortTitle: { nb: 'Genteknologiloven', en: 'Gene Technology Act' },
    title: {
      nb: 'Lov om framstilling og bruk av genmodifiserte organismer m.m.',
      en: 'Act relating to the production and use of genetically modified organisms',
    },
    authorities: ['helsedirektoratet', 'miljodirektoratet'],
    topics: ['genmodifiserte-organismer'],
    inForceFrom: null,
    relevance: {
      nb: 'Bruk av genmodifiserte organismer skal meldes eller godkjennes før arbeidet starter.',
      en: 'The use of genetically modified organisms must be notified or approved before work starts.',
    },
  }),
  inForce('FOR-2001-12-21-1600', {
    shortTitle: {
      nb: 'Forskrift om innesluttet bruk av genmodifiserte mikroorganismer',
      en: 'Regulations on the contained use of genetically modified micro-organisms',
    },
    title: {
      nb: 'Forskrift om innesluttet bruk av genmodifiserte mikroorganismer',
      en: 'Regulations on the contained use of genetically modified micro-organisms',
    },
    authorities: ['helsedirektoratet'],
    topics: ['genmodifiserte-organismer'],
    inForceFrom: '2002-01-01',
    relevance: {
      nb: 'Godkjenning av laboratorier, forhåndsvurdering av risiko, inneslutningsnivåer og varsling av uhell.',
      en: 'Approval of laboratories, prior assessment of risk, containment levels and notification of accidents.',
    },
  }),
  inForce('FOR-2001-12-21-1601', {
    shortTitle: {
      nb: 'Forskrift om undervisning med genmodifiserte mikroorganismer',
      en: 'Regulations on teaching with genetically modified micro-organisms',
    },
    title: {
      nb: 'Forskrift om bestemte former for undervisningsvirksomhet som innebærer innesluttet bruk av genmodifiserte mikroorganismer',
      en: 'Regulations on certain forms of teaching that involve the contained use of genetically modified micro-organisms',
    },
    authorities: ['helsedirektoratet'],
    topics: ['genmodifiserte-organismer'],
    inForceFrom: '2002-01-01',
    relevance: {
      nb: 'Egne regler for bestemte øvelser i undervisningen.',
      en: 'Separate rules for certain exercises in teaching.',
    },
  }),
  inForce('FOR-2001-12-21-1602', {
    shortTitle: {
      nb: 'Forskrift om innesluttet bruk av genmodifiserte dyr',
      en: 'Regulations on the contained use of genetically modified animals',
    },
    title: {
      nb: 'Forskrift om innesluttet bruk av genmodifiserte dyr',
      en: 'Regulations on the contained use of genetically modified animals',
    },
    authorities: ['helsedirektoratet'],
    topics: ['genmodifiserte-organismer', 'biologiske-faktorer'],
    inForceFrom: '2002-01-01',
    relevance: {
      nb: 'Gjelder dyreavdelinger med genmodifiserte dyr.',
      en: 'Applies to animal facilities with genetically modified animals.',
    },
  }),
  inForce('FOR-2001-12-21-1603', {
    shortTitle: {
      nb: 'Forskrift om innesluttet bruk av genmodifiserte planter',
      en: 'Regulations on the contained use of genetically modified plants',
    },
    title: {
      nb: 'Forskrift om innesluttet bruk av genmodifiserte planter',
      en: 'Regulations on the contained use of genetically modified plants',
    },
    authorities: ['helsedirektoratet'],
    topics: ['genmodifiserte-organismer'],
    inForceFrom: '2002-01-01',
    relevance: {
      nb: 'Gjelder veksthus og vekstrom med genmodifiserte planter.',
      en: 'Applies to greenhouses and growth rooms with genetically modified plants.',
    },
  }),
  inForce('LOV-1994-08-05-55', {
    shortTitle: { nb: 'Smittevernloven', en: 'Infection Control Act' },
    title: {
      nb: 'Lov om vern mot smittsomme sykdommer',
      en: 'Act relating to the control of communicable diseases',
    },
    abbreviations: ['smvl'],
    authorities: ['helsedirektoratet', 'helsetilsynet', 'kommunen'],
    topics: ['smittefarlig-materiale', 'beredskap'],
    inForceFrom: '1995-01-01',
    relevance: {
      nb: 'Grunnlaget for tiltak mot smitte i samfunnet, som også kan gjelde campus.',
      en: 'The basis of measures against infection in society, which may also apply to campus.',
    },
  }),
  inForce('FOR-2005-10-11-1196', {
    shortTitle: {
      nb: 'Forskrift om smittefarlig avfall fra helsetjeneste og dyrehelsetjeneste',
      en: 'Regulations on infectious waste from health services and animal health services',
    },
    title: {
      nb: 'Forskrift om smittefarlig avfall fra helsetjeneste og dyrehelsetjeneste mv.',
      en: 'Regulations on infectious waste from health services and animal health services',
    },
    authorities: ['statsforvalteren', 'helsetilsynet', 'mattilsynet', 'kommunen'],
    topics: ['smittefarlig-materiale', 'farlig-avfall'],
    inForceFrom: '2006-01-01',
    relevance: {
      nb: 'Gjelder klinikker og veterinærklinikker ved universitetet: emballasje, merking og levering.',
      en: 'Applies to clinics and veterinary clinics at the university: packaging, labelling and delivery.',
    },
  }),
  inForce('LOV-2009-06-19-97', {
    shortTitle: { nb: 'Dyrevelferdsloven', en: 'Animal Welfare Act' },
    title: { nb: 'Lov om dyrevelferd', en: 'Act relating to animal welfare' },
    authorities: ['mattilsynet'],
    topics: ['biologiske-faktorer'],
    inForceFrom: '2010-01-01',
    relevance: {
      nb: 'Gjelder alle som holder dyr eller bruker dem i forskning og undervisning.',
      en: 'Applies to all who keep animals or use them in research and teaching.',
    },
  }),
  inForce('FOR-2015-06-18-761', {
    shortTitle: {
      nb: 'Forskrift om bruk av dyr i forsøk',
      en: 'Regulations on the use of animals in research',
    },
    title: {
      nb: 'Forskrift om bruk av dyr i forsøk',
      en: 'Regulations on the use of animals in research',
    },
    authorities: ['mattilsynet'],
    topics: ['biologiske-faktorer'],
    inForceFrom: '2015-07-01',
    relevance: {
      nb: 'Krever godkjente forsøk, kompetent personale og en dyrevelferdsenhet.',
      en: 'Requires approved experiments, competent staff and an animal welfare body.',
    },
  }),
  inForce('LOV-2003-12-19-124', {
    shortTitle: { nb: 'Matloven', en: 'Food Act' },
    title: {
      nb: 'Lov om matproduksjon og mattrygghet mv.',
      en: 'Act relating to food production and food safety',
    },
    authorities: ['mattilsynet'],
    topics: ['biologiske-faktorer'],
    inForceFrom: '2004-01-01',
    relevance: {
      nb: 'Gjelder kantiner, matlaboratorier og servering.',
      en: 'Applies to canteens, food laboratories and catering.',
    },
  }),
  inForce('FOR-2003-04-25-486', {
    shortTitle: {
      nb: 'Forskrift om miljørettet helsevern',
      en: 'Environmental Health Regulations',
    },
    title: {
      nb: 'Forskrift om miljørettet helsevern',
      en: 'Regulations on environmental health protection',
    },
    authorities: ['kommunen'],
    topics: ['inneklima-og-stoy', 'fysisk-arbeidsmiljo'],
    inForceFrom: '2003-07-01',
    relevance: {
      nb: 'Helsemessige forhold i bygg der mange ferdes: inneklima, renhold, støy og smitte fra vann og luft, som legionella.',
      en: 'Health conditions in buildings many people use: indoor climate, cleaning, noise and infection from water and air, such as legionella.',
    },
  }),
  inForce('LOV-1993-06-11-101', {
    shortTitle: { nb: 'Luftfartsloven', en: 'Aviation Act' },
    title: { nb: 'Lov om luftfart', en: 'Act relating to aviation' },
    authorities: ['luftfartstilsynet'],
    topics: ['feltarbeid'],
    inForceFrom: null,
    relevance: {
      nb: 'Grunnlaget for reglene om droner og annen luftfart i feltarbeid.',
      en: 'The basis of the rules on drones and other aviation in fieldwork.',
    },
  }),
  inForce('FOR-2024-11-01-2777', {
    shortTitle: {
      nb: 'Forskrift om ubemannede luftfartøyer',
      en: 'Regulations on unmanned aircraft',
    },
    title: {
      nb: 'Forskrift om ubemannede luftfartøyer (BSL A 7-2)',
      en: 'Regulations on unmanned aircraft (BSL A 7-2)',
    },
    names: ['droneforskriften'],
    authorities: ['luftfartstilsynet'],
    topics: ['feltarbeid'],
    inForceFrom: '2024-11-01',
    relevance: {
      nb: 'Gjør EUs droneregler til norsk rett. Gjelder når vi flyr drone i forskning og undervisning.',
      en: 'Makes the EU drone rules Norwegian law. Applies when we fly drones in research and teaching.',
    },
  }),
  inForce('FOR-2020-11-25-2460', {
    shortTitle: {
      nb: 'Forskrift om ubemannet luftfartøy av 2020',
      en: 'Regulations on unmanned aircraft of 2020',
    },
    title: {
      nb: 'Forskrift om luftfart med ubemannet luftfartøy i åpen- og i spesifikk kategori (BSL A 7-2)',
      en: 'Regulations on aviation with unmanned aircraft in the open and the specific category (BSL A 7-2)',
    },
    authorities: [],
    topics: ['feltarbeid'],
    state: 'repealed',
    inForceFrom: null,
    changedOn: '2024-11-01',
    changeNote: {
      nb: 'Opphevet da forskriften fra 2024 trådte i kraft.',
      en: 'Repealed when the Regulations of 2024 came into force.',
    },
    replacedBy: 'FOR-2024-11-01-2777',
    relevance: {
      nb: 'Eldre dokumenter kan vise til den. Bruk forskriften fra 2024.',
      en: 'Older documents may refer to it. Use the Regulations of 2024.',
    },
    verified: comparedWithLovdata,
  }),
  inForce('LOV-2007-02-16-9', {
    shortTitle: { nb: 'Skipssikkerhetsloven', en: 'Ship Safety and Security Act' },
    title: { nb: 'Lov om skipssikkerhet', en: 'Act relating to ship safety and security' },
    authorities: ['sjofartsdirektoratet'],
    topics: ['tokt'],
    inForceFrom: '2007-07-01',
    relevance: {
      nb: 'Gjelder om bord på forskningsfartøy, der arbeidsmiljøloven som hovedregel ikke gjelder.',
      en: 'Applies on board research vessels, where the Working Environment Act as a rule does not.',
    },
  }),
  inForce('FOR-2005-01-01-8', {
    shortTitle: {
      nb: 'Forskrift om arbeidsmiljø, sikkerhet og helse om bord',
      en: 'Regulations on the working environment, health and safety on board ship',
    },
    title: {
      nb: 'Forskrift om arbeidsmiljø, sikkerhet og helse for de som har sitt arbeid om bord på skip',
      en: 'Regulations on the working environment, safety and health of those who work on board ship',
    },
    authorities: ['sjofartsdirektoratet'],
    topics: ['tokt'],
    inForceFrom: '2005-01-01',
    relevance: {
      nb: 'Risikovurdering, opplæring og verneutstyr for dem som har arbeidet sitt om bord på norsk skip.',
      en: 'Risk assessment, training and protective equipment for those who work on board a Norwegian ship.',
    },
  }),
  inForce('LOV-1977-06-10-82', {
    shortTitle: { nb: 'Motorferdselloven', en: 'Motorised Traffic Act' },
    title: {
      nb: 'Lov om motorferdsel i utmark og vassdrag',
      en: 'Act relating to motor traffic on uncultivated land and in watercourses',
    },
    authorities: ['kommunen'],
    topics: ['feltarbeid'],
    inForceFrom: '1978-01-01',
    relevance: {
      nb: 'Bruk av snøskuter, motorbåt på vassdrag og landing i utmark kan kreve tillatelse når vi er i felt.',
      en: 'The use of snowmobiles, motor boats on watercourses and landing on uncultivated land may require a permit in fieldwork.',
    },
  }),
]
