import { defineConfig } from 'vite';

/** Run as `vite build web`: the root is this folder, the pages come out in `web/dist`. */
export default defineConfig({
  publicDir: 'publiek',
  build: {
    target: 'es2022',
    emptyOutDir: true,
    // A strict content security policy allows no data: fonts or styles.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Who starts Regietafel on a slow machine reads its progress, not what plugins took.
    rolldownOptions: { checks: { bundlerTimings: false } },
  },
});
