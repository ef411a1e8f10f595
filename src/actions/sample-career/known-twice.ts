import type { Draft } from '#record'
import { sketch, the } from './sketch.ts'

/**
 * What several files brought of one and the same, as it comes when address books and a network’s export are read: a contact and
 * an organisation written two ways, a title that one of them says otherwise; and a folder that is looked at no more.
 */
export function twiceSketches(): Draft[] {
  return [
    sketch('organisation', 'northgate-again', {
      name: 'Northgate Clinics Ltd',
      domains: ['northgate-clinics.example'],
    }),
    sketch('contact', 'rosa-again', {
      name: 'Millrace, Rosa',
      email: 'rosa@plainpackets.example',
      phone: '+44 20 7946 0152',
    }),
    sketch('variant', 'kestrel-title', {
      contact: the('contact', 'kestrel'),
      field: 'title',
      value: JSON.stringify('Director of infrastructure'),
      saidBy: 'Connections.csv',
    }),
    sketch('source', 'journal', { kind: 'folder', name: 'Old journal', place: '~/Journal', paused: true, every: 60 }),
  ]
}
