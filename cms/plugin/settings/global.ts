import type { GlobalBeforeChangeHook, GlobalBeforeOperationHook, GlobalConfig } from 'payload'
import { can } from '../access/can.ts'
import { record } from '../audit-log/hooks.ts'
import { auditKey, changedFields } from '../audit-log/rules.ts'
import { groups } from '../hse-collection.ts'
import { versionField } from '../core/fields.ts'
import { missingVersionText, oldVersionText } from '../database/optimistic.ts'
import { refuse } from '../core/refuse.ts'
import { label } from '../core/text.ts'
import { letterSettings } from './letter-settings.ts'
import { publishThreshold } from './publish.ts'
import { recordSettings } from './record-settings.ts'
import { followsPattern } from '../guidelines/rules.ts'
import { refusalText } from '../guidelines/text.ts'
import type { SanitisedOptions } from '../options.ts'

const demandVersion: GlobalBeforeOperationHook = ({ args, operation, req }) => {
  const data = (args as { data?: { version?: unknown } }).data
  if (operation === 'update' && typeof data?.version !== 'number') {
    refuse(req, missingVersionText, { status: 428, field: 'version', code: 'version-missing' })
  }
  return args as Record<string, unknown>
}

const keepToVersion: GlobalBeforeChangeHook = ({ data, originalDoc, req }) => {
  const current = (originalDoc as { version?: number | null } | undefined)?.version ?? 1
  const settings = data as { version?: number }
  if (settings.version !== current) {
    refuse(req, oldVersionText, { status: 409, field: 'version', code: 'old-version' })
  }
  return { ...settings, version: current + 1 }
}

const keepPattern: GlobalBeforeChangeHook = ({ data, req }) => {
  const { documentNumberPattern: pattern, documentNumberExample: example } = data as {
    documentNumberPattern?: string
    documentNumberExample?: string
  }
  if (pattern === undefined || example === undefined) return data as Record<string, unknown>
  if (!works(example, pattern)) {
    refuse(req, refusalText.badPattern, {
      field: 'documentNumberPattern',
      code: 'badPattern',
    })
  }
  return data as Record<string, unknown>
}

/** What editors may change of the institution while it runs. */
export function settings(options: SanitisedOptions): GlobalConfig {
  return {
    slug: 'hse-settings',
    label: label({ nb: 'Innstillinger', en: 'Settings' }),
    graphQL: false,
    lockDocuments: false,
    access: {
      read: async ({ req }) => (await can(req, 'hse-settings', 'read')) !== false,
      update: async ({ req }) => (await can(req, 'hse-settings', 'update')) !== false,
      readVersions: () => false,
    },
    admin: { group: label(groups.operation) },
    hooks: {
      beforeOperation: [demandVersion],
      beforeChange: [keepPattern, keepToVersion],
      afterChange: [
        async ({ doc, previousDoc, req }) => {
          const { version } = doc as { version: number }
          await record(req, {
            key: auditKey('hse-settings', 'settings', version),
            operation: 'update',
            target: 'hse-settings',
            document: 'settings',
            fields: changedFields(
              previousDoc as Record<string, unknown>,
              doc as Record<string, unknown>,
            ),
          })
        },
        publishThreshold,
      ],
    },
    fields: [
      versionField(),
      ...recordSettings(),
      ...letterSettings(),
      {
        name: 'documentNumberPattern',
        type: 'text',
        required: true,
        defaultValue: options.institution.documentNumberPattern,
        label: label({ nb: 'Mønster for dokumentnummer', en: 'Pattern of document numbers' }),
        admin: {
          description: label({
            nb: 'Regulært uttrykk som hele nummeret må følge.',
            en: 'Regular expression the whole number must follow.',
          }),
        },
      },
      {
        name: 'documentNumberExample',
        type: 'text',
        required: true,
        defaultValue: options.institution.documentNumberExample,
        label: label({ nb: 'Eksempel på dokumentnummer', en: 'Example of a document number' }),
        admin: {
          description: label({
            nb: 'Vises når noen skriver et nummer som ikke følger mønsteret.',
            en: 'Shown when someone writes a number that does not follow the pattern.',
          }),
        },
      },
    ],
  }
}

function works(example: string, pattern: string): boolean {
  try {
    return followsPattern(example, pattern)
  } catch {
    return false
  }
}
