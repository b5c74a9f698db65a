import { trainingSegments } from '../../../content/addresses/forms.ts'
import {
  myTrainingAddress,
  registerTrainingAddress,
  unitTrainingAddress,
} from '../../../content/addresses/my-hse.ts'
import { jointFileText } from '../../plugin/attachments/joint-text.ts'
import { reachOf } from '../../plugin/access/can.ts'
import {
  attachCertificate,
  certificateInput,
  removeCertificate,
} from '../../plugin/training/records/certificate.ts'
import { confirmOwn } from '../../plugin/training/records/confirm.ts'
import { keptField } from '../../plugin/records/input/file.ts'
import { jointFileInput } from '../../plugin/training/records/joint-file.ts'
import { changeJointFile } from '../../plugin/training/records/joint-file-change.ts'
import { registerHeld } from '../../plugin/training/records/register.ts'
import { jointChangeText } from '../../plugin/training/records/text.ts'
import { withdrawLine } from '../../plugin/training/records/withdraw.ts'
import { formKeyOf } from '../form-key.ts'
import type { Posted } from '../form-body.ts'
import type { FormDefinition } from '../forms/work.ts'
import { fileKeeping, givenIn } from '../records/step-forms.ts'
import type { PageLanguage, Query } from '../routes.ts'
import { myUnitAddress } from '../units/addresses.ts'
import { planForms } from './plan/forms.ts'
import {
  certificateFormName,
  confirmFormName,
  guestRows,
  jointFormName,
  registerFormName,
  withdrawFormName,
} from './form-names.ts'

/** Registers a held course for everyone who took part. */
const register: FormDefinition = {
  name: registerFormName,
  segment: trainingSegments.register,
  back: (posted, language) => {
    const code = posted.text('number')
    return code === ''
      ? myUnitAddress(language, { choose: 'yes' })
      : registerTrainingAddress(language, code)
  },
  ...fileKeeping(jointFileInput),
  work: async (req, posted, language) => {
    const unit = posted.text('id')
    const { lines, waiting } = await registerHeld(req, {
      key: formKeyOf(req, posted.get('form')) ?? posted.text('form'),
      unit,
      course: posted.text('course'),
      date: posted.text('date'),
      people: posted.all('people'),
      guests: guestRows.map((row) => ({
        name: posted.text(`guest${String(row)}`),
        until: posted.text(`until${String(row)}`),
      })),
      evidence: posted.text('evidence'),
      witness: posted.get('witness') === 'yes',
      jointFile: posted.get(keptField('jointFile')) || null,
      jointShows: posted.oneOf(jointFileText, 'jointShows'),
    })
    const code = posted.text('number')
    const done = `${String(lines)}-${String(waiting)}`
    const { units } = await reachOf(req, 'training-records', 'read')
    return {
      to: units.includes(unit)
        ? unitTrainingAddress(language, code, { done })
        : registerTrainingAddress(language, code, { done }),
    }
  },
}

/** Says that one has taken a course. */
const confirm: FormDefinition = {
  name: confirmFormName,
  segment: trainingSegments.confirm,
  back: (_posted, language) => myTrainingAddress(language),
  work: async (req, posted, language) => {
    await confirmOwn(req, posted.text('id'))
    return { to: myTrainingAddress(language, { done: 'confirmed' }) }
  },
}

/** Attaches the certificate of a course, or takes it away: on the page of the one who took it, and on that of the unit. */
const certificate: FormDefinition = {
  name: certificateFormName,
  segment: trainingSegments.certificate,
  fieldOf: (field) => (field === 'line' ? 'taken' : field),
  back: (posted, language) =>
    posted.text('number') === ''
      ? myTrainingAddress(language)
      : `${afterCertificate(posted, language)}#certificate`,
  ...fileKeeping(certificateInput),
  work: async (req, posted, language) => {
    const id = posted.text('taken')
    const given = givenIn(posted, certificateInput)
    // Whoever sends a new one wants that.
    const removes = posted.get('remove') === 'yes' && !given['file']
    if (removes) await removeCertificate(req, id)
    else await attachCertificate(req, { id, ...given })
    const done = removes ? 'uncertified' : 'certified'
    return { to: afterCertificate(posted, language, { done }) }
  },
}

function afterCertificate(posted: Posted, language: PageLanguage, query: Query = {}): string {
  const code = posted.text('number')
  return code === ''
    ? myTrainingAddress(language, query)
    : unitTrainingAddress(language, code, query)
}

/** Takes back what was said of a file for all who took part, or the file. */
const jointFile: FormDefinition = {
  name: jointFormName,
  segment: trainingSegments.jointFile,
  back: (posted, language) => {
    const code = posted.text('number')
    return code === ''
      ? myUnitAddress(language, { choose: 'yes' })
      : `${unitTrainingAddress(language, code)}#joint-files`
  },
  work: async (req, posted, language) => {
    const change = posted.oneOf(jointChangeText, 'change')
    const sure = posted.get('sure') === 'yes'
    await changeJointFile(req, { file: posted.text('held'), change, sure })
    const done = change === 'remove' ? 'jointRemoved' : 'jointList'
    return { to: unitTrainingAddress(language, posted.text('number'), { done }) }
  },
}

/** Takes out a line that is wrong. */
const withdraw: FormDefinition = {
  name: withdrawFormName,
  segment: trainingSegments.withdraw,
  back: (posted, language) => {
    const code = posted.text('number')
    return code === ''
      ? myUnitAddress(language, { choose: 'yes' })
      : `${unitTrainingAddress(language, code)}#wrong`
  },
  work: async (req, posted, language) => {
    await withdrawLine(req, { id: posted.text('line'), reason: posted.text('reason') })
    return { to: unitTrainingAddress(language, posted.text('number'), { done: 'withdrawn' }) }
  },
}

/** The forms of training. */
export const trainingForms: readonly FormDefinition[] = [
  register,
  confirm,
  certificate,
  jointFile,
  withdraw,
  ...planForms,
]
