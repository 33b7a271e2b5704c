import { Button } from './button.tsx'
import { readFailure } from './errors.ts'
import { Icon } from './icon.tsx'
import { ReasonList } from './reason-list.tsx'

interface ErrorNoteProps {
  /** Whatever a call threw; nothing is shown for undefined and null. */
  readonly error: unknown
  readonly onRetry?: (() => void) | undefined
}

/** What happened, what is safe, what to do. */
export function ErrorNote({ error, onRetry }: ErrorNoteProps) {
  if (error === undefined || error === null) return null
  const failure = readFailure(error)
  // An obstacle is said once, with its article and its way out; what is safe stands above.
  const rest = failure.reasons.reduce(
    (text, { sentence, next }) => text.replace(sentence, '').replace(next, ''),
    failure.sentence,
  )
  return (
    <div className="error-note" role="alert" data-code={failure.code}>
      {rest.trim() !== '' && (
        <p>
          <Icon name="warn" />
          {rest}
        </p>
      )}
      <ReasonList reasons={failure.reasons} />
      {onRetry !== undefined && <Button onClick={onRetry}>再试一次</Button>}
    </div>
  )
}
