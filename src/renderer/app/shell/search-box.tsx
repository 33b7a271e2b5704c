import { keepPreviousData, useQuery } from '@tanstack/react-query'
import {
  type KeyboardEvent,
  type ReactNode,
  useDeferredValue,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react'
import { isComposing } from '../../ui/form/use-enter-to-next.ts'
import { Icon } from '../../ui/icon.tsx'
import { client } from '../client.ts'
import { go } from '../router/router.tsx'
import { numberOfWords } from '../router/search-words.ts'

const SHOWN = 8

/** One box for Chinese, pinyin initials, the tail of an ID, a phone, a case number. Ctrl+K from anywhere. */
export function SearchBox() {
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const [open, setOpen] = useState(false)
  const wanted = useDeferredValue(text.trim())
  const input = useRef<HTMLInputElement>(null)
  const list = useId()
  const { data, isPlaceholderData } = useQuery({
    queryKey: ['cases', 'search', wanted],
    queryFn: ({ signal }) => client.cases.search({ text: wanted }, { signal }),
    enabled: wanted !== '',
    placeholderData: keepPreviousData,
  })
  const stale = wanted !== text.trim() || isPlaceholderData
  const rows = wanted === '' ? [] : (data?.rows.slice(0, SHOWN) ?? [])

  // Enter before the answer is there waits for it: what stands in the list belongs to the words before.
  const [waiting, setWaiting] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the answer ends the wait
  useEffect(() => {
    if (!waiting || stale) return
    setWaiting(false)
    choose(at)
  }, [waiting, stale])

  useEffect(() => {
    function onKey(event: globalThis.KeyboardEvent): void {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return
      event.preventDefault()
      input.current?.focus()
      input.current?.select()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])

  function close(): void {
    setOpen(false)
    setAt(0)
  }

  function choose(index: number): void {
    const row = rows[index]
    if (row !== undefined) {
      go({ name: 'case', params: { id: row.id } })
      // Found: the next search starts anew. What leads to the list stays, to be refined.
      setText('')
    } else if (text.trim() !== '') go({ name: 'cases', query: { found: numberOfWords(text.trim()) } })
    close()
    input.current?.blur()
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (isComposing(event)) return
    if (event.key === 'ArrowDown') setAt(Math.min(rows.length, at + 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(0, at - 1))
    else if (event.key === 'Enter' && stale) setWaiting(true)
    else if (event.key === 'Enter') choose(at)
    else if (event.key === 'Escape') close()
    else return
    event.preventDefault()
  }

  const shown = open && wanted !== ''
  return (
    <search
      className="search"
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && close()}
    >
      <Icon name="search" />
      <input
        ref={input}
        role="combobox"
        aria-label="查找案件"
        aria-expanded={shown}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={shown ? `${list}-${at}` : undefined}
        placeholder="查找"
        value={text}
        autoComplete="off"
        spellCheck={false}
        onFocus={(event) => {
          event.target.select()
          setOpen(true)
        }}
        onChange={(event) => {
          setText(event.target.value)
          setOpen(true)
          setAt(0)
          setWaiting(false)
        }}
        onKeyDown={onKeyDown}
      />
      <span className="keys" aria-hidden="true">
        Ctrl+K
      </span>
      <div
        id={list}
        role="listbox"
        aria-label="找到的案件"
        aria-busy={stale}
        hidden={!shown}
        className="search-found"
      >
        {rows.map((row, index) => (
          <Found key={row.id} id={`${list}-${index}`} chosen={index === at} onChoose={() => choose(index)}>
            <span className="search-title">{row.title}</span>
            <span className="search-more">{[row.number, row.parties].filter(Boolean).join(' · ')}</span>
          </Found>
        ))}
        <Found id={`${list}-${rows.length}`} chosen={at === rows.length} onChoose={() => choose(rows.length)}>
          {rows.length === 0 && data !== undefined
            ? `没有找到“${wanted}”，在案件列表中查看`
            : `在案件列表中查看“${wanted}”`}
        </Found>
      </div>
    </search>
  )
}

interface FoundProps {
  readonly id: string
  readonly chosen: boolean
  readonly onChoose: () => void
  readonly children: ReactNode
}

/** The focus stays in the box; the keys are the box's, the mouse may point. */
function Found({ id, chosen, onChoose, children }: FoundProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the box's
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      {children}
    </div>
  )
}
