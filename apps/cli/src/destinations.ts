/** Where one form of the report goes: a file, or the terminal. */
export type Destination = { format: string; output?: string };

/** Collects `--format` and `--output` in the order they are written: an output belongs to the format before it. */
export function destinations(collected: Destination[]) {
  return {
    onFormat(format: string): Destination[] {
      collected.push({ format });
      return collected;
    },
    onOutput(output: string): Destination[] {
      const last = collected.at(-1);
      if (last === undefined || last.output !== undefined) collected.push({ format: 'pretty', output });
      else last.output = output;
      return collected;
    },
  };
}
