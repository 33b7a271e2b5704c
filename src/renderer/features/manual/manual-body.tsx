import { Fragment } from 'react'
import { Anchors, Section } from '../../ui/section.tsx'
import { MANUAL, type ManualPart } from './manual.ts'
import { piecesOf } from './manual-text.ts'
import './manual.css'

/** The whole manual on one page, its sections listed at the right. */
export function ManualBody() {
  return (
    <div className="columns manual-columns">
      <div className="manual">
        {MANUAL.map(({ anchor, title, parts }) => (
          <Section key={anchor} anchor={anchor} title={title}>
            {parts.map((part, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the parts never change
              <Part key={index} part={part} />
            ))}
          </Section>
        ))}
      </div>
      <Anchors items={MANUAL} />
    </div>
  )
}

function Part({ part }: { readonly part: ManualPart }) {
  if (part.head !== undefined) return <h3>{part.head}</h3>
  if (part.steps !== undefined) return <ol>{part.steps.map(line)}</ol>
  if (part.points !== undefined) return <ul>{part.points.map(line)}</ul>
  if (part.rows !== undefined) return <Rows rows={part.rows} />
  const { warning } = part
  return <p className={warning && 'manual-warning'}>{marked(warning ?? part.text ?? '')}</p>
}

function line(text: string) {
  return <li key={text}>{marked(text)}</li>
}

function Rows({ rows }: { readonly rows: readonly (readonly string[])[] }) {
  return (
    <dl>
      {rows.map(([word = '', meaning = '']) => (
        <Fragment key={word}>
          <dt>{marked(word)}</dt>
          <dd>{marked(meaning)}</dd>
        </Fragment>
      ))}
    </dl>
  )
}

function marked(text: string) {
  return piecesOf(text).map(({ kind, text: piece }, index) => {
    const key = `${index}${piece}`
    if (kind === 'name') return <b key={key}>{`“${piece}”`}</b>
    if (kind === 'key') return <kbd key={key}>{piece}</kbd>
    return <Fragment key={key}>{piece}</Fragment>
  })
}
