import { classNames } from './class-names.ts'
import type { Reason } from './errors.ts'
import { Icon } from './icon.tsx'

const LEVEL_WORDS = { block: '不能办', warn: '请注意', hint: '提示' } as const

/** What stands in the way, by which article, and what to do. */
export function ReasonList({
  reasons,
  level,
}: {
  readonly reasons: readonly Reason[]
  readonly level?: Reason['level']
}) {
  if (reasons.length === 0) return null
  return (
    <ul className="reasons">
      {reasons.map((reason) => {
        const kind = reason.level ?? level ?? 'block'
        return (
          <li key={`${reason.code}-${reason.sentence}`} className={classNames('reason', `reason-${kind}`)}>
            <Icon name={kind} />
            <div>
              <p className="reason-what">
                <span className="reason-level">{LEVEL_WORDS[kind]}：</span>
                {reason.sentence}
              </p>
              {reason.next !== '' && <p className="reason-next">{reason.next}</p>}
              {reason.citation !== '' && <p className="reason-citation">{reason.citation}</p>}
            </div>
          </li>
        )
      })}
    </ul>
  )
}
