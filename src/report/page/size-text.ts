const STEP = 1024
const UNITS = ['B', 'KB', 'MB', 'GB']

/** @returns the size of a file as people say it, `48.2 KB` */
export function sizeText(bytes: number): string {
  let size = bytes
  let unit = 0
  while (size >= STEP && unit < UNITS.length - 1) {
    size /= STEP
    unit += 1
  }
  return `${unit === 0 ? size : size.toFixed(1)} ${UNITS[unit]}`
}
