import type { PaperView } from '#domain/papers/paper-view.ts'
import type { DocumentModel, MissingField, ModelNode } from '../model.ts'
import { modelTexts } from '../model-texts.ts'
import type { Template } from '../template.ts'
import { interpretBlocks } from './blocks.ts'
import { viewScope } from './scope.ts'

/** Template and view make the paper as pure data. No form has code of its own: this is the only way to one. */
export function interpret(template: Template, view: PaperView): DocumentModel {
  const missing = new Map<string, MissingField>()
  const nodes: readonly ModelNode[] = interpretBlocks(template.blocks, {
    scope: viewScope(view),
    missing: (field) => missing.set(field.field, missing.get(field.field) ?? field),
  })
  return {
    templateId: template.id,
    templateVersion: template.version,
    title: template.title,
    page: template.page,
    nodes,
    missing: [...missing.values()],
    texts: modelTexts(nodes),
  }
}
