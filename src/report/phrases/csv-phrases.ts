import type { Language } from '../../values/localized-text.ts'

/** The headings of a file of rows that no other table has. */
export interface CsvPhrases {
  readonly file: string
  readonly profile: string
  readonly name: string
  readonly id: string
  readonly worth: string
  readonly due: string
  readonly clears: string
  readonly needs: string
  readonly place: string
}

/** The same in each language. */
export const CSV_PHRASES: Readonly<Record<Language, CsvPhrases>> = {
  zh: {
    file: '档案文件',
    profile: '单位编号',
    name: '单位名称',
    id: '标识',
    worth: '补齐可加分',
    due: '截止日期',
    clears: '自行消除日期',
    needs: '需要',
    place: '修改位置',
  },
  en: {
    file: 'File',
    profile: 'Profile',
    name: 'Name',
    id: 'Id',
    worth: 'Worth',
    due: 'Due',
    clears: 'Gone by itself from',
    needs: 'Needs',
    place: 'Place to change',
  },
}
