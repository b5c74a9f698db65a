import type { Text } from '../core/text.ts'

/** How a change stands with the readers, on the start page and beside an edition. */
export const standingText = {
  pending: {
    nb: 'Leserne ser den siste endringen om et øyeblikk.',
    en: 'The last change is live in a moment.',
  },
  pendingOne: {
    nb: 'Leserne ser den siste endringen om omtrent ett sekund.',
    en: 'The last change is live in about one second.',
  },
  pendingMany: {
    nb: 'Leserne ser den siste endringen om omtrent {seconds} sekunder.',
    en: 'The last change is live in about {seconds} seconds.',
  },
  late: {
    nb: 'Publiseringen har ventet siden {when}, lenger enn den pleier. Den prøves på nytt av seg selv. Si fra til den som drifter systemet hvis det varer.',
    en: 'Publishing has been waiting since {when}, longer than usual. It is tried again automatically. Tell the person who runs the system if this goes on.',
  },
  done: {
    nb: 'Leserne har sett den siste endringen siden {when}.',
    en: 'The last change has been live since {when}.',
  },
  failed: {
    nb: 'Publiseringen {when} mislyktes. Leserne ser fortsatt det forrige nettstedet.',
    en: 'Publishing on {when} failed. Readers still see the previous site.',
  },
  refused: {
    nb: 'Publiseringen {when} ble stoppet, fordi mange dokumenter ville forsvunnet. Leserne ser fortsatt det forrige nettstedet.',
    en: 'Publishing on {when} was stopped, because many documents would have disappeared. Readers still see the previous site.',
  },
  held: {
    nb: 'Publisering er satt på vent siden {when}. Leserne ser den utgaven av nettstedet som ble valgt da.',
    en: 'Publishing has been on hold since {when}. Readers see the release of the site that was chosen then.',
  },
  reason: { nb: 'Hvorfor: {reason}', en: 'Why: {reason}' },
  whoCan: {
    nb: 'HMS-sjefen eller en administrator kan publisere på nytt fra startsiden.',
    en: 'The HSE director or an administrator can publish again from the start page.',
  },
} satisfies Record<string, Text>
