import { z } from 'zod'

/** The languages that the screens, the command line and reports speak, by tag. Sources may be in any language. */
export const interfaceLanguage = z.enum(['en', 'ur', 'hi'])
export type InterfaceLanguage = z.infer<typeof interfaceLanguage>
