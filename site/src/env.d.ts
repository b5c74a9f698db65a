declare module 'verne:settings' {
  export const settings: import('../settings.ts').SiteSettings
}

declare module 'verne:palette.css'
