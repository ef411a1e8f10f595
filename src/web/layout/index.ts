export { Card, type CardProps } from './card.tsx'
export { Chip, type ChipProps } from './chip.tsx'
export {
  CheckField,
  type CheckFieldProps,
  type Choice,
  ChoiceField,
  type ChoiceFieldProps,
  SelectField,
  type SelectFieldProps,
} from './choice-field.tsx'
export { type ComplaintLine, Complaints, type ComplaintsProps } from './complaints.tsx'
export { type Definition, Definitions } from './definitions.tsx'
export { Dialog, type DialogProps, Popover, type PopoverProps } from './dialog.tsx'
export { Disclosure, type DisclosureProps } from './disclosure.tsx'
export { DropZone, type DropZoneProps } from './drop-zone.tsx'
export { EmptyState, type EmptyStateProps } from './empty-state.tsx'
export { Field, type FieldProps } from './field.tsx'
export { Figure, type FigureProps, Figures } from './figure.tsx'
export { Flash, type FlashProps } from './flash.tsx'
export {
  Actions,
  Button,
  type ButtonProps,
  type ButtonTone,
  FieldGroup,
  type FieldGroupProps,
  FieldRow,
  Form,
  type FormProps,
  LinkButton,
  type LinkButtonProps,
  OPERATION_FIELD,
  TOKEN_FIELD,
} from './form.tsx'
export { Icon, type IconName, Mark } from './icon.tsx'
export type { Layer } from './layer.ts'
export { type CaptureProps, type EdgeLink, type MenuEntry, Page, type PageAssets, type PageProps } from './page.tsx'
export { Columns, Facts, PageHead, type PageHeadProps, Statement } from './page-head.tsx'
export { Pager, type PagerProps } from './pager.tsx'
export { Progress, type ProgressProps } from './progress.tsx'
export { renderPage } from './render-page.tsx'
export { type Column, Table, type TableProps } from './table.tsx'
export {
  DateField,
  NumberField,
  TextAreaField,
  type TextAreaFieldProps,
  TextField,
  type TextFieldProps,
  TimeField,
  type TypedFieldProps,
} from './text-field.tsx'
