import { readFile, writeFile } from 'node:fs/promises'
import { HostFailure, type HostHandlers } from '#shell/host-handlers.ts'
import { answerPage } from '#shell/page-answer.ts'
import { browserOrigins } from '#shell/page-policy.ts'
import { paper, runningFoot, runningHead } from '#shell/paper.ts'
import { countPdfPages } from '#shell/pdf-pages.ts'
import { createPreviewShelf } from '#shell/preview-shelf.ts'
import { headlessProgram, launchHeadless } from './headless-chromium.ts'

/**
 * Prints a report with a browser that has no window, started for this one file: on the report origin, under the
 * report's policy, with every other request refused. Fails with `no-printer` where no browser can be found.
 */
export const printWithBrowser: HostHandlers['printToPdf'] = async ({ htmlFile, pdfFile, title }) => {
  const program = await headlessProgram()
  if (program === null) throw new HostFailure('no-printer', 'no Chromium, Chrome or Edge was found')
  const previews = createPreviewShelf()
  previews.put('print', await readFile(htmlFile, 'utf8'))
  const pages = { folder: '', manifest: { files: {} }, origins: browserOrigins, previews }
  const browser = await launchHeadless(program)
  try {
    const context = await browser.newContext({ javaScriptEnabled: false, serviceWorkers: 'block' })
    await context.route('**/*', async (route) => {
      const answer = await answerPage(pages, route.request().url(), route.request().method())
      if (answer === null) return route.abort('blockedbyclient')
      return route.fulfill({ status: answer.status, headers: { ...answer.headers }, body: Buffer.from(answer.body) })
    })
    const page = await context.newPage()
    await page.goto(`${browserOrigins.report}/print`)
    const pdf = await page.pdf({
      format: paper.size,
      margin: paper.marginsInInches,
      displayHeaderFooter: true,
      headerTemplate: runningHead(title),
      footerTemplate: runningFoot,
      printBackground: true,
      tagged: true,
      outline: true,
    })
    await writeFile(pdfFile, pdf)
    return { pages: countPdfPages(pdf) }
  } finally {
    await browser.close()
  }
}
