'use client'
import { Button, useConfig, useDocumentInfo, useForm, useTranslation } from '@payloadcms/ui'
import { getTranslation } from '@payloadcms/translations'
import { type RefObject, useCallback, useEffect, useId, useRef, useState } from 'react'
import { same } from '../audit-log/rules.ts'
import { ConflictChoice, type Side } from './conflict-choice.tsx'
import { conflictText } from './conflict-text.ts'
import {
  conflictSettled,
  differing,
  type FieldLike,
  type Leaf,
  leavesOf,
  valueAt,
  withValueAt,
} from './conflict.ts'
import { type SavedDocument, useApi } from './saved-document.tsx'
import { relationsIn, type Speech, spokenValue } from './spoken-value.ts'
import { useWords } from './use-words.tsx'
import '../hse-admin.css'

interface Conflict {
  readonly saved: SavedDocument
  /** Fields the person can choose for. */
  readonly choices: readonly Leaf[]
  /** Fields that follow from what others did, such as the state. */
  readonly others: readonly Leaf[]
  readonly titles: ReadonlyMap<string, string>
}

/** Both versions of a document side by side, field by field, with a choice for each field that differs. */
export function ConflictPanel({
  path,
  insisted,
  onResolved,
}: {
  readonly path: string
  /** Fields the person has chosen their own text for already, should someone save yet again. */
  readonly insisted: RefObject<ReadonlySet<string>>
  readonly onResolved: () => void
}) {
  const { language, words } = useWords()
  const { i18n } = useTranslation()
  const form = useForm()
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const [unavailable, setUnavailable] = useState(false)
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({})
  const [saving, setSaving] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const id = useId()
  const gather = useConflict()

  const load = useCallback(() => {
    setUnavailable(false)
    gather().then(
      (found) => {
        setConflict(found)
        setUnavailable(found === null)
        if (found) setChosen(suggestedSides(found, form.getFields(), insisted.current))
      },
      () => {
        setUnavailable(true)
      },
    )
  }, [form, gather, insisted])

  const first = useRef(true)
  useEffect(() => {
    if (!first.current) return
    first.current = false
    load()
    heading.current?.focus()
  }, [load])

  // Sent once the form has taken the chosen values over.
  const caughtUp = conflict !== null && Number(form.getField(path).value) >= conflict.saved.version
  const settled = saving && caughtUp
  const sent = useRef(false)
  useEffect(() => {
    if (!settled || sent.current) return
    sent.current = true
    form.setModified(true)
    void form.submit().then((answer) => {
      if (answer) {
        insisted.current = new Set()
        onResolved()
        return
      }
      // Refused once more, or the network is gone: the form keeps what was chosen.
      sent.current = false
      setSaving(false)
    })
  }, [form, insisted, onResolved, settled])

  // The page was read anew in another way: there is nothing left to choose here.
  const superseded = caughtUp && !saving
  useEffect(() => {
    if (superseded) onResolved()
  }, [onResolved, superseded])

  const save = async (found: Conflict): Promise<void> => {
    setSaving(true)
    insisted.current = new Set(
      found.choices.map(({ path: field }) => field).filter((field) => chosen[field] !== 'saved'),
    )
    const taken = [
      ...found.others,
      ...found.choices.filter((leaf) => chosen[leaf.path] === 'saved'),
    ].reduce<Readonly<Record<string, unknown>>>(
      (values, leaf) => withValueAt(values, leaf.path, valueAt(found.saved, leaf.path)),
      form.getData(),
    )
    dispatchEvent(new Event(conflictSettled))
    await form.reset({ ...taken, [path]: found.saved.version })
  }

  const label = (text: unknown): string => {
    const said = getTranslation(text as Parameters<typeof getTranslation>[0], i18n)
    return typeof said === 'string' ? said : ''
  }
  const speech: Speech = { language, label, titles: conflict?.titles ?? new Map() }
  const mine = form.getData() as Readonly<Record<string, unknown>>
  return (
    <section
      className="hse-panel hse-panel--warning hse-conflict"
      aria-labelledby={`${id}-heading`}
    >
      <h2 id={`${id}-heading`} ref={heading} tabIndex={-1}>
        {words(conflictText.heading)}
      </h2>
      <p>{words(conflictText.explanation)}</p>
      <div aria-live="polite">
        {conflict === null && !unavailable ? <p>{words(conflictText.loading)}</p> : null}
        {unavailable ? (
          <>
            <p>{words(conflictText.unavailable)}</p>
            <Button buttonStyle="secondary" size="medium" onClick={load}>
              {words(conflictText.retry)}
            </Button>
          </>
        ) : null}
      </div>
      {conflict ? (
        <>
          {conflict.choices.length === 0 ? <p>{words(conflictText.nothingDiffers)}</p> : null}
          {conflict.choices.map((leaf) => (
            <ConflictChoice
              key={leaf.path}
              legend={leaf.labels.map(label).join(' – ')}
              mine={spokenValue(valueAt(mine, leaf.path), leaf.field, speech)}
              saved={spokenValue(valueAt(conflict.saved, leaf.path), leaf.field, speech)}
              side={chosen[leaf.path] ?? 'mine'}
              onChoose={(side) => {
                setChosen((before) => ({ ...before, [leaf.path]: side }))
              }}
            />
          ))}
          {conflict.others.length > 0 ? (
            <>
              <h3>{words(conflictText.alsoChanged)}</h3>
              <ul>
                {conflict.others.map((leaf) => (
                  <li key={leaf.path}>
                    {leaf.labels.map(label).join(' – ')}:{' '}
                    {spokenValue(valueAt(conflict.saved, leaf.path), leaf.field, speech) ||
                      words(conflictText.empty)}
                  </li>
                ))}
              </ul>
            </>
          ) : null}
          <Button size="medium" disabled={saving} onClick={() => void save(conflict)}>
            {words(saving ? conflictText.saving : conflictText.save)}
          </Button>
        </>
      ) : null}
    </section>
  )
}

