/**
 * What word processors call their headings in the languages they speak: programs that are not Word, and Word before 2007, write the
 * name that a person sees into the file.
 */
const names =
  'heading|headline|überschrift|titre|título|titulo|titolo|titlu|kop|rubrik|overskrift|otsikko|nagłówek|nadpis|naslov|címsor|заголовок|επικεφαλίδα|başlık|כותרת|عنوان|سرخی|शीर्षक|標題|标题|見出し|제목|หัวเรื่อง|đầu đề|judul'

const heading = new RegExp(`^(?:${names})[ _-]?([1-9])$`, 'i')
const title =
  /^(?:title|titel|titre|título|titulo|titolo|название|заголовок|tytuł|název|标题|表題|제목|العنوان|शीर्षक)$/i
const quotation =
  /^(?:(?:intense )?quot(?:e|ations?)|block ?(?:text|quote)|zitat|citation|citat|cita|citazione|intensives zitat)$/i
const code = /^(?:source ?code|html preformatted|preformatted ?text|plain code)$/i

/** The level that the name of a style says, 1 to 6, or null. */
export function headingLevelOf(styleName: string): number | null {
  if (title.test(styleName)) return 1
  const level = heading.exec(styleName)?.[1]
  return level === undefined ? null : Math.min(Number(level), 6)
}

/** What the name of a style says that its paragraphs are, apart from headings; null for plain ones. */
export function kindOfStyle(styleName: string): 'quotation' | 'code' | null {
  return quotation.test(styleName) ? 'quotation' : code.test(styleName) ? 'code' : null
}
