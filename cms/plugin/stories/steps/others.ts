import type { PayloadRequest } from 'payload'
import { principalOf } from '../../access/principal.ts'
import type { Story } from '../../generated-types.ts'
import { paragraphs } from '../../records/input/text.ts'
import { tick } from '../../records/input/tick.ts'
import { type Fault, step } from '../../records/step.ts'
import { checkStory } from '../check.ts'
import { type Finding, handsIn, isWaiting } from '../rules.ts'
import { storyText } from '../text.ts'
import { tellOfStory } from '../told.ts'

/** Gives a story to those who approve it. */
export const submit = step('stories', {
  words: {
    heading: { nb: 'Send til godkjenning', en: 'Send for approval' },
    button: { nb: 'Send til godkjenning', en: 'Send for approval' },
    done: { nb: 'Historien venter på godkjenning.', en: 'The story waits for approval.' },
    history: { nb: 'Sendt til godkjenning', en: 'Sent for approval' },
  },
  input: {},
  fits: ({ state }) => state === 'draft',
  facts: checkStory,
  faults: ({ facts }) => stopping(facts),
  write: () => ({ data: { state: 'toApprove' } }),
  after: (req, written) => tellOfStory(req, written, 'submitted'),
})

/** Approves what somebody else has written, and says that nobody can be recognised in it. */
export const approve = step('stories', {
  words: {
    heading: { nb: 'Godkjenn', en: 'Approve' },
    button: { nb: 'Godkjenn historien', en: 'Approve the story' },
    done: {
      nb: 'Historien er godkjent og kan publiseres.',
      en: 'The story has been approved and can be published.',
    },
    history: { nb: 'Godkjent', en: 'Approved' },
  },
  input: {
    nobody: tick({
      label: {
        nb: 'Jeg har lest historien på begge språk: den har ingen navn, og ingen steder der færre enn fem arbeider',
        en: 'I have read the story in both languages: it has no names, and no places where fewer than five people work',
      },
    }),
  },
  fits: ({ state }) => state === 'toApprove',
  facts: async (req: PayloadRequest, record: Story) => ({
    account: (await principalOf(req)).account,
    findings: await checkStory(req, record),
  }),
  faults: ({ facts: { account, findings }, record, values: { nobody } }): Fault[] => {
    if (account !== null && handsIn(record.steps).includes(account)) {
      return [{ code: 'sameWhoWrote', status: 403 }]
    }
    return [...stopping(findings), ...(nobody ? [] : [{ code: 'nobodyMissing', field: 'nobody' }])]
  },
  write: ({ day }) => ({ data: { state: 'approved', approvedOn: day } }),
})

/** Opens an approved story to everyone. */
export const publish = step('stories', {
  words: {
    heading: { nb: 'Publiser', en: 'Publish' },
    button: { nb: 'Publiser historien', en: 'Publish the story' },
    done: {
      nb: 'Historien er publisert. Den står på nettstedet om litt.',
      en: 'The story has been published. It will be on the website shortly.',
    },
    history: { nb: 'Publisert', en: 'Published' },
  },
  input: {},
  fits: ({ state }) => state === 'approved',
  write: ({ day }) => ({ data: { state: 'published', publishedOn: day } }),
})

/** Sends a story back to those who write it. */
export const sendBack = step('stories', {
  words: {
    heading: { nb: 'Send tilbake', en: 'Send back' },
    button: { nb: 'Send tilbake', en: 'Send back' },
    done: {
      nb: 'Historien er sendt tilbake, og redaktørene får vite det.',
      en: 'The story has been sent back, and the editors will be told.',
    },
    history: { nb: 'Sendt tilbake', en: 'Sent back' },
  },
  input: {
    reason: paragraphs({
      label: { nb: 'Hva må endres, og hvorfor?', en: 'What must be changed, and why?' },
      missing: 'reasonMissing',
      posted: 'sendBackReason',
    }),
  },
  fits: isWaiting,
  write: ({ values: { reason } }) => ({
    data: { state: 'draft', approvedOn: null },
    note: reason,
  }),
  after: (req, written) => tellOfStory(req, written, 'sentBack'),
})

/** Takes a story away for good, with the reason. */
export const withdraw = step('stories', {
  words: {
    heading: { nb: 'Trekk tilbake', en: 'Withdraw' },
    button: { nb: 'Trekk historien tilbake', en: 'Withdraw the story' },
    done: {
      nb: 'Historien er trukket tilbake. Den forsvinner fra nettstedet om litt.',
      en: 'The story has been withdrawn. It will leave the website shortly.',
    },
    history: { nb: 'Trukket tilbake', en: 'Withdrawn' },
  },
  input: {
    reason: paragraphs({
      label: { nb: 'Hvorfor trekkes den tilbake?', en: 'Why is it withdrawn?' },
      missing: 'reasonMissing',
    }),
  },
  fits: ({ state }) => state !== 'withdrawn',
  write: ({ day, values: { reason } }) => ({
    data: { state: 'withdrawn', withdrawnOn: day },
    note: reason,
  }),
})

/** What is never published, whatever it says about whom: whoever wrote it takes it out. */
const never: Readonly<Partial<Record<Finding['kind'], string>>> = {
  contact: 'contactInText',
  number: 'numberInText',
}

function stopping(findings: readonly Finding[]): Fault[] {
  return findings.flatMap(({ field, kind, word }): Fault[] => {
    const code = never[kind]
    return code === undefined ? [] : [{ code, status: 409, say: { name: storyText[field], word } }]
  })
}
