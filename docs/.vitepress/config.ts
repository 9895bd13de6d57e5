import { tex } from '@mdit/plugin-tex';
import { defineConfig } from 'vitepress';
import { mathSetter } from '../../tools/site/math.ts';
import { pageFigure } from '../../tools/site/page-figure.ts';
import { sitePage } from '../../tools/site/places.ts';
import { anchorOf, repositoryLinks } from '../../tools/site/repository-links.ts';
import { searchText } from '../../tools/site/search-text.ts';
import { navigation, sidebar } from './navigation.ts';

/*
 * Pages are those of the repository, so that they read well on a code host too, and those that `tools/site` generates.
 * Nothing comes from elsewhere when the site is read: fonts and the search index are files of it.
 */
export default defineConfig({
  srcDir: '..',
  srcExclude: ['out/!(site)/**', 'dist/**', 'src/**'],
  outDir: '../out/docs',
  cacheDir: '../out/docs-cache',
  rewrites: sitePage,
  title: 'darkreach',
  description: 'How far experiments reach into dark-sector portals',
  lastUpdated: false,
  // Formulas that were set before their font came would keep the widths of another.
  transformHead: ({ assets }) =>
    assets
      .filter((asset) => /noto-sans-math.*\.woff2$/.test(asset))
      .map((href) => ['link', { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: '', href }]),
  markdown: {
    anchor: { slugify: anchorOf },
    config: (md) => {
      // VitePress has types of markdown-it of its own, which are the same but for their place.
      md.use(tex as never, { render: mathSetter() });
      md.use(repositoryLinks);
      md.use(pageFigure);
    },
  },
  vite: {
    publicDir: 'out/site/public',
    build: { chunkSizeWarningLimit: 2000 },
  },
  themeConfig: {
    nav: navigation,
    sidebar,
    outline: [2, 3],
    search: {
      provider: 'local',
      options: {
        _render: searchText,
      },
    },
  },
});
