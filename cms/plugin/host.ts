import type { CollectionConfig, Config } from 'payload'
import type { SanitisedOptions } from './options.ts'

/**
 * Checks that the plugin and the host's config fit together before anything is added.
 * @throws Error naming the collection or the setting, and the way out
 */
export function assertFits(
  config: Config,
  own: readonly CollectionConfig[],
  options: SanitisedOptions,
): void {
  const taken = own.map(({ slug }) => slug).find((slug) => slugsOf(config).includes(slug))
  if (taken !== undefined) {
    throw new Error(
      `hsePlugin: the config already has a collection "${taken}", a name the plugin needs. Give yours another slug.`,
    )
  }
  const locales = localesOf(config)
  const missing = options.locales.find((locale) => locales !== null && !locales.includes(locale))
  if (missing !== undefined) {
    throw new Error(
      `hsePlugin: option "locales" has "${missing}", but the config's localization has only [${(locales ?? []).join(', ')}]. Add it there, or take it out of the option.`,
    )
  }
}

function slugsOf(config: Config): string[] {
  return (config.collections ?? []).map(({ slug }) => slug)
}

/** Languages of the host's localised fields; null where the host localises nothing. */
function localesOf({ localization }: Config): string[] | null {
  if (!localization) return null
  return localization.locales.map((each) => (typeof each === 'string' ? each : each.code))
}
