import { declaredLanguage } from '../office/declared-language.ts'

/** Languages by their identifiers ([MS-LCID]), hexadecimal. */
const tags: ReadonlyMap<number, string> = new Map(
  (
    '401 ar-SA|402 bg-BG|403 ca-ES|404 zh-TW|405 cs-CZ|406 da-DK|407 de-DE|408 el-GR|409 en-US|40a es-ES|40b fi-FI|40c fr-FR|40d he-IL|' +
    '40e hu-HU|40f is-IS|410 it-IT|411 ja-JP|412 ko-KR|413 nl-NL|414 nb-NO|415 pl-PL|416 pt-BR|417 rm-CH|418 ro-RO|419 ru-RU|41a hr-HR|' +
    '41b sk-SK|41c sq-AL|41d sv-SE|41e th-TH|41f tr-TR|420 ur-PK|421 id-ID|422 uk-UA|423 be-BY|424 sl-SI|425 et-EE|426 lv-LV|427 lt-LT|' +
    '429 fa-IR|42a vi-VN|42b hy-AM|42d eu-ES|42f mk-MK|436 af-ZA|437 ka-GE|438 fo-FO|439 hi-IN|43a mt-MT|43c ga-IE|43e ms-MY|43f kk-KZ|' +
    '441 sw-KE|443 uz-Latn-UZ|445 bn-IN|446 pa-IN|447 gu-IN|448 or-IN|449 ta-IN|44a te-IN|44b kn-IN|44c ml-IN|44d as-IN|44e mr-IN|' +
    '44f sa-IN|452 cy-GB|456 gl-ES|459 sd-Deva-IN|45b si-LK|45e am-ET|461 ne-NP|463 ps-AF|464 fil-PH|465 dv-MV|476 la|48c prs-AF|' +
    '801 ar-IQ|804 zh-CN|807 de-CH|809 en-GB|80a es-MX|80c fr-BE|810 it-CH|813 nl-BE|814 nn-NO|816 pt-PT|81a sr-Latn-RS|81d sv-FI|' +
    '820 ur-IN|83c gd-GB|843 uz-Cyrl-UZ|845 bn-BD|859 sd-Arab-PK|c01 ar-EG|c04 zh-HK|c07 de-AT|c09 en-AU|c0a es-ES|c0c fr-CA|c1a sr-Cyrl-RS|' +
    '1001 ar-LY|1004 zh-SG|1007 de-LU|1009 en-CA|100c fr-CH|1401 ar-DZ|1404 zh-MO|1407 de-LI|1409 en-NZ|1801 ar-MA|1809 en-IE|1c01 ar-TN|' +
    '1c09 en-ZA|2001 ar-OM|2401 ar-YE|2801 ar-SY|2c01 ar-JO|2c0a es-AR|3001 ar-LB|3401 ar-KW|3801 ar-AE|3c01 ar-BH|4001 ar-QA|4009 en-IN'
  )
    .split('|')
    .map((each): [number, string] => {
      const [code = '', tag = ''] = each.split(' ')
      return [Number.parseInt(code, 16), tag]
    }),
)

/** The languages that hold at a place: of text from left to right, from right to left, and of East Asia. */
export interface Languages {
  readonly lang: number
  readonly rightToLeft: number
  readonly eastAsian: number
}

/** Gathers the text of a paragraph by the languages that it is declared to be in. */
export class ParagraphLanguage {
  #texts: { readonly languages: Languages; readonly pieces: string[] }[] = []

  add({ lang, rightToLeft, eastAsian }: Languages, text: string): void {
    const last = this.#texts.at(-1)
    const isSame =
      last?.languages.lang === lang &&
      last.languages.rightToLeft === rightToLeft &&
      last.languages.eastAsian === eastAsian
    if (isSame) last.pieces.push(text)
    else this.#texts.push({ languages: { lang, rightToLeft, eastAsian }, pieces: [text] })
  }

  /** The language of most of what was gathered, or null; forgets it. */
  take(): string | null {
    const lengths = new Map<string, number>()
    for (const { languages, pieces } of this.#texts) {
      const text = pieces.join('').trim()
      const tag = [languages.lang, languages.rightToLeft, languages.eastAsian]
        .map((code) => declaredLanguage(tags.get(code), text))
        .find((each) => each !== null)
      if (tag !== undefined && text !== '') lengths.set(tag, (lengths.get(tag) ?? 0) + text.length)
    }
    this.#texts = []
    return [...lengths].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null
  }
}
