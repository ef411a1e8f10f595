import type { ComponentChildren } from 'preact'
import { classNames } from './class-names.ts'
import { type FieldProps, Notes, wiringOf } from './field.tsx'

export interface DropZoneProps extends FieldProps {
  /** As in the `accept` attribute of a file input. */
  accept?: string | undefined
  /** A whole folder instead of files. */
  folder?: boolean | undefined
  children?: ComponentChildren
}

/** A place to drop files on; the file input itself fills it, so it works without script. */
export const DropZone = (props: DropZoneProps) => (
  <div class={classNames('drop-zone', Boolean(props.error) && 'field-wrong')} data-drop-zone>
    <label for={props.id}>{props.label}</label>
    <input
      type="file"
      multiple
      accept={props.accept}
      {...(props.folder ? { webkitdirectory: true } : {})}
      {...wiringOf(props)}
    />
    {props.children}
    <Notes {...props} />
  </div>
)
