/** A face that an HTML report may carry, so that a script is legible wherever the file is read. */
export interface Face {
  readonly family: string
  /** Its file in an npm package of fonts. */
  readonly file: string
  readonly unicodeRange: string
  /** The weights that it stands for; all of them where nothing is given. */
  readonly weight?: string
}

const arabic = 'U+0600-06FF,U+0750-077F,U+0870-08FF,U+200C-200E,U+FB50-FDFF,U+FE70-FEFC'
const devanagari = 'U+0900-097F,U+1CD0-1CF9,U+200C-200D,U+20A8,U+20B9,U+25CC,U+A8E0-A8FF'

const faces = {
  naskh: {
    family: 'Noto Naskh Arabic',
    file: '@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-400-normal.woff2',
    unicodeRange: arabic,
  },
  nastaliq: {
    family: 'Noto Nastaliq Urdu',
    file: '@fontsource/noto-nastaliq-urdu/files/noto-nastaliq-urdu-arabic-400-normal.woff2',
    unicodeRange: arabic,
  },
  devanagari: {
    family: 'Noto Serif Devanagari',
    file: '@fontsource/noto-serif-devanagari/files/noto-serif-devanagari-devanagari-400-normal.woff2',
    unicodeRange: devanagari,
  },
  devanagariInterface: {
    family: 'IBM Plex Sans Devanagari',
    file: '@fontsource/ibm-plex-sans-devanagari/files/ibm-plex-sans-devanagari-devanagari-400-normal.woff2',
    unicodeRange: devanagari,
    weight: '400 450',
  },
  devanagariStrong: {
    family: 'IBM Plex Sans Devanagari',
    file: '@fontsource/ibm-plex-sans-devanagari/files/ibm-plex-sans-devanagari-devanagari-600-normal.woff2',
    unicodeRange: devanagari,
    weight: '500 700',
  },
} as const satisfies Record<string, Face>

/**
 * The faces for the scripts of a finished page. Latin, Greek and Cyrillic are left to the reader's own; Nastaliq comes only
 * where something is marked as Urdu, for it is three times as large. A report in Hindi brings a face for its own words, so that
 * a quotation in Hindi never looks like them.
 */
export function facesFor(page: string): readonly Face[] {
  const needed: Face[] = []
  if (/[\u0600-\u06ff]/.test(page)) needed.push(faces.naskh)
  if (page.includes('lang="ur"')) needed.push(faces.nastaliq)
  if (/[\u0900-\u097f]/.test(page)) needed.push(faces.devanagari)
  if (page.includes('<html lang="hi"')) needed.push(faces.devanagariInterface, faces.devanagariStrong)
  return needed
}

/** The style rule of a face whose bytes (WOFF2, base64) are in the page itself. */
export const faceRule = ({ family, unicodeRange, weight = '400 700' }: Face, base64: string): string =>
  `@font-face{font-family:'${family}';font-weight:${weight};src:url(data:font/woff2;base64,${base64}) format('woff2');unicode-range:${unicodeRange}}\n`
