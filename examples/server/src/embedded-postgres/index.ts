export { EmbeddedPostgresError } from './embedded-postgres-error.js';
export { startEmbeddedPostgres, type EmbeddedPostgres } from './start-embedded-postgres.js';
export { superuser, superuserPassword } from './superuser.js';
