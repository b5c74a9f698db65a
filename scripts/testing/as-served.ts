import { vi } from 'vitest'

// React draws here as it does where it is served. Which of its two builds it is, it asks once, when it is loaded: what it
// does to help a developer takes longer than the drawing.
vi.stubEnv('NODE_ENV', 'production')
try {
  for (const each of ['react', 'react/jsx-runtime', 'react-dom', 'react-dom/server'])
    await import(each)
} finally {
  vi.unstubAllEnvs()
}
