import type { AwardPhrases, UnitsFrom } from './award-phrases.ts'

const BEYOND: Readonly<Record<UnitsFrom, string>> = {
  nothing: '',
  above: '超出部分',
  below: '差额部分',
}

export const ZH_AWARDS: AwardPhrases = {
  gives: (points) => `得 ${points}`,
  takes: (points) => `扣 ${points}`,
  first: '按顺序取首个符合的一档：',
  otherwise: '其余情形',
  from: (quantity, threshold) => `${quantity}，${threshold} 起`,
  below: (quantity, threshold) => `${quantity}，低于 ${threshold} 时`,
  reaching: (change) => `达到即${change}`,
  each: (unit, from, change) => {
    const one = unit === undefined ? '一个' : ` 1 ${unit}`
    return { nothing: `每有${one}`, above: `每多${one}`, below: `每少${one}` }[from] + change
  },
  every: {
    whole: (unit, from, change) => `${BEYOND[from]}每满 ${unit} ${change}`,
    begun: (unit, from, change) => `${BEYOND[from]}每 ${unit} ${change}，不足 ${unit} 的按 ${unit} 计`,
    exact: (unit, from, change) => `${BEYOND[from]}每 ${unit} ${change}，按比例折算`,
  },
  together: (points) => `合计至多 ${points}`,
  at: (value, change) => `${value.startsWith('“') ? `为${value}` : `为 ${value} `}时${change}`,
  straight: '其间按直线插值',
  roundings: { 'half-up': '四舍五入', 'half-even': '四舍六入五成双', down: '舍去尾数', up: '进位' },
  rounded: (mode, places) => (places === 0 ? `${mode}取整` : `${mode}保留 ${places} 位小数`),
  best: '取得分最高的一项：',
  assessed: (range) => `由评审评定，${range}`,
  assessedAmong: '由评审按下列档次评定',
  range: (from, to) => `${from} 至 ${to} 分`,
  steps: (step) => `以 ${step} 分为一档`,
  deducting: (full, floor) => `满分 ${full}，按下列扣减，最低 ${floor}：`,
  onlyTaking: (most) => `按下列扣分，至多扣 ${most}：`,
}
