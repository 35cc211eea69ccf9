import { describe, expect, it } from 'vitest'
import { frozenCopy } from '../../src/values/frozen-copy.ts'

describe('frozenCopy', () => {
  const data = { list: [{ yes: true }, null, 'text'], number: 1.5, inner: { ['__proto__']: { own: 1 } } }

  it('has the same in it, and shares nothing', () => {
    const copy = frozenCopy(data)
    expect(copy).toStrictEqual(data)
    expect(copy).not.toBe(data)
    expect(copy.list[0]).not.toBe(data.list[0])
  })

  it('is frozen at every depth', () => {
    const copy = frozenCopy(data)
    expect([copy, copy.list, copy.list[0], copy.inner].every(Object.isFrozen)).toBe(true)
    expect(Object.isFrozen(data)).toBe(false)
  })
})
