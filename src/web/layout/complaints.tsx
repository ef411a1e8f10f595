import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'

export interface ComplaintLine {
  /** Where: a file and row, or a field. */
  place: ComponentChildren
  message: ComponentChildren
  /** What to do about it. */
  hint?: ComponentChildren
  /** Leads to the place. */
  href?: string | undefined
}

export interface ComplaintsProps {
  /** Says how many and of what; names the list. */
  heading?: ComponentChildren
  id: string
  complaints: readonly ComplaintLine[]
}

/** What a person can fix: place, what happened, what to do. Nothing when there is nothing to say. */
export const Complaints = ({ heading, id, complaints }: ComplaintsProps) =>
  complaints.length === 0 ? null : (
    <div class="complaints">
      {heading && (
        <p class="complaints-heading" id={id}>
          <Icon name="warning" />
          {heading}
        </p>
      )}
      <ul aria-labelledby={heading ? id : undefined}>
        {complaints.map(({ place, message, hint, href }, index) => (
          <li key={index}>
            <span class="complaint-place">{href ? <a href={href}>{place}</a> : place}</span>
            <span class="complaint-message">{message}</span>
            {hint && <span class="complaint-hint">{hint}</span>}
          </li>
        ))}
      </ul>
    </div>
  )
