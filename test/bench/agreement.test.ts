import { expect, it } from 'vitest'
import { checkAgreement } from '../../bench/agreement.ts'
import { competitors } from '../../bench/competitors/competitors.ts'
import { AS_OF, generatedProfiles, PERIOD } from '../../bench/generated-profiles.ts'
import { enterpriseFacts } from '../../src/rules.ts'

const inputs = generatedProfiles(enterpriseFacts, 200).map((profile) => ({
  profile,
  text: JSON.stringify(profile),
}))
const compared = competitors(AS_OF, PERIOD)

it('lets everything that is compared say the same', async () => {
  await expect(checkAgreement(compared, inputs, AS_OF, PERIOD)).resolves.toBeUndefined()
})

it.each(compared.filter(({ name }) => name !== 'JSON.parse'))(
  'refuses a $name that says something else',
  async (one) => {
    const elsewhere = {
      ...one,
      run: ({ id, name }: { id: string; name: string }) => one.run({ id, name, facts: {} }, ''),
    }
    await expect(checkAgreement([elsewhere], inputs, AS_OF, PERIOD)).rejects.toThrow(
      `'${one.name}' says something else`,
    )
  },
)
