import type { RegulationEntry } from '../entries.ts'
import { inForce } from './in-force.ts'

/** Radiation, pollution, waste, chemicals and products. */
export const radiationAndEnvironment: readonly RegulationEntry[] = [
  inForce('LOV-2000-05-12-36', {
    shortTitle: { nb: 'Strålevernloven', en: 'Act on Radiation Protection and Use of Radiation' },
    title: {
      nb: 'Lov om strålevern og bruk av stråling',
      en: 'Act on Radiation Protection and Use of Radiation',
    },
    names: ['Radiation Protection Act'],
    authorities: ['dsa'],
    topics: ['straaling', 'ioniserende-straaling', 'laser'],
    inForceFrom: '2000-07-01',
    relevance: {
      nb: 'Grunnlaget for all bruk av strålekilder i forskning, undervisning og klinikk.',
      en: 'The basis of all use of radiation sources in research, teaching and clinical work.',
    },
  }),
  inForce('FOR-2016-12-16-1659', {
    shortTitle: {
      nb: 'Strålevernforskriften',
      en: 'Regulations on Radiation Protection and Use of Radiation',
    },
    title: {
      nb: 'Forskrift om strålevern og bruk av stråling',
      en: 'Regulations on Radiation Protection and Use of Radiation',
    },
    names: ['Radiation Protection Regulations'],
    authorities: ['dsa'],
    topics: ['straaling', 'ioniserende-straaling', 'laser'],
    inForceFrom: '2017-01-01',
    relevance: {
      nb: 'Godkjenning og melding av kilder, strålevernkoordinator, opplæring, dosegrenser og varsling av uhell.',
      en: 'Authorisation and registration of sources, the radiation protection coordinator, training, dose limits and notification of accidents.',
    },
  }),
  inForce('FOR-2010-11-01-1394', {
    shortTitle: {
      nb: 'Forskrift om forurensningslovens anvendelse på radioaktiv forurensning og radioaktivt avfall',
      en: 'Regulations on radioactive pollution and radioactive waste',
    },
    title: {
      nb: 'Forskrift om forurensningslovens anvendelse på radioaktiv forurensning og radioaktivt avfall',
      en: 'Regulations on the application of the Pollution Control Act to radioactive pollution and radioactive waste',
    },
    names: [
      'forskrift om radioaktiv forurensning og avfall',
      'forskriften om radioaktiv forurensning og avfall',
    ],
    authorities: ['dsa'],
    topics: ['ioniserende-straaling', 'farlig-avfall', 'ytre-miljo'],
    inForceFrom: '2011-01-01',
    relevance: {
      nb: 'Utslipp av radioaktive stoffer kan kreve tillatelse, og radioaktivt avfall skal håndteres for seg.',
      en: 'Discharges of radioactive substances may require a permit, and radioactive waste must be handled separately.',
    },
  }),
  inForce('LOV-1981-03-13-6', {
    shortTitle: { nb: 'Forurensningsloven', en: 'Pollution Control Act' },
    title: {
      nb: 'Lov om vern mot forurensninger og om avfall',
      en: 'Act relating to protection against pollution and relating to waste',
    },
    authorities: ['miljodirektoratet', 'statsforvalteren', 'kommunen'],
    topics: ['ytre-miljo', 'farlig-avfall'],
    inForceFrom: '1983-10-01',
    relevance: {
      nb: 'Forbyr forurensning uten tillatelse, og sier hvem som skal varsles ved akutt utslipp.',
      en: 'Prohibits pollution without a permit, and says whom to notify of an acute discharge.',
    },
  }),
  inForce('FOR-2004-06-01-930', {
    shortTitle: { nb: 'Avfallsforskriften', en: 'Waste Regulations' },
    title: {
      nb: 'Forskrift om gjenvinning og behandling av avfall',
      en: 'Regulations on the recycling and treatment of waste',
    },
    authorities: ['miljodirektoratet', 'statsforvalteren', 'dsa'],
    topics: ['farlig-avfall', 'ytre-miljo'],
    inForceFrom: '2004-07-01',
    relevance: {
      nb: 'Farlig avfall skal holdes for seg, deklareres og leveres minst én gang i året.',
      en: 'Hazardous waste must be kept separate, declared and delivered at least once a year.',
    },
  }),
  inForce('FOR-2004-06-01-931', {
    shortTitle: { nb: 'Forurensningsforskriften', en: 'Pollution Regulations' },
    title: {
      nb: 'Forskrift om begrensning av forurensning',
      en: 'Regulations on the limitation of pollution',
    },
    authorities: ['miljodirektoratet', 'statsforvalteren', 'kommunen'],
    topics: ['ytre-miljo'],
    inForceFrom: '2004-07-01',
    relevance: {
      nb: 'Utslipp til vann, luft og grunn, og hvem som gir tillatelse.',
      en: 'Discharges to water, air and ground, and who gives permits.',
    },
  }),
  inForce('FOR-2004-06-01-922', {
    shortTitle: { nb: 'Produktforskriften', en: 'Product Regulations' },
    title: {
      nb: 'Forskrift om begrensning i bruk av helse- og miljøfarlige kjemikalier og andre produkter',
      en: 'Regulations on restrictions on the use of chemicals and other products hazardous to health and the environment',
    },
    authorities: ['miljodirektoratet'],
    topics: ['kjemiske-faktorer', 'ytre-miljo'],
    inForceFrom: '2004-07-01',
    relevance: {
      nb: 'Forbyr eller begrenser enkelte stoffer og produkter, også når vi kjøper inn til laboratorier og drift.',
      en: 'Prohibits or restricts certain substances and products, also when we buy for laboratories and operations.',
    },
  }),
  inForce('LOV-1976-06-11-79', {
    shortTitle: { nb: 'Produktkontrolloven', en: 'Product Control Act' },
    title: {
      nb: 'Lov om kontroll med produkter og forbrukertjenester',
      en: 'Act relating to the control of products and consumer services',
    },
    authorities: ['miljodirektoratet', 'dsb'],
    topics: ['kjemiske-faktorer', 'ytre-miljo'],
    inForceFrom: '1977-09-01',
    relevance: {
      nb: 'Krever aktsomhet av dem som lager, innfører, omsetter eller bruker produkter som kan skade helse eller miljø.',
      en: 'Requires due care of those who make, import, sell or use products that may harm health or the environment.',
    },
  }),
  inForce('FOR-2008-05-30-516', {
    shortTitle: { nb: 'REACH-forskriften', en: 'REACH Regulations' },
    title: {
      nb: 'Forskrift om registrering, vurdering, godkjenning og begrensning av kjemikalier',
      en: 'Regulations on the registration, evaluation, authorisation and restriction of chemicals',
    },
    authorities: ['miljodirektoratet', 'arbeidstilsynet', 'dsb', 'havindustritilsynet'],
    topics: ['kjemiske-faktorer', 'stoffkartotek'],
    inForceFrom: null,
    relevance: {
      nb: 'Gjør EUs kjemikalieregler til norsk rett: sikkerhetsdatablad, forbud og vilkår for stoffer, blant annet opplæring for diisocyanater.',
      en: 'Makes the EU chemicals rules Norwegian law: safety data sheets, prohibitions and conditions for substances, among them training for diisocyanates.',
    },
  }),
  inForce('FOR-2012-06-16-622', {
    shortTitle: { nb: 'CLP-forskriften', en: 'CLP Regulations' },
    title: {
      nb: 'Forskrift om klassifisering, merking og emballering av stoffer og stoffblandinger',
      en: 'Regulations on the classification, labelling and packaging of substances and mixtures',
    },
    authorities: [
      'miljodirektoratet',
      'arbeidstilsynet',
      'dsb',
      'mattilsynet',
      'havindustritilsynet',
    ],
    topics: ['kjemiske-faktorer', 'stoffkartotek'],
    inForceFrom: '2012-06-16',
    relevance: {
      nb: 'Farepiktogrammer og faresetninger på kjemikalier, og klassene som andre regler bygger på.',
      en: 'Hazard pictograms and hazard statements on chemicals, and the classes that other rules build on.',
    },
  }),
  inForce('FOR-2017-04-18-480', {
    shortTitle: { nb: 'Biocidforskriften', en: 'Biocides Regulations' },
    title: { nb: 'Forskrift om biocider', en: 'Regulations on biocides' },
    authorities: ['miljodirektoratet', 'arbeidstilsynet'],
    topics: ['kjemiske-faktorer'],
    inForceFrom: '2017-04-18',
    relevance: {
      nb: 'Gjelder desinfeksjonsmidler, skadedyrmidler og andre biocider vi bruker.',
      en: 'Applies to disinfectants, pest control products and other biocides we use.',
    },
  }),
]
