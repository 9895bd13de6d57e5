export { reportMarkdown } from './markdown.ts';
export { reportHtml } from './page.ts';
export { allowedText, countsOf, errorText, numbersText, verdictWords } from './words.ts';
