import { expect, test } from 'vitest'
import { systemLanguage } from '#hosts/system-language.ts'

test.each([
  [{}, 'en'],
  [{ LANG: 'ur_PK.UTF-8' }, 'ur'],
  [{ LANG: 'ur_PK.UTF-8', LC_ALL: 'C' }, 'en'],
  [{ LANG: 'de_DE.UTF-8', LC_MESSAGES: 'ur' }, 'ur'],
  [{ LANG: 'hi_IN.UTF-8' }, 'hi'],
  [{ LANG: 'en_GB.UTF-8', LC_ALL: 'hi_IN' }, 'hi'],
  [{ LANG: 'hi' }, 'hi'],
  [{ LANG: 'hif_FJ.UTF-8' }, 'en'],
  [{ LANG: '', LC_ALL: '' }, 'en'],
])('%o is %s', (env, language) => {
  expect(systemLanguage(env)).toBe(language)
})
