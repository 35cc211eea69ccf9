/** The relative luminance of WCAG 2.2. */
function luminance(hex: string): number {
  const full = hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex
  const [red = 0, green = 0, blue = 0] = [0, 2, 4]
    .map((start) => Number.parseInt(full.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** @returns the contrast of two colours, each as hexadecimal digits, by WCAG 2.2 */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((left, right) => left - right)
  return (light + 0.05) / (dark + 0.05)
}

/** @returns the custom properties of each `:root` in a page that are colours, by name, in its order */
export function palettesOf(html: string): readonly Readonly<Record<string, string>>[] {
  return [...html.matchAll(/:root \{ (--[^}]*)\}/g)].map(([, declarations = '']) =>
    Object.fromEntries([...declarations.matchAll(/--(\w+): #(\w+);/g)].map(([, name, hex]) => [name, hex])),
  )
}
