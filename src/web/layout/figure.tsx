import type { ComponentChildren } from 'preact'
import { classNames } from './class-names.ts'
import { Disclosure } from './disclosure.tsx'
import type { Layer } from './layer.ts'

export interface FigureProps {
  /** The number as the person reads it, already in their locale; a sentence such as "not enough yet" when `missing`. */
  value: ComponentChildren
  unit?: ComponentChildren
  /** What the figure is of. */
  label?: ComponentChildren
  /** 95 % interval, as text. */
  interval?: ComponentChildren
  /** Sample size and period, as text. */
  sample?: ComponentChildren
  /** Colours the number; plain ink unless told. */
  layer?: Layer | undefined
  /** There is not enough to say: the value is words, and set smaller. */
  missing?: boolean | undefined
  /** Some of it is assumed: marked with a dashed underline, and say so in `sample`. */
  assumed?: boolean | undefined
  /** Opens to what the figure was computed from. */
  how?: { summary: ComponentChildren; body: ComponentChildren; id?: string | undefined } | undefined
}

/** One large figure with its unit, interval and sample; opens to its making. */
export const Figure = (props: FigureProps) => (
  <div
    class={classNames(
      'figure',
      props.layer && `layer-${props.layer} figure-coloured`,
      props.missing && 'figure-missing',
      props.assumed && 'figure-assumed',
    )}
  >
    <p class="figure-value">
      <span class="figure-number">{props.value}</span>
      {props.unit && <span class="figure-unit"> {props.unit}</span>}
    </p>
    {props.label && <p class="figure-label">{props.label}</p>}
    {(props.interval || props.sample) && (
      <p class="figure-sample">
        {props.interval}
        {props.interval && props.sample && ' · '}
        {props.sample}
      </p>
    )}
    {props.how && (
      <Disclosure summary={props.how.summary} id={props.how.id}>
        {props.how.body}
      </Disclosure>
    )}
  </div>
)

/** Figures side by side where there is room. */
export const Figures = ({ children }: { children?: ComponentChildren }) => <div class="figures">{children}</div>
