import { classNames } from './class-names.ts'
import { Icon, type IconName } from './icon.tsx'

/** `overdue` alone is vermilion. */
export type Tone = 'overdue' | 'today' | 'soon' | 'warn' | 'open' | 'paused' | 'done' | 'none'

/** A state as a sign and a word; the colour only repeats what they say. */
export function StatePill({ tone, children }: { readonly tone: Tone; readonly children: string }) {
  const icon: IconName = tone
  return (
    <span className={classNames('pill', `pill-${tone}`)}>
      <Icon name={icon} />
      {children}
    </span>
  )
}
