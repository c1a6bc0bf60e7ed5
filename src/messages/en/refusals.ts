import type { RefusalWords } from '../refusal-words.ts'

export const refusals: RefusalWords = {
  entries: 'it has too many parts',
  name: 'the name of a part leads out of it',
  duplicate: 'two of its parts have one name',
  size: 'it unpacks to too much',
  ratio: 'a part of it unpacks to many times its size',
  pages: 'it says that it has too many pages',
  page: 'its pages draw too much to be read in time',
  'pdf-parts': 'the parts that such a file is made of cannot be found in it',
  'xml-declarations': 'it declares words that unfold into others',
  'xml-depth': 'its elements lie too deep in each other',
  'rtf-depth': 'its groups lie too deep in each other',
  'nesting-too-deep': 'what it holds lies too deep in itself',
  'too-large': 'it is too large',
  'too-many-entries': 'it has too many entries',
  encoding: 'its encoding is not known',
}
