export { reportMarkdown } from './markdown.ts';
export { reportHtml } from './page.ts';
export { countsOf, numbersText } from './words.ts';
