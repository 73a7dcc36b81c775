/** How far two colours such as '#0b5563' stand apart by WCAG 2.2: from 1, the same, to 21, black and white. */
export const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** The colour between two, at a share of the second from 0 to 1. */
export const mix = (one: string, other: string, share: number): string => {
  const [from, to] = [channels(one), channels(other)]
  const mixed = from.map((channel, at) => Math.round(channel + ((to[at] ?? 0) - channel) * share))
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}

/**
 * The nearest shade of a colour that stands far enough apart from all grounds, on its way to black or to white.
 * @returns null when the grounds differ so much that no shade of it does
 */
export const readableShade = (colour: string, grounds: readonly string[], least: number): string | null => {
  const shades = ['#000000', '#ffffff'].flatMap((end) =>
    Array.from({ length: 51 }, (_, step) => ({ step, shade: mix(colour, end, step / 50) })),
  )
  const readable = shades
    .filter(({ shade }) => grounds.every((ground) => contrast(shade, ground) >= least))
    .sort((one, other) => one.step - other.step)
  return readable[0]?.shade ?? null
}

const channels = (colour: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))

const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
