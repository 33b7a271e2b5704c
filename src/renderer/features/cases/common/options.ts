import type { Option } from '../../../ui/select-input.tsx'

/** A list of codes with their Chinese names, in the order of the names. */
export function optionsOf<Value extends string>(
  names: Readonly<Record<Value, string>>,
): readonly Option<Value>[] {
  return (Object.keys(names) as Value[]).map((value) => ({ value, label: names[value] }))
}
