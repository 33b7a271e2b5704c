import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  checkTemplate,
  type FontSet,
  loadFonts,
  type RenderedPaper,
  renderPaper,
  type Template,
  warmUp,
} from '#documents/index.ts'
import type { PaperView } from '#domain/papers/paper-view.ts'
import { PAPER_KINDS, type PaperKindName } from './paper-kinds.ts'
import { paperRefusal } from './paper-refusal.ts'

/** Fonts and templates of the shipped resources, each read once, and the one way from a view to a checked PDF. */
export interface Press {
  template(kind: PaperKindName): Template
  render(template: Template, view: PaperView, identity: PaperIdentity): Promise<RenderedPaper>
}

export interface PaperIdentity {
  readonly code: string | undefined
  readonly keepsPlace?: boolean | undefined
  readonly createdAt: string
}

/** Ends when the libraries are loaded; what goes wrong here is told when a paper is really asked for. */
export async function papersReady(): Promise<void> {
  await warmUp().catch(() => undefined)
}

export function openPress(resourcesDir: string): Press {
  const templates = new Map<string, Template>()
  let fonts: FontSet | undefined
  return {
    template: (kind) => {
      const name = PAPER_KINDS[kind].template
      const template = templates.get(name) ?? readTemplate(join(resourcesDir, 'templates', `${name}.json`))
      templates.set(name, template)
      return template
    },
    render: async (template, view, { code, keepsPlace, createdAt }) => {
      fonts ??= loadFonts(join(resourcesDir, 'fonts'))
      try {
        return await renderPaper({ template, view, code, keepsPlace, createdAt: new Date(createdAt) }, fonts)
      } catch (error) {
        throw paperRefusal(error)
      }
    },
  }
}

function readTemplate(file: string): Template {
  const checked = checkTemplate(JSON.parse(readFileSync(file, 'utf8')))
  if (!checked.ok)
    throw new Error(
      `template ${file}: ${checked.problems.map((one) => `${one.at} ${one.message}`).join('; ')}`,
    )
  return checked.template
}
