import type { ReasonsMessages } from '../en/reasons.ts'
import { plural } from '../plural.ts'

const sources = (count: number): string => plural('ur', count, { one: 'ماخذ', other: 'مآخذ' })

/** Urdu sentences: the reasons for a status. */
export const reasons: ReasonsMessages = {
  position: 'یہ ایک موقف ہے (رائے، لیبل، مطالبہ یا پیش گوئی)، جسے تولا نہیں جاتا۔',
  allWithdrawn: 'اس کے حق کی ہر عبارت کسی نوٹس کے ذریعے واپس لی جا چکی ہے۔',
  originFor: (origin, count) => `حق میں: ${origin}، ${sources(count)} میں۔`,
  originAgainst: (origin, count) => `خلاف: ${origin}، ${sources(count)} میں۔`,
  contestedOn: (on) => `اختلاف اس پر ہے: ${on.join('، ')}۔`,
  nobodyAsserts: 'یہاں کوئی اس کا دعویٰ نہیں کرتا۔',
  oneOriginSaysBoth: (origin) => `${origin} دونوں باتیں کہتا ہے۔`,
  acceptedDiscrepancy: (on, first, second) => `اس کے حق کے دو سرچشموں میں اختلاف ہے (${on}): ${first}؛ ${second}۔`,
  independentOrigins: (count) =>
    `${plural('ur', count, { one: 'آزاد سرچشمہ اس کے حق میں ہے', other: 'آزاد سرچشمے اس کے حق میں ہیں' })}۔`,
  allOnOneSide: (side) => `ان سب کو ایک ہی فریق کی جانب بتایا گیا ہے: ${side}۔`,
  lookedFor: (looked, others) =>
    others === 0
      ? 'منصوبے میں کوئی اور ماخذ نہیں۔'
      : `${plural('ur', others, { one: 'اور ماخذ', other: 'اور مآخذ' })} میں سے ${looked} میں تلاش کیا گیا۔`,
  onlyFirstPassage: 'پہلی عبارت کے سوا نہ کچھ جوڑا گیا اور نہ کہیں دیکھا گیا۔',
  nothingFor: 'شمار ہونے والی کوئی عبارت اس کے حق میں نہیں۔',
  orphaned: (count) =>
    `${plural('ur', count, { one: 'عبارت تازہ ترین نسخے میں نہیں ملی: شمار نہیں کی گئی', other: 'عبارتیں تازہ ترین نسخے میں نہیں ملیں: شمار نہیں کی گئیں' })}۔`,
  withdrawn: (count) =>
    `${plural('ur', count, { one: 'عبارت نوٹس کے ذریعے واپس لی گئی: شمار نہیں کی گئی', other: 'عبارتیں نوٹس کے ذریعے واپس لی گئیں: شمار نہیں کی گئیں' })}۔`,
  qualifiedBy: (count) =>
    `${plural('ur', count, { one: 'عبارت اسے مشروط کرتی ہے', other: 'عبارتیں اسے مشروط کرتی ہیں' })}۔`,
  questionedBy: (count) =>
    `${plural('ur', count, { one: 'عبارت اس پر سوال اٹھاتی ہے', other: 'عبارتیں اس پر سوال اٹھاتی ہیں' })}۔`,
  toBeChecked: (count) =>
    count === 1
      ? '1 عبارت نئے نسخے میں صرف اندازاً ملی اور ابھی کسی نے نہیں دیکھی: فی الحال شمار ہوتی ہے۔'
      : `${count} عبارتیں نئے نسخے میں صرف اندازاً ملیں اور ابھی کسی نے نہیں دیکھیں: فی الحال شمار ہوتی ہیں۔`,
}
