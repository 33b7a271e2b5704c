import { existsSync } from 'node:fs'
import { renderPaper } from '#documents/index.ts'
import { template, testFonts } from '#documents/testing/fixtures.ts'
import { neighbours } from '#documents/testing/sample-views.ts'
import { type Line, type Measured, turnAbout } from './measure.ts'

const SAMPLES = 9

/** The written agreement from view to a PDF that has been read back, warm, beside Chromium's print of the same text. */
export async function benchPaper(): Promise<Line[]> {
  const input = {
    template: template('written-agreement'),
    view: neighbours,
    code: '7K3M2Q',
    createdAt: new Date(0),
  }
  const fonts = testFonts()
  const { model } = await renderPaper(input, fonts)
  const printer = await chromiumPrinter(`<p>${model.texts.join('</p><p>')}</p>`)
  const measured = await turnAbout(() => renderPaper(input, fonts), printer?.print, SAMPLES, 3)
  await printer?.close()
  const goal: { peer: Measured | undefined; peerName: string } = {
    peer: measured.peer,
    peerName: 'Chromium 打印同样的页面',
  }
  return [
    { what: '文书：调解协议书 PDF（含回读核对）', size: 0, ours: measured.ours, ...goal, ratioGoal: 0.25 },
  ]
}

interface Printer {
  print(): Promise<unknown>
  close(): Promise<void>
}

/** The page as a browser would print it; undefined where no browser is to be had. */
async function chromiumPrinter(body: string): Promise<Printer | undefined> {
  try {
    const [{ chromium }, sparticuz] = await Promise.all([
      import('@playwright/test'),
      import('@sparticuz/chromium'),
    ])
    const executablePath = await sparticuz.default.executablePath()
    if (!existsSync(executablePath)) return undefined
    const browser = await chromium.launch({ executablePath, args: sparticuz.default.args, headless: true })
    const page = await browser.newPage()
    const html = `<!doctype html><meta charset="utf-8"><style>@page{size:A4;margin:28mm}body{font:14pt/25pt serif}</style>${body}`
    return {
      print: async () => {
        await page.setContent(html)
        return page.pdf({ format: 'A4' })
      },
      close: () => browser.close(),
    }
  } catch (error) {
    console.log(
      `（没有可用的浏览器，只量自己的：${error instanceof Error ? error.message.split('\n')[0] : ''}）`,
    )
    return undefined
  }
}
