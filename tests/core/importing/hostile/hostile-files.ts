import { hostileArchives } from './hostile-archives.ts'
import { hostileBooks } from './hostile-books.ts'
import type { HostileFile } from './hostile-file.ts'
import { hostileOffice } from './hostile-office.ts'
import { hostilePages } from './hostile-pages.ts'
import { hostilePdfs } from './hostile-pdfs.ts'
import { hostileTexts } from './hostile-texts.ts'
import { hostileXml } from './hostile-xml.ts'

/** Every hostile document. Bibliographies are brought another way and stand apart. */
export const hostileFiles: readonly HostileFile[] = [
  ...hostileArchives,
  ...hostileXml,
  ...hostileOffice,
  ...hostileBooks,
  ...hostilePdfs,
  ...hostilePages,
  ...hostileTexts,
]
