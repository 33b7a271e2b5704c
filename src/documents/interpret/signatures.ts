import type { SignatureLine, Signatures } from '../model.ts'
import type { SignatureGroup, SignaturesBlock } from '../template.ts'
import { type Filling, fillText, formatValue, missingLabel } from './references.ts'
import { isRecord } from './scope.ts'

export function interpretSignatures(block: SignaturesBlock, filling: Filling): Signatures {
  return {
    node: 'signatures',
    signers: block.groups.flatMap((group) => signersOfGroup(group, filling)),
    identity:
      block.identity &&
      fillText(block.identity, { ...filling, missing: () => {} })
        .map((run) => run.text)
        .join(''),
    seal: block.seal === undefined ? undefined : fillText(block.seal, filling),
    date: block.date === undefined ? undefined : fillText(block.date, filling),
  }
}

function signersOfGroup(group: SignatureGroup, filling: Filling): readonly SignatureLine[] {
  if ('over' in group) {
    const found = filling.scope.read(group.over)
    const list = Array.isArray(found.value) ? found.value.filter(isRecord) : []
    if (list.length === 0) {
      filling.missing({ field: found.path, label: missingLabel(found) })
      return group.blank.map((label) => ({ label, hint: group.hint }))
    }
    return list.map((signer) => ({
      label: formatValue(signer.label) ?? '当事人',
      name: formatValue(signer.name),
      hint: formatValue(signer.hint) ?? group.hint,
    }))
  }
  if (group.names === undefined) return [{ label: group.label, hint: group.hint }]
  const found = filling.scope.read(group.names)
  const names = Array.isArray(found.value) ? found.value : [found.value]
  const known = names.flatMap((name) => formatValue(name) ?? [])
  if (known.length > 0) return known.map((name) => ({ label: group.label, name, hint: group.hint }))
  filling.missing({ field: found.path, label: missingLabel(found) })
  return [{ label: group.label, hint: group.hint }]
}
