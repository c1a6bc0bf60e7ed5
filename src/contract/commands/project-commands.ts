import { z } from 'zod'
import type { ErrorOf, ProjectProblem } from '#domain/errors.ts'
import { interfaceLanguage } from '#domain/interface-language.ts'
import { type ChangeSet, changeSetShape } from '#domain/project/change-set.ts'
import { shortText } from '#domain/records/fields.ts'
import { app, edit, read } from '../command.ts'
import { listedFolder } from '../host.ts'

const projectProblem = z.looseObject({ code: z.string() }) as unknown as z.ZodType<ProjectProblem>
const savingFault = z.string() as unknown as z.ZodType<ErrorOf<'not-saved'>['reason']>
const changeSet = changeSetShape as unknown as z.ZodType<ChangeSet>

/** How the records of a first copy come: each whole, or marks and links in tables. */
const copyForm = z.enum(['whole', 'tables'])
export type CopyForm = z.infer<typeof copyForm>

/** An open project as its window needs to know it. */
const openedProject = z.strictObject({
  /** The key that requests about it carry. */
  project: z.string(),
  folder: z.string(),
  projectId: z.string(),
  access: z.enum(['write', 'read']),
  /** Why it is open for reading only, or null. */
  readOnlyBecause: z.enum(['locked', 'newer-version', 'read-only-disk']).nullable(),
  /** What opening had to mend, as codes with sentences in messages. */
  notices: z.array(z.strictObject({ code: z.string(), detail: z.string() })),
})
export type OpenedProject = z.infer<typeof openedProject>

const recentProject = z.strictObject({
  folder: z.string(),
  title: z.string(),
  openedAt: z.string(),
  sources: z.int(),
  claims: z.int(),
  contested: z.int(),
  corroborated: z.int(),
  leftOpen: z.int(),
  isMissing: z.boolean(),
})

/** Preferences of this machine, not of a project. */
export const preferences = z.strictObject({
  theme: z.enum(['light', 'dark', 'contrast-light', 'contrast-dark', 'system']),
  language: interfaceLanguage,
  readingSize: z.int().min(13).max(28),
  readingWidth: z.int().min(48).max(90),
  /** Line height as a multiple of the size; scripts that need more (Nastaliq) get more on top. */
  readingLeading: z.number().min(1.3).max(2.4),
  readingFace: z.enum(['serif', 'sans']),
  /** Whether the margin shows the numbers of paragraphs. */
  paragraphNumbers: z.boolean(),
  /** The person's own keys by command, in stored form ("Mod+K"); a command that is not in it has its default. */
  keys: z.record(z.string().max(64), z.string().max(40)),
  researcherName: z.string().max(200),
  /** Whether the path of the first steps is shown: from the first project on, until it is put away. */
  firstSteps: z.enum(['not-begun', 'shown', 'put-away']),
})
export type Preferences = z.infer<typeof preferences>

/** A small thing about how a project is looked at: a width, a place, whether a panel is shown. */
const viewValue = z.union([z.number(), z.boolean(), z.string().max(2_000), z.array(z.string().max(200)).max(200)])
export type ViewValue = z.infer<typeof viewValue>
const viewName = z.string().min(1).max(120)

