import { expect, test } from 'vitest'
import { scriptOf } from '#editor/block-script.ts'

test.each([
  ['Urdu by its letters', 'گھڑی بجی', null, 'nastaliq'],
  ['Urdu by its declared language', 'قال', 'ur-PK', 'nastaliq'],
  ['Arabic', 'قال الرجل', null, 'arabic'],
  ['Persian, although it shares letters with Urdu', 'گھ', 'fa', 'arabic'],
  ['Hindi', 'घड़ी', null, 'devanagari'],
  ['Latin', 'The clock', 'ur', null],
  ['a text without letters', '12:30 – 13:00', 'ur', null],
  ['a block in Latin with an Urdu word', 'The BBC, called اردو here', 'ur', null],
  ['a block that begins with a Latin name', 'BBC اردو', 'ur', 'nastaliq'],
  ['a Hindi block that begins with a Latin name', 'Orrin Square की सीढ़ियाँ', null, 'devanagari'],
  ['a block that begins with digits', '۱۲ گھنٹے', null, 'nastaliq'],
])('%s is set in its own way', (_what, text, language, expected) => {
  expect(scriptOf(text, language)).toBe(expected)
})
