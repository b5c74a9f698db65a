/** Who looks at My HSE, by the name of their demo account: those whose pages differ most. */
export const visitors = {
  leder: 'line manager of a department',
  leder3: 'line manager of a small unit',
  koordinator: 'HSE coordinator of a faculty',
  verneombud: 'safety representative',
  hovedverneombud: 'chief safety representative',
  godkjenner: 'HSE director',
  toppledelse: 'top management',
  ansatt: 'employee',
  amu: 'member of the working environment committee',
} as const
export type VisitorName = keyof typeof visitors

const process = '/min-hms/hms-runde/HMS-2026-NHU-NV-KJ-01'

/** Pages of My HSE: one of each kind that asks the database for something of its own. */
export const visited = [
  '/min-hms',
  '/min-hms/oppgaver',
  '/min-hms/meldt-av-meg',
  '/min-hms/avvik',
  '/min-hms/avvik/AVV-2026-0010',
  '/min-hms/tiltak',
  '/min-hms/tiltak/TIL-2026-0016',
  '/min-hms/hms-runde',
  process,
  `${process}/planlegging/datoer`,
  `${process}/formote/i-fjor`,
  `${process}/formote/avvik-og-tiltak`,
  `${process}/formote/henvendelser-og-krav`,
  `${process}/ettermote/handlingsplan`,
  `${process}/rapport`,
  '/min-hms/henvendelser',
  '/min-hms/forslag',
  '/min-hms/dokumenter',
  '/min-hms/delegerte-oppgaver',
  '/min-hms/enhet/NHU-NV-KJ/delegerte-oppgaver',
  '/min-hms/hms-mal',
  '/min-hms/enhet/NHU-NV-KJ/mal',
  '/min-hms/skaderegister',
  '/min-hms/tall',
  '/min-hms/enhet/NHU-NV-KJ',
  '/min-hms/enhet/NHU-NV-KJ/krav',
  '/min-hms/samsvarsvurderinger',
  '/min-hms/samsvarsvurderinger/SAM-2026-0001',
  '/min-hms/samsvarsvurderinger/SAM-2026-0001/krav/aml-3-2',
  '/min-hms/samsvarsvurderinger/SAM-2026-0001/rapport',
  '/min-hms/enheter',
  '/min-hms/retningslinjer/nhu-hms-r35',
  '/min-hms/oppbevaring',
] as const
