/* The bytes of UTF-8 that lines and JSON are made of. */

export const LINE_FEED = 0x0a
export const QUOTE = 0x22
export const COMMA = 0x2c
export const COLON = 0x3a
export const BACKSLASH = 0x5c
export const OPEN_LIST = 0x5b
export const CLOSE_LIST = 0x5d
export const OPEN_MAPPING = 0x7b
export const CLOSE_MAPPING = 0x7d

/** @returns whether the byte is a blank, of JSON or beyond: a space, a tab, or what ends a line */
export const isBlank = (byte: number): boolean => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d)
