import type { FirstStep } from '#domain/reading/first-steps.ts'
import { keysOf } from './shortcut.ts'

/** The keys that do a step, in stored form, as this person has them. */
export function firstStepKeys(step: FirstStep): readonly string[] {
  switch (step) {
    case 'read':
      return [keysOf('go-read')]
    case 'mark':
      return [keysOf('reader-claim')]
    case 'link':
      return [keysOf('reader-evidence')]
    case 'verdict':
      return [keysOf('claims-contested'), keysOf('claims-corroborated'), keysOf('claims-left-open')]
    case 'rule':
      return [keysOf('go-claims'), 'Enter']
    case 'report':
      return [keysOf('go-report'), keysOf('report-export')]
  }
}
