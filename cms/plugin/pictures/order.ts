/** Kinds of pictures there is a decoder for, with the extension of each. */
export const pictureExtensions = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/avif': 'avif',
} as const
export type PictureType = keyof typeof pictureExtensions

/** Pictures wider or higher than this, in pixels, are made smaller. */
export const largestSide = 2400

/** What is asked of the process that decodes a picture. */
export interface PictureOrder {
  /** What the content is; read as nothing else. */
  readonly type: PictureType
  /** Longest side of what comes out, in pixels. */
  readonly side: number
  /** Most pixels of what goes in. */
  readonly pixels: number
  /** After this it ends itself, should nobody else. */
  readonly milliseconds: number
}

/** What that process says before the picture, on a line of its own. */
export type PictureVerdict =
  | { readonly ok: true }
  | { readonly ok: false; readonly fault: 'cut' | 'damaged' | 'tooHeavy' | 'noDecoder' }
  | { readonly ok: false; readonly fault: 'tooManyPixels'; readonly pixels: number }
