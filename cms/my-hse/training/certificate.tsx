import type { ReactElement } from 'react'
import { trainingSegments } from '../../../content/addresses/forms.ts'
import { inMegabytes } from '../../plugin/attachments/rules.ts'
import { jointFileText } from '../../plugin/attachments/joint-text.ts'
import { fill } from '../../plugin/core/text.ts'
import type { JointFile } from '../../plugin/training/records/joint-file.ts'
import {
  type Certificate,
  certificateInput,
  certificatesRead,
} from '../../plugin/training/records/certificate.ts'
import { Select, Tick } from '../components/fields.tsx'
import { FormName } from '../components/field-ids.ts'
import { Form, SubmitRow } from '../components/form-parts.tsx'
import { Notice } from '../components/notice.tsx'
import { type Draft, readDraft } from '../drafts.ts'
import type { Page } from '../page.ts'
import { FileInputField } from '../records/file-field.tsx'
import { keptFiles } from '../records/steps-of.tsx'
import { fileAddress, type PageLanguage } from '../routes.ts'
import { certificateFormName } from './form-names.ts'
import { trainingWords as words } from './text.ts'

/** A course somebody has taken, as it can be chosen. */
interface TakenOption {
  readonly value: string
  readonly label: string
}

/** What the form for a certificate needs: the certificates of some lines that the one who asks may read, by line. */
export async function loadCertificates(
  { asked, req }: Pick<Page, 'asked' | 'req'>,
  lines: readonly string[],
) {
  const draft = await readDraft(req, certificateFormName, asked['draft'])
  const [found, kept] = await Promise.all([
    certificatesRead(req, lines),
    keptFiles(req, certificateInput, draft),
  ])
  const newest = new Map([...found].flatMap(([line, [first]]) => (first ? [[line, first]] : [])))
  return { asked: draft ? asked['draft'] : undefined, draft, kept, newest }
}

/** What `loadCertificates` gives. */
export interface LoadedCertificates {
  readonly asked: string | undefined
  readonly draft: Draft | null
  readonly kept: readonly TakenOption[]
  readonly newest: ReadonlyMap<string, Certificate>
}

/** The form in which a certificate is attached or taken away. */
export function CertificateForm({
  certificates: { asked, draft, kept, newest },
  language,
  taken,
  unit = '',
}: {
  readonly certificates: LoadedCertificates
  readonly language: PageLanguage
  readonly taken: readonly TakenOption[]
  /** Code of the unit on whose page it stands. @default on that of the one who took them */
  readonly unit?: string
}): ReactElement | null {
  if (taken.length === 0) return null
  const errors = draft?.errors ?? []
  return (
    <section className="training__certificate no-print" aria-labelledby="certificate">
      <h2 className="section-title" id="certificate">
        {words.attachTitle[language]}
      </h2>
      <p>{words.attachLead[language]}</p>
      <FormName.Provider value={certificateFormName}>
        <Form
          language={language}
          segment={trainingSegments.certificate}
          draft={asked}
          hidden={{ number: unit }}
        >
          <Select
            language={language}
            name="taken"
            label={words.whichTaken[language]}
            options={taken.map(({ label, value }) => ({
              value,
              label: newest.has(value)
                ? fill(words.hasCertificate, { line: label })[language]
                : label,
            }))}
            value={draft?.get('taken')}
            errors={errors}
          />
          <FileInputField
            language={language}
            name="file"
            input={certificateInput.file}
            record={{}}
            day=""
            draft={draft}
            choosable={{ file: kept }}
          />
          {newest.size > 0 && (
            <Tick
              language={language}
              name="remove"
              label={words.removeCertificate[language]}
              checked={draft?.get('remove') === 'yes'}
              errors={errors}
            />
          )}
          <SubmitRow language={language} label={words.attach[language]} />
        </Form>
      </FormName.Provider>
    </section>
  )
}

/** The way to a certificate, for those who may read it; nothing where there is none. */
export function CertificateLink({
  called,
  certificate,
  language,
}: {
  readonly certificate: Certificate | undefined
  readonly language: PageLanguage
  /** Whose and of which course, where several stand beside each other. @default said beside it */
  readonly called?: string
}): ReactElement | null {
  if (!certificate) return null
  const size = inMegabytes(certificate.filesize ?? 0).toLocaleString(language)
  return (
    <a href={fileAddress(certificate.id)} aria-label={called} download>
      {called === undefined
        ? fill(words.download, { size })[language]
        : words.certificate[language]}
    </a>
  )
}

/** The way to a file that stands for all who took part, for those who may open it; nothing where there is none. */
export function JointFileLink({
  joint,
  language,
  of,
}: {
  readonly joint: JointFile | undefined
  readonly language: PageLanguage
  /** Whose and of which course, where several stand beside each other. @default said beside it */
  readonly of?: string
}): ReactElement | null {
  if (!joint) return null
  const size = inMegabytes(joint.filesize ?? 0).toLocaleString(language)
  const name = jointFileText[joint.shows].name[language]
  return (
    <a href={fileAddress(joint.id)} download>
      {of === undefined ? fill(words.downloadJoint, { name, size })[language] : name}
      {of !== undefined && <span className="visually-hidden">: {of}</span>}
    </a>
  )
}

/** That a certificate was attached or taken away. */
export function CertificateDone({
  done,
  language,
}: {
  readonly done: unknown
  readonly language: PageLanguage
}): ReactElement | null {
  if (done !== 'certified' && done !== 'uncertified') return null
  return (
    <Notice colour="success">
      <p>{words[done][language]}</p>
    </Notice>
  )
}
