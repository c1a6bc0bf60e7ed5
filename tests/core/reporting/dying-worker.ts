import { parentPort } from 'node:worker_threads'

/** A worker that dies of whatever it is told first. */
parentPort?.once('message', () => process.exit(9))
