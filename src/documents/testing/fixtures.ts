import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkTemplate } from '../check-template.ts'
import { type FontSet, loadFonts } from '../fonts/font-set.ts'
import type { Block, Template } from '../template.ts'

const resources = join(import.meta.dirname, '..', '..', '..', 'resources')

let fonts: FontSet | undefined

/** The bundled fonts; `node scripts/copy-fonts.ts` puts them in place. */
export function testFonts(): FontSet {
  fonts ??= loadFonts(join(resources, 'fonts'))
  return fonts
}

export function templateIds(): readonly string[] {
  return readdirSync(join(resources, 'templates')).map((file) => file.replace(/\.json$/, ''))
}

export function templateJson(id: string): unknown {
  return JSON.parse(readFileSync(join(resources, 'templates', `${id}.json`), 'utf8'))
}

export function template(id: string): Template {
  const checked = checkTemplate(templateJson(id))
  if (!checked.ok) throw new Error(`template ${id}: ${JSON.stringify(checked.problems)}`)
  return checked.template
}

export function smallTemplate(blocks: readonly Block[]): Template {
  return {
    id: 'small',
    title: '样张',
    version: 1,
    effectiveFrom: '2026-01-01',
    source: '测试',
    page: {
      top: 32,
      right: 24,
      bottom: 32,
      left: 28,
      bodySize: 14,
      lineHeight: 25,
      tableSize: 12,
      tableLineHeight: 19,
    },
    blocks,
  }
}

export const createdAt = new Date('2026-01-04T03:20:00.000Z')
