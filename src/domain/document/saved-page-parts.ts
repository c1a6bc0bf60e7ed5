/**
 * True for the folder beside a saved page in which a browser keeps the page's pictures, styles and frames: they are parts of that
 * page, not documents. `beside` are the names in the same folder. Told by the page's name and the ending that browsers add.
 */
export function isPartsOfSavedPage(folder: string, beside: readonly string[]): boolean {
  const page = /^(.+)[_.-](?:files|fichiers|archivos|dateien|bestanden|arquivos|filer|pliki)$/i.exec(folder)?.[1]
  return page !== undefined && beside.some((name) => name.replace(/\.(?:x?html?|xht)$/i, '') === page && name !== page)
}
