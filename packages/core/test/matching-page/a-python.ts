import { loadPyodide } from 'pyodide';

/** What a program in Python writes, run as `python3 program.py < read`. */
export type RunPython = (program: string, read: string) => string;

const redirect = `
import io, sys
sys.stdin, sys.stdout = io.StringIO(read), io.StringIO()
`;

/** CPython, built for WebAssembly: there need be no Python on this machine. */
export async function aPython(): Promise<RunPython> {
  const python = await loadPyodide();
  return (program, read) => {
    const globals = python.toPy({ __name__: '__main__', read });
    python.runPython(redirect, { globals });
    python.runPython(program, { globals });
    return String(python.runPython('sys.stdout.getvalue()', { globals }));
  };
}
