import type { RegulationEntry } from '../entries.ts'
import { inForce } from './in-force.ts'

/** Fire, explosion, dangerous substances, machinery, pressure, electricity and buildings. */
export const fireMachineryAndElectricity: readonly RegulationEntry[] = [
  inForce('LOV-2002-06-14-20', {
    shortTitle: { nb: 'Brann- og eksplosjonsvernloven', en: 'Fire and Explosion Prevention Act' },
    title: {
      nb: 'Lov om vern mot brann, eksplosjon og ulykker med farlig stoff og om brannvesenets redningsoppgaver',
      en: 'Act relating to the prevention of fire, explosion and accidents involving dangerous substances and the rescue tasks of the fire service',
    },
    authorities: ['dsb', 'brannvesenet'],
    topics: ['brann-og-eksplosjon', 'brannvern', 'gass-og-kryogene-stoffer'],
    inForceFrom: '2002-07-01',
    relevance: {
      nb: 'Alle skal forebygge brann. Kommunen fører tilsyn med bygg der en brann kan koste mange liv.',
      en: 'Everyone must prevent fire. The municipality inspects buildings where a fire may cost many lives.',
    },
  }),
  inForce('FOR-2015-12-17-1710', {
    shortTitle: { nb: 'Forskrift om brannforebygging', en: 'Fire Prevention Regulations' },
    title: { nb: 'Forskrift om brannforebygging', en: 'Regulations on fire prevention' },
    authorities: ['brannvesenet', 'dsb'],
    topics: ['brannvern'],
    inForceFrom: '2016-01-01',
    relevance: {
      nb: 'Hva eieren av bygget og de som bruker det, skal gjøre: kontroll, rømningsveier, opplæring og rutiner for evakuering.',
      en: 'What the owner of the building and those who use it must do: inspection, escape routes, training and routines for evacuation.',
    },
  }),
  inForce('FOR-2009-06-08-602', {
    shortTitle: {
      nb: 'Forskrift om håndtering av farlig stoff',
      en: 'Regulations on the handling of dangerous substances',
    },
    title: {
      nb: 'Forskrift om håndtering av brannfarlig, reaksjonsfarlig og trykksatt stoff samt utstyr og anlegg som benyttes ved håndteringen',
      en: 'Regulations on the handling of flammable, reactive and pressurised substances and the equipment and installations used',
    },
    authorities: ['dsb', 'brannvesenet'],
    topics: ['gass-og-kryogene-stoffer', 'brann-og-eksplosjon'],
    state: 'amended',
    inForceFrom: '2009-06-08',
    changedOn: '2027-01-01',
    changeNote: {
      nb: 'Forskrift 4. februar 2026 nr. 140 endrer flere paragrafer fra 1. januar 2027.',
      en: 'Regulations of 4 February 2026 no. 140 amend several sections from 1 January 2027.',
    },
    relevance: {
      nb: 'Gjelder gassflasker, gassanlegg og brannfarlige væsker: kompetanse, vedlikehold, innmelding og varsling.',
      en: 'Applies to gas cylinders, gas installations and flammable liquids: competence, maintenance, registration and notification.',
    },
  }),
  inForce('FOR-2017-06-15-844', {
    shortTitle: { nb: 'Eksplosivforskriften', en: 'Explosives Regulations' },
    title: {
      nb: 'Forskrift om sivil håndtering av eksplosjonsfarlige stoffer',
      en: 'Regulations on the civil handling of explosive substances',
    },
    authorities: ['dsb'],
    topics: ['brann-og-eksplosjon'],
    inForceFrom: '2017-07-01',
    relevance: {
      nb: 'Gjelder bare dem som arbeider med eksplosiver i forskning eller felt. Da trengs det tillatelse.',
      en: 'Applies only to those who work with explosives in research or fieldwork. They need a permit.',
    },
  }),
  inForce('FOR-2009-04-01-384', {
    shortTitle: {
      nb: 'Forskrift om landtransport av farlig gods',
      en: 'Regulations on the carriage of dangerous goods by land',
    },
    title: {
      nb: 'Forskrift om landtransport av farlig gods',
      en: 'Regulations on the carriage of dangerous goods by land',
    },
    authorities: ['dsb', 'dsa', 'statens-vegvesen', 'politiet'],
    topics: ['gass-og-kryogene-stoffer', 'smittefarlig-materiale', 'farlig-avfall'],
    inForceFrom: '2009-07-01',
    relevance: {
      nb: 'Gjelder når vi sender, frakter eller tar imot kjemikalier, gass, prøver eller radioaktivt materiale på vei.',
      en: 'Applies when we send, carry or receive chemicals, gas, samples or radioactive material by road.',
    },
  }),
  inForce('FOR-2009-05-20-544', {
    shortTitle: { nb: 'Maskinforskriften', en: 'Machinery Regulations' },
    title: { nb: 'Forskrift om maskiner', en: 'Regulations on machinery' },
    authorities: ['arbeidstilsynet', 'dsb', 'havindustritilsynet'],
    topics: ['maskiner'],
    inForceFrom: '2009-12-29',
    relevance: {
      nb: 'Krav til maskiner som kjøpes, bygges eller endres mye i eget verksted.',
      en: 'Requirements for machinery that is bought, built or much changed in our own workshop.',
    },
  }),
  inForce('FOR-2017-10-10-1631', {
    shortTitle: {
      nb: 'Forskrift om trykkpåkjent utstyr',
      en: 'Pressure Equipment Regulations',
    },
    title: { nb: 'Forskrift om trykkpåkjent utstyr', en: 'Regulations on pressure equipment' },
    authorities: ['dsb', 'havindustritilsynet'],
    topics: ['gass-og-kryogene-stoffer', 'maskiner'],
    inForceFrom: '2017-10-11',
    relevance: {
      nb: 'Krav til autoklaver, trykkbeholdere og annet utstyr under trykk, også når vi bygger det selv.',
      en: 'Requirements for autoclaves, pressure vessels and other equipment under pressure, also when we build it ourselves.',
    },
  }),
  inForce('LOV-1929-05-24-4', {
    shortTitle: {
      nb: 'El-tilsynsloven',
      en: 'Act relating to supervision of electrical installations and equipment',
    },
    title: {
      nb: 'Lov om tilsyn med elektriske anlegg og elektrisk utstyr',
      en: 'Act relating to the supervision of electrical installations and electrical equipment',
    },
    names: ['eltilsynsloven', 'Electrical Installations Act'],
    authorities: ['dsb', 'dle'],
    topics: ['maskiner-og-elektrisk'],
    inForceFrom: '1929-05-24',
    relevance: {
      nb: 'Grunnlaget for reglene om elektriske anlegg og utstyr, og for tilsynet med dem.',
      en: 'The basis of the rules on electrical installations and equipment, and of their supervision.',
    },
  }),
  inForce('FOR-1998-11-06-1060', {
    shortTitle: {
      nb: 'Forskrift om elektriske lavspenningsanlegg',
      en: 'Regulations on electrical low-voltage installations',
    },
    title: {
      nb: 'Forskrift om elektriske lavspenningsanlegg',
      en: 'Regulations on electrical low-voltage installations',
    },
    abbreviations: ['fel'],
    authorities: ['dsb', 'dle'],
    topics: ['maskiner-og-elektrisk'],
    inForceFrom: '1999-01-01',
    relevance: {
      nb: 'Den som eier eller bruker et elektrisk anlegg, skal sørge for ettersyn og vedlikehold.',
      en: 'Those who own or use an electrical installation must have it inspected and maintained.',
    },
  }),
  inForce('FOR-2006-04-28-458', {
    shortTitle: {
      nb: 'Forskrift om sikkerhet ved arbeid i og drift av elektriske anlegg',
      en: 'Regulations on safety when working in and operating electrical installations',
    },
    title: {
      nb: 'Forskrift om sikkerhet ved arbeid i og drift av elektriske anlegg',
      en: 'Regulations on safety when working in and operating electrical installations',
    },
    abbreviations: ['fse'],
    authorities: ['dsb', 'dle'],
    topics: ['maskiner-og-elektrisk'],
    inForceFrom: '2006-07-01',
    relevance: {
      nb: 'Gjelder dem som arbeider på eller nær elektriske anlegg, også i laboratorier: opplæring, planlegging og ansvar på stedet.',
      en: 'Applies to those who work on or near electrical installations, also in laboratories: training, planning and responsibility on site.',
    },
  }),
  inForce('FOR-2017-10-10-1598', {
    shortTitle: {
      nb: 'Forskrift om elektrisk utstyr',
      en: 'Regulations on electrical equipment',
    },
    title: { nb: 'Forskrift om elektrisk utstyr', en: 'Regulations on electrical equipment' },
    abbreviations: ['feu'],
    authorities: ['dsb', 'dle'],
    topics: ['maskiner-og-elektrisk'],
    inForceFrom: '2017-10-11',
    relevance: {
      nb: 'Kan gjelde elektriske apparater som vi bygger selv.',
      en: 'May apply to electrical apparatus that we build ourselves.',
    },
  }),
  inForce('LOV-2008-06-27-71', {
    shortTitle: { nb: 'Plan- og bygningsloven', en: 'Planning and Building Act' },
    title: {
      nb: 'Lov om planlegging og byggesaksbehandling',
      en: 'Act relating to planning and the processing of building applications',
    },
    abbreviations: ['pbl'],
    authorities: ['kommunen', 'dibk'],
    topics: ['fysisk-arbeidsmiljo', 'brannvern'],
    inForceFrom: null,
    relevance: {
      nb: 'Gjelder når bygg bygges, endres eller får ny bruk, for eksempel når et kontor blir laboratorium.',
      en: 'Applies when buildings are built, changed or put to new use, for example when an office becomes a laboratory.',
    },
  }),
  inForce('FOR-2017-06-19-840', {
    shortTitle: { nb: 'Byggteknisk forskrift', en: 'Building Technical Regulations' },
    title: {
      nb: 'Forskrift om tekniske krav til byggverk',
      en: 'Regulations on technical requirements for construction works',
    },
    names: ['TEK17'],
    authorities: ['kommunen', 'dibk'],
    topics: ['fysisk-arbeidsmiljo', 'inneklima-og-stoy', 'brannvern'],
    inForceFrom: '2017-07-01',
    relevance: {
      nb: 'Tekniske krav til nye bygg og ombygginger, blant annet til rømning, luft, lys og universell utforming.',
      en: 'Technical requirements for new buildings and conversions, among them for escape, air, light and universal design.',
    },
  }),
]
