import type { Language } from '../../values/localized-text.ts'
import { htmlText } from './html-text.ts'
import { PAGE_STYLE } from './page-style.ts'

const LANG: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' }

/**
 * A page that needs nothing but itself, and runs nothing.
 *
 * @param body HTML, with every text in it escaped
 * @param style CSS of the page's own, after that of all pages
 */
export function htmlPage(title: string, body: readonly string[], language: Language, style = ''): string {
  return [
    '<!doctype html>',
    `<html lang="${LANG[language]}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${htmlText(title)}</title>`,
    `<style>\n${PAGE_STYLE}${style}</style>`,
    '</head>',
    '<body>',
    ...body,
    '</body>',
    '</html>',
    '',
  ].join('\n')
}
