const PATHS = {
  overdue: 'M8 2v7M8 12.2v1.3',
  today: 'M8 4v4l3 2M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13z',
  soon: 'M3 3.5h10v10H3zM3 6.5h10M6 2v3M10 2v3',
  done: 'M2.5 8.5l3.5 3.5 7.5-8',
  open: 'M8 3a5 5 0 1 0 0 10A5 5 0 0 0 8 3z',
  paused: 'M5.5 3v10M10.5 3v10',
  none: 'M3 8h10',
  block: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM3.5 12.5l9-9',
  warn: 'M8 2L1.5 13.5h13L8 2zM8 6.5v3.5M8 11.6v.9',
  hint: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM8 7v4.5M8 4.4v1',
  lock: 'M4 7h8v6.5H4zM5.5 7V5a2.5 2.5 0 0 1 5 0v2',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM10.4 10.4l3.6 3.6',
  eye: 'M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8zM8 6a2 2 0 1 0 0 4 2 2 0 0 0 0-4z',
  calendar: 'M3 3.5h10v10H3zM3 6.5h10M6 2v3M10 2v3',
  left: 'M10 3L5 8l5 5',
  right: 'M6 3l5 5-5 5',
  close: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
} as const

export type IconName = keyof typeof PATHS

/** A quiet line drawing beside a word; never the only carrier of a meaning. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  )
}
