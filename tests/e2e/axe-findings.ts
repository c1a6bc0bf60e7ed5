import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const wcag: ReadonlySet<string> = new Set(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'])

/**
 * What axe finds against WCAG 2.2 A and AA, and whatever else it calls serious or critical, as "rule: the element". Frames of
 * another origin are not looked into.
 */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  // The legacy mode needs no second page, which the host would refuse to open.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    // In 2.2 only a rule apart, which is off by default. Of what passes, nobody reads where it stands.
    .options({ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })
    .analyze()
  return violations
    .filter(({ impact, tags }) => impact === 'serious' || impact === 'critical' || tags.some((tag) => wcag.has(tag)))
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}
