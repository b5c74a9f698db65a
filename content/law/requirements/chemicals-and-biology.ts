import type { RequirementEntry } from '../entries.ts'
import { comparedWith } from '../verified.ts'
import { asked } from './asked.ts'

const fua = 'FOR-2011-12-06-1357'
const chemicals = ['kjemiske-faktorer', 'stoffkartotek'] as const
const infection = ['biologiske-faktorer', 'smittefarlig-materiale'] as const

/** Chemicals, exposure, biological agents, genetically modified organisms and animals in research. */
export const chemicalsAndBiology: readonly RequirementEntry[] = [
  asked('aml-4-5', 'LOV-2005-06-17-62', '4-5', {
    text: {
      nb: 'Kjemikalier og biologisk materiale som kan skade helsen, brukes ikke når noe mindre farlig kan brukes i stedet.',
      en: 'Chemicals and biological material that may harm health are not used when something less dangerous can be used instead.',
    },
    topics: [...chemicals, ...infection],
    point: 6,
    evidence: {
      nb: 'Vurdering av substitusjon i risikovurderingen.',
      en: 'Consideration of substitution in the risk assessment.',
    },
  }),
  asked('fua-2-1', fua, '2-1', {
    text: {
      nb: 'Enheten har stoffkartotek over farlige kjemikalier, også dem som dannes i arbeidet. Det er på plass før kjemikaliene tas i bruk, og alle som arbeider med dem, kommer lett til det.',
      en: 'The unit has a substance index of hazardous chemicals, also of those that form during work. It is in place before the chemicals are used, and all who work with them have easy access to it.',
    },
    topics: [...chemicals],
    point: 1,
    evidence: {
      nb: 'Stoffkartoteket stemmer med det som finnes i rommet, og noen på stedet kan vise fram databladet for et stoff.',
      en: 'The substance index agrees with what is in the room, and somebody on site can show the data sheet of a substance.',
    },
  }),
  asked('fua-3-1', fua, '3-1', {
    text: {
      nb: 'Kjemikaliene er kartlagt, og helserisikoen ved bruken er vurdert skriftlig.',
      en: 'The chemicals have been mapped, and the health risk of their use has been assessed in writing.',
    },
    topics: [...chemicals],
    point: 6,
    evidence: {
      nb: 'Risikovurdering for hvert arbeid med farlige kjemikalier.',
      en: 'A risk assessment of each work with hazardous chemicals.',
    },
  }),
  asked('fua-3-2', fua, '3-2', {
    text: {
      nb: 'Luften måles jevnlig når enheten ikke kan vise at forurensningen er på et forsvarlig nivå etter grenseverdiene, og etter endringer som kan øke den.',
      en: 'The air is measured regularly when the unit cannot show that pollution is at a sound level by the limit values, and after changes that may increase it.',
    },
    topics: ['eksponering'],
    point: 6,
    evidence: {
      nb: 'Målerapporter.',
      en: 'Measurement reports.',
    },
  }),
  asked('fua-3-4', fua, '3-4', {
    text: {
      nb: 'De som arbeider med farlige kjemikalier, og verneombudet, har fått opplæring i stoffene, risikoen, vernetiltakene og hva de gjør i en nødsituasjon.',
      en: 'Those who work with hazardous chemicals, and the safety representative, have been trained in the substances, the risk, the protective measures and what to do in an emergency.',
    },
    topics: [...chemicals],
    point: 2,
    evidence: {
      nb: 'Gjennomført opplæring i kjemikalier.',
      en: 'Completed training in chemicals.',
    },
  }),
  asked('reach-diisocyanater', 'FOR-2008-05-30-516', null, {
    text: {
      nb: 'De som bruker diisocyanater, for eksempel i skum, lim og lakk, og de som overvåker arbeidet, har fullført opplæring i sikker bruk. Kravet følger av REACH vedlegg XVII post 74.',
      en: 'Those who use diisocyanates, for example in foam, glue and varnish, and those who oversee the work, have completed training in safe use. The requirement follows from REACH Annex XVII, entry 74.',
    },
    topics: ['eksponering'],
    riskClasses: ['workshop'],
    point: 2,
    evidence: {
      nb: 'Bevis for fullført opplæring.',
      en: 'Proof of completed training.',
    },
    verified: comparedWith(
      'https://arbeidstilsynet.no/tema/kjemikalier/isocyanater/krav-til-opplaring-for-alle-som-bruker-diisocyanater/',
    ),
  }),
  asked('fua-3-8', fua, '3-8', {
    text: {
      nb: 'Risikoen fra kjemikalier fjernes eller reduseres: mindre mengder, færre utsatte, kortere tid, bedre avtrekk. Verneutstyr kommer sist.',
      en: 'The risk from chemicals is removed or reduced: smaller amounts, fewer people exposed, shorter time, better extraction. Protective equipment comes last.',
    },
    topics: [...chemicals],
    point: 6,
    evidence: {
      nb: 'Tiltakene i risikovurderingen, og kontroll av avtrekksskapene.',
      en: 'The measures in the risk assessment, and the inspection of fume cupboards.',
    },
  }),
  asked('fua-3-11', fua, '3-11', {
    text: {
      nb: 'Stoffer som kan gi kreft, endre arvestoffet eller skade forplantningen, byttes ut. Går ikke det, brukes lukket system eller lavest mulig eksponering.',
      en: 'Substances that may cause cancer, change genetic material or harm reproduction are replaced. If that is not possible, a closed system or the lowest possible exposure is used.',
    },
    topics: ['eksponering'],
    point: 6,
    evidence: {
      nb: 'Liste over slike stoffer, med begrunnelse for bruken.',
      en: 'A list of such substances, with the reason for using them.',
    },
  }),
  asked('fua-3-13', fua, '3-13', {
    text: {
      nb: 'Beholdere med farlige kjemikalier er merket på norsk med navn, farepiktogram og faresetninger, også når vi fyller om.',
      en: 'Containers of hazardous chemicals are labelled in Norwegian with name, hazard pictogram and hazard statements, also when we decant.',
    },
    topics: [...chemicals],
    evidence: {
      nb: 'Stikkprøver av beholdere i rommet.',
      en: 'Spot checks of containers in the room.',
    },
  }),
  asked('fua-3-15', fua, '3-15', {
    text: {
      nb: 'Enheten har beredskapsplan for ulykker med farlige kjemikalier når slike kan skje. De ansatte, verneombudet og nødetatene har tilgang til den.',
      en: 'The unit has an emergency plan for accidents with hazardous chemicals where such may happen. Employees, the safety representative and the emergency services have access to it.',
    },
    topics: [...chemicals],
    point: 6,
    evidence: {
      nb: 'Beredskapsplanen, og når den sist ble øvd.',
      en: 'The emergency plan, and when it was last practised.',
    },
  }),
  asked('fua-3-20', fua, '3-20', {
    text: {
      nb: 'Ansatte som kan få helseskade av farlige kjemikalier, får egnet helseundersøkelse før arbeidet starter og siden jevnlig.',
      en: 'Employees who may suffer harm from hazardous chemicals get a suitable health examination before the work starts and regularly after that.',
    },
    topics: ['eksponering'],
    evidence: {
      nb: 'Avtale med bedriftshelsetjenesten om helseundersøkelser.',
      en: 'An agreement with the occupational health service on health examinations.',
    },
  }),
  asked('fua-7-1', fua, '7-1', {
    text: {
      nb: 'Enheten vurderer om noe i arbeidsmiljøet kan skade forplantningen, og informerer dem det gjelder, også ved ansettelse.',
      en: 'The unit assesses whether anything in the working environment may harm reproduction, and informs those concerned, also on appointment.',
    },
    topics: ['eksponering'],
    point: 6,
    evidence: {
      nb: 'Risikovurderingen, og informasjonen til nye ansatte og gravide.',
      en: 'The risk assessment, and the information to new employees and pregnant women.',
    },
  }),
  asked('fua-31-1', fua, '31-1', {
    text: {
      nb: 'Arbeidsgiveren fører register over dem som er eller kan bli eksponert for bly eller for stoffer som kan gi kreft, endre arvestoffet eller skade forplantningen. Opplysningene oppbevares i minst 60 år for stoffer som kan gi kreft eller endre arvestoffet, og i minst fem år for stoffer som kan skade forplantningen.',
      en: 'The employer keeps a register of those who are or may be exposed to lead or to substances that may cause cancer, change genetic material or harm reproduction. The information is kept for at least 60 years for substances that may cause cancer or change genetic material, and for at least five years for those that may harm reproduction.',
    },
    topics: ['eksponering'],
    evidence: {
      nb: 'Registeret finnes og er avgrenset til det loven nevner. Det slettes ikke uten tillatelse fra Arbeidstilsynet.',
      en: 'The register exists and is limited to what the law names. It is not deleted without permission from the Labour Inspection Authority.',
    },
  }),
  asked('apl-7-1', 'FOR-2011-12-06-1356', '7-1', {
    text: {
      nb: 'Rom der arbeidet forurenser luften, har mekanisk ventilasjon og avsug som fjerner forurensningen ved kilden.',
      en: 'Rooms where the work pollutes the air have mechanical ventilation and extraction that removes the pollution at the source.',
    },
    topics: ['varmt-arbeid', 'laboratorier-og-verksteder'],
    riskClasses: ['workshop'],
    evidence: {
      nb: 'Kontroll av avtrekksskap og punktavsug.',
      en: 'Inspection of fume cupboards and local extraction.',
    },
  }),
  asked('fua-6-1', fua, '6-1', {
    text: {
      nb: 'Enheten vurderer om noen kan bli utsatt for biologiske faktorer, og risikovurderer smitte og annen helsefare.',
      en: 'The unit assesses whether anyone may be exposed to biological agents, and assesses the risk of infection and other harm to health.',
    },
    topics: [...infection],
    point: 6,
    evidence: {
      nb: 'Risikovurdering med smitterisikogruppe for hvert agens.',
      en: 'A risk assessment with the infection risk group of each agent.',
    },
  }),
  asked('fua-6-5', fua, '6-5', {
    text: {
      nb: 'Laboratoriet har inneslutningen som risikovurderingen krever, og skarpe gjenstander har sikkerhetsmekanisme der det finnes.',
      en: 'The laboratory has the containment the risk assessment requires, and sharps have a safety mechanism where one exists.',
    },
    topics: [...infection],
    evidence: {
      nb: 'Inneslutningsnivå for rommet og kontroll av sikkerhetsbenker.',
      en: 'The containment level of the room and inspection of safety cabinets.',
    },
  }),
  asked('fua-6-6', fua, '6-6', {
    text: {
      nb: 'Det finnes skriftlige prosedyrer og beredskapsplan for uhell med biologiske faktorer, og de er øvd.',
      en: 'There are written procedures and an emergency plan for accidents with biological agents, and they have been practised.',
    },
    topics: [...infection],
    point: 7,
    evidence: {
      nb: 'Prosedyrene på stedet, og dato for siste øvelse.',
      en: 'The procedures on site, and the date of the last exercise.',
    },
  }),
  asked('fua-31-3', fua, '31-3', {
    text: {
      nb: 'Arbeidsgiveren fører register over dem som er eller har vært eksponert for biologiske faktorer i smitterisikogruppe 3 eller 4. Det oppbevares i minst ti år, i noen tilfeller inntil 40.',
      en: 'The employer keeps a register of those who are or have been exposed to biological agents in infection risk group 3 or 4. It is kept for at least ten years, in some cases up to 40.',
    },
    topics: ['smittefarlig-materiale'],
    evidence: {
      nb: 'Registeret finnes, med eksponeringer ved uhell.',
      en: 'The register exists, with exposures in accidents.',
    },
  }),
  asked('gmm-5', 'FOR-2001-12-21-1600', '5', {
    text: {
      nb: 'Før arbeid med genmodifiserte mikroorganismer starter, er risikoen vurdert og arbeidet plassert i klasse og inneslutningsnivå.',
      en: 'Before work with genetically modified micro-organisms starts, the risk has been assessed and the work placed in a class and a containment level.',
    },
    topics: ['genmodifiserte-organismer'],
    point: 6,
    evidence: {
      nb: 'Forhåndsvurderingen og protokollen.',
      en: 'The prior assessment and the records.',
    },
  }),
  asked('gmm-7', 'FOR-2001-12-21-1600', '7', {
    text: {
      nb: 'Laboratoriet er godkjent for innesluttet bruk av genmodifiserte mikroorganismer før arbeidet starter. Arbeidet er meldt eller godkjent der det kreves.',
      en: 'The laboratory is approved for contained use of genetically modified micro-organisms before work starts. The work has been notified or approved where required.',
    },
    topics: ['genmodifiserte-organismer'],
    evidence: {
      nb: 'Godkjenningen av rommet og meldingene.',
      en: 'The approval of the room and the notifications.',
    },
  }),
  asked('gmm-19', 'FOR-2001-12-21-1600', '19', {
    text: {
      nb: 'Ved uhell med genmodifiserte mikroorganismer får tilsynsmyndigheten beskjed med en gang: hva som skjedde, hva og hvor mye som slapp ut, og hva som er gjort.',
      en: 'The supervisory authority is told at once of an accident with genetically modified micro-organisms: what happened, what and how much escaped, and what has been done.',
    },
    topics: ['genmodifiserte-organismer'],
    point: 7,
    evidence: {
      nb: 'Rutinen for varsling av uhell.',
      en: 'The routine for notifying accidents.',
    },
  }),
  asked('fdf-6', 'FOR-2015-06-18-761', '6', {
    text: {
      nb: 'Mattilsynet har godkjent forsøket før dyr brukes.',
      en: 'The Norwegian Food Safety Authority has approved the experiment before animals are used.',
    },
    topics: ['biologiske-faktorer'],
    evidence: {
      nb: 'Godkjenningene av forsøkene.',
      en: 'The approvals of the experiments.',
    },
  }),
  asked('fdf-24', 'FOR-2015-06-18-761', '24', {
    text: {
      nb: 'Det er nok folk på stedet, og de som arbeider med forsøksdyr, har utdanningen og praksisen som kreves.',
      en: 'There are enough staff on site, and those who work with laboratory animals have the education and practice required.',
    },
    topics: ['biologiske-faktorer'],
    point: 2,
    evidence: {
      nb: 'Kursbevis for dem som arbeider med dyr.',
      en: 'Course certificates of those who work with animals.',
    },
  }),
]
