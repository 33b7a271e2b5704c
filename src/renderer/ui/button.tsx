import { Button as AntButton } from 'antd'
import type { ReactNode } from 'react'

interface ButtonProps {
  readonly children: ReactNode
  readonly onClick?: (() => void) | undefined
  /** One primary button a page. `quiet` reads like a link. */
  readonly look?: 'primary' | 'plain' | 'quiet' | undefined
  readonly submit?: boolean | undefined
  readonly busy?: boolean | undefined
  readonly disabled?: boolean | undefined
  /** Shortcut shown behind the words, e.g. `Ctrl+Enter`. */
  readonly keys?: string | undefined
  readonly label?: string | undefined
  readonly autoFocus?: boolean | undefined
  readonly large?: boolean | undefined
}

export function Button(props: ButtonProps) {
  const {
    children,
    onClick,
    look = 'plain',
    submit = false,
    busy = false,
    disabled = false,
    keys,
    label,
  } = props
  return (
    <AntButton
      type={look === 'primary' ? 'primary' : look === 'quiet' ? 'link' : 'default'}
      htmlType={submit ? 'submit' : 'button'}
      disabled={disabled}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      aria-label={label}
      autoFocus={props.autoFocus ?? false}
      size={props.large ? 'large' : 'middle'}
      onClick={busy ? undefined : onClick}
    >
      {children}
      {keys !== undefined && (
        <span className="keys" aria-hidden="true">
          {keys}
        </span>
      )}
    </AntButton>
  )
}
