import { createContext, useContext } from 'react'

/** Errors of the form around a field, by path: `parties.0.name` → sentence. */
export const FormErrorsContext = createContext<ReadonlyMap<string, string>>(new Map())

/** The error that belongs at `path`, or, for a control that holds a whole group, the first below it. */
export function useFormErrors(path: string | undefined): string | undefined {
  return findError(useContext(FormErrorsContext), path)
}

/**
 * The input schema names a field from the top of what was sent (`committee.name`), the rules behind it often from the
 * record itself (`name`, `duties.0.what`): either finds the field. Whole steps of the path only, never parts of a word.
 */
export function findError(errors: ReadonlyMap<string, string>, path: string | undefined): string | undefined {
  if (path === undefined) return undefined
  for (const [key, sentence] of errors) if (isSameField(key, path)) return sentence
  for (const [key, sentence] of errors) if (key.startsWith(`${path}.`)) return sentence
  return undefined
}

function isSameField(key: string, path: string): boolean {
  return key !== '' && (key === path || path.endsWith(`.${key}`) || key.slice(key.indexOf('.') + 1) === path)
}
