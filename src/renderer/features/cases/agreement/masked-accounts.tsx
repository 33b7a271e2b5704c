import { RevealLine } from '../common/reveal-line.tsx'
import type { DutyDraft } from './duty-draft.ts'
import { isMasked, unmasked } from './masked-account.ts'

interface MaskedAccountsProps {
  readonly id: string
  readonly duties: readonly DutyDraft[]
  readonly update: (change: (duties: readonly DutyDraft[]) => readonly DutyDraft[]) => void
}

/** Accounts stand masked in the composer too; left so they are kept as they were. */
export function MaskedAccounts({ id, duties, update }: MaskedAccountsProps) {
  if (!duties.some((duty) => isMasked(duty.account))) return null
  return (
    <div className="masked-accounts">
      <p className="section-quiet">收款账户遮住了几位。不去动它，保存后仍是原来的账户。</p>
      <RevealLine
        id={id}
        draftOf="reveal-composed"
        what="收款账户"
        onWhole={(whole) => update((now) => unmasked(now, whole))}
      />
    </div>
  )
}
