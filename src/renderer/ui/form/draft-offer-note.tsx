import { usePartyView } from '../../app/party-view.tsx'
import { Button } from '../button.tsx'
import { timeOf } from '../times.ts'
import type { DraftOffer } from './use-draft-offer.ts'

interface DraftOfferNoteProps {
  readonly offer: DraftOffer
  /** Which form, where a page has several. */
  readonly label?: string | undefined
}

/**
 * Stands in the form's place until the person has said what becomes of what was typed before; the party across the desk
 * doesn't see it.
 */
export function DraftOfferNote({ offer, label }: DraftOfferNoteProps) {
  const { partyView } = usePartyView()
  if (partyView) return <p className="section-note">按 F9 返回后再打开。</p>
  const what = `${label === undefined ? '' : `${label}：`}这里有一份 ${timeOf(offer.savedAt)} 暂存、还没有保存的内容。`
  return (
    <section className="draft-offer" aria-label="上次没有保存的内容">
      <p>{offer.isTyping ? `${what}它刚刚才读到；本页现在填的也还在，两份只能留一份。` : what}</p>
      <Button look="primary" onClick={offer.restore} autoFocus>
        {offer.isTyping ? '用上次暂存的' : '接着填写'}
      </Button>
      <Button onClick={offer.discard}>{offer.isTyping ? '用现在填的' : '从头开始'}</Button>
    </section>
  )
}