export const projectCommands = {
  'projects.create': app(
    'Makes a new project folder and opens it; without a folder, one named by its title in the documents folder.',
    z.strictObject({
      title: shortText,
      folder: z.string().nullable(),
      researcherName: shortText.nullable(),
    }),
    openedProject.nullable(),
  ),
  'projects.open': app(
    'Opens a project folder, or the host asks for one; null when the person cancels.',
    z.strictObject({
      folder: z.string().nullable(),
      takeOver: z.boolean().default(false),
      /** `read` never takes the lock; what only reads (most of the command line) opens so. */
      access: z.enum(['write', 'read']).default('write'),
      /** What to do where someone else holds the lock: open for reading, or fail with who holds it. */
      ifLocked: z.enum(['read', 'fail']).default('read'),
    }),
    openedProject.nullable(),
  ),
  'projects.openSample': app(
    'Copies the sample project to the documents folder, if it is not there, and opens it.',
    z.strictObject({}),
    openedProject,
  ),
  'projects.recover': app(
    'Opens a damaged project from what can be proved; the damaged files are kept in quarantine.',
    z.strictObject({ folder: z.string() }),
    openedProject,
  ),
  'projects.close': app(
    'Closes the project for this window; the last window writes the snapshot. Refused while something is unsaved.',
    z.strictObject({ project: z.string() }),
    z.strictObject({ closed: z.boolean() }),
  ),
  'projects.recent': app(
    'The projects opened on this machine, latest first.',
    z.strictObject({}),
    z.array(recentProject),
  ),
  'projects.forget': app(
    'Takes a project off the list of recent ones; its folder stays.',
    z.strictObject({ folder: z.string() }),
    z.array(recentProject),
  ),
  'projects.describe': edit(
    "Changes the project's title or note.",
    z.strictObject({ title: shortText.optional(), note: z.string().max(100_000).optional() }),
    z.strictObject({}),
  ),
  'projects.check': read(
    'What is wrong with the project on disk, if anything (the work of doctor).',
    z.strictObject({}),
    z.strictObject({ problems: z.array(projectProblem) }),
  ),
  'projects.saveCopy': read(
    'Writes the whole project, with what could not be saved in place, to another folder.',
    z.strictObject({ folder: z.string().nullable() }),
    z.strictObject({ folder: z.string() }).nullable(),
  ),
  'projects.retrySaving': app(
    'Tries to save again after a fault.',
    z.strictObject({ project: z.string() }),
    z.strictObject({ saved: z.boolean() }),
  ),
  'replica.open': read(
    'Begins the first copy of the records: each chunk is a JSON array of whole records and, where they are asked for, tables of others as bytes, each after its length (none without).',
    z.strictObject({ form: copyForm.default('whole') }),
    z.strictObject({
      copyId: z.string(),
      sequence: z.int(),
      chunks: z.int(),
      researcherId: z.string(),
      /** Why changes of the project are only in memory, or null. */
      fault: savingFault.nullable(),
    }),
  ),
  'replica.chunk': read(
    'One chunk of the first copy.',
    z.strictObject({ copyId: z.string(), index: z.int().min(0) }),
    z.strictObject({ text: z.string(), tables: z.instanceof(Uint8Array) }),
  ),
  'replica.since': read(
    'The change sets after a sequence, to catch up; null when a new first copy is needed.',
    z.strictObject({ sequence: z.int().min(0) }),
    z.strictObject({ changeSets: z.array(changeSet) }).nullable(),
  ),
  'history.undo': edit(
    'Takes the last change of this project back.',
    z.strictObject({}),
    z.strictObject({ undone: z.string() }),
  ),
  'history.redo': edit(
    'Does again what was last taken back.',
    z.strictObject({}),
    z.strictObject({ redone: z.string() }),
  ),
  'history.list': read(
    'The latest change sets, newest first: when, who, what, about which claim, source or quotation.',
    z.strictObject({ limit: z.int().min(1).max(1_000).default(200) }),
    z.array(
      z.strictObject({
        sequence: z.int(),
        id: z.string(),
        at: z.string(),
        researcherId: z.string().nullable(),
        command: z.string(),
        /** The claim, source or quotation that it was about, in the project's words; null for anything else. */
        about: z.string().nullable(),
        undoes: z.string().nullable(),
        records: z.int(),
      }),
    ),
  ),
  'preferences.get': app('The preferences of this machine.', z.strictObject({}), preferences),
  'preferences.set': app('Changes preferences; keys left out stay.', preferences.partial(), preferences),
  'views.get': read(
    'How the project was last looked at on this machine: widths of panels, places in sources.',
    z.strictObject({}),
    z.strictObject({ views: z.record(viewName, viewValue) }),
  ),
  'views.set': read(
    'Remembers on this machine how the project is looked at; null forgets. Nothing in the project changes.',
    z.strictObject({ views: z.record(viewName, viewValue.nullable()) }),
    z.strictObject({}),
  ),
  'host.listFolder': app(
    "Lists a folder of the person's home for the in-app chooser; null where none may be shown.",
    z.strictObject({ folder: z.string().max(4_000).nullable() }),
    listedFolder.nullable(),
  ),
  'host.answerChoice': app(
    'Answers the in-app chooser; null cancels.',
    z.strictObject({ choiceId: z.string().max(64), path: z.string().max(4_000).nullable() }),
    z.strictObject({ accepted: z.boolean() }),
  ),
  'host.openExternal': app(
    'Opens an https or mailto address outside after asking.',
    z.strictObject({ url: z.string().max(4_000) }),
    z.strictObject({ opened: z.boolean() }),
  ),
  'host.chooseFolder': app(
    'Lets the person choose a folder; null when they cancel.',
    z.strictObject({
      purpose: z.enum(['open-project', 'new-project', 'copy-project']),
      /** What a folder to be made is to be named after; the host offers the name. */
      title: z.string().max(500).nullable().default(null),
    }),
    z.strictObject({ folder: z.string().nullable() }),
  ),
  'host.showInFolder': app(
    'Shows a written file in the file manager.',
    z.strictObject({ file: z.string() }),
    z.strictObject({ shown: z.boolean() }),
  ),
} as const
