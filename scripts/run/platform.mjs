/** Says plainly where this does not run, before anything is fetched. */
export const refuseUnsupported = () => {
  const reason = unsupported(process);
  if (reason === undefined) return;
  console.error(`Peerness does not run here: ${reason}\nIt runs on Linux with glibc and on macOS, on x64 and arm64.`);
  process.exit(1);
};

/** Why a machine cannot run Peerness, or undefined when it can. */
export const unsupported = ({ platform, arch, versions, report }) => {
  if (Number(versions.node.split('.')[0]) < 18) return `Node ${versions.node} is too old; Node 20 or newer is needed.`;
  if (platform === 'win32') return 'this is Windows. The Windows Subsystem for Linux works.';
  if (platform !== 'linux' && platform !== 'darwin') return `this is ${platform}.`;
  if (arch !== 'x64' && arch !== 'arm64') return `this processor is ${arch}.`;
  if (platform === 'linux' && report.getReport().header.glibcVersionRuntime === undefined)
    return 'this Linux has musl instead of glibc (Alpine?), and PostgreSQL is not shipped for it.';
  return undefined;
};
