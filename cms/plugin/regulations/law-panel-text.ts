import type { Text } from '../core/text.ts'

export const lawPanelText = {
  proposed: {
    nb: 'Teksten i «Hjemmel» viser til dette, som retningslinjen ikke er knyttet til i lovregisteret:',
    en: 'The text in “Legal basis” cites this, to which the guideline is not tied in the register of law:',
  },
  add: { nb: 'Knytt til lovregisteret', en: 'Tie to the register of law' },
  added: {
    nb: 'Lagt til nedenfor. Se over, og lagre.',
    en: 'Added below. Check it, and save.',
  },
} satisfies Record<string, Text>
