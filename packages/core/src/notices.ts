// What waits for somebody, told without a word of what it is.
export { notifyScope } from './access/scope.js';
export * from './notice/delivery.js';
export * from './notice/news.js';
export * from './notice/notice-about.js';
export * from './notice/notice-delivery.js';
export * from './notice/notice-preference.js';
export * from './notice/notice-words.js';
export * from './notice/notice.js';
export * from './notice/read-notice-preference.js';
export * from './notice/when-to-tell.js';
