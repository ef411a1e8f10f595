import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { troublesOf } from './site.ts'

/** The page as it stands: nothing in the console, accessible by every rule of axe, no sideways scrolling at 320 px. */
export async function expectSound(page: Page): Promise<void> {
  await expectAccessible(page)
  await expectFits(page, 320)
  expect(troublesOf(page)).toEqual([])
}

/** Every rule of axe, best practices included. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`),
  ).toEqual([])
}

/** Every disclosure of the page is opened. */
export async function openAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const part of document.querySelectorAll('details')) part.open = true
  })
}

/** At this width the page does not scroll sideways; what sticks out is named. Leaves the page at the width it had. */
export async function expectFits(page: Page, width: number): Promise<void> {
  const before = page.viewportSize()
  await page.setViewportSize({ width, height: 800 })
  const wide = await page.evaluate(() => {
    const room = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= room) return []
    return [...document.querySelectorAll('body *')]
      .filter((node) => node.getBoundingClientRect().right > room + 1 && !node.closest('.scroller'))
      .map((node) => `${node.tagName.toLowerCase()}.${node.getAttribute('class') ?? ''}`)
      .slice(0, 5)
      .concat('scrolls sideways')
  })
  expect(wide).toEqual([])
  if (before) await page.setViewportSize(before)
}
