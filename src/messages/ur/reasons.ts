import type { ReasonsMessages } from '../en/reasons.ts'
import { plural } from '../plural.ts'

const sources = (count: number): string => plural('ur', count, { one: 'ماخذ', other: 'مآخذ' })

/** Urdu sentences: the reasons for a status. */
export const reasons: ReasonsMessages = {
  position: 'یہ ایک مؤقف ہے (رائے، لیبل، مطالبہ یا پیش گوئی)، جسے تولا نہیں جاتا۔',
  allWithdrawn: 'اس کے حق میں بولنے والا ہر اقتباس کسی نوٹس کے ذریعے واپس لیا جا چکا ہے۔',
  originFor: (origin, count) => `حق میں: ${origin}، ${sources(count)} میں۔`,
  originAgainst: (origin, count) => `خلاف: ${origin}، ${sources(count)} میں۔`,
  contestedOn: (on) => `اختلاف اس پر ہے: ${on.join('، ')}۔`,
  nobodyAsserts: 'یہاں کوئی اس کا دعویٰ نہیں کرتا۔',
  oneOriginSaysBoth: (origin) => `${origin} دونوں باتیں کہتا ہے۔`,
  acceptedDiscrepancy: (on, first, second) => `اس کے حق کے دو منبع ${on} پر مختلف ہیں: ${first}؛ ${second}۔`,
  independentOrigins: (count) => `${plural('ur', count, { one: 'آزاد منبع', other: 'آزاد منبع' })} اس کے حق میں ہیں۔`,
  allOnOneSide: (side) => `ان سب کو ایک ہی فریق کی جانب بتایا گیا ہے: ${side}۔`,
  lookedFor: (looked, others) =>
    others === 0 ? 'منصوبے میں کوئی اور ماخذ نہیں۔' : `باقی ${others} میں سے ${looked} میں تلاش کیا گیا۔`,
  onlyFirstPassage: 'پہلے اقتباس کے سوا نہ کچھ جوڑا گیا اور نہ کہیں دیکھا گیا۔',
  nothingFor: 'شمار ہونے والا کوئی اقتباس اس کے حق میں نہیں۔',
  orphaned: (count) =>
    `${plural('ur', count, { one: 'اقتباس', other: 'اقتباسات' })} تازہ ترین نظرِثانی میں نہیں ملے: شمار نہیں کیے گئے۔`,
  withdrawn: (count) =>
    `${plural('ur', count, { one: 'اقتباس', other: 'اقتباسات' })} نوٹس کے ذریعے واپس لیے گئے: شمار نہیں کیے گئے۔`,
  qualifiedBy: (count) => `${plural('ur', count, { one: 'اقتباس', other: 'اقتباسات' })} اسے مشروط کرتے ہیں۔`,
  questionedBy: (count) => `${plural('ur', count, { one: 'اقتباس', other: 'اقتباسات' })} اس پر سوال اٹھاتے ہیں۔`,
  on: {
    whole: 'پورا دعویٰ',
    number: 'عدد',
    date: 'تاریخ',
    place: 'مقام',
    actor: 'کردار',
    quantity: 'مقدار',
    cause: 'سبب',
    extent: 'حد',
    attribution: 'نسبت',
    wording: 'الفاظ',
    omission: 'ترک',
  },
}
