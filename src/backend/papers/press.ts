import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkTemplate, type DocumentWork, type RenderedPaper, type Template } from '#documents/index.ts'
import type { PaperView } from '#domain/papers/paper-view.ts'
import { PAPER_KINDS, type PaperKindName } from './paper-kinds.ts'
import { paperRefusal } from './paper-refusal.ts'

/** The templates of the shipped resources, each read once, and the one way from a view to a checked PDF. */
export interface Press {
  template(kind: PaperKindName): Template
  render(template: Template, view: PaperView, identity: PaperIdentity): Promise<RenderedPaper>
}

export interface PaperIdentity {
  readonly code: string | undefined
  readonly keepsPlace?: boolean | undefined
  readonly createdAt: string
}

export function openPress(resourcesDir: string, documents: DocumentWork): Press {
  const templates = new Map<string, Template>()
  return {
    template: (kind) => {
      const name = PAPER_KINDS[kind].template
      const template = templates.get(name) ?? readTemplate(join(resourcesDir, 'templates', `${name}.json`))
      templates.set(name, template)
      return template
    },
    render: async (template, view, { code, keepsPlace, createdAt }) => {
      try {
        const input = { template, view, code, keepsPlace, createdAt: new Date(createdAt) }
        return await documents.renderPaper(input)
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
