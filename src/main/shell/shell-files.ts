/** Where the build put what the shell starts and shows. */
export interface ShellFiles {
  /** Program of the core's process. */
  readonly core: string
  /** Program of an importer's process. */
  readonly importer: string
  readonly preload: string
  /** Folder of the built screens. */
  readonly pages: string
  /** The `resources` folder as shipped. */
  readonly resources: string
}
