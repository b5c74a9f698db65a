import type { Institution } from '@verne/hse-plugin'

export const institution: Institution = {
  name: { nb: 'Havnes høgskole', en: 'Havnes University College' },
  shortName: 'HHS',
  logo: null,
  colours: { accent: '#7a2e1d', ink: '#1c1c1c' },
  documentNumberPattern: 'HHS-\\d{3}',
  documentNumberExample: 'HHS-001',
}
