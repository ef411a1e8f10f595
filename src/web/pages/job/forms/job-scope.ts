import type { JobParts } from '#questions'
import type { FormPlace, ThingForm } from '../../../forms/thing-form.ts'

/** The forms below one job know all its parts. */
export type JobForm = ThingForm<JobParts>
export type JobPlace = FormPlace<JobParts>
