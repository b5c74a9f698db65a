import type { Text } from '../core/text.ts'

/** What an entry of the audit log says was done. */
export const operationText = {
  create: { nb: 'Opprettet', en: 'Created' },
  update: { nb: 'Endret', en: 'Changed' },
  delete: { nb: 'Slettet', en: 'Deleted' },
  recovered: {
    nb: 'Endret (innslaget ble lagt til etter en avbrutt lagring)',
    en: 'Changed (entry added after an interrupted save)',
  },
} satisfies Record<string, Text>
export type AuditOperation = keyof typeof operationText

export const appendOnlyText: Text = {
  nb: 'Endringsloggen kan ikke endres eller slettes.',
  en: 'The audit log cannot be changed or deleted.',
}
