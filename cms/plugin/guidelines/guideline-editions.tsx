export function GuidelineEditions() { return null }
