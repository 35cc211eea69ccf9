const ENDING = /\.gz$/i

/** @returns whether a file is gzip by its name */
export const isZipped = (path: string): boolean => ENDING.test(path)

/** @returns the name of what is packed in a file, or its own where it is not packed */
export const unzippedName = (path: string): string => path.replace(ENDING, '')
