import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { siteData } from './build/site-data.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('.'),
  // Relative addresses: the site works in any folder of any server.
  base: './',
  build: {
    outDir: here('../dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    reportCompressedSize: false,
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  worker: { format: 'es' },
  resolve: {
    alias: {
      // jsPDF offers HTML to PDF by these; figures are SVG and need none of them.
      html2canvas: here('build/nothing.ts'),
      dompurify: here('build/nothing.ts'),
      canvg: here('build/nothing.ts'),
    },
  },
  plugins: [
    siteData(here('..')),
    VitePWA({
      registerType: 'autoUpdate',
      injectRegister: 'script',
      manifest: {
        name: 'darkreach explorer',
        short_name: 'darkreach',
        description: 'How far experiments reach into dark-sector portals',
        display: 'standalone',
        icons: [],
      },
      workbox: {
        globPatterns: ['**/*.{html,js,css,json,yaml,csv,txt}'],
        maximumFileSizeToCacheInBytes: 8_000_000,
        cleanupOutdatedCaches: true,
      },
    }),
  ],
});
