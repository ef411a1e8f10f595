import { expect, test } from 'vitest'
import { namingOf } from './folder-names.ts'

test.each([
  'Sent',
  'Mail/Local Folders/Sent',
  'ImapMail/imap.town.example/INBOX.sbd/Sent Items',
  'Sent.sbd/2019',
  'Sent Messages.mbox/mbox',
  'Takeout/Mail/Gesendet.mbox',
  'Maildir/.Sent',
  'Maildir/.INBOX.Sent.2019',
  'INBOX.Sent',
  'Envoy&AOk-s',
  'Wys&AUI-ane',
  'Éléments envoyés',
  'sent-mail-apr-2019',
  'Sent (2).mbox',
  'Sent/cur',
  'Отправленные',
  '送信済みメール',
])('%s is sent mail', (path) => {
  expect(namingOf(path)).toBe('sent')
})

test.each([
  ['Drafts', 'draft'],
  ['Unsent Messages', 'draft'],
  ['Sent/Drafts', 'draft'],
  ['[Gmail].sbd/Entw&APw-rfe', 'draft'],
  ['Inbox.mbox', 'received'],
  ['Sent/Trash', 'received'],
  ['All mail Including Spam and Trash.mbox', undefined],
  ['Archive', undefined],
  ['sent to the moon', undefined],
  ['Sent/a/b/c/d/e', undefined],
  ['&&&-&AAAAA-', undefined],
  ['', undefined],
])('%s says %s', (path, naming) => {
  expect(namingOf(path)).toBe(naming)
})
