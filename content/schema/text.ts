import { z } from 'zod'

/** Languages a text can be written in. Norwegian bokmål is the controlling language; nynorsk is an option of the institution. */
export const languages = ['nb', 'en', 'nn'] as const

/** A language Verne can publish in: `nb`, `en` or `nn`. */
export const language = z.enum(languages)
export type Language = z.infer<typeof language>

/** A short text in every language the institution uses. `nb` is required, `en` expected, `nn` optional. */
export const text = z.strictObject({
  nb: z.string().min(1),
  en: z.string().min(1),
  nn: z.string().min(1).optional(),
})
export type Text = z.infer<typeof text>

/** A text in each of Verne's languages: for words nobody may meet in another language than their page's. */
export type FullText = Readonly<Record<Language, string>>

/** A civil date in Europe/Oslo, `YYYY-MM-DD`. */
export const civilDate = z.iso.date()

/** A SHA-256 content hash, 64 lower-case hexadecimal digits. */
export const contentHash = z.string().regex(/^[0-9a-f]{64}$/)

/** The part of an address that names one thing: lower case, digits and hyphens. */
export const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
