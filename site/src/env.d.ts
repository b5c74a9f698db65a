declare module 'verne:settings' {
  export const settings: import('../settings.ts').SiteSettings
}

declare module 'verne:palette.css'

declare module 'verne:handbook' {
  /** The handbook's pages in both languages, by order. */
  export const handbook: readonly (import('./handbook/read-handbook.ts').HandbookPage & {
    readonly load: () => Promise<import('astro').MDXInstance<Record<string, unknown>>>
  })[]
}
