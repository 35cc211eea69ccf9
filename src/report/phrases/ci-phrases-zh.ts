import type { CiPhrases } from './ci-phrases.ts'

export const ZH_CI: CiPhrases = {
  sentences: (sentences) =>
    sentences.map((each) => (/[.!?。！？]$/.test(each) ? each : `${each}。`)).join(''),
  adds: (points) => `仅补齐此项，总分增加 ${points}`,
  addsNothing: '仅补齐此项，总分不变',
  takes: (points) => `仅补齐此项，总分变化 ${points}`,
  changeHere: (key) => `请修改此处的 ${key}`,
  belongsHere: (key) => `请在此处补充 ${key}`,
  ruleSetRow: (source) => `标准的第 ${source} 行`,
  asks: {
    min: (want) => `得分至少 ${want}`,
    'min-ceiling': (want) => `可达至少 ${want}`,
    'max-gap': (want, row) => `${row}的差距至多 ${want}`,
    require: (_, row) => `${row}须符合`,
    baseline: (want, row) => `${row}不低于基准的 ${want}`,
    'evidence-root': (file) => `文件${file}在佐证材料文件夹内`,
  },
  notMet: (asked, have) => `要求：${asked}，实为${/^[-\d]/.test(have) ? ' ' : ''}${have}`,
  noEvidence: (file, why) => `${file}不能作为佐证：${why}`,
  rules: {
    min: '得分达到 --min 的要求',
    'min-ceiling': '可达达到 --min-ceiling 的要求',
    'max-gap': '该行的差距不超过 --max-gap 的限度',
    require: '该行符合 --require 的要求',
    baseline: '不低于 --baseline 所列的结果',
    'evidence-root': '材料所列文件都在 --evidence-root 的文件夹内',
  },
  demands: '要求',
  gaps: '差距',
  gapCount: (count) => `差距 ${count} 项`,
  leftOut: (count) => `另有 ${count} 项，因篇幅所限未列。`,
  applicant: '创建单位',
  file: '文件',
  allRows: '全部评分标准',
}
