import { type ReactNode, useId } from 'react'

/** One sentence with its grounds, for the tree that opens under a figure. */
export interface Ground {
  readonly sentence: string
  readonly citation?: string | undefined
  readonly children?: readonly Ground[] | undefined
}

/** A figure with a fine dotted underline; it opens the sentences and articles it comes from. */
export function Explain({ children, ground }: { readonly children: ReactNode; readonly ground: Ground }) {
  const id = useId()
  return (
    <>
      <button type="button" className="explain" popoverTarget={id}>
        {children}
      </button>
      <div id={id} popover="auto" className="popover explain-tree">
        <ul>
          <GroundItem ground={ground} />
        </ul>
      </div>
    </>
  )
}

function GroundItem({ ground }: { readonly ground: Ground }) {
  return (
    <li>
      <span>{ground.sentence}</span>
      {ground.citation !== undefined && <span className="citation">{ground.citation}</span>}
      {ground.children !== undefined && ground.children.length > 0 && (
        <ul>
          {ground.children.map((child) => (
            <GroundItem key={child.sentence} ground={child} />
          ))}
        </ul>
      )}
    </li>
  )
}
