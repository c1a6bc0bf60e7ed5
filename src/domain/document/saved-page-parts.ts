import { decodedEscapes } from '../text/decoded-escapes.ts'
import { composed } from '../text/piled-marks.ts'

/** What browsers add to a page's name for the folder of its parts, in their languages. */
const endings = [
  ...['files', 'file', 'fichiers', 'dateien', 'archivos', 'ficheiros', 'arquivos', 'bestanden', 'filer', 'pliki'],
  ...['soubory', 'tiedostot', 'elemei', 'fajlovi', 'datoteke', 'dosyalar', 'fitxers', 'failid', 'fails', 'bylos'],
]
const partsFolder = new RegExp(`^(.+)[_.-](?:${endings.join('|')})$`, 'iu')
const pageEnding = /\.(?:x?html?|xht)$/i

/** True for a file that is called a page. */
export const isPageName = (name: string): boolean => pageEnding.test(name)

/** The page among `beside`, the names in the same folder, whose parts a folder holds by its name; null for any other folder. */
export function pageOfParts(folder: string, beside: Iterable<string>): string | null {
  const page = partsFolder.exec(folder)?.[1]
  if (page === undefined) return null
  for (const name of beside) if (name !== page && name.replace(pageEnding, '') === page) return name
  return null
}

/**
 * True for the folder beside a saved page in which a browser keeps the page's pictures, styles and frames: they are parts of that
 * page, not documents. `beside` are the names in the same folder. Told by the page's name and the ending that browsers add.
 */
export const isPartsOfSavedPage = (folder: string, beside: Iterable<string>): boolean =>
  pageOfParts(folder, beside) !== null

/** The names of parts that are certainly no pictures; what has another name, or none that says anything, may be one. */
const noPicture =
  /\.(?:[mc]?js|css|x?html?|xht|php|aspx?|json|xml|txt|map|download|saved_resource|woff2?|ttf|otf|eot|mp[34]|m4[av]|webm|og[gv]|wav|pdf|zip|exe)$/i

/**
 * Tells which files the text of a page refers to as pictures, by their names: as they are, or percent-encoded as in an address. A
 * name that the page merely holds counts too; the importer looks at the addresses themselves.
 */
export function picturesReferredIn(page: string): (name: string) => boolean {
  const text = composed(page.replaceAll('\0', '').replaceAll('&amp;', '&'))
  const decoded = text.replace(/(?:%[\da-f]{2})+/gi, (signs) => composed(decodedEscapes(signs)))
  return (name) => !noPicture.test(name) && [text, decoded].some((each) => each.includes(composed(name)))
}

/** The picture's endings that a person may choose together with a page. */
const pictureEnding = /\.(?:png|jpe?g|jfif|gif|webp|svg|avif|bmp)$/i

/** True for a file that is called a picture, which is no document of its own. */
export const isPictureName = (name: string): boolean => pictureEnding.test(name)
