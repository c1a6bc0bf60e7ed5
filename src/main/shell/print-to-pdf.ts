import { randomUUID } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { BrowserWindow } from 'electron'
import type { HostHandlers } from './host-handlers.ts'
import { electronOrigins } from './page-policy.ts'
import { paper, runningFoot, runningHead } from './paper.ts'
import { countPdfPages } from './pdf-pages.ts'
import type { PreviewShelf } from './preview-shelf.ts'

/** Prints through a sandboxed window that is never shown: the report on its own origin, under its own policy. */
export const printerOver =
  (previews: PreviewShelf): HostHandlers['printToPdf'] =>
  async ({ htmlFile, pdfFile, title }) => {
    const id = `print-${randomUUID()}`
    previews.put(id, await readFile(htmlFile, 'utf8'))
    const window = new BrowserWindow({
      show: false,
      webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false },
    })
    try {
      await window.loadURL(`${electronOrigins.report}/${id}`)
      const pdf = await window.webContents.printToPDF({
        pageSize: paper.size,
        margins: paper.marginsInInches,
        displayHeaderFooter: true,
        headerTemplate: runningHead(title),
        footerTemplate: runningFoot,
        printBackground: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      })
      await writeFile(pdfFile, pdf)
      return { pages: countPdfPages(pdf) }
    } finally {
      window.destroy()
      previews.put(id, null)
    }
  }
