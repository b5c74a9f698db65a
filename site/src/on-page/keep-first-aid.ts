/** Asks the browser to keep this page for when there is no network. Where it cannot, nothing changes. */
if ('serviceWorker' in navigator) {
  void navigator.serviceWorker.register('/first-aid-offline.js', { scope: location.pathname })
}
