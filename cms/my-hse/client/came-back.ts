/** Whether the browser came back to the page, by its buttons or when it was opened again with its tabs. */
export function cameBack(): boolean {
  const [navigation] = performance.getEntriesByType('navigation')
  return navigation instanceof PerformanceNavigationTiming && navigation.type === 'back_forward'
}
