import { readFile } from 'node:fs/promises';

/** ms in a clock tick of the kernel (USER_HZ). */
const TIK = 10;

/** Processor time that a process has used until now, all its threads together, in ms (Linux: `/proc`). */
export async function processortijd(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${String(pid)}/stat`, 'utf8');
  // The name of the program stands between brackets, and may hold spaces.
  const velden = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(velden[11]) + Number(velden[12])) * TIK;
}