/** Fetches what is saved and finds where it differs from the form. Null when it cannot be had. */
function useConflict(): () => Promise<Conflict | null> {
  const { getEntityConfig } = useConfig()
  const { collectionSlug, globalSlug, docPermissions } = useDocumentInfo()
  const { fetchSaved, titleOf } = useApi()
  const { getData } = useForm()
  return useCallback(async () => {
    const saved = await fetchSaved()
    if (!saved) return null
    const entity = globalSlug
      ? getEntityConfig({ globalSlug })
      : getEntityConfig({ collectionSlug: collectionSlug ?? '' })
    const leaves = leavesOf(entity.fields as unknown as readonly FieldLike[])
    const mine = getData() as Readonly<Record<string, unknown>>
    const found = differing(leaves, mine, saved)
    const rights: unknown = docPermissions?.fields
    const may = ({ path }: Leaf): boolean => mayUpdate(rights, path.split('.')[0] ?? path)
    const relations = found.flatMap(({ path, field }) => [
      ...relationsIn(valueAt(mine, path), field),
      ...relationsIn(valueAt(saved, path), field),
    ])
    const titles = await Promise.all(
      relations.map(async ({ collection, id }): Promise<[string, string]> => [
        id,
        (await titleOf(collection, id)) ?? id,
      ]),
    )
    return {
      saved,
      choices: found.filter(may),
      others: found.filter((leaf) => !may(leaf)),
      titles: new Map(titles),
    }
  }, [collectionSlug, docPermissions, fetchSaved, getData, getEntityConfig, globalSlug, titleOf])
}

function mayUpdate(rights: unknown, field: string): boolean {
  const right = typeof rights === 'object' && rights !== null ? valueAt(rights, field) : rights
  if (typeof right !== 'object' || right === null) return right === true
  const update = valueAt(right, 'update')
  return update === true || valueAt(update, 'permission') === true
}

/** What the person changed is kept, what only others changed is taken over, until the person says otherwise. */
function suggestedSides(
  { choices }: Conflict,
  fields: Readonly<Record<string, { initialValue?: unknown; value?: unknown } | undefined>>,
  insisted: ReadonlySet<string>,
): Record<string, Side> {
  return Object.fromEntries(
    choices.map(({ path }) => {
      const field = fields[path]
      const untouched =
        !insisted.has(path) && field !== undefined && same(field.initialValue, field.value)
      return [path, untouched ? 'saved' : 'mine']
    }),
  )
}
