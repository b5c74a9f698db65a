import { type InstitutionColours, paletteCss, shade } from './palette.ts'

/** The least contrast of text with its ground that WCAG 2.1 AA asks for (1.4.3). */
export const leastContrast = 4.5

/** Two colours that stand on each other and cannot be told apart well enough. */
export interface ContrastFault {
  /** Which of the institution's colours it comes from. */
  readonly colour: keyof InstitutionColours
  /** Where it is, such as `light text-default on surface-tinted`. */
  readonly where: string
  /** The contrast there, from 1 to 21. */
  readonly ratio: number
}

const schemes = ['light', 'dark'] as const
const grounds = ['background-default', 'background-tinted', 'surface-tinted'] as const
const texts = ['text-subtle', 'text-default'] as const

/** The contrast of two colours written as `#rrggbb`, from 1 to 21 (WCAG 2.1). */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/**
 * Where an institution's colours would be hard to read, light or dark, on screen or on paper; empty where all is well.
 * @throws Error when a colour is not `#rrggbb`
 */
export function contrastFaults(colours: InstitutionColours): readonly ContrastFault[] {
  return [
    // Headings of Word files are written in it as it is, on white paper.
    fault('accent', 'heading on paper', colours.accent, '#ffffff'),
    ...(['accent', 'ink'] as const).flatMap((colour) => textFaults(colour, colours[colour])),
    ...deepFaults(colours),
  ].filter(({ ratio }) => ratio < leastContrast)
}

function textFaults(name: 'accent' | 'ink', colour: string): ContrastFault[] {
  return schemes.flatMap((scheme) => [
    ...grounds.flatMap((ground) =>
      texts.map((text) =>
        fault(
          name,
          `${scheme} ${text} on ${ground}`,
          shade(colour, scheme, text),
          shade(colour, scheme, ground),
        ),
      ),
    ),
    fault(
      name,
      `${scheme} button`,
      shade(colour, scheme, 'base-default'),
      shade(colour, scheme, 'base-contrast-default'),
    ),
  ])
}

/** What stands on the deep ground of the frame, as the stylesheet has it. */
function deepFaults(colours: InstitutionColours): ContrastFault[] {
  const [light = '', dark = ''] = paletteCss(colours).split('@media')
  return [
    ['light', light],
    ['dark', dark],
  ].flatMap(([scheme = '', css = '']) => {
    const token = (name: string): string =>
      new RegExp(`--verne-${name}:(#[0-9a-f]{6})`).exec(css)?.[1] ?? ''
    return ['deep', 'deep-raised'].flatMap((ground) =>
      ['on-deep', 'on-deep-quiet', 'lantern'].map((text) =>
        fault(
          text === 'lantern' ? 'signal' : 'accent',
          `${scheme} ${text} on ${ground}`,
          token(text),
          token(ground),
        ),
      ),
    )
  })
}

function fault(
  colour: keyof InstitutionColours,
  where: string,
  one: string,
  other: string,
): ContrastFault {
  return { colour, where, ratio: contrast(one, other) }
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
