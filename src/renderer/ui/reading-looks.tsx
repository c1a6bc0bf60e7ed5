import { Checkbox } from './checkbox.tsx'
import { RangeField } from './range-field.tsx'
import { Segmented } from './segmented.tsx'
import { useMessages } from './use-messages.tsx'

/** How texts look on this machine: pixels, characters a line, line height as a multiple of the size. */
interface Looks {
  readonly readingSize: number
  readonly readingWidth: number
  readonly readingLeading: number
  readonly readingFace: 'serif' | 'sans'
  readonly paragraphNumbers: boolean
}

const faces = ['serif', 'sans'] as const

/** The choices of how a text looks, the same in the reader and in the settings; each takes effect at once. */
export function ReadingLooks({ looks, onChange }: { readonly looks: Looks; onChange(changes: Partial<Looks>): void }) {
  const { messages, format } = useMessages()
  const { settings, reading } = messages
  return (
    <div className="reading-looks">
      <RangeField
        label={settings.readingSize}
        max={28}
        min={13}
        onChange={(readingSize) => onChange({ readingSize })}
        shown={settings.pixels(looks.readingSize)}
        value={looks.readingSize}
      />
      <RangeField
        label={settings.readingWidth}
        max={90}
        min={48}
        onChange={(readingWidth) => onChange({ readingWidth })}
        shown={settings.signs(looks.readingWidth)}
        value={looks.readingWidth}
      />
      <RangeField
        label={reading.looks.leading}
        max={2.4}
        min={1.3}
        onChange={(leading) => onChange({ readingLeading: Math.round(leading * 10) / 10 })}
        shown={reading.looks.leadingShown(format.number(looks.readingLeading))}
        step={0.1}
        value={looks.readingLeading}
      />
      <div className="reading-looks-row">
        <span aria-hidden="true">{settings.readingFace}</span>
        <div>
          <Segmented
            choices={faces.map((value) => ({ value, label: settings.faces[value] }))}
            label={settings.readingFace}
            onChange={(readingFace) => onChange({ readingFace })}
            value={looks.readingFace}
          />
        </div>
      </div>
      <Checkbox
        isChecked={looks.paragraphNumbers}
        label={reading.looks.numbers}
        onChange={(paragraphNumbers) => onChange({ paragraphNumbers })}
      />
    </div>
  )
}
