import { defineConfig } from 'vitest/config'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    setupFiles: ['test/seed.ts'],
    include: ['{src,test,bench,build}/**/*.test.{ts,tsx}'],
    globalSetup: 'test/postgres/setup.ts',
    pool: 'forks',
    // Generous, for machines with few and busy cores: a test fails by its claims, not by its time.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    teardownTimeout: 20_000,
  },
})
