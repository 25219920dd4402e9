export { setup } from '../../../scripts/testing/postgres-for-tests.js';
