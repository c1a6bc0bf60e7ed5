import './words-chapter.css'
import { useMessages } from '#ui/use-messages.tsx'

/** The glossary. */
export function WordsChapter() {
  const { messages } = useMessages()
  const { lead, term, meaning, of } = messages.helpWords
  return (
    <>
      <p className="help-lead">{lead}</p>
      <table className="words-table">
        <thead>
          <tr>
            <th scope="col">{term}</th>
            <th scope="col">{meaning}</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(of).map(([id, { word, means }]) => (
            <tr key={id}>
              <th className="words-word" id={`help-${id}`} scope="row" tabIndex={-1}>
                {word}
              </th>
              <td>{means}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
