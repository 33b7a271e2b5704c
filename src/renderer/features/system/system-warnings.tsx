import { useStatus } from '../../app/session/today.ts'
import { Icon } from '../../ui/icon.tsx'
import { AcceptOlderFile } from './accept-older-file.tsx'
import { ConfirmDate } from './confirm-date.tsx'

/** What the backend found at start: yesterday's file put back, a moved clock, a finished restore. Absent while all is well. */
export function SystemWarnings() {
  const status = useStatus().data
  const warnings = status?.warnings ?? []
  if (warnings.length === 0) return null
  return (
    <section className="system-warnings" aria-label="系统提醒">
      <ul>
        {warnings.map((warning) => (
          <li key={warning.code} className="reason reason-warn">
            <Icon name="warn" />
            <div>
              <p>{warning.sentence}</p>
              {warning.code === 'older-file' && <AcceptOlderFile />}
              {status !== undefined && isAboutDate(warning.code) && <ConfirmDate today={status.today} />}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function isAboutDate(code: string): boolean {
  return /date|clock/i.test(code)
}
