/** Name of the job that publishes. */
export const publishTask = 'hse-publish'
/** Queue of the jobs that people wait for. */
export const publishQueue = 'hse'
