import '#contract/zod-without-eval.ts'
import '#ui/fonts.css'
import '#ui/tokens.css'
import '#ui/base.css'
import { loadInterface } from '#ui/use-messages.tsx'
import { rememberedLook } from './remembered-look.ts'

// The colours and direction of last time stand before anything is drawn, so that nothing flashes.
const { theme, contrast, language, direction } = rememberedLook()
document.documentElement.dataset.theme = theme
document.documentElement.dataset.contrast = contrast
document.documentElement.lang = language
document.documentElement.dir = direction

// Everything that makes schemas is loaded after zod was told to compile none. The sentences come beside it, so that the first
// screen is drawn in their language and never in another one before.
void Promise.all([import('./start.tsx'), loadInterface(language)]).then(([{ start }, first]) => start(first))
