import './marking.css'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { useState } from 'react'
import { numberedCodes } from '#domain/reading/ordered-codes.ts'
import type { Code } from '#domain/records/code.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { Kbd } from '#ui/kbd.tsx'
import { announce } from '#ui/live-region.tsx'
import { keysOf } from '#ui/shortcut.ts'
import { useMessages } from '#ui/use-messages.tsx'
import { useCodes } from './use-codes.ts'
import { codeCommands } from './use-reader-keys.ts'

/** Which number puts on which code, and the way to arrange them; nothing before there is a codebook. */
export function NumberedCodes() {
  const { messages } = useMessages()
  const words = messages.marking.codes
  const { codes } = useCodes()
  const [isArranging, setArranging] = useState(false)
  if (codes.length === 0) return null
  return (
    <>
      <ul aria-label={words.label} className="numbered-codes">
        {codes.slice(0, numberedCodes).map(({ id, name }, at) => (
          <li key={id}>
            <CodeNumber at={at} />
            <bdi>{name}</bdi>
          </li>
        ))}
        <li>
          <Button look="link" onClick={() => setArranging(true)}>
            {words.arrange}
          </Button>
        </li>
      </ul>
      {isArranging && <ArrangeCodes onClose={() => setArranging(false)} />}
    </>
  )
}

function CodeNumber({ at }: { readonly at: number }) {
  const command = codeCommands[at]
  return command ? <Kbd keys={keysOf(command)} /> : <span />
}

function ArrangeCodes({ onClose }: { onClose(): void }) {
  const { messages, format } = useMessages()
  const words = messages.marking.codes
  const { codes, arrange } = useCodes()
  const move = (code: Readonly<Code>, by: 1 | -1): void => {
    const from = codes.indexOf(code)
    const others = codes.filter((each) => each !== code)
    arrange([...others.slice(0, from + by), code, ...others.slice(from + by)])
    announce(words.moved(code.name, format.number(from + by + 1)))
  }
  return (
    <Dialog onClose={onClose} title={words.arrangeTitle}>
      <p>{words.arrangeHint}</p>
      <ol className="arranged-codes">
        {codes.map((code, at) => (
          <li className="arranged-code" key={code.id}>
            <CodeNumber at={at} />
            <bdi>{code.name}</bdi>
            <IconButton
              disabled={at === 0}
              icon={ArrowUp}
              label={words.up(code.name)}
              onClick={() => move(code, -1)}
              size="small"
            />
            <IconButton
              disabled={at === codes.length - 1}
              icon={ArrowDown}
              label={words.down(code.name)}
              onClick={() => move(code, 1)}
              size="small"
            />
          </li>
        ))}
      </ol>
    </Dialog>
  )
}
