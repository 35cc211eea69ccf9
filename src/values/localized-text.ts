/** The languages that texts for people are kept in. */
export const LANGUAGES = ['zh', 'en'] as const

export type Language = (typeof LANGUAGES)[number]

/** A text for people, in every language. */
export type LocalizedText = Readonly<Record<Language, string>>
