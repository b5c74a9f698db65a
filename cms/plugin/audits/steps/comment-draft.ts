import { paragraphs } from '../../records/input/text.ts'
import { step } from '../../records/step.ts'
import { auditText } from '../text.ts'
import { tellOfAudit } from '../told.ts'

/** The unit says which facts of the draft are wrong, or that none are. */
export const commentDraft = step('audits', {
  words: {
    heading: { nb: 'Si fra om fakta i utkastet', en: 'Comment on the facts of the draft' },
    button: { nb: 'Send merknadene', en: 'Send the comments' },
    done: { nb: 'Revisjonslaget har fått merknadene.', en: 'The audit team has the comments.' },
    history: { nb: 'Enheten så på fakta', en: 'The unit checked the facts' },
  },
  input: {
    draftComment: paragraphs({
      label: auditText.draftComment,
      hint: {
        nb: 'Skriv hvilke fakta som er feil, og hva som er riktig, eller at fakta er riktige. Hva enheten gjør med funnene, svarer dere på når rapporten er sendt.',
        en: 'Write which facts are wrong, and what is right; or that they are right. What the unit does about the findings is answered once the report is sent.',
      },
      missing: 'nothingWritten',
    }),
  },
  fits: ({ draftCommentedOn, draftSentOn, state }) =>
    state === 'conducted' && Boolean(draftSentOn) && !draftCommentedOn,
  write: ({ day, values }) => ({ data: { ...values, draftCommentedOn: day } }),
  after: (req, written) => tellOfAudit(req, written, 'commented'),
})
