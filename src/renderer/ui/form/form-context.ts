import { createContext, useContext } from 'react'

/** Errors of the form around a field, by path: `parties.0.name` → sentence. */
export const FormErrorsContext = createContext<ReadonlyMap<string, string>>(new Map())

/** The error exactly at `path`, or, for a control that holds a whole group, the first below it. */
export function useFormErrors(path: string | undefined): string | undefined {
  const errors = useContext(FormErrorsContext)
  if (path === undefined) return undefined
  const exact = errors.get(path)
  if (exact !== undefined) return exact
  for (const [key, sentence] of errors) if (key.startsWith(`${path}.`)) return sentence
  return undefined
}
