import type { Text } from '../schema/text.ts'

/** An act or a regulation that a text may cite. */
export interface Law {
  /** Lovdata's identifier, such as `LOV-2005-06-17-62`. */
  readonly id: string
  /** The short title, as a list shows it. */
  readonly title: Text
  /** What else texts call it, in either language. Letter case does not matter. @default [] */
  readonly names?: readonly string[]
  /** Abbreviations, without a full stop. They count only before a section sign. @default [] */
  readonly abbreviations?: readonly string[]
}

/**
 * The acts and regulations that guidelines and handbook cite. Not a complete list of what applies to an institution, and
 * no statement that any of them was read: a guideline says itself what was read, and when.
 */
export const laws: readonly Law[] = [
  law('LOV-2005-06-17-62', 'Arbeidsmiljøloven', 'Working Environment Act', {
    names: ['arbeidsmiljølova'],
    abbreviations: ['aml', 'WEA'],
  }),
  law('FOR-1996-12-06-1127', 'Internkontrollforskriften', 'Internal Control Regulations', {
    names: [
      'internkontrollforskrifta',
      'forskrift om systematisk helse-, miljø- og sikkerhetsarbeid i virksomheter',
      'Regulations relating to Systematic Health, Environment and Safety Activities in Enterprises',
    ],
    abbreviations: ['ikf', 'ik-f', 'IK-HMS'],
  }),
  law(
    'FOR-2011-12-06-1355',
    'Forskrift om organisering, ledelse og medvirkning',
    'Regulations concerning Organisation, Management and Employee Participation',
    { names: ['forskriften om organisering, ledelse og medvirkning'], abbreviations: ['oml'] },
  ),
  law('FOR-2011-12-06-1356', 'Arbeidsplassforskriften', 'Workplace Regulations', {
    names: ['Regulations concerning the design and layout of workplaces and work premises'],
  }),
  law(
    'FOR-2011-12-06-1357',
    'Forskrift om utførelse av arbeid',
    'Regulations concerning the Performance of Work',
    { names: ['forskriften om utførelse av arbeid'] },
  ),
  law(
    'FOR-2011-12-06-1358',
    'Forskrift om tiltaks- og grenseverdier',
    'Regulations concerning Action and Limit Values',
    { names: ['forskriften om tiltaks- og grenseverdier'] },
  ),
  law(
    'FOR-2011-12-06-1360',
    'Forskrift om administrative ordninger',
    'Regulations concerning Administrative Arrangements',
  ),
  law(
    'FOR-2005-12-16-1568',
    'Forskrift om arbeidsmiljølovens anvendelse for personer som ikke er arbeidstakere',
    'Regulations on the application of the Working Environment Act to persons who are not employees',
  ),
  law('LOV-2017-06-16-67', 'Statsansatteloven', 'Act relating to state employees', {
    names: ['State Employees Act'],
  }),
  law(
    'LOV-2024-03-08-9',
    'Universitets- og høyskoleloven',
    'Act relating to universities and university colleges',
    { names: ['universitets- og høgskolelova'], abbreviations: ['uhl'] },
  ),
  law(
    'LOV-2017-06-16-51',
    'Likestillings- og diskrimineringsloven',
    'Equality and Anti-Discrimination Act',
  ),
  law(
    'LOV-2017-06-16-50',
    'Diskrimineringsombudsloven',
    'Equality and Anti-Discrimination Ombud Act',
  ),
  law(
    'FOR-2013-06-21-732',
    'Forskrift om universell utforming av IKT-løsninger',
    'Regulations on universal design of ICT solutions',
  ),
  law('LOV-1997-02-28-19', 'Folketrygdloven', 'National Insurance Act'),
  law('LOV-2018-06-15-38', 'Personopplysningsloven', 'Personal Data Act'),
  law('LOV-2006-05-19-16', 'Offentleglova', 'Freedom of Information Act', {
    names: ['offentlighetsloven'],
    abbreviations: ['offl'],
  }),
  law('LOV-2025-06-20-96', 'Arkivlova', 'Archives Act', { names: ['arkivloven'] }),
  law('LOV-2021-05-21-42', 'Språklova', 'Language Act', { names: ['språkloven'] }),
  law('LOV-1967-02-10', 'Forvaltningsloven', 'Public Administration Act', {
    abbreviations: ['fvl'],
  }),
  law('LOV-1999-07-02-64', 'Helsepersonelloven', 'Health Personnel Act'),
  law('LOV-2002-06-14-20', 'Brann- og eksplosjonsvernloven', 'Fire and Explosion Prevention Act'),
  law('FOR-2015-12-17-1710', 'Forskrift om brannforebygging', 'Fire Prevention Regulations'),
  law(
    'FOR-2009-06-08-602',
    'Forskrift om håndtering av farlig stoff',
    'Regulations on the handling of dangerous substances',
  ),
  law(
    'FOR-2003-06-30-911',
    'Forskrift om helse og sikkerhet i eksplosjonsfarlige atmosfærer',
    'Regulations on health and safety in explosive atmospheres',
  ),
  law(
    'FOR-2009-04-01-384',
    'Forskrift om landtransport av farlig gods',
    'Regulations on the carriage of dangerous goods by land',
  ),
  law(
    'LOV-1929-05-24-4',
    'El-tilsynsloven',
    'Act relating to supervision of electrical installations and equipment',
    { names: ['eltilsynsloven', 'Electrical Installations Act'] },
  ),
  law(
    'FOR-2006-04-28-458',
    'Forskrift om sikkerhet ved arbeid i og drift av elektriske anlegg',
    'Regulations on safety when working in and operating electrical installations',
    { abbreviations: ['fse'] },
  ),
  law('LOV-2000-05-12-36', 'Strålevernloven', 'Act on Radiation Protection and Use of Radiation', {
    names: ['Radiation Protection Act'],
  }),
  law(
    'FOR-2016-12-16-1659',
    'Strålevernforskriften',
    'Regulations on Radiation Protection and Use of Radiation',
    { names: ['Radiation Protection Regulations'] },
  ),
  law(
    'FOR-2010-11-01-1394',
    'Forskrift om forurensningslovens anvendelse på radioaktiv forurensning og radioaktivt avfall',
    'Regulations on radioactive pollution and radioactive waste',
    {
      names: [
        'forskrift om radioaktiv forurensning og avfall',
        'forskriften om radioaktiv forurensning og avfall',
      ],
    },
  ),
  law('LOV-1981-03-13-6', 'Forurensningsloven', 'Pollution Control Act'),
  law('FOR-2004-06-01-930', 'Avfallsforskriften', 'Waste Regulations'),
  law('FOR-2008-05-30-516', 'REACH-forskriften', 'REACH Regulations'),
  law('FOR-2012-06-16-622', 'CLP-forskriften', 'CLP Regulations'),
  law('LOV-1993-04-02-38', 'Genteknologiloven', 'Gene Technology Act'),
  law(
    'FOR-2001-12-21-1600',
    'Forskrift om innesluttet bruk av genmodifiserte mikroorganismer',
    'Regulations on the contained use of genetically modified micro-organisms',
  ),
  law(
    'FOR-2015-06-18-761',
    'Forskrift om bruk av dyr i forsøk',
    'Regulations on the use of animals in research',
  ),
  law('LOV-2007-02-16-9', 'Skipssikkerhetsloven', 'Ship Safety and Security Act'),
  law(
    'FOR-2005-01-01-8',
    'Forskrift om arbeidsmiljø, sikkerhet og helse om bord',
    'Regulations on the working environment, health and safety on board ship',
  ),
]

function law(id: string, nb: string, en: string, more: Omit<Law, 'id' | 'title'> = {}): Law {
  return { id, title: { nb, en }, ...more }
}
