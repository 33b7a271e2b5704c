import { createContext, type ReactNode, useContext, useId } from 'react'
import { classNames } from './class-names.ts'
import { useFormErrors } from './form/form-context.ts'
import { Icon } from './icon.tsx'

/** What a control needs to be tied to its label, hint and error. */
export interface FieldWiring {
  readonly id?: string
  readonly 'aria-describedby'?: string
  readonly 'aria-invalid'?: true
  readonly 'aria-required'?: true
}

interface Wired extends FieldWiring {
  readonly labelId?: string | undefined
  readonly name?: string
}

const Context = createContext<Wired>({})

/** For the controls of this folder. */
export function useFieldWiring(): FieldWiring {
  const { labelId: _, name: __, ...wiring } = useContext(Context)
  return wiring
}

/** Names a control within its form, to keep what is typed in it: where it stands, and its own label in a row of several. */
export function useFieldName(label: string | undefined): string | undefined {
  const { name } = useContext(Context)
  return [name, label].filter(Boolean).join(' ') || undefined
}

/** For groups (radio buttons, calendars), which a `label for` can't name. */
export function useFieldLabelId(): string | undefined {
  return useContext(Context).labelId
}

interface FieldProps {
  readonly label: string
  /** Where the backend's message about this field belongs, e.g. `parties.0.name`. */
  readonly path?: string | undefined
  /** Overrides the error found at `path`. */
  readonly error?: string | undefined
  readonly hint?: ReactNode
  /** Derived facts that appear as one types: age, 大写, deadline. */
  readonly derived?: ReactNode
  readonly required?: boolean | undefined
  readonly width?: 'short' | 'medium' | 'full' | undefined
  /** The control is a group: the label is its name, not its `for`. */
  readonly group?: boolean | undefined
  readonly children: ReactNode
}

/** A label above its control, with the error and hint under it. */
export function Field(props: FieldProps) {
  const { label, path, hint, derived, required = false, width = 'full', group = false, children } = props
  const id = useId()
  const found = useFormErrors(path)
  const error = props.error ?? found
  const about = classNames(
    error !== undefined && `${id}-e`,
    hint !== undefined && `${id}-h`,
    derived !== undefined && `${id}-d`,
  )
  const wiring = {
    id,
    labelId: `${id}-l`,
    name: path ?? label,
    ...(about !== '' && { 'aria-describedby': about }),
    ...(error !== undefined && { 'aria-invalid': true as const }),
    ...(required && { 'aria-required': true as const }),
  }
  const Label = group ? 'span' : 'label'
  return (
    <div
      className={classNames('field', `field-${width}`, error !== undefined && 'field-wrong')}
      data-path={path}
    >
      <Label className="field-label" id={`${id}-l`} {...(group ? {} : { htmlFor: id })}>
        {label}
        {required && <span className="field-required">必填</span>}
      </Label>
      <Context value={wiring}>{children}</Context>
      {error !== undefined && (
        <p className="field-error" id={`${id}-e`}>
          <Icon name="warn" />
          {error}
        </p>
      )}
      {derived !== undefined && (
        <p className="field-derived" id={`${id}-d`} aria-live="polite">
          {derived}
        </p>
      )}
      {hint !== undefined && (
        <p className="field-hint" id={`${id}-h`}>
          {hint}
        </p>
      )}
    </div>
  )
}

/** A heading over a group of fields. */
export function FieldGroup({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset className="field-group">
      <legend>{title}</legend>
      {children}
    </fieldset>
  )
}

/** Fields side by side where they belong together (from – to); they wrap when there is no room. */
export function FieldRow({ children }: { readonly children: ReactNode }) {
  return <div className="field-row">{children}</div>
}
