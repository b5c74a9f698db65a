export function EditionWorkflow() { return null }
