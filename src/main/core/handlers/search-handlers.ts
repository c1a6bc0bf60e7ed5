import type { Handlers } from '../call.ts'
import { searchProject } from '../searching/search-project.ts'

/** Searching across the project. */
export const searchHandlers = {
  'search.find': async (request, call) => searchProject(call, request),
} satisfies Partial<Handlers>
