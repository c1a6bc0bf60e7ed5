/**
 * The room for objects that were just made, in every process of ours. An engine would let it grow to 32 or 128 MB while a large project is
 * opened and keep it from then on; with this much it takes as long (docs/performance.md). `npm start` in package.json says the same.
 */
export const youngObjects = '--max-semi-space-size=8'
