/**
 * The room for objects that were just made, in the core's process. An engine would let it grow to 128 MB while a large project is opened and
 * keep it from then on; with this much opening takes as long (docs/performance.md). `npm start` in package.json says the same. Windows keep
 * their own: with this little a scrolled frame of a long text took twice as long.
 */
export const youngObjects = '--max-semi-space-size=8'
