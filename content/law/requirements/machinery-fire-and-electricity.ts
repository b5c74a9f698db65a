import type { RequirementEntry } from '../entries.ts'
import { asked } from './asked.ts'

const fua = 'FOR-2011-12-06-1357'
const fob = 'FOR-2015-12-17-1710'
const hfs = 'FOR-2009-06-08-602'
const fse = 'FOR-2006-04-28-458'

/** Work equipment, noise, heights, hot work, fire, gas, explosive atmospheres, dangerous goods and electricity. */
export const machineryFireAndElectricity: readonly RequirementEntry[] = [
  asked('fua-5-1', fua, '5-1', {
    text: {
      nb: 'Før varmt arbeid vurderes helserisikoen fra røyk og gass. Utenfor fast arbeidsplass vurderes også faren for brann og eksplosjon.',
      en: 'Before hot work the health risk from fumes and gas is assessed. Away from a fixed workplace the danger of fire and explosion is assessed too.',
    },
    topics: ['varmt-arbeid'],
    point: 6,
    evidence: {
      nb: 'Risikovurdering av det varme arbeidet.',
      en: 'A risk assessment of the hot work.',
    },
  }),
  asked('fua-10-1', fua, '10-1', {
    text: {
      nb: 'Utstyr som krever særlig forsiktighet, brukes bare av dem som har dokumentert sikkerhetsopplæring. Innholdet i opplæringen er gitt i § 10-2.',
      en: 'Equipment that calls for particular care is used only by those with documented safety training. Section 10-2 gives the content of the training.',
    },
    topics: ['maskiner'],
    point: 2,
    evidence: {
      nb: 'Liste over slikt utstyr, og kursbevis for dem som bruker det.',
      en: 'A list of such equipment, and certificates of those who use it.',
    },
  }),
  asked('fua-10-3', fua, '10-3', {
    text: {
      nb: 'Opplæring på kraner, truck og masseforflyttingsmaskiner som forskriften nevner, er gitt av sertifisert opplæringsvirksomhet.',
      en: 'Training on the cranes, forklift trucks and earth-moving machinery named in the Regulations is given by a certified training provider.',
    },
    topics: ['maskiner'],
    point: 2,
    evidence: {
      nb: 'Førerbevis fra sertifisert opplæring.',
      en: 'Operator certificates from certified training.',
    },
  }),
  asked('fua-10-4', fua, '10-4', {
    text: {
      nb: 'Hver bruker har fått opplæring på det utstyret hun eller han bruker. Det er skrevet ned hvilket utstyr, hvem som lærte bort, og hvem som fikk opplæring.',
      en: 'Each user has been trained on the equipment she or he uses. It is written down which equipment, who gave the training, and who received it.',
    },
    topics: ['maskiner'],
    point: 2,
    evidence: {
      nb: 'Signert opplæringsskjema for hver maskin.',
      en: 'A signed training form for each machine.',
    },
  }),
  asked('fua-12-4', fua, '12-4', {
    text: {
      nb: 'Det finnes rutiner for jevnlig kontroll og vedlikehold av arbeidsutstyr og sikkerhetsutstyr.',
      en: 'There are routines for regular inspection and maintenance of work equipment and safety equipment.',
    },
    topics: ['maskiner'],
    point: 7,
    evidence: {
      nb: 'Plan for vedlikehold, og hvem som har kontrollert hva.',
      en: 'A maintenance plan, and who has inspected what.',
    },
  }),
  asked('fua-13-1', fua, '13-1', {
    text: {
      nb: 'Løfteutstyr, truck, personløftere og annet utstyr som forskriften nevner, har sakkyndig kontroll.',
      en: 'Lifting equipment, forklift trucks, personnel lifts and other equipment named in the Regulations undergo expert inspection.',
    },
    topics: ['maskiner'],
    evidence: {
      nb: 'Gyldige attester fra sakkyndig virksomhet.',
      en: 'Valid certificates from an expert body.',
    },
  }),
  asked('fua-14-1', fua, '14-1', {
    text: {
      nb: 'Støy og vibrasjoner er kartlagt, og risikoen for helsen er vurdert.',
      en: 'Noise and vibration have been mapped, and the risk to health has been assessed.',
    },
    topics: ['inneklima-og-stoy', 'maskiner'],
    point: 6,
    evidence: {
      nb: 'Vurderinger eller målinger mot tiltaksverdiene.',
      en: 'Assessments or measurements against the action values.',
    },
  }),
  asked('fua-17-1', fua, '17-1', {
    text: {
      nb: 'Arbeid i høyden risikovurderes: fall, fallende gjenstander, vær, adkomst og evakuering.',
      en: 'Work at height is risk assessed: falls, falling objects, weather, access and evacuation.',
    },
    riskClasses: ['workshop', 'field'],
    point: 6,
    evidence: {
      nb: 'Risikovurderinger for arbeid i høyden.',
      en: 'Risk assessments of work at height.',
    },
  }),
  asked('fob-9', fob, '9', {
    text: {
      nb: 'Den som eier bygget, har mål, planer og rutiner som sikrer det mot brann, og kan dokumentere det.',
      en: 'The owner of the building has objectives, plans and routines that protect it against fire, and can document this.',
    },
    topics: ['brannvern'],
    point: 7,
    evidence: {
      nb: 'Branndokumentasjonen for bygget, og kontroll av anleggene.',
      en: 'The fire documentation of the building, and the inspection of its installations.',
    },
  }),
  asked('fob-12', fob, '12', {
    text: {
      nb: 'Enheten har rutiner for å bruke bygget brannsikkert og for evakuering, og alle vet hvordan de forebygger brann og hva de gjør når det brenner.',
      en: 'The unit has routines for using the building safely and for evacuation, and everyone knows how to prevent fire and what to do when there is one.',
    },
    point: 7,
    evidence: {
      nb: 'Brannøvelser, opplæring, frie rømningsveier og vernerunder.',
      en: 'Fire drills, training, clear escape routes and safety rounds.',
    },
  }),
  asked('hfs-7', hfs, '7', {
    text: {
      nb: 'De som håndterer gass og brannfarlige stoffer, eller bygger, kontrollerer og vedlikeholder utstyret, har kompetansen som trengs.',
      en: 'Those who handle gas and flammable substances, or build, inspect and maintain the equipment, have the competence needed.',
    },
    topics: ['gass-og-kryogene-stoffer'],
    point: 2,
    evidence: {
      nb: 'Opplæring i gass for dem som bytter flasker eller bruker anlegget.',
      en: 'Gas training of those who change cylinders or use the installation.',
    },
  }),
  asked('hfs-20', hfs, '20', {
    text: {
      nb: 'DSB varsles straks om større ulykker med farlig stoff. Uhell rapporteres snarest, med årsak og tiltak.',
      en: 'DSB is notified at once of major accidents with dangerous substances. Accidents are reported as soon as possible, with cause and measures.',
    },
    topics: ['gass-og-kryogene-stoffer'],
    point: 7,
    evidence: {
      nb: 'Rutine for varsling, og register over uhell og nestenulykker.',
      en: 'A routine for notification, and a register of accidents and near misses.',
    },
  }),
  asked('atex-9', 'FOR-2003-06-30-911', '9', {
    text: {
      nb: 'Der en eksplosiv atmosfære kan dannes, finnes det et oppdatert eksplosjonsverndokument før arbeidet begynner. Det viser at farene er kartlagt og vurdert.',
      en: 'Where an explosive atmosphere may form, there is an up-to-date explosion protection document before work begins. It shows that the hazards have been mapped and assessed.',
    },
    topics: ['brann-og-eksplosjon'],
    point: 6,
    evidence: {
      nb: 'Eksplosjonsverndokumentet.',
      en: 'The explosion protection document.',
    },
  }),
  asked('adr-5', 'FOR-2009-04-01-384', '5', {
    text: {
      nb: 'Den som sender, frakter eller tar imot farlig gods på vei, vurderer risikoen, og alle som har med godset å gjøre, kan nok til å gjøre det sikkert.',
      en: 'Those who send, carry or receive dangerous goods by road assess the risk, and all who deal with the goods know enough to do so safely.',
    },
    topics: ['gass-og-kryogene-stoffer', 'farlig-avfall'],
    point: 6,
    evidence: {
      nb: 'Risikovurdering og gjennomført opplæring for dem som pakker og sender.',
      en: 'A risk assessment and completed training of those who pack and send.',
    },
  }),
  asked('fel-9', 'FOR-1998-11-06-1060', '9', {
    text: {
      nb: 'Elektriske anlegg får ettersyn og vedlikehold, så de hele tiden er sikre.',
      en: 'Electrical installations are inspected and maintained, so that they are safe at all times.',
    },
    topics: ['maskiner-og-elektrisk'],
    point: 7,
    evidence: {
      nb: 'Plan for ettersyn, og rettede feil etter kontroll.',
      en: 'A plan for inspection, and faults corrected after it.',
    },
  }),
  asked('fse-7', fse, '7', {
    text: {
      nb: 'De som arbeider i elektriske anlegg, kjenner reglene og får opplæring, øvelse og instruksjon.',
      en: 'Those who work in electrical installations know the rules and get training, practice and instruction.',
    },
    topics: ['maskiner-og-elektrisk'],
    point: 2,
    evidence: {
      nb: 'Gjennomført opplæring i sikkerhet ved elektrisk arbeid.',
      en: 'Completed training in safety in electrical work.',
    },
  }),
  asked('fse-8', fse, '8', {
    text: {
      nb: 'Skader som elektrisitet har ført til, meldes til tilsynsmyndigheten så snart som mulig.',
      en: 'Injuries and damage caused by electricity are reported to the supervisory authority as soon as possible.',
    },
    topics: ['maskiner-og-elektrisk'],
    point: 7,
    evidence: {
      nb: 'Rutinen for melding av strømulykker.',
      en: 'The routine for reporting electrical accidents.',
    },
  }),
  asked('fse-10', fse, '10', {
    text: {
      nb: 'Arbeid på eller nær elektriske anlegg er risikovurdert og planlagt: metode, verneutstyr, og hvem som gjør det.',
      en: 'Work on or near electrical installations is risk assessed and planned: method, protective equipment, and who does it.',
    },
    topics: ['maskiner-og-elektrisk'],
    point: 6,
    evidence: {
      nb: 'Risikovurdering, og hvem som er ansvarlig for arbeidet.',
      en: 'A risk assessment, and who is responsible for the work.',
    },
  }),
]
