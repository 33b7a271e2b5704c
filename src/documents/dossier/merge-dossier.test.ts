import { deflateSync } from 'node:zlib'
import { PDFDocument } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import type { PaperView } from '#domain/papers/paper-view.ts'
import { renderPaper } from '../index.ts'
import { countPdfPages, readPdfText } from '../read-back/pdf-text.ts'
import { createdAt, template, testFonts } from '../testing/fixtures.ts'
import { neighbours } from '../testing/sample-views.ts'
import { type DossierItem, DossierItemError } from './dossier-item.ts'
import { mergeDossier } from './merge-dossier.ts'

async function paper(id: string, view: PaperView = neighbours): Promise<Uint8Array> {
  return (await renderPaper({ template: template(id), view, code: 'DOSSIER1', createdAt }, testFonts())).pdf
}

/** A one-pixel grey PNG. */
function png(): Uint8Array {
  const chunk = (type: string, data: Buffer) => {
    const head = Buffer.alloc(8)
    head.writeUInt32BE(data.length)
    head.write(type, 4, 'latin1')
    const crc = Buffer.alloc(4)
    crc.writeUInt32BE(crc32(Buffer.concat([head.subarray(4), data])))
    return Buffer.concat([head, data, crc])
  }
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const data = deflateSync(Buffer.from([0, 128]))
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function crc32(data: Buffer): number {
  return (
    ~data.reduce((crc, byte) => {
      let value = crc ^ byte
      for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
      return value
    }, -1) >>> 0
  )
}

async function contentsOf(items: readonly DossierItem[]) {
  let last = 0
  const rows = []
  for (const { title, type, bytes } of items) {
    const first = last + 1
    // An item that can't be opened is what the merge has to find out.
    last += type === 'pdf' ? await countPdfPages(bytes).catch(() => 1) : 1
    rows.push({
      ordinal: `${rows.length + 1}`,
      title,
      pages: first === last ? `${first}` : `${first}—${last}`,
    })
  }
  return rows
}

async function merge(items: readonly DossierItem[]) {
  return mergeDossier({
    title: '卷宗',
    cover: await paper('dossier-cover'),
    contents: await paper('dossier-contents', {
      ...neighbours,
      dossier: { ...neighbours.dossier, contents: await contentsOf(items) },
    }),
    items,
    createdAt,
  })
}

describe('whole dossier', () => {
  it('is cover, contents and everything filed, numbered from the first paper', async () => {
    const merged = await merge([
      { title: '人民调解申请书', type: 'pdf', bytes: await paper('application') },
      { title: '人民调解协议书', type: 'pdf', bytes: await paper('written-agreement') },
      { title: '身份证明', type: 'png', bytes: png() },
    ])
    expect(merged.pages).toBe(6)
    expect(merged.places.map(({ firstPage, lastPage }) => [firstPage, lastPage])).toEqual([
      [1, 1],
      [2, 3],
      [4, 4],
    ])
    const pages = await readPdfText(merged.pdf)
    const contents = pages[1]?.pieces.map(({ text }) => text).join('') ?? ''
    expect(contents).toContain('2—3')
    const stamps = pages.map(({ pieces, width, height }) =>
      pieces
        .filter(({ x, y }) => x > width - 60 && y > height - 60)
        .map(({ text }) => text)
        .join(''),
    )
    expect(stamps).toEqual(['', '', '1', '2', '3', '4'])
  })

  it('says which file cannot be read, and doesn’t trust a truncated scan', async () => {
    const whole = await PDFDocument.create()
    for (let page = 0; page < 30; page += 1) whole.addPage().drawText(`page ${page}`)
    const bytes = await whole.save({ useObjectStreams: false })
    const broken: readonly DossierItem[] = [
      { title: '截断的扫描件', type: 'pdf', bytes: bytes.slice(0, Math.floor(bytes.length * 0.5)) },
      { title: '不是图片', type: 'jpeg', bytes: new Uint8Array([1, 2, 3]) },
    ]
    for (const item of broken) {
      await expect(merge([item])).rejects.toThrow(DossierItemError)
      await expect(merge([item])).rejects.toMatchObject({ title: item.title })
    }
  })
})
