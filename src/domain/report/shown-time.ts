/** A record's time as reports show it: to the minute, in UTC, the same in every language and place. */
export const shownTime = (timestamp: string): string => `${timestamp.slice(0, 10)} ${timestamp.slice(11, 16)} UTC`
