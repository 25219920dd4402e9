/** Ends with what a person can do about it. */
export const noNetwork = (what, env, problem) => {
  const registry = env.npm_config_registry ?? 'the registry that `npm config get registry` names';
  console.error(`
${what}${problem ? ` (${problem.message})` : ''}.
The first run needs the network once: it fetches from ${registry}. Later runs do not.
- Offline? Run it again when there is a connection.
- Behind a proxy? Set HTTPS_PROXY, or \`npm config set https-proxy …\`.
- A proxy with its own certificate? \`npm config set cafile /path/to/ca.pem\`, or set NODE_EXTRA_CA_CERTS to that file.`);
  process.exit(1);
};
