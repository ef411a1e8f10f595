import type { JsonObject } from '../json/parse-json.ts'
import { childNamed, childrenNamed, textOfChild, wholeText, type XmlElement } from '../xml/xml-element.ts'

/** `StartDate`, `EndDate` and whether it goes on, in any of the periods a candidate has. */
export function datesOf(period: XmlElement | undefined): JsonObject {
  if (!period) return {}
  const isCurrent = ['Ongoing', 'CurrentIndicator'].some((name) => textOfChild(period, name) === 'true')
  return {
    startDate: dateIn(childNamed(period, 'StartDate')),
    endDate: isCurrent ? 'Present' : dateIn(childNamed(period, 'EndDate')),
  }
}

/** `<FormattedDateTime>2013-04</FormattedDateTime>`, or the text itself. */
export function dateIn(date: XmlElement | undefined): string {
  if (!date) return ''
  return (textOfChild(date, 'FormattedDateTime') ?? textOfChild(date, 'DateText') ?? wholeText(date)).trim()
}

/** The address of a site: a link of its own, or the one of the organisation. */
export function linkOf(element: XmlElement): string | undefined {
  const contact = childNamed(element, 'OrganizationContact')
  const channels = contact ? childrenNamed(contact, 'Communication') : []
  const site = channels.find((one) => textOfChild(one, 'ChannelCode')?.toLowerCase() === 'web')
  return (site && textOfChild(site, 'URI')) ?? textOfChild(element, 'Link')
}

/** “Bergen, NO”. */
export function townOf(element: XmlElement): string | undefined {
  const contact = childNamed(element, 'OrganizationContact')
  const address =
    contact && childrenNamed(contact, 'Communication').flatMap((one) => childNamed(one, 'Address') ?? [])[0]
  const town = textOfChild(element, 'City') ?? (address && textOfChild(address, 'CityName'))
  const country = textOfChild(element, 'Country') ?? (address && textOfChild(address, 'CountryCode'))
  return [town, country?.length === 2 ? country.toUpperCase() : country].filter(Boolean).join(', ') || undefined
}
