/** Kind and place of an error without its message, which may quote what people typed. */
export function spoor(fout: unknown): unknown {
  if (!(fout instanceof Error)) return typeof fout;
  const plaatsen = (fout.stack ?? '').split('\n').filter((regel) => /^\s+at /.test(regel));
  return {
    soort: fout.name,
    plaatsen: plaatsen.slice(0, 12).map((regel) => regel.trim()),
    ...(fout.cause !== undefined && { oorzaak: spoor(fout.cause) }),
  };
}
