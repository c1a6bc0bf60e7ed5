import { config } from 'zod'

/**
 * Imported first by a window, before any schema is made: zod then compiles nothing with `new Function`, which the windows'
 * policy refuses and would report as a violation.
 */
config({ jitless: true })
