/**
 * Designsystemet's colour tokens for an institution, computed from its two colours.
 * Every step has a fixed lightness, so contrast holds whatever hue an institution brings.
 */

/** The colours an institution brings, as `#rrggbb`. */
export interface InstitutionColours {
  readonly accent: string
  readonly ink: string
  /** The lantern: what deserves the eye. */
  readonly signal: string
}

interface Oklch {
  readonly lightness: number
  readonly chroma: number
  readonly hue: number
}

/** Lightness 0 to 1, and how much of the colour's own chroma the step keeps. */
type Step = readonly [lightness: number, chroma: number]

const steps = [
  'background-default',
  'background-tinted',
  'surface-default',
  'surface-tinted',
  'surface-hover',
  'surface-active',
  'border-subtle',
  'border-default',
  'border-strong',
  'text-subtle',
  'text-default',
  'base-default',
  'base-hover',
  'base-active',
  'base-contrast-subtle',
  'base-contrast-default',
] as const
type StepName = (typeof steps)[number]

const light: Record<StepName, Step> = {
  'background-default': [1, 0],
  'background-tinted': [0.976, 0.1],
  'surface-default': [1, 0],
  'surface-tinted': [0.952, 0.22],
  'surface-hover': [0.92, 0.32],
  'surface-active': [0.885, 0.42],
  'border-subtle': [0.86, 0.34],
  'border-default': [0.56, 0.8],
  'border-strong': [0.44, 1],
  'text-subtle': [0.44, 1],
  'text-default': [0.28, 0.75],
  'base-default': [0.44, 1],
  'base-hover': [0.38, 1],
  'base-active': [0.32, 0.9],
  'base-contrast-subtle': [0.95, 0.22],
  'base-contrast-default': [1, 0],
}

const dark: Record<StepName, Step> = {
  'background-default': [0.185, 0.3],
  'background-tinted': [0.215, 0.36],
  'surface-default': [0.225, 0.36],
  'surface-tinted': [0.26, 0.44],
  'surface-hover': [0.3, 0.5],
  'surface-active': [0.35, 0.56],
  'border-subtle': [0.38, 0.44],
  'border-default': [0.62, 0.7],
  'border-strong': [0.78, 0.7],
  'text-subtle': [0.82, 0.9],
  'text-default': [0.95, 0.16],
  'base-default': [0.8, 0.9],
  'base-hover': [0.85, 0.8],
  'base-active': [0.9, 0.6],
  'base-contrast-subtle': [0.24, 0.5],
  'base-contrast-default': [0.16, 0.3],
}

/**
 * The site's own tokens beside Designsystemet's: the deep ground of the frame, and the lantern. The deep
 * ground is dark in both schemes, so what stands on it has one colour.
 */
const own = [
  ['deep', 'accent', [0.295, 0.85], [0.235, 0.7]],
  ['deep-raised', 'accent', [0.36, 0.9], [0.3, 0.75]],
  ['deep-line', 'accent', [0.5, 0.8], [0.45, 0.7]],
  ['on-deep', 'accent', [0.985, 0.12], [0.97, 0.12]],
  ['on-deep-quiet', 'accent', [0.88, 0.4], [0.86, 0.4]],
  ['lantern', 'signal', [0.83, 1], [0.83, 0.95]],
  ['lantern-tinted', 'signal', [0.968, 0.26], [0.265, 0.17]],
  ['lantern-line', 'signal', [0.72, 1], [0.66, 0.85]],
] as const satisfies readonly (readonly [string, 'accent' | 'signal', Step, Step])[]

/**
 * The stylesheet that puts an institution's colours into Designsystemet's `accent` and `neutral`
 * tokens, light and dark, and sets the site's own.
 * @throws Error when a colour is not `#rrggbb`
 */
export function paletteCss(colours: InstitutionColours): string {
  const rules = (scheme: 'light' | 'dark') =>
    [
      ...declarations('accent', colours.accent, scheme),
      ...declarations('neutral', colours.ink, scheme),
      ...own.map(([name, colour, light, dark]) => {
        const value = stepOf(colours[colour], scheme === 'light' ? light : dark)
        return `--verne-${name}:${value}`
      }),
      `--ds-color-focus-inner:${shade(colours.ink, scheme, 'background-default')}`,
      `--ds-color-focus-outer:${shade(colours.ink, scheme, 'text-default')}`,
    ].join(';')
  const at = ':root,[data-color-scheme]'
  return `${at}{${rules('light')}}@media screen and (prefers-color-scheme:dark){${at}{${rules('dark')}}}`
}

/** One step of an institution's colour in a scheme, as `#rrggbb`. */
export function shade(colour: string, scheme: 'light' | 'dark', step: StepName): string {
  return stepOf(colour, (scheme === 'light' ? light : dark)[step])
}

function stepOf(colour: string, [lightness, kept]: Step): string {
  const { chroma, hue } = toOklch(colour)
  return toHex({ lightness, chroma: chroma * kept, hue })
}

function declarations(name: string, colour: string, scheme: 'light' | 'dark'): string[] {
  return steps.map((step) => `--ds-color-${name}-${step}:${shade(colour, scheme, step)}`)
}

// The matrices are those of the OKLab definition (sRGB, D65).
function toOklch(hex: string): Oklch {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex)
  if (!match) throw new Error(`"${hex}" is not a colour. Write it as #rrggbb, such as #0b5c63`)
  const [r, g, b] = match.slice(1).map((part) => linear(Number.parseInt(part, 16) / 255)) as [
    number,
    number,
    number,
  ]
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s
  const c = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
  return {
    lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    chroma: Math.hypot(a, c),
    hue: Math.atan2(c, a),
  }
}

/** Nearest colour a screen can show: chroma gives way, lightness does not. */
function toHex({ lightness, chroma, hue }: Oklch): string {
  for (let kept = chroma; kept > 0; kept -= 0.004) {
    const channels = toRgb({ lightness, chroma: kept, hue })
    if (channels.every((channel) => channel >= -0.0005 && channel <= 1.0005)) return hex(channels)
  }
  return hex(toRgb({ lightness, chroma: 0, hue }))
}

function toRgb({ lightness, chroma, hue }: Oklch): number[] {
  const a = chroma * Math.cos(hue)
  const b = chroma * Math.sin(hue)
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
}

function hex(channels: readonly number[]): string {
  const byte = (channel: number) =>
    Math.round(gamma(Math.min(1, Math.max(0, channel))) * 255)
      .toString(16)
      .padStart(2, '0')
  return `#${channels.map(byte).join('')}`
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
}

function gamma(channel: number): number {
  return channel <= 0.0031308 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055
}
