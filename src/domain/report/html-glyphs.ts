import type { Verdict } from '../records/assessment.ts'
import type { Stance, Voice } from '../records/evidence-link.ts'
import type { Status } from '../status/status.ts'
import { type Html, html } from './html.ts'
import type { ReportWords } from './report-words.ts'

/** The sign of each stance, the same in every format. */
export const stanceSigns: Readonly<Record<Stance, string>> = {
  asserts: '+',
  supports: '+',
  disputes: '−',
  qualifies: '±',
  questions: '?',
}

/** The sign of a passage: in quotation marks where the words are another's. */
export const signOf = (stance: Stance, voice: Voice): string =>
  voice === 'own' ? stanceSigns[stance] : `“${stanceSigns[stance]}”`

/** Paths on a grid of 24: a fork, two checks, one check, a dot on a line, a broken ring, a struck word, a bar, a pause. */
const paths: Readonly<Record<Status | Verdict, Html>> = {
  contested: html`<path d="M16 3h5v5M8 3H3v5M12 22v-8.3a4 4 0 0 0-1.2-2.9L3 3M15 9l6-6"/>`,
  corroborated: html`<path d="M18 6 7 17l-5-5M22 10l-7.5 7.5L13 16"/>`,
  'one-side-only': html`<path d="M20 6 9 17l-5-5"/>`,
  'single-origin': html`<circle cx="12" cy="12" r="3.2"/><path d="M3 12h5.8M15.2 12H21"/>`,
  unexamined: html`<circle cx="12" cy="12" r="9" stroke-dasharray="3.2 3.85"/>`,
  superseded: html`<path d="M17 7.5C16 5.5 14.200 5 12 5c-3 0-5 1.300-5 3.500 0 1.300.7 2.500 2.500 3.500M4 12h16M7 16c.8 2 2.700 3 5 3 3 0 5-1.300 5-3.500 0-.6-.1-1.100-.3-1.500"/>`,
  'not-weighed': html`<path d="M5 12h14"/>`,
  'left-open': html`<circle cx="12" cy="12" r="9"/><path d="M10 9v6M14 9v6"/>`,
}

const glyph = (of: Status | Verdict): Html =>
  html`<svg class="glyph" viewBox="0 0 24 24" width="14" height="14" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${paths[of]}</svg>`

/** What the rule says: an outlined chip. */
export const statusChip = (words: ReportWords, status: Status): Html =>
  html`<span class="chip rule st-${status}">${glyph(status)}${words.status[status]}</span>`

/** What a person says: a filled chip. */
export const verdictChip = (word: string, verdict: Verdict): Html =>
  html`<span class="chip verdict st-${verdict}">${glyph(verdict)}${word}</span>`

/** The sign that a verdict and the rule, or two researchers, differ. */
export const differsGlyph: Html = html`<svg class="glyph tri" viewBox="0 0 24 24" width="13" height="13" aria-hidden="true"><path d="M12 4 22 21H2Z" fill="none" stroke="currentColor" stroke-width="2.4" stroke-linejoin="round"/></svg>`

/** The mark of Countermark: a coin's ring, struck over at one corner by a square stamp with a check. */
export const countermark: Html = html`<svg class="countermark" viewBox="0 0 48 48" width="34" height="34" fill="none" aria-hidden="true"><path d="M22.6 42.9A19.5 19.5 0 1 1 42.9 22.6" stroke="currentColor" stroke-linecap="round" stroke-width="3.2"/><path d="M20.2 37.6A14.2 14.2 0 1 1 37.6 20.2" stroke="currentColor" stroke-dasharray="0.01 4.1" stroke-linecap="round" stroke-width="2.3"/><rect fill="currentColor" height="21" rx="4.5" width="21" x="24.5" y="24.5"/><path class="check" d="M29.8 35.3l3.8 3.8 7-7.4" stroke-linecap="round" stroke-linejoin="round" stroke-width="3"/></svg>`
