/** What every server runs with; the log settings keep people's words out of the log (`terse`, no parameters, no SQL). */
const always = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  password_encryption: 'scram-sha-256',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_destination: 'stderr',
  logging_collector: 'off',
  log_checkpoints: 'off',
  log_statement: 'none',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  // None that could write down a plan with its values, such as auto_explain.
  shared_preload_libraries: '',
  session_preload_libraries: '',
};

/** For data nobody will miss: nothing waits for the disk, and many test files may connect at once. */
const throwAway = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_connections: '200',
};

/** The settings as arguments to `postgres`, which the data folder's own configuration cannot override. */
export const settings = (port: number, durable: boolean): string[] =>
  Object.entries({ port: String(port), ...always, ...(durable ? {} : throwAway) }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
