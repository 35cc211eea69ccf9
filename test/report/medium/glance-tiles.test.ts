import { expect, it } from 'vitest'
import { glanceTiles } from '../../../src/report/medium/glance-tiles.ts'

it('has each figure as a way to its part, with every text in it literal', () => {
  expect(
    glanceTiles([
      { anchor: 'plan', label: 'Gaps', figure: '3' },
      { anchor: 'rows', label: '<i>', figure: '<b>', isWords: true, more: '"&' },
    ]),
  ).toBe(
    '<ul class="glance"><li><a href="#plan"><span class="label">Gaps</span> <b>3</b></a></li>' +
      '<li><a href="#rows"><span class="label">&lt;i&gt;</span> <b class="words">&lt;b&gt;</b> <span class="more">&quot;&amp;</span></a></li></ul>',
  )
})
