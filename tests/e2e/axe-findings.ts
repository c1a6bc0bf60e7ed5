import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** What axe finds serious or critical on a page, as "rule: the element". Frames of another origin are not looked into. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  // The legacy mode needs no second page, which the host would refuse to open.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}
