/**
 * The name of an archive's part as it stands; null for one that leads out of the archive or is not one name everywhere: with `..`, an
 * absolute path, a drive, a backslash, a NUL or an empty step.
 */
export function safeEntryName(name: string): string | null {
  if (name === '' || name.length > 1_000 || /[\\\0]/.test(name) || /^[A-Za-z]:/.test(name)) return null
  const steps = name.replace(/\/$/, '').split('/')
  return steps.some((step) => step === '' || step === '..') ? null : name
}
